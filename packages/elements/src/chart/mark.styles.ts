import { css } from 'lit';

/** Colours of marks drawn as SVG: legend, bars and the vector radar. */
export const markStyles = css`
  .stroke {
    fill: none;
    stroke: var(--_accent);
  }
  .fill {
    fill: var(--_accent);
  }
  .paper {
    fill: var(--_background);
  }
  .tint {
    fill: var(--_accent);
    fill-opacity: 0.2;
  }
  .spoke {
    stroke: var(--_line);
  }
  .given .stroke {
    stroke: var(--_second);
  }
  .given .fill,
  .given .tint {
    fill: var(--_second);
  }
  .previous .stroke,
  .uncapped .stroke,
  .empty .stroke {
    stroke: var(--_muted);
  }
  .aim .stroke {
    stroke: var(--_text);
  }
  .floor .fill {
    fill: var(--_text);
  }
  .track {
    fill: var(--_surface);
    stroke: var(--_line);
  }
  @media (forced-colors: active) {
    .stroke,
    .given .stroke,
    .previous .stroke,
    .uncapped .stroke,
    .empty .stroke,
    .aim .stroke {
      stroke: CanvasText;
    }
    .fill,
    .tint,
    .given .fill,
    .given .tint,
    .floor .fill {
      fill: CanvasText;
    }
    .paper,
    .track {
      fill: Canvas;
    }
    .spoke,
    .track {
      stroke: GrayText;
    }
  }
`;
