import { css } from 'lit';

export const styles = css`
  .waiting {
    min-block-size: var(--arrival-radar-height, 72em);
  }
  header h2 {
    font-size: 1.5em;
  }
  header {
    margin-block-end: 1.25em;
  }
  .notice,
  .remark {
    margin-block-end: 1.25em;
  }
  .issues {
    padding-inline-start: 1.25em;
  }
  code {
    overflow-wrap: anywhere;
  }
  section + section {
    margin-block-start: 3em;
  }
  [part='peers'] {
    max-inline-size: var(--_measure);
    margin-block-start: 1.25em;
  }
  details {
    margin-block-start: 1.5em;
  }
  details[open] summary {
    margin-block-end: 1em;
  }
  .disclaimer {
    max-inline-size: var(--_measure);
    margin-block-start: 2em;
  }
  @media print {
    section {
      break-before: auto;
    }
    details {
      display: none;
    }
  }
`;
