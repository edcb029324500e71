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
  .rings .spoke {
    stroke: var(--_muted);
  }
  .given .stroke {
    stroke: var(--_second);
  }
  .given .fill,
  .given .tint {
    fill: var(--_second);
  }
  .previous .stroke,
  .quartiles .stroke,
  .uncapped .stroke,
  .empty .stroke {
    stroke: var(--_muted);
  }
  .median .stroke,
  .aim .stroke {
    stroke: var(--_text);
  }
  .stroke.second {
    stroke: var(--_second);
  }
  .floor .fill {
    fill: var(--_text);
  }
  .track {
    fill: var(--_surface);
    stroke: var(--_line);
  }
  /* A drawing keeps its colours there, so it is given those of the system. */
  @media (forced-colors: active) {
    svg,
    .probe {
      --_accent: LinkText;
      --_second: CanvasText;
      --_text: CanvasText;
      --_muted: CanvasText;
      --_line: GrayText;
      --_surface: Canvas;
      --_background: Canvas;
    }
  }
`;
