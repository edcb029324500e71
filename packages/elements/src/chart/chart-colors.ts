/** The colours of a chart as a canvas takes them, and its letters. */
export interface ChartLook {
  readonly accent: string;
  readonly second: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly background: string;
  readonly family: string;
  /** Size of the surrounding text in px. */
  readonly size: number;
}

/**
 * Reads what a canvas cannot resolve by itself: custom properties, `light-dark()` and system colours.
 * The probe carries one token in each of its colour properties, see `.probe` in the styles.
 */
export function readLook(probe: Element): ChartLook {
  const style = getComputedStyle(probe);
  return {
    accent: style.color,
    background: style.backgroundColor,
    second: style.borderTopColor,
    text: style.borderRightColor,
    line: style.borderBottomColor,
    muted: style.borderLeftColor,
    family: style.fontFamily,
    size: Number.parseFloat(style.fontSize) || 16,
  };
}
