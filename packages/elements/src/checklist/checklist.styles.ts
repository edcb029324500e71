import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  .layout {
    display: grid;
    gap: var(--_space-l);
  }
  .main {
    min-inline-size: 0;
  }
  .page-title {
    font-size: var(--_type-xxl);
  }
  .page-title:focus {
    outline: none;
  }
  .about {
    max-inline-size: var(--_measure);
    margin-block-start: var(--_space-s);
    font-size: 1.0625em;
  }
  arrival-question {
    padding-block: var(--_space-xl);
    border-block-start: 0.0625em solid var(--_line);
  }
  .main > * + arrival-question {
    margin-block-start: var(--_space-xl);
  }
  .main > arrival-question + arrival-question {
    margin-block-start: 0;
  }
  .mandates {
    padding: 1.25em;
    background: var(--_surface);
    border-radius: var(--_radius);
  }
  .turn {
    padding-block-start: var(--_space-l);
    border-block-start: 0.0625em solid var(--_line);
  }
  .total {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xs) var(--_space-m);
    align-items: center;
    margin-block-end: var(--_space-m);
    font-size: 0.9375em;
  }
  progress {
    appearance: none;
    inline-size: 8em;
    block-size: 0.5em;
    border: 0;
    border-radius: 0.25em;
    background: var(--_line);
    overflow: hidden;
    accent-color: var(--_accent);
  }
  progress::-webkit-progress-bar {
    background: var(--_line);
  }
  progress::-webkit-progress-value {
    background: var(--_accent);
  }
  progress::-moz-progress-bar {
    background: var(--_accent);
  }
  .side nav:not(.open) {
    display: none;
  }
  .side ol {
    list-style: none;
  }
  .part {
    margin-block: var(--_space-m) var(--_space-xs);
  }
  .topic {
    display: flex;
    gap: var(--_space-s);
    justify-content: space-between;
    inline-size: 100%;
    min-block-size: 2.25em;
    padding: 0.35em 0.6em;
    border: 0;
    border-inline-start: 0.1875em solid transparent;
    border-radius: 0;
    background: none;
    font-size: 0.9375em;
  }
  .topic[aria-current] {
    border-inline-start-color: var(--_accent);
    background: var(--_accent-soft);
    font-weight: 600;
  }
  .count {
    flex: none;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    font-weight: 400;
  }
  .count.done {
    color: var(--_accent);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
    margin-block-start: var(--_space-m);
  }
  .jumps {
    display: grid;
    gap: 0.125em;
    padding-inline-start: 1.25em;
    max-inline-size: 52em;
  }
  h4 {
    font-size: var(--_type-l);
  }
  @container (min-width: 51em) {
    .layout {
      grid-template-columns: 16em minmax(0, 1fr);
      gap: 3em;
    }
    .toggle {
      display: none;
    }
    .side nav:not(.open) {
      display: block;
    }
    .total {
      flex-direction: column;
      align-items: start;
    }
    progress {
      inline-size: 100%;
    }
  }
`;
