import { css } from 'lit';

/** Shared by a question and its evidence: both are parts of the same card. */
export const styles = css`
  :host {
    display: block;
    scroll-margin-block-start: 1em;
  }
  fieldset:focus {
    outline: none;
  }
  fieldset:focus-visible {
    outline: 0.1875em solid var(--_focus);
    outline-offset: 0.5em;
  }
  legend {
    max-inline-size: var(--_measure);
    font-size: 1.1875em;
    font-weight: 650;
    line-height: 1.35;
    text-wrap: pretty;
  }
  .number {
    display: block;
    color: var(--_muted);
    font-size: 0.75em;
    font-weight: 500;
  }
  .help {
    max-inline-size: var(--_measure);
    margin-block: 0.375em 0.75em;
    color: var(--_muted);
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    align-items: baseline;
    margin-block-end: 1em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .terms {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
  }
  .floor {
    padding: 0.1em 0.6em;
    border: 0.0625em solid var(--_danger);
    border-radius: 1em;
    color: var(--_danger);
    font-weight: 600;
  }
  .notice {
    max-inline-size: var(--_measure);
    margin-block-end: 0.75em;
  }
  .stem {
    margin-block-end: 0.5em;
    font-weight: 600;
  }
  .options {
    display: grid;
    gap: 0.375em;
    max-inline-size: 52em;
  }
  .option {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 0.75em;
    align-items: start;
    padding: 0.6em 0.75em;
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .option:hover {
    border-color: var(--_accent);
  }
  .option:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0.25em 0 0 var(--_accent);
  }
  :host(:dir(rtl)) .option:has(:checked) {
    box-shadow: inset -0.25em 0 0 var(--_accent);
  }
  .option:has(:focus-visible) {
    outline: 0.1875em solid var(--_focus);
    outline-offset: 0.0625em;
  }
  .option input:focus-visible {
    outline: none;
  }
  .option > input {
    margin-block-start: 0.08em;
  }
  .level {
    grid-column: 2;
    color: var(--_muted);
    font-size: 0.8125em;
  }
  .aside {
    display: grid;
    gap: 0.375em;
    margin-block-start: 0.5em;
  }
  .reason {
    display: grid;
    gap: 0.375em;
    max-inline-size: 52em;
    margin-block-start: 0.75em;
    padding-inline-start: 1em;
    border-inline-start: 0.1875em solid var(--_line);
  }
  .reason legend,
  .item legend {
    font-size: 1em;
  }
  .error {
    color: var(--_danger);
    font-weight: 600;
  }
  .actions {
    gap: 0.25em 1.5em;
    margin-block: 0.625em;
    font-size: 0.9375em;
  }
  .extra {
    display: grid;
    gap: 0.25em 2em;
    max-inline-size: 52em;
  }
  details > fieldset,
  details > .stack {
    display: grid;
    gap: 0.375em;
    margin-block: 0.5em 1em;
  }
  details legend {
    margin-block-end: 0.375em;
    font-size: 0.875em;
    font-weight: 400;
  }
  .evidence {
    gap: 1em;
  }
  .evidence button {
    justify-self: start;
  }
  .evidence label,
  .reason .note {
    display: block;
    font-weight: 600;
  }
  .item {
    display: grid;
    gap: 0.75em;
    padding-inline-start: 1em;
    border-inline-start: 0.1875em solid var(--_line);
  }
  @container (min-width: 44em) {
    .option {
      grid-template-columns: auto 1fr auto;
    }
    .option > .level {
      grid-column: 3;
      padding-block-start: 0.15em;
    }
    .aside {
      grid-template-columns: 1fr 1fr;
    }
    .aside:not(:has(.option + .option)) {
      grid-template-columns: 1fr;
    }
    .item {
      grid-template-columns: 1fr 1fr;
    }
    .item legend,
    .item button {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .option:has(:checked) {
      border-color: Highlight;
      outline: 0.125em solid Highlight;
    }
  }
`;
