import { css } from 'lit';
import { rowsAsBlocks, rowsInLine } from '../chart/table.styles.js';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  p,
  dd,
  li,
  .notice {
    max-inline-size: var(--_measure);
    text-wrap: pretty;
  }
  .story > * + * {
    margin-block-start: var(--_space-xl);
  }
  .story > header + .notice,
  .story > header + .hint {
    margin-block-start: var(--_space-l);
  }
  .title {
    font-size: var(--_type-xxl);
  }
  .title:focus {
    outline: none;
  }
  header > * + * {
    margin-block-start: 0.375em;
  }
  .section {
    font-size: var(--_type-xl);
  }
  h4:not(.section) {
    font-size: 1.0625em;
  }
  .story > section + section {
    padding-block-start: var(--_space-xl);
    border-block-start: 0.0625em solid var(--_line);
  }
  .lead {
    font-family: var(--_font-heading);
    font-size: var(--_type-xl);
    line-height: 1.3;
    font-weight: 600;
    max-inline-size: 28em;
    text-wrap: balance;
  }
  .hint,
  .note,
  .series {
    color: var(--_muted);
  }
  .notice ul {
    margin-block-start: var(--_space-s);
    padding-inline-start: 1.25em;
  }
  .group {
    margin-block-start: var(--_space-l);
  }
  .changes,
  .prompts {
    list-style: none;
  }
  .changes li,
  .prompts li {
    max-inline-size: none;
    padding-block: var(--_space-m);
    border-block-end: 0.0625em solid var(--_line);
  }
  .prompt {
    font-weight: 600;
  }
  .changes dl {
    display: grid;
    gap: var(--_space-s) var(--_space-l);
    margin-block-start: var(--_space-s);
  }
  .changes dt {
    color: var(--_muted);
    font-size: var(--_type-s);
  }
  .changes div:last-child {
    padding-inline-start: var(--_space-m);
    border-inline-start: 0.1875em solid var(--_accent);
  }
  .lower .changes div:last-child {
    border-inline-start: 0.1875em dashed var(--_second);
  }
  details {
    margin-block-start: var(--_space-m);
  }
  .reasons {
    display: grid;
    gap: var(--_space);
    margin-block-start: var(--_space-s);
  }
  .reasons dt {
    font-weight: 600;
  }
  .reasons dd {
    padding-block: var(--_space-xs);
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14em), 1fr));
    gap: var(--_space) var(--_space-l);
    padding: var(--_space) 1.25em;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .columns dt {
    font-weight: 600;
  }
  .columns dd {
    font-size: var(--_type-s);
  }
  .note,
  .series {
    display: block;
    font-size: var(--_type-s);
    font-weight: 400;
  }
  arrival-chart + arrival-chart {
    margin-block-start: 3em;
  }

  ${rowsAsBlocks}
  tr {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 9em), 1fr));
  }
  tbody th {
    grid-column: 1 / -1;
  }
  .cell-label {
    display: block;
    color: var(--_muted);
    font-size: var(--_type-s);
  }
  .level {
    font-weight: 600;
  }
  .wide {
    position: relative;
    overflow-x: auto;
  }
  @container (min-width: 40em) {
    .changes dl {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    ${rowsInLine}
    th,
    td {
      padding: var(--_space-s) var(--_space) var(--_space-s) 0;
      padding-inline: 0 var(--_space);
    }
    thead th {
      vertical-align: bottom;
      font-weight: 600;
    }
    tbody th {
      font-weight: 400;
    }
    .levels :is(thead th:first-child, tbody th) {
      inline-size: 40%;
    }
    /* The columns of both tables stand below each other. */
    .levels th:not(:first-child) {
      inline-size: 20%;
    }
    .side th:not(:first-child) {
      inline-size: 14em;
      min-inline-size: 9em;
    }
    .side :is(thead, tbody) th:first-child {
      inline-size: 24em;
      position: sticky;
      inset-inline-start: 0;
      min-inline-size: 12em;
      background: var(--_background);
    }
    .cell-label {
      display: none;
    }
  }
  @media print {
    tr,
    .changes li,
    arrival-chart {
      break-inside: avoid;
    }
    .wide {
      overflow: visible;
    }
  }
`;
