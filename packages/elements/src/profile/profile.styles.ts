import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  h3 {
    font-size: 1.5em;
  }
  .measure {
    max-inline-size: var(--_measure);
  }
  label:not(.option),
  legend {
    display: block;
    margin-block-end: 0.25em;
    font-weight: 600;
  }
  .hint {
    display: block;
    max-inline-size: var(--_measure);
    margin-block-end: 0.375em;
    color: var(--_muted);
  }
  .error {
    display: block;
    color: var(--_danger);
    font-weight: 600;
  }
  #unlocode {
    max-inline-size: 8em;
    text-transform: uppercase;
  }
  fieldset > p,
  fieldset > fieldset {
    margin-block-start: 1.5em;
  }
  .option {
    display: flex;
    gap: 0.75em;
    align-items: start;
    max-inline-size: var(--_measure);
    padding-block: 0.5em;
  }
`;
