import { css } from 'lit';
import { fileStyles } from '../shared/file.styles.js';

export const styles = css`
  ${fileStyles}
  :host {
    display: block;
  }
  h4 {
    font-size: var(--_type-xl);
  }
  p,
  li {
    max-inline-size: var(--_measure);
  }
  .outcome {
    padding: var(--_space) 1.25em;
    border-inline-start: 0.3125em solid var(--_accent);
    background: var(--_surface);
  }
  .outcome.danger {
    border-color: var(--_danger);
    background: var(--_danger-soft);
  }
  .outcome h4 {
    font-size: var(--_type-l);
  }
  .outcome h4:focus {
    outline: none;
  }
  ul {
    display: grid;
    gap: var(--_space-s);
    padding-inline-start: 1.25em;
  }
  .issue {
    display: block;
  }
  dl {
    display: grid;
    gap: var(--_space-m);
  }
  dt {
    font-weight: 600;
  }
`;
