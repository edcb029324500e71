import { css } from 'lit';

export const styles = css`
  :host {
    display: inline;
  }
  button {
    min-block-size: 1.75em;
    min-inline-size: 1.75em;
    padding: 0 0.125em;
    margin-inline: -0.125em;
    border: 0;
    background: none;
    line-height: inherit;
    text-decoration: underline dotted;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 0.125em;
    text-underline-offset: 0.2em;
  }
  button:hover:not(:disabled),
  button[aria-expanded='true'] {
    color: var(--_accent);
    background: none;
  }
  #panel {
    padding: 0.75em 1em;
    inline-size: max-content;
    max-inline-size: min(24em, 100% - 1.5em);
  }
  #panel strong,
  #panel .text {
    display: block;
  }
  #panel strong {
    margin-block-end: 0.125em;
  }
  @media print {
    button {
      text-decoration: none;
    }
  }
`;
