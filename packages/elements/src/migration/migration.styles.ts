import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: var(--_space-s);
  }
  p {
    max-inline-size: var(--_measure);
  }
  summary {
    cursor: pointer;
    min-block-size: 1.5em;
    font-weight: 600;
  }
  ul {
    display: grid;
    gap: var(--_space-xs);
    margin-block-start: var(--_space-xs);
    padding-inline-start: 1.25em;
  }
  li {
    max-inline-size: var(--_measure);
  }
  .link {
    text-align: start;
    vertical-align: top;
  }
  code {
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
    overflow-wrap: anywhere;
  }
`;
