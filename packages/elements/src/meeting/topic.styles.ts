import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  article {
    padding-block: var(--_space-l);
    border-block-start: 0.0625em solid var(--_line);
  }
  h4 {
    font-size: var(--_type-l);
  }
  p {
    max-inline-size: var(--_measure);
  }
  .mark {
    display: inline-block;
    margin-block-end: var(--_space-xs);
    margin-inline-start: var(--_space-s);
    padding: 0.0625em 0.5em;
    border: 0.0625em solid var(--_second);
    border-radius: var(--_radius);
    color: var(--_second);
  }
  dl {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-m);
    max-inline-size: 60em;
  }
  .voice {
    padding-inline-start: var(--_space-m);
    border-inline-start: 0.1875em solid var(--_line);
  }
  dt {
    color: var(--_muted);
    font-weight: 600;
  }
  dd > * {
    display: block;
  }
  .note {
    max-inline-size: var(--_measure);
    white-space: pre-line;
    font-style: italic;
  }
  .agreed:focus {
    outline: none;
  }
  .warning {
    color: var(--_danger);
    font-weight: 600;
  }
  .form {
    max-inline-size: 60em;
    padding: var(--_space) 1.25em;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  legend {
    margin-block-end: var(--_space-xs);
    font-weight: 600;
  }
  .option {
    display: flex;
    gap: var(--_space-m);
    align-items: start;
    padding-block: var(--_space-xs);
  }
  .speakers {
    display: block;
  }
  .error {
    color: var(--_danger);
    font-weight: 600;
  }
  @container (min-width: 44em) {
    .voice {
      display: grid;
      grid-template-columns: 12em minmax(0, 1fr);
      gap: var(--_space);
    }
  }
`;
