import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  .story {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2.5em;
    max-inline-size: 60em;
  }
  h3 {
    font-size: var(--_type-xxl);
  }
  h4 {
    font-size: var(--_type-xl);
  }
  h4:focus {
    outline: none;
  }
  p {
    max-inline-size: var(--_measure);
  }
  .lead {
    font-size: var(--_type-l);
  }
  .departments {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
    list-style: none;
  }
  .departments:empty {
    display: none;
  }
  label {
    display: block;
    font-weight: 600;
  }
  .hint {
    display: block;
    margin-block-end: 0.375em;
    color: var(--_muted);
  }
`;
