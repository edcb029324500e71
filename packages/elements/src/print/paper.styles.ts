import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  p {
    max-inline-size: var(--_measure);
  }
  ul {
    list-style: none;
  }
  .title {
    font-size: var(--_type-xxl);
  }
  .fields {
    display: grid;
    gap: var(--_space-m) var(--_space-xl);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
  }
  .field {
    min-block-size: 2.5em;
    border-block-end: 0.0625em solid var(--_control);
  }
  section {
    margin-block-start: 2.5em;
  }
  section > .head > h4,
  .influence > h4 {
    font-size: var(--_type-xl);
  }
  .mandates {
    display: grid;
    gap: var(--_space-s);
    margin-block: var(--_space);
    padding: 0.75em 1em;
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
  }
  .mandate .name {
    font-weight: 600;
  }
  .question {
    margin-block-start: 1.25em;
    padding-block-start: var(--_space-m);
    border-block-start: 0.0625em solid var(--_line);
  }
  .prompt {
    font-size: 1.0625em;
    text-wrap: pretty;
  }
  .mark {
    margin-inline-start: 0.5em;
    padding: 0 0.375em;
    border: 0.0625em solid var(--_control);
    border-radius: var(--_radius);
    color: var(--_text);
  }
  .prompt + .help {
    margin-block-start: var(--_space-xs);
  }
  .options,
  .influence > p {
    margin-block-start: var(--_space-s);
  }
  .options {
    display: grid;
    gap: 0.375em;
    max-inline-size: 52em;
  }
  .options > li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 0.625em;
    align-items: start;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xs) var(--_space-l);
    margin-block-start: 0.375em;
  }
  .choices > li {
    display: flex;
    gap: 0.625em;
    align-items: start;
  }
  .box {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    margin-block-start: 0.22em;
    border: 0.0625em solid var(--_text);
  }
  .level {
    grid-column: 2;
    color: var(--_muted);
    font-size: var(--_type-xs);
  }
  @container (min-width: 30em) {
    .options > li {
      grid-template-columns: auto minmax(0, 1fr) 7em;
    }
    .level {
      grid-column: 3;
      text-align: end;
    }
  }
  .notes {
    block-size: 4.5em;
    max-inline-size: 59em;
    margin-block-start: 0.625em;
    padding: 0.25em 0.5em;
    border: 0.0625em solid var(--_line);
  }
  .end {
    margin-block-start: var(--_space-xl);
    padding-block-start: var(--_space-m);
    border-block-start: 0.0625em solid var(--_line);
  }
  @media print {
    :host {
      font-size: 9.5pt;
      line-height: 1.3;
    }
    .controls {
      display: none;
    }
    p,
    .options,
    .notes {
      max-inline-size: none;
    }
    section {
      margin-block-start: 0;
      padding-block-start: var(--_space-s);
    }
    /* In the full check a topic has pages of its own, to be given to the department that knows it. */
    .full {
      break-before: page;
    }
    .quick {
      padding-block-start: var(--_space-l);
    }
    .head,
    .mandates,
    .prompt {
      break-after: avoid;
    }
    .notes {
      block-size: 3.25em;
    }
    .question {
      margin-block-start: var(--_space-m);
      padding-block-start: var(--_space-s);
    }
    .options {
      gap: 0.2em;
      margin-block-start: 0.35em;
    }
    .box {
      margin-block-start: 0.12em;
    }
    .head,
    .question,
    .mandates,
    .influence,
    .end {
      break-inside: avoid;
    }
  }
`;
