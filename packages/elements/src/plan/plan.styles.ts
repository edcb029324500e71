import { css } from 'lit';

/** A step and the tags beside it look the same as a proposal and in the plan. */
export const stepStyles = css`
  .step {
    display: grid;
    gap: 0.75em 2em;
  }
  .step dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .tag {
    display: inline-block;
    margin-inline-end: 0.25em;
    padding: 0 0.375em;
    border: 0.0625em solid var(--_control);
    border-radius: var(--_radius);
    color: var(--_text);
    font-size: 0.9375em;
    font-weight: 600;
  }
  .gist {
    display: block;
  }
  @container (min-width: 40em) {
    .step {
      grid-template-columns: 1fr 1fr;
    }
  }
`;

export const styles = [
  stepStyles,
  css`
    :host {
      display: block;
    }
    h3 {
      font-size: 1.5em;
    }
    .page {
      display: grid;
      gap: 2.5em;
    }
    .page > * {
      min-inline-size: 0;
    }
    .section {
      font-size: 1.25em;
    }
    .plan-title:focus {
      outline: none;
    }
    .measure {
      max-inline-size: var(--_measure);
    }
    .plain {
      list-style: none;
    }
    .proposal {
      padding-block: 1.25em;
      border-block-start: 0.0625em solid var(--_line);
    }
    .proposal h4 {
      font-size: 1.0625em;
    }
    .more {
      padding-block: 0.75em;
    }
    .more ul {
      padding-inline-start: 1.25em;
    }
    .more li + li {
      margin-block-start: 0.5em;
    }
    .status:not(:empty) {
      position: sticky;
      inset-block-end: 0;
      padding: var(--_space-s) var(--_space);
      border-inline-start: 0.3125em solid var(--_accent);
      background: var(--_surface);
    }
    .proposal :is(button, summary) {
      scroll-margin-block: 1em 5em;
    }
    @media print {
      .proposals,
      .print {
        display: none;
      }
    }
  `,
];
