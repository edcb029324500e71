import { css } from 'lit';
import { fileStyles } from '../shared/file.styles.js';

export const styles = css`
  ${fileStyles}
  :host {
    display: block;
  }
  .stack > section {
    margin-block-start: 2.25em;
  }
  .lead {
    max-inline-size: var(--_measure);
    font-size: 1.1875em;
  }
  section > .small {
    max-inline-size: 60em;
  }
  h3 {
    font-size: var(--_type-xl);
  }
  h4 {
    font-size: var(--_type-l);
  }
  .depths {
    display: grid;
    gap: var(--_space);
    max-inline-size: 60em;
  }
  .depth {
    display: flex;
    flex-direction: column;
    gap: var(--_space-s);
    padding: 1.25em;
    border: 0.0625em solid var(--_line);
    border-block-start: 0.25em solid var(--_accent);
    border-radius: var(--_radius);
  }
  .depth button {
    align-self: start;
    margin-block-start: auto;
  }
  .depth .link {
    margin-block-start: 0;
  }
  .count {
    color: var(--_muted);
  }
  .facts {
    display: grid;
    gap: var(--_space-s);
    max-inline-size: var(--_measure);
    padding-inline-start: 1.25em;
  }
  .drafts {
    display: grid;
    gap: var(--_space-m);
    max-inline-size: 60em;
    list-style: none;
  }
  .drafts > li {
    display: grid;
    gap: var(--_space-s);
    padding: 1em 1.25em;
    background: var(--_surface);
    border-radius: var(--_radius);
  }
  .rename input {
    inline-size: auto;
    flex: 1 1 12em;
  }
  .danger {
    border-color: var(--_danger);
    color: var(--_danger);
  }
  @container (min-width: 40em) {
    .depths {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
