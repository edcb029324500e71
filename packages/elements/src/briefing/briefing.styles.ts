import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-l);
    max-inline-size: 60em;
  }
  header,
  section,
  .side,
  .end {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-s);
    align-content: start;
    min-inline-size: 0;
  }
  .side,
  .columns {
    gap: var(--_space-l);
  }
  .columns {
    display: grid;
  }
  p,
  li {
    text-wrap: pretty;
  }
  p {
    max-inline-size: var(--_measure);
  }
  ul,
  ol {
    display: grid;
    gap: var(--_space-xs);
    padding-inline-start: 1.5em;
  }
  .title {
    font-size: var(--_type-xxl);
    overflow-wrap: anywhere;
  }
  h4 {
    font-size: var(--_type-l);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 1.5em;
    padding: 0;
    list-style: none;
    color: var(--_muted);
  }
  .lead {
    font-family: var(--_font-heading);
    font-size: var(--_type-xl);
    line-height: 1.3;
    font-weight: 600;
    max-inline-size: 28em;
    text-wrap: balance;
  }
  .controls {
    margin-block: var(--_space-s);
  }
  .next > * {
    display: block;
  }
  .indicative {
    padding: 0.375em 0.75em;
    border-inline-start: 0.25em dashed var(--_control);
    background: var(--_surface);
  }
  .legend {
    gap: 0.125em 1.25em;
    padding: 0;
    list-style: none;
    color: var(--_muted);
    font-size: var(--_type-xs);
  }
  .legend li {
    display: flex;
    gap: var(--_space-s);
    align-items: start;
  }
  .swatch {
    flex: none;
    inline-size: 2em;
    block-size: 1.125em;
    margin-block-start: 0.2em;
  }
  .entry {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--_space);
  }
  .level {
    font-weight: 600;
    color: var(--_accent);
  }
  .not-met,
  .not-known {
    padding-inline-start: 0.875em;
    border-inline-start: 0.25em solid var(--_danger);
  }
  .not-known {
    border-inline-start: 0.25em dashed var(--_control);
  }
  .end {
    padding-block-start: var(--_space-m);
    border-block-start: 0.0625em solid var(--_line);
  }
  @container (min-width: 40em) {
    .all {
      columns: 2;
      display: block;
      column-gap: 2.5em;
    }
    .all > li {
      break-inside: avoid;
    }
  }
  @container (min-width: 52em) {
    .columns {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: 2.5em;
    }
    .all {
      columns: auto;
      display: grid;
    }
  }
  @media print {
    :host {
      font-size: 8.5pt;
      line-height: 1.3;
    }
    .controls {
      display: none;
    }
    .page,
    .columns,
    .side {
      gap: 0.9em;
    }
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 0.9em 2em;
    }
    header,
    section,
    .end {
      gap: var(--_space-xs);
    }
    p {
      max-inline-size: none;
    }
    ul,
    ol {
      gap: 0.1em;
    }
    .all {
      columns: auto;
      display: grid;
    }
    .fallback svg:first-child {
      max-block-size: 72mm;
    }
    .lead {
      font-size: 1.25em;
      max-inline-size: none;
    }
    section,
    .end {
      break-inside: avoid;
    }
    .end {
      padding-block-start: 0.4em;
    }
  }
`;
