import { css } from 'lit';
import { markStyles } from './mark.styles.js';

export const styles = [
  markStyles,
  css`
    :host {
      display: block;
      container-type: inline-size;
    }
    ol {
      margin-block-start: 0.5em;
      list-style: none;
    }
    li {
      display: grid;
      gap: 0.25em 2em;
      padding-block: 0.625em;
      border-block-end: 0.0625em solid var(--_line);
      break-inside: avoid;
    }
    .series {
      display: grid;
      gap: 0 1.5em;
    }
    .bar {
      display: block;
      overflow: visible;
      margin-block: 0.25em;
    }
    strong {
      font-weight: 600;
    }
    @media print {
      p:has(+ ol) {
        break-after: avoid;
      }
    }
    @container (inline-size >= 45em) {
      li {
        grid-template-columns: 2fr 5fr;
      }
      .series {
        grid-template-columns: 3fr 2fr;
      }
    }
  `,
];
