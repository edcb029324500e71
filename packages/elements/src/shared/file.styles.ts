import { css } from 'lit';

/** A label with the browser's own control for choosing files, whose button looks like the others. */
export const fileStyles = css`
  .file {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s) var(--_space);
    align-items: center;
  }
  .file input {
    max-inline-size: 100%;
  }
  .file input::file-selector-button {
    min-block-size: 2.5em;
    margin-inline-end: 0.75em;
    padding: 0.4em 1em;
    border: 0.0625em solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_background);
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
`;
