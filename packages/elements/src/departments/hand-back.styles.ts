import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  h4 {
    font-size: var(--_type-l);
  }
  p {
    max-inline-size: var(--_measure);
  }
  [role='status']:empty {
    margin: 0;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
