import { css } from 'lit';

/** A table, where there is room for one and on paper. */
const wide = css`
  .label {
    display: none;
  }
  .questions {
    display: table;
    font-size: 0.9375em;
  }
  .questions caption {
    display: table-caption;
  }
  .questions thead {
    display: table-header-group;
    position: static;
    clip-path: none;
  }
  .questions tbody {
    display: table-row-group;
  }
  .questions tr {
    display: table-row;
  }
  .questions :is(th, td, .none) {
    display: table-cell;
    padding: 0.75em 1.25em 0.75em 0;
    padding-inline: 0 1.25em;
    border-block-end: 0.0625em solid var(--_line);
  }
  .questions th:first-child {
    inline-size: 34%;
  }
  .questions th:nth-child(2) {
    inline-size: 32%;
  }
  .questions th:nth-child(4) {
    inline-size: 22%;
  }
  .questions thead th {
    color: var(--_muted);
    font-weight: 600;
  }
`;

/** The questions behind a level: blocks where it is narrow, a table where it is wide. */
export const tableStyles = css`
  .questions,
  .questions :is(tbody, tr, th, td, caption) {
    display: block;
  }
  .questions caption {
    margin-block-end: 0.25em;
    font-weight: 600;
    text-align: start;
  }
  .questions thead {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .questions tr {
    padding-block: 0.75em;
    border-block-end: 0.0625em solid var(--_line);
  }
  .questions :is(th, td) {
    padding: 0.25em 0;
    border: 0;
    font-weight: 400;
  }
  .questions button {
    display: block;
  }
  .label {
    display: block;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .mark {
    display: inline-block;
    margin-inline-end: 0.25em;
    padding: 0 0.375em;
    border: 0.0625em solid var(--_control);
    border-radius: var(--_radius);
    font-size: 0.8125em;
    font-weight: 600;
  }
  .questions .none {
    display: none;
  }
  .basis {
    margin-block-start: 0.5em;
  }
  .basis > div {
    padding-block: 0.5em;
  }
  .basis h4 {
    font-size: 1em;
  }
  .basis ul {
    padding-inline-start: 1.25em;
  }
  @container (min-width: 52em) {
    ${wide}
  }
  @media print {
    ${wide}
    .questions {
      font-size: 0.9em;
    }
    .questions :is(th, td, .none) {
      padding-block: 0.5em;
    }
    .questions button,
    .basis {
      display: none;
    }
  }
`;
