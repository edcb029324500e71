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
      display: grid;
      gap: 1em 2.5em;
      margin-block-start: 0.75em;
      list-style: none;
    }
    li {
      break-inside: avoid;
    }
    .title {
      font-weight: 600;
    }
    .name {
      margin-block-start: 0.25em;
      color: var(--_muted);
    }
    .bar {
      display: block;
      overflow: visible;
      margin-block: 0.25em 0.125em;
    }
  `,
];
