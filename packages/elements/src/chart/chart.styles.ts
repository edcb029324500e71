import { css } from 'lit';
import { markStyles } from './mark.styles.js';
import { vectorStyles } from './vector-radar.styles.js';

export const styles = [
  markStyles,
  vectorStyles,
  css`
    :host {
      display: block;
      container-type: inline-size;
    }
    .layout {
      display: grid;
      gap: 2em;
    }
    figure {
      min-inline-size: 0;
    }
    figure h3 {
      margin-block-end: 0.5em;
      font-size: 1.25em;
    }
    .picture {
      position: relative;
      block-size: 19em;
      min-inline-size: 0;
      overflow: hidden;
    }
    .probe {
      forced-color-adjust: none;
      color: var(--_accent);
      background-color: var(--_background);
      border-color: var(--_second) var(--_text) var(--_line) var(--_muted);
    }
    .legend {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
      gap: 0.375em 1.5em;
      margin-block-start: 1em;
      list-style: none;
      font-size: 0.875em;
    }
    .legend li {
      display: flex;
      gap: 0.75em;
      align-items: start;
    }
    .legend li:last-child {
      grid-column: 1 / -1;
    }
    .swatch {
      flex: none;
      inline-size: 2.25em;
      block-size: 1.265em;
      margin-block-start: 0.1em;
    }

    /* Narrow: each row is a block of its own */
    table,
    tbody,
    caption {
      display: block;
    }
    caption {
      padding-block-end: 0.5em;
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
      grid-template-columns: repeat(auto-fill, minmax(7em, 1fr));
      gap: 0.5em 0.75em;
      padding-block: 1em;
      border-block-end: 0.0625em solid var(--_line);
    }
    tr.active {
      background: var(--_accent-soft);
    }
    th,
    td {
      padding: 0;
      border: 0;
    }
    tbody th,
    .level-words,
    .words {
      grid-column: 1 / -1;
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

    @container (inline-size >= 30em) {
      .picture {
        block-size: 26em;
      }
    }
    @container (inline-size >= 40em) {
      .picture {
        block-size: 31em;
      }
      table {
        display: table;
        font-size: 0.9375em;
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
        padding: 0.5em 0.75em 0.5em 0;
        border-block-end: 0.0625em solid var(--_line);
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
      tr > :last-child {
        padding-inline-end: 0.25em;
      }
      .cell-label {
        display: none;
      }
    }
    @container (inline-size >= 70em) {
      .layout {
        grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
        align-items: start;
      }
      figure {
        position: sticky;
        inset-block-start: 1em;
      }
      .picture {
        block-size: 27em;
      }
      table {
        font-size: 0.875em;
      }
    }

    @media (forced-colors: active) {
      tr.active {
        outline: 0.125em solid Highlight;
        outline-offset: -0.125em;
      }
    }
    @media print {
      .layout {
        display: block;
      }
      figcaption {
        margin-block-end: 2em;
      }
      .picture {
        display: none;
      }
      figure,
      table,
      tr {
        break-inside: avoid;
      }
      button.link {
        padding: 0;
        color: inherit;
      }
      .title {
        text-decoration: none;
      }
    }
  `,
];
