import { css } from 'lit';

/** Tables of sectors and partners; where they do not fit they scroll on their own. */
export const togetherStyles = css`
  .scroll {
    overflow-x: auto;
  }
  .scroll table {
    min-inline-size: 34em;
    font-size: 0.9375em;
  }
  .scroll th {
    font-weight: 600;
  }
  .scroll thead th {
    color: var(--_muted);
  }
  .strip {
    display: inline-flex;
    gap: 0.1875em;
    margin-inline-end: 0.5em;
  }
  .strip > i {
    inline-size: 1em;
    block-size: 0.625em;
    border: 0.0625em solid var(--_control);
    border-radius: 0.125em;
  }
  .strip[data-presence='none'] > i {
    border-style: dashed;
  }
  .strip[data-presence='1'] > i:nth-child(-n + 1),
  .strip[data-presence='2'] > i:nth-child(-n + 2),
  .strip[data-presence='3'] > i {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .partners :is(th, td):not(:first-child) {
    padding: 0.5em 0.25em;
    text-align: center;
    vertical-align: middle;
  }
  .partners .reached {
    background: var(--_accent-soft);
  }
  .partners .mark {
    margin-inline-end: 0;
    background: var(--_background);
  }
  .partners .mark.aim {
    border-style: dashed;
  }
  @media (forced-colors: active) {
    .strip[data-presence='1'] > i:nth-child(-n + 1),
    .strip[data-presence='2'] > i:nth-child(-n + 2),
    .strip[data-presence='3'] > i {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
  @media print {
    .scroll {
      overflow: visible;
    }
    .scroll table {
      min-inline-size: 0;
    }
  }
`;
