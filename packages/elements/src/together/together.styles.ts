import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  h3 {
    font-size: 1.5em;
  }
  .page {
    display: grid;
    gap: 2.5em;
  }
  .page > * {
    min-inline-size: 0;
  }
  .section {
    font-size: 1.25em;
  }
  .measure {
    max-inline-size: var(--_measure);
  }
  .hint {
    display: block;
    max-inline-size: var(--_measure);
    margin-block-end: 0.375em;
    color: var(--_muted);
  }
  label:not(.option) {
    display: block;
    font-weight: 600;
  }
  label > :is(select, textarea) {
    margin-block-start: 0.25em;
    font-weight: 400;
  }
  .count {
    font-weight: 600;
  }
  .count:empty {
    display: none;
  }
  .steps-list {
    display: grid;
    gap: 0.75em;
    max-inline-size: var(--_measure);
    padding-block: 0.75em;
  }
  dt {
    font-weight: 600;
  }
  .cards {
    display: grid;
    gap: 1em;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 22em), 1fr));
  }
  .card {
    position: relative;
    display: grid;
    gap: 0.75em;
    align-content: start;
    padding: 1em;
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
  }
  /* Controls of neighbours stand in one line, however long the words above them are. */
  .cards > .card {
    grid-template-rows: auto 1fr;
  }
  /* A legend that floats takes part in the layout of its fieldset. */
  .card > legend {
    float: inline-start;
    inline-size: 100%;
  }
  .pair {
    display: grid;
    gap: 0.75em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8em), 1fr));
  }
  .sectors {
    border-block-start: 0.0625em solid var(--_line);
  }
  .sector {
    display: grid;
    gap: 0.5em 1em;
    align-items: center;
    padding-block: 0.75em;
    border-block-end: 0.0625em solid var(--_line);
  }
  .sector > legend {
    float: inline-start;
    font-weight: 600;
  }
  .strip {
    display: flex;
    gap: 0.1875em;
  }
  .strip > i {
    inline-size: 1.5em;
    block-size: 0.75em;
    border: 0.0625em solid var(--_control);
    border-radius: 0.125em;
  }
  .strip[data-presence='1'] > i:nth-child(-n + 1),
  .strip[data-presence='2'] > i:nth-child(-n + 2),
  .strip[data-presence='3'] > i {
    border-color: var(--_accent);
    background: var(--_accent);
    forced-color-adjust: none;
  }
  .strip[data-presence='none'] > i {
    border-style: dashed;
  }
  .tests {
    display: grid;
    gap: 0.75em;
    padding-inline-start: 1em;
    border-inline-start: 0.1875em solid var(--_line);
  }
  .tests legend {
    margin-block-end: 0.25em;
  }
  .option {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 1.75em;
  }
  @container (min-width: 40em) {
    .sector {
      grid-template-columns: 12em 6em minmax(0, 1fr);
    }
    .tests {
      grid-column: 2 / -1;
    }
  }
`;
