import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  legend {
    font-weight: 650;
  }
  .choices {
    display: grid;
    gap: 0.25em 1.5em;
    margin-block-start: 0.5em;
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
    margin-block-start: 0.5em;
  }
  @container (min-width: 44em) {
    .choices {
      display: flex;
      flex-wrap: wrap;
    }
  }
`;
