import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  .stack > section,
  arrival-comparison {
    margin-block-start: var(--_space-l);
  }
  .title {
    font-size: var(--_type-xxl);
  }
  .title:focus {
    outline: none;
  }
  h4 {
    font-size: 1.0625em;
  }
  p {
    max-inline-size: var(--_measure);
  }
  .drafts {
    display: grid;
    gap: var(--_space-m);
    max-inline-size: 44em;
    margin-block-start: var(--_space-s);
    list-style: none;
  }
  .drafts > li {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s) var(--_space);
    justify-content: space-between;
    align-items: center;
    padding: var(--_space-m) var(--_space);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .drafts .muted {
    display: block;
  }
  .file > span {
    display: block;
    margin-block-end: var(--_space-xs);
  }
  .file input {
    max-inline-size: 100%;
  }
  .issues {
    padding-inline-start: 1.25em;
  }
`;
