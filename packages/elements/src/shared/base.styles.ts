import { css } from 'lit';

/** Typography and controls shared by all inner elements. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4 {
    margin: 0;
    font-family: var(--_font-heading);
    line-height: 1.25;
    font-weight: 650;
    text-wrap: balance;
  }
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  figure {
    margin: 0;
    padding: 0;
  }
  fieldset {
    border: 0;
    min-inline-size: 0;
  }
  legend {
    padding: 0;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  :focus-visible {
    outline: 0.1875em solid var(--_focus);
    outline-offset: 0.125em;
  }
  button,
  select,
  input,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    cursor: pointer;
    min-block-size: 2.75em;
    padding: var(--_space-s) calc(1.1 * var(--_space));
    border: 0.0625em solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_background);
    line-height: 1.3;
    text-align: start;
  }
  button:hover:not(:disabled) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  button:disabled {
    cursor: not-allowed;
    color: var(--_muted);
    border-style: dashed;
  }
  button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_accent-text);
    font-weight: 600;
  }
  button.primary:hover:not(:disabled) {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_text));
  }
  button.link {
    min-block-size: 1.75em;
    padding: 0.125em 0.25em;
    margin-inline: -0.25em;
    border-color: transparent;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  input:not([type='radio'], [type='checkbox'], [type='file']),
  select,
  textarea {
    display: block;
    inline-size: 100%;
    max-inline-size: 28em;
    min-block-size: 2.75em;
    padding: 0.5em 0.65em;
    border: 0.0625em solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_background);
  }
  textarea {
    max-inline-size: none;
    min-block-size: 6em;
    resize: vertical;
  }
  input[type='radio'],
  input[type='checkbox'] {
    inline-size: 1.35em;
    block-size: 1.35em;
    margin: 0;
    flex: none;
    accent-color: var(--_accent);
  }
  summary {
    cursor: pointer;
    min-block-size: 1.75em;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: var(--_space-s) var(--_space-m) var(--_space-s) 0;
    border-block-end: 0.0625em solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: var(--_type-s);
  }
  .stack > * + * {
    margin-block-start: var(--_space);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-m);
    align-items: center;
  }
  .notice {
    padding: var(--_space-m) var(--_space);
    border-inline-start: 0.3125em solid var(--_accent);
    background: var(--_surface);
  }
  .notice.danger {
    border-color: var(--_danger);
    background: var(--_danger-soft);
  }
  .visually-hidden:not(:focus-within) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    button.primary {
      border-width: 0.1875em;
    }
  }
`;
