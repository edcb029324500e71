import { css } from 'lit';

/** What stands in the slots of the results looks like the sections around it. */
export const styles = css`
  .waiting {
    min-block-size: var(--arrival-report-height, 72em);
  }
  .issues {
    padding-inline-start: 1.25em;
  }
  code {
    overflow-wrap: anywhere;
  }
  p,
  li,
  dd {
    max-inline-size: var(--_measure);
  }
  .notices {
    display: grid;
    gap: var(--_space);
    margin-block-start: var(--_space-l);
  }
  section {
    margin-block-start: 2.5em;
    padding-block-start: var(--_space-xl);
    border-block-start: 0.0625em solid var(--_line);
  }
  section h3 {
    font-size: var(--_type-xl);
  }
  section ul {
    padding-inline-start: 1.25em;
  }
  .documents {
    columns: 2 22em;
    column-gap: var(--_space-xl);
  }
  .documents > div {
    break-inside: avoid;
    padding-block-end: var(--_space-l);
  }
  .documents dt {
    font-weight: 600;
    margin-block-end: var(--_space-xs);
  }
  .documents .kind {
    display: block;
    color: var(--_muted);
    font-size: var(--_type-s);
    font-weight: 400;
  }
  .documents dd {
    padding-block: 0.125em;
    font-size: var(--_type-s);
  }
  @media print {
    section {
      margin-block-start: 2em;
      padding-block-start: 1em;
      font-size: 10pt;
      line-height: 1.4;
    }
    [part='plan'] {
      break-before: page;
      margin-block-start: 0;
      padding-block-start: 0;
      border-block-start: 0;
    }
    [part='copy'] {
      break-inside: avoid;
    }
    section h3 {
      break-after: avoid;
    }
  }
`;
