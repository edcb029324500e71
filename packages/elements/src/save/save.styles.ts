import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  p,
  li {
    max-inline-size: 33em;
  }
  .section {
    font-size: var(--_type-xl);
  }
  h4:not(.section) {
    font-size: var(--_type-l);
  }
  .ways {
    display: grid;
    gap: 1.25em;
    max-inline-size: 60em;
  }
  .way {
    display: flex;
    flex-direction: column;
    gap: 0.625em;
    max-inline-size: 38em;
    padding: 1.25em;
    border: 0.0625em solid var(--_line);
    border-block-start: 0.25em solid var(--_accent);
    border-radius: var(--_radius);
  }
  .way.share {
    border-block-start: 0.25em double var(--_second);
  }
  .way ul {
    display: grid;
    gap: var(--_space-xs);
    padding-inline-start: 1.25em;
  }
  .act {
    align-self: start;
    margin-block-start: auto;
  }
  .is-asking {
    align-items: start;
  }
  .confirm {
    display: grid;
    gap: 0.625em;
    padding: 1em;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .confirm .row {
    margin-block-start: 0.375em;
  }
  .status {
    min-block-size: 1.5em;
  }
  @container (min-width: 48em) {
    .ways {
      grid-template-columns: 1fr 1fr;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
