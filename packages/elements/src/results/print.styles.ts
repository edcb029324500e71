import { css } from 'lit';

/** The results on paper: a page for each section, nothing to press, rows in one piece. */
export const printStyles = css`
  @media print {
    :host {
      font-size: 10pt;
      line-height: 1.4;
    }
    button,
    .print,
    .hint,
    .aims,
    .next {
      display: none;
    }
    .floors {
      margin-block-start: 1.5em;
    }
    .summary {
      display: block;
    }
    p,
    dd,
    li,
    .notice {
      max-inline-size: 44em;
    }
    .story > * + * {
      margin-block-start: 1.5em;
    }
    .story > section + section,
    .story > .summary ~ section {
      break-before: page;
      margin-block-start: 0;
      padding-block-start: 0;
      border-block-start: 0;
    }
    .story > .summary ~ .small-print {
      break-before: auto;
      break-inside: avoid;
      margin-block-start: 2em;
      padding-block-start: 1em;
      border-block-start: 0.0625em solid var(--_line);
    }
    /* A question to jump to stays, as text */
    .jumps button {
      display: inline;
      min-block-size: 0;
      margin: 0;
      padding: 0;
      color: inherit;
      text-decoration: none;
    }
    .jumps > li,
    .questions tr,
    .facts-list,
    .recommendations li,
    .floors {
      break-inside: avoid;
    }
    .section,
    h4,
    .lead,
    summary,
    .questions :is(caption, thead) {
      break-after: avoid;
    }
    .questions tbody > tr:first-child {
      break-before: avoid;
    }
    .reading {
      break-after: avoid;
    }
    .list > summary {
      color: inherit;
      font-weight: 600;
      text-decoration: none;
      list-style: none;
    }
    .topics {
      break-before: page;
      margin-block-start: 0;
    }
    .topic[open] > summary::before {
      content: none;
    }
    .topic > summary {
      grid-template-columns: minmax(0, 1fr) minmax(8em, auto);
    }
    .topic > summary > * {
      grid-column: 1;
    }
    .topic > summary > .gist {
      grid-column: 2;
    }
    .topic > summary > .pair {
      grid-column: 1 / -1;
    }
    .body {
      padding-inline-start: 0;
    }
  }
`;
