import { css } from 'lit';
import { markStyles } from './mark.styles.js';
import { tableStyles } from './table.styles.js';
import { vectorStyles } from './vector-radar.styles.js';

/** The chart stays in sight while its table is read. */
const sideBySide = css`
  & {
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
`;

export const styles = [
  tableStyles,
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

    @container (inline-size >= 30em) {
      .picture {
        block-size: 26em;
      }
    }
    @container (inline-size >= 40em) {
      .picture {
        block-size: 31em;
      }
    }
    @container (inline-size >= 70em) {
      :where(.layout:not(.crowded)) {
        ${sideBySide}
      }
    }
    @container (inline-size >= 100em) {
      .layout {
        ${sideBySide}
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
