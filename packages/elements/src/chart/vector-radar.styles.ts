import { css } from 'lit';

/**
 * The vector radar: on paper it keeps its own colours, on the screen it takes those of the theme. Where it
 * stands in for the canvas there are two of it, with labels for a wide place and with numbers for a narrow one.
 * Neither grows so far that its letters are larger than those of the text around it.
 */
export const vectorStyles = css`
  .print,
  .fallback svg:first-child {
    display: none;
  }
  .print svg,
  .fallback svg {
    inline-size: 100%;
    max-inline-size: 36em;
    block-size: auto;
  }
  @container (inline-size >= 30em) {
    .fallback svg:first-child {
      display: block;
    }
    .fallback svg + svg {
      display: none;
    }
  }
  @media screen {
    .ring,
    .grid .spoke {
      stroke: var(--_line);
    }
    .ring-name,
    .label {
      stroke: var(--_background);
    }
    .ring-name {
      fill: var(--_muted);
    }
    .label,
    .fallback .floor {
      fill: var(--_text);
    }
    .series polyline,
    .series .dot,
    .series .interval,
    .fallback .evidence {
      stroke: var(--_accent);
    }
    .series circle.dot,
    .series .interval {
      fill: var(--_accent);
    }
    .series-given polyline,
    .series-given .dot,
    .series-given .interval {
      stroke: var(--_second);
    }
    .series-given .interval {
      fill: var(--_second);
    }
    .series-previous polyline,
    .series-previous .dot,
    .fallback .uncapped,
    .fallback .empty,
    .fallback .peers {
      stroke: var(--_muted);
    }
    .fallback .peers-given path {
      stroke: var(--_second);
    }
    .series-previous circle.dot,
    .fallback .uncapped,
    .fallback .evidence,
    .fallback .aim {
      fill: var(--_background);
    }
    .fallback .aim,
    .fallback .peer-median {
      stroke: var(--_text);
    }
  }
  @media print {
    .print,
    .fallback svg:first-child {
      display: block;
    }
    .fallback svg + svg {
      display: none;
    }
  }
`;
