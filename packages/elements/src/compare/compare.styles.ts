import { css } from 'lit';

export const styles = css`
  .waiting {
    min-block-size: var(--arrival-compare-height, 24em);
  }
  .issues {
    padding-inline-start: 1.25em;
  }
  code {
    overflow-wrap: anywhere;
  }
  .choice {
    display: block;
    margin-block-end: var(--_space-l);
  }
  .choice span {
    display: block;
    margin-block-end: var(--_space-xs);
    font-weight: 600;
  }
`;
