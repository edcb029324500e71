import { css } from 'lit';

/** Where there is little room each row is a block of its own, a grid of labelled cells; its columns are the table's own. */
export const rowsAsBlocks = css`
  table,
  tbody,
  caption {
    display: block;
  }
  caption {
    padding-block-end: var(--_space-s);
    font-weight: 600;
    text-align: start;
  }
  thead {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  tr {
    display: grid;
    gap: var(--_space-s) var(--_space);
    padding-block: var(--_space);
    border-block-end: 0.0625em solid var(--_line);
  }
  th,
  td {
    padding: 0;
    border: 0;
  }
`;

/** Where there is room it is a table again. */
export const rowsInLine = css`
  table {
    display: table;
  }
  caption {
    display: table-caption;
  }
  thead {
    position: static;
    inline-size: auto;
    block-size: auto;
    overflow: visible;
    clip-path: none;
    display: table-header-group;
  }
  tbody {
    display: table-row-group;
  }
  tr {
    display: table-row;
  }
  th,
  td {
    display: table-cell;
    border-block-end: 0.0625em solid var(--_line);
  }
`;

const asTable = css`
  ${rowsInLine}
  table {
    font-size: 0.9375em;
  }
  th,
  td {
    padding: 0.5em 0.75em 0.5em 0;
    font-size: 1em;
  }
  thead th {
    vertical-align: bottom;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }
  thead th:first-child,
  tbody th {
    inline-size: 28%;
  }
  th.level-words,
  th.words {
    inline-size: 22%;
  }
  tbody th,
  button.link {
    font-weight: 400;
  }
  th.number,
  td.number {
    text-align: end;
  }
  th.peers {
    inline-size: 8em;
  }
  .middle {
    display: block;
  }
  tr > :last-child {
    padding-inline-end: 0.25em;
  }
  .cell-label {
    display: none;
  }
`;

/** Narrow, each row is a block of its own. A table with many columns needs more room before it is one. */
export const tableStyles = css`
  ${rowsAsBlocks}
  tr {
    grid-template-columns: repeat(auto-fill, minmax(8em, 1fr));
    column-gap: 0.75em;
  }
  tr.active {
    background: var(--_accent-soft);
  }
  tbody th,
  .level-words,
  .words {
    grid-column: 1 / -1;
  }
  td.peers {
    grid-column: span 2;
  }
  .cell-label {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .level-words .cell-label {
    display: none;
  }
  .level {
    font-weight: 600;
  }
  .middle {
    white-space: nowrap;
  }
  button.link {
    display: flex;
    gap: 0.5em;
    inline-size: 100%;
    font-weight: 600;
    text-decoration: none;
  }
  .place {
    flex: none;
    min-inline-size: 1.25em;
  }
  .title {
    text-decoration: underline;
    text-decoration-thickness: 0.0625em;
    text-underline-offset: 0.2em;
  }

  @container (inline-size >= 40em) {
    :where(.layout:not(.crowded)) {
      ${asTable}
    }
  }
  @container (inline-size >= 60em) {
    ${asTable}
  }
  /* On paper small letters cost less than pages. */
  @media print {
    .crowded {
      ${asTable}
      table {
        font-size: 0.6875em;
      }
      th,
      td {
        padding-inline-end: 0.5em;
      }
    }
  }
`;
