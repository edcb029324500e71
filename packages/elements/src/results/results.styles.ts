import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  p,
  dd,
  li,
  .notice {
    max-inline-size: 32em;
  }
  p {
    text-wrap: pretty;
  }
  .story {
    max-inline-size: 68em;
  }
  .story > * + * {
    margin-block-start: 2.5em;
  }
  .story > header + .notice {
    margin-block-start: var(--_space-l);
  }
  .title {
    font-size: var(--_type-xxl);
  }
  .title:focus {
    outline: none;
  }
  header > * + * {
    margin-block-start: 0.375em;
  }
  header > arrival-hand-back {
    margin-block: var(--_space);
  }
  header > .print {
    max-inline-size: none;
    margin-block-start: var(--_space);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 1.5em;
    list-style: none;
    color: var(--_muted);
  }
  .section {
    font-size: var(--_type-xl);
  }
  h4:not(.section) {
    font-size: 1.0625em;
  }
  .story > section + section,
  .story > .summary ~ section,
  arrival-save,
  arrival-outputs,
  .small-print {
    padding-block-start: var(--_space-xl);
    border-block-start: 0.0625em solid var(--_line);
  }
  arrival-save + arrival-send {
    margin-block-start: var(--_space);
  }
  .notice > * + * {
    margin-block-start: var(--_space-s);
  }
  .summary {
    display: grid;
    gap: var(--_space-xl);
  }
  .lead,
  .next .prompt {
    font-family: var(--_font-heading);
  }
  .lead {
    font-size: 1.5em;
    line-height: 1.3;
    font-weight: 600;
    max-inline-size: 24em;
    text-wrap: balance;
  }
  .floors {
    align-self: start;
    padding: 1.25em;
    border: 0.0625em solid transparent; /* forced colours show it */
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .floors .not-met {
    padding-inline-start: 0.875em;
    border-inline-start: 0.25em solid var(--_danger);
  }
  .floors .unknown {
    padding-inline-start: 0.875em;
    border-inline-start: 0.25em dashed var(--_control);
  }
  .floors .elsewhere {
    padding-inline-start: 0.875em;
    border-inline-start: 0.25em double var(--_line);
  }
  .jumps {
    display: grid;
    gap: var(--_space-s);
    margin-block-start: var(--_space-s);
    list-style: none;
  }
  .jumps .muted {
    display: block;
  }
  arrival-bars,
  .topics {
    margin-block-start: 2.5em;
  }
  .aims {
    margin-block-start: var(--_space-l);
  }
  .aims > * + * {
    margin-block-start: var(--_space-m);
  }
  .aim-list {
    display: grid;
    gap: var(--_space-m) var(--_space-xl);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr));
  }
  .aim-list select {
    margin-block-start: var(--_space-xs);
  }
  .topics > * + * {
    margin-block-start: 0.375em;
  }
  .topics > p + .topic {
    margin-block-start: var(--_space);
  }
  .topic {
    border-block-start: 0.0625em solid var(--_line);
  }
  .topics > .topic:last-of-type {
    border-block-end: 0.0625em solid var(--_line);
  }
  .topics > .topic + .topic {
    margin-block-start: 0;
  }
  .topic > summary {
    display: grid;
    grid-template-columns: 1.25em minmax(0, 1fr);
    gap: 0.125em 0.25em;
    align-items: baseline;
    padding-block: var(--_space-m);
    color: var(--_text);
    text-decoration: none;
    list-style: none;
  }
  .topic > summary::-webkit-details-marker {
    display: none;
  }
  .topic > summary::before {
    content: '+';
    color: var(--_accent);
    font-weight: 600;
  }
  .topic[open] > summary::before {
    content: '−';
  }
  .topic > summary > * {
    grid-column: 2;
  }
  .topic > summary:hover h4 {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .gist {
    font-weight: 600;
    color: var(--_accent);
  }
  .body {
    padding-block: var(--_space-xs) var(--_space-xl);
  }
  .reading {
    font-size: 1.0625em;
  }
  .facts-list {
    display: grid;
    gap: var(--_space-m);
  }
  dt {
    font-weight: 600;
  }
  .recommendations > ul {
    display: grid;
    gap: var(--_space-m);
    margin-block-start: var(--_space-s);
    list-style: none;
  }
  .recommendations li > * {
    display: block;
  }
  .open {
    color: var(--_muted);
    font-style: italic;
  }
  .topics + .mandates {
    margin-block-start: var(--_space-xl);
  }
  .mandates {
    display: grid;
    gap: var(--_space-l) var(--_space-xl);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18em), 1fr));
  }
  .mandates ul {
    margin-block-start: 0.375em;
    padding-inline-start: 1.25em;
  }
  .next {
    max-inline-size: 38em;
    padding: 1.25em;
    border: 0.0625em solid var(--_line);
    border-inline-start: 0.3125em solid var(--_accent);
    border-radius: var(--_radius);
  }
  .next .prompt {
    font-size: var(--_type-l);
  }
  .small-print {
    color: var(--_muted);
    font-size: var(--_type-s);
  }
  .small-print > * + * {
    margin-block-start: var(--_space-s);
  }
  .small-print .section {
    font-size: var(--_type-l);
  }
  code {
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
    overflow-wrap: anywhere;
  }
  @container (min-width: 40em) {
    .facts-list > div {
      display: grid;
      grid-template-columns: 9em minmax(0, 1fr);
      gap: var(--_space);
    }
    .topic > summary {
      grid-template-columns: 1.25em minmax(0, 1fr) minmax(8em, auto);
      gap: 0.125em 1em;
    }
    .topic > summary > .gist {
      grid-column: 3;
      text-align: end;
    }
    .topic > summary > .pair {
      grid-column: 2 / -1;
    }
    .body {
      padding-inline-start: 2.25em;
    }
  }
  @container (min-width: 52em) {
    .summary {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: 3em;
    }
  }
`;
