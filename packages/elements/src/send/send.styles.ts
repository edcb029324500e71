import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  p,
  li {
    max-inline-size: 33em;
  }
  h4 {
    font-size: 1.125em;
  }
  .way {
    display: grid;
    gap: 0.75em;
    justify-items: start;
    max-inline-size: 60em;
    padding: 1.25em;
    border: 0.0625em solid var(--_line);
    border-block-start: 0.25em solid var(--_accent);
    border-radius: var(--_radius);
  }
  .what {
    display: grid;
    gap: 0.5em;
    padding-block-start: 0.5em;
  }
  .what ul {
    display: grid;
    gap: 0.25em;
    padding-inline-start: 1.25em;
  }
  .progress {
    display: grid;
    gap: 0.625em;
    inline-size: 100%;
  }
  .progress:empty {
    display: none;
  }
  .progress:focus {
    outline: none;
  }
  .host,
  blockquote {
    overflow-wrap: anywhere;
  }
  blockquote {
    display: grid;
    gap: 0.375em;
    margin: 0;
    padding-inline-start: 1em;
    border-inline-start: 0.1875em solid var(--_line);
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
