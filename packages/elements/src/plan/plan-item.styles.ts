import { css } from 'lit';
import { stepStyles } from './plan.styles.js';

export const itemStyles = [
  stepStyles,
  css`
    :host {
      display: block;
    }
    .item {
      padding: 1.25em;
      border: 0.0625em solid var(--_line);
      border-inline-start: 0.3125em solid var(--_accent);
      border-radius: var(--_radius);
    }
    h4 {
      font-size: 1.0625em;
    }
    .ready {
      border-color: var(--_accent);
      background: var(--_accent-soft);
    }
    .fields {
      display: grid;
      gap: 1em 1.5em;
      align-items: start;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    }
    label:not(.option) {
      display: block;
      font-weight: 600;
    }
    label > :is(input, select, textarea) {
      margin-block-start: 0.25em;
      font-weight: 400;
    }
    .wide {
      grid-column: 1 / -1;
    }
    .wide > input {
      max-inline-size: none;
    }
    textarea {
      field-sizing: content;
      min-block-size: 4.25em;
      max-block-size: 24em;
    }
    input[type='number'] {
      max-inline-size: 7em;
    }
    input[type='date'] {
      max-inline-size: 12em;
    }
    .hint {
      display: block;
      margin-block-start: 0.25em;
      color: var(--_muted);
      font-weight: 400;
    }
    .inner {
      padding-block: 0.75em;
    }
    .inner legend {
      font-weight: 600;
    }
    .option {
      display: inline-flex;
      gap: 0.5em;
      align-items: start;
      min-block-size: 1.75em;
    }
    .inner > .option {
      display: flex;
    }
    .notes {
      padding-inline-start: 1.25em;
    }
    .facts {
      display: grid;
      gap: 0.75em 1.5em;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    }
    dl.inner {
      display: grid;
      gap: 0.75em;
    }
    :is(.facts, dl.inner) dt {
      color: var(--_muted);
      font-size: 0.875em;
    }
    :is(.facts, .inner) :is(dd, li) {
      max-inline-size: var(--_measure);
    }
    @container (min-width: 40em) {
      dl.inner > div {
        display: grid;
        gap: 0.25em 1.5em;
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      }
      dl.inner dd {
        grid-column: 2;
      }
    }
    @media not print {
      .on-paper {
        display: none;
      }
    }
    @media print {
      :host {
        font-size: 10pt;
      }
      .form {
        display: none;
      }
      .item {
        padding: 0.75em 1em;
      }
      .facts {
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
      }
      dl.inner {
        gap: 0.35em;
      }
      .inner {
        padding-block: 0.35em;
      }
      .reading > * + * {
        margin-block-start: 0.6em;
      }
      .facts > div,
      dl.inner > div,
      .reading details:has(dl),
      li {
        break-inside: avoid;
      }
      .item > p,
      h4,
      .step,
      summary {
        break-after: avoid;
      }
      .reading summary {
        color: inherit;
        font-weight: 600;
        text-decoration: none;
        list-style: none;
      }
    }
  `,
];
