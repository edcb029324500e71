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
    margin-block-end: var(--_space-xs);
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
    margin-block-start: var(--_space-l);
  }
  .option {
    display: flex;
    gap: var(--_space-m);
    align-items: start;
    max-inline-size: var(--_measure);
    padding-block: var(--_space-s);
  }
`;
