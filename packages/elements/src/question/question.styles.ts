import { css } from 'lit';

/** Shared by a question and its evidence: both are parts of the same card. */
export const styles = css`
  :host {
    display: block;
    scroll-margin-block-start: var(--_space);
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
    font-family: var(--_font-heading);
    font-size: 1.1875em;
    font-weight: 650;
    line-height: 1.35;
    text-wrap: pretty;
  }
  .number {
    display: block;
    font-family: var(--_font);
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
    margin-block-end: var(--_space);
    color: var(--_muted);
    font-size: var(--_type-s);
  }
  .terms {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-m);
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
    margin-block-end: var(--_space-m);
  }
  .stem {
    margin-block-end: var(--_space-s);
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
    gap: 0 var(--_space-m);
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
    font-size: var(--_type-xs);
  }
  .aside {
    display: grid;
    gap: 0.375em;
    margin-block-start: var(--_space-s);
  }
  .reason {
    display: grid;
    gap: 0.375em;
    max-inline-size: 52em;
    margin-block-start: var(--_space-m);
    padding-inline-start: 1em;
    border-inline-start: 0.1875em solid var(--_line);
  }
  .reason legend,
  .item legend,
  details legend {
    font-family: inherit;
    font-size: 1em;
  }
  .error {
    color: var(--_danger);
    font-weight: 600;
  }
  .actions {
    gap: var(--_space-xs) var(--_space-l);
    margin-block: 0.625em;
    font-size: 0.9375em;
  }
  .extra {
    display: grid;
    gap: var(--_space-xs) var(--_space-xl);
    max-inline-size: 52em;
  }
  details > fieldset,
  details > .stack {
    display: grid;
    gap: 0.375em;
    margin-block: var(--_space-s) var(--_space);
  }
  details legend {
    margin-block-end: 0.375em;
    font-size: var(--_type-s);
    font-weight: 400;
  }
  .evidence {
    gap: var(--_space);
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
    gap: var(--_space-m);
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
