import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  .notice {
    margin-block-end: var(--_space-l);
  }
  h3 {
    font-size: var(--_type-l);
  }
  p,
  li {
    max-inline-size: var(--_measure);
  }
  ul {
    padding-inline-start: 1.25em;
  }
`;
