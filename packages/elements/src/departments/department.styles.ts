import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  .department {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-s);
    padding: 1em 1.25em;
    border: 0.0625em solid var(--_line);
    border-inline-start: 0.25em solid var(--_accent);
    border-radius: var(--_radius);
  }
  label:not(.option) {
    display: block;
    margin-block-end: var(--_space-xs);
    font-weight: 600;
  }
  fieldset {
    display: grid;
    padding-block: var(--_space-s);
  }
  .option {
    display: flex;
    gap: var(--_space-m);
    align-items: start;
    padding-block: var(--_space-xs);
  }
  .option .small {
    display: block;
  }
  #link {
    max-inline-size: none;
    font-family: ui-monospace, monospace;
    font-size: var(--_type-s);
  }
  .status:empty {
    display: none;
  }
  @container (min-width: 44em) {
    fieldset {
      grid-template-columns: 1fr 1fr;
      gap: 0 var(--_space-l);
    }
    legend {
      grid-column: 1 / -1;
    }
  }
`;
