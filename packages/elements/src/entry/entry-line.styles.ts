import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--_space-xs) var(--_space);
    align-items: center;
    padding-block: var(--_space-s);
    border-block-end: 0.0625em solid var(--_line);
  }
  .line:focus-within {
    background: var(--_accent-soft);
  }
  label {
    display: flex;
    gap: var(--_space-s);
  }
  .number {
    flex: none;
    inline-size: 2.75em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  input#key {
    inline-size: 2.75em;
    text-align: center;
    font-weight: 650;
  }
  .meaning {
    grid-column: 1 / -1;
    padding-inline-start: calc(3.25em / 0.875); /* where the question begins, in the smaller letters here */
    font-size: var(--_type-s);
  }
  .meaning select {
    margin-block-start: var(--_space-xs);
  }
  .error {
    color: var(--_danger);
    font-weight: 600;
  }
  @container (min-width: 60em) {
    .line {
      grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
    }
    .meaning {
      grid-column: auto;
      padding-inline-start: 0;
    }
  }
`;
