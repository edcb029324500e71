import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  .story {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-xl);
  }
  h3 {
    font-size: var(--_type-xxl);
  }
  h4 {
    font-size: var(--_type-l);
    margin-block-end: var(--_space-s);
  }
  p {
    max-inline-size: var(--_measure);
  }
  .lead {
    font-size: var(--_type-l);
  }
  dl {
    display: grid;
    gap: var(--_space-s);
    padding-block: var(--_space-s);
  }
  dl > div {
    display: grid;
    grid-template-columns: 8em minmax(0, 1fr);
    gap: var(--_space-s);
  }
  kbd {
    padding: 0.0625em 0.4em;
    border: 0.0625em solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_background);
    font: inherit;
    font-weight: 600;
  }
  .whose {
    display: grid;
    gap: var(--_space);
    max-inline-size: 60em;
    padding: var(--_space) 1.25em;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  label {
    display: block;
    margin-block-end: var(--_space-xs);
    font-weight: 600;
  }
  .new .row {
    flex-wrap: nowrap;
  }
  .mandates {
    display: grid;
    gap: var(--_space);
    padding: var(--_space) 1.25em;
    background: var(--_surface);
  }
  .progress {
    display: flex;
    gap: var(--_space-s);
    align-items: center;
  }
  progress {
    flex: none;
    inline-size: 8em;
    accent-color: var(--_accent);
  }
  @container (min-width: 44em) {
    .whose {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
