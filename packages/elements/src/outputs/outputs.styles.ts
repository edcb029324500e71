import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  p,
  li {
    max-inline-size: 38em;
  }
  .section {
    font-size: 1.375em;
  }
  h4:not(.section) {
    font-size: 1.125em;
  }
  .group {
    display: grid;
    gap: 0.625em;
    max-inline-size: 60em;
    padding: 1.25em;
    border: 0.0625em solid var(--_line);
    border-block-start: 0.25em double var(--_second);
    border-radius: var(--_radius);
  }
  /* As in "save my work": what is for the city alone has the solid line. */
  .group.own {
    border-block-start: 0.25em solid var(--_accent);
  }
  .outputs {
    list-style: none;
  }
  .outputs > li {
    display: grid;
    gap: 0.5em 2em;
    max-inline-size: none;
    padding-block: 1em;
    border-block-start: 0.0625em solid var(--_line);
  }
  .outputs > li:last-child {
    padding-block-end: 0;
  }
  .name {
    font-weight: 600;
  }
  .doing {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-content: start;
  }
  .by-hand {
    display: grid;
    gap: 0.375em;
    max-inline-size: 60em;
  }
  .by-hand textarea {
    direction: ltr;
    font-family: ui-monospace, monospace;
    font-size: 0.875em;
  }
  .status {
    min-block-size: 1.5em;
    overflow-wrap: anywhere;
  }
  @container (min-width: 48em) {
    .outputs > li {
      grid-template-columns: minmax(0, 1fr) 18em;
      align-items: start;
    }
    .doing button {
      flex: 1 0 100%;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
