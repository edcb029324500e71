import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  legend {
    font-family: var(--_font-heading);
    font-weight: 650;
  }
  .choices {
    display: grid;
    gap: var(--_space-xs) var(--_space-l);
    margin-block-start: var(--_space-s);
  }
  label {
    display: flex;
    gap: 0.6em;
    align-items: start;
    min-block-size: 1.75em;
    padding-block: 0.2em;
    cursor: pointer;
  }
  .unfunded {
    margin-block-start: var(--_space-s);
  }
  @container (min-width: 44em) {
    .choices {
      display: flex;
      flex-wrap: wrap;
    }
  }
`;
