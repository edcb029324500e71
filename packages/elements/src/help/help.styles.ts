import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
  }
  #panel {
    scroll-padding-block-start: 4.5em;
  }
  #panel:not(.sheet) {
    inline-size: min(34em, 100% - 1.5em);
  }
  header {
    position: sticky;
    inset-block-start: 0;
    display: flex;
    gap: var(--_space);
    align-items: center;
    justify-content: space-between;
    padding-block: 0.625em;
    padding-inline: 1.25em 0.75em;
    border-block-end: 0.0625em solid var(--_line);
    background: inherit;
  }
  h3 {
    font-size: 1.0625em;
  }
  h4 {
    margin-block-end: 0.375em;
    font-size: 1em;
  }
  #close {
    flex: none;
    min-block-size: 2.25em;
    padding: 0.25em 0.75em;
  }
  .body {
    display: grid;
    gap: var(--_space-l);
    padding: 1em 1.25em 1.5em;
  }
  .body > * {
    min-inline-size: 0;
  }
  .prompt {
    color: var(--_muted);
    text-wrap: pretty;
  }
  .meta {
    color: var(--_muted);
    font-size: var(--_type-s);
  }
  section > p + p,
  section > ul + p,
  section > p + ul {
    margin-block-start: var(--_space-s);
  }
  .plain,
  .goals {
    display: grid;
    gap: var(--_space-m);
    list-style: none;
  }
  .plain .meta {
    display: block;
    margin-block-start: 0.125em;
  }
  .floor p {
    margin: 0;
  }
  .goals {
    gap: var(--_space-s);
  }
  .goals li {
    display: grid;
    grid-template-columns: 5em 1fr;
    gap: var(--_space-m);
    align-items: baseline;
  }
  .chip,
  .tag {
    border: 0.0625em solid var(--_control);
    border-radius: 1em;
    font-size: var(--_type-xs);
    white-space: nowrap;
    text-align: center;
  }
  .chip {
    padding: 0.125em 0.5em;
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }
  .tag {
    padding: 0.0625em 0.625em;
    color: var(--_muted);
  }
  .practices {
    gap: 1.125em;
  }
  .place {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xs) var(--_space-s);
    align-items: baseline;
  }
  section p[role='status']:empty {
    margin: 0;
  }
  section > p[role='status'] + button {
    margin-block-start: var(--_space-m);
  }
  .document + .citations {
    margin-block-start: 0.375em;
  }
  .citations + p {
    margin-block-start: var(--_space);
  }
  .document .meta {
    display: block;
  }
  .citations {
    display: grid;
    gap: 0.625em;
    padding-inline-start: 1.125em;
  }
  .citations .meta {
    display: block;
  }
  cite {
    font-style: normal;
  }
  .code {
    direction: ltr;
    unicode-bidi: isolate;
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
    white-space: nowrap;
  }
  details > .meta {
    margin-block: var(--_space-s) var(--_space);
  }
  summary {
    padding-block: 0.125em;
  }
  dt {
    font-weight: 600;
  }
  dt .meta {
    display: block;
    font-weight: 400;
  }
  dd + dt {
    margin-block-start: var(--_space-m);
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
