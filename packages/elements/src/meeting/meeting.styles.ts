import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  .story {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2.5em;
  }
  h3 {
    font-size: var(--_type-xxl);
  }
  h4 {
    font-size: var(--_type-xl);
  }
  p {
    max-inline-size: var(--_measure);
  }
  .lead {
    font-size: var(--_type-l);
  }
  @container (min-width: 60em) {
    arrival-topic {
      font-size: var(--_type-l);
    }
  }
`;
