import { css } from 'lit';

export const styles = css`
  .frame {
    padding: var(--_space);
    min-block-size: 20em;
  }
  /* Until the first screen is there, what follows in the page does not come up, only to go down again. */
  .screen:has(> [aria-busy]) {
    min-block-size: var(--arrival-assessment-height, 64em);
  }
  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-m);
    padding-block-end: var(--_space);
    margin-block-end: var(--_space-l);
    border-block-end: 0.0625em solid var(--_line);
  }
  .brand {
    font-size: var(--_type-l);
    font-weight: 650;
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xs) var(--_space-s);
    list-style: none;
  }
  .steps button {
    min-block-size: 2.25em;
    padding: 0.25em 0.75em;
    border-color: transparent;
    background: none;
    color: var(--_accent);
  }
  .steps button[aria-current] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_text);
    font-weight: 600;
  }
  .languages {
    display: flex;
    gap: var(--_space-s);
    align-items: center;
    font-size: var(--_type-s);
  }
  .languages select {
    flex: 0 1 auto;
    inline-size: auto;
    min-inline-size: 0;
    min-block-size: 2.25em;
    padding-block: var(--_space-xs);
  }
  /* The new screen takes the focus so that work goes on at its top; the ring is for what can be operated. */
  .screen:focus {
    outline: none;
  }
  .review {
    margin-block-start: 3em;
    padding-block-start: var(--_space-m);
    border-block-start: 0.0625em solid var(--_line);
    color: var(--_muted);
    font-size: var(--_type-s);
  }
  .status:empty {
    display: none;
  }
  .status {
    min-block-size: 1.5em;
    color: var(--_muted);
    font-size: var(--_type-s);
  }
  .problem {
    margin-block-end: var(--_space-l);
  }
  .problem ul {
    padding-inline-start: 1.25em;
    max-block-size: 20em;
    overflow: auto;
  }
  code {
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
    overflow-wrap: anywhere;
  }
  @container (min-width: 40em) {
    header {
      grid-template-columns: 1fr auto;
      align-items: center;
    }
    nav {
      grid-area: 2 / 1;
    }
    .languages {
      grid-area: 1 / 2;
      justify-self: end;
    }
    .header-actions {
      grid-area: 2 / 2;
      justify-content: end;
    }
    .status {
      grid-area: 3 / 1 / auto / -1;
      text-align: end;
    }
  }
  @media print {
    /* On paper the text is dark, whatever theme the page has. */
    :host,
    :host([theme]) {
      color-scheme: light;
      --_background: #ffffff;
      --_surface: #f4f6f8;
      --_text: #1b232b;
      --_muted: #4d5a66;
      --_line: #c5cdd5;
      --_control: #5c6a77;
      --_accent: #0b5a8a;
      --_second: #8a4b08;
      --_danger: #a3202a;
    }
    .frame {
      padding: 0;
      min-block-size: 0;
    }
    header {
      display: block;
      margin-block-end: var(--_space);
      padding-block-end: var(--_space-s);
    }
    .review {
      margin-block-start: var(--_space);
      padding-block-start: var(--_space-xs);
      font-size: 8pt;
      line-height: 1.3;
    }
    nav,
    .status,
    .languages,
    .header-actions,
    .problem {
      display: none;
    }
  }
`;
