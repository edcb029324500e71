import type { ColorName } from './tokens.styles.js';

/** Red, green, blue and opacity in sRGB, each 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

const TEXT = 4.5; // WCAG 2.2, 1.4.3
const MARK = 3; // WCAG 2.2, 1.4.11: controls, focus, lines of a chart

type Pair = readonly [mark: ColorName, ground: ColorName, needed: number];

/** What stands on what, and the ratio it needs. */
export const PAIRS: readonly Pair[] = [
  ['text', 'background', TEXT],
  ['text', 'surface', TEXT],
  ['text', 'accent-soft', TEXT],
  ['text', 'danger-soft', TEXT],
  ['muted', 'background', TEXT],
  ['muted', 'surface', TEXT],
  ['muted', 'accent-soft', TEXT],
  ['accent', 'background', TEXT],
  ['accent', 'surface', TEXT],
  ['accent', 'accent-soft', TEXT],
  ['accent-text', 'accent', TEXT],
  ['danger', 'background', TEXT],
  ['second', 'background', MARK],
  ['control', 'background', MARK],
  ['focus', 'background', MARK],
  ['focus', 'surface', MARK],
];

/** A pair that is too weak as the host set it. */
export interface Shortfall {
  readonly mark: ColorName;
  readonly ground: ColorName;
  /** NaN if one of them is no colour. */
  readonly ratio: number;
  readonly needed: number;
}

export interface Palette {
  /** Names whose colour is not the default. */
  readonly own: ReadonlySet<ColorName>;
  readonly colorOf: (name: ColorName, isDefault: boolean) => Color;
  /** What shows through a background that is not opaque. */
  readonly behind: () => Color;
}

/**
 * Reads `color(srgb 1 0.5 0 / 0.5)`, as browsers write what `color-mix(in srgb, ...)` comes to. What is no
 * colour is written in another way and gives NaN.
 */
export function parseColor(computed: string): Color {
  if (!computed.startsWith('color(srgb ')) return [NaN, NaN, NaN, NaN];
  const [red = 0, green = 0, blue = 0, alpha = 1] = (
    computed.match(/(?<=[\s(])(?:none|-?[\d.]+(?:e[-+]?\d+)?)/g) ?? []
  ).map((part) => Math.min(1, Math.max(0, Number(part) || 0)));
  return [red, green, blue, alpha];
}

/** A colour laid over an opaque one. */
export function over([red, green, blue, alpha]: Color, under: Color): Color {
  const mix = (top: number, below: number) => top * alpha + below * (1 - alpha);
  return [mix(red, under[0]), mix(green, under[1]), mix(blue, under[2]), 1];
}

/** The contrast ratio of two opaque colours, 1 to 21, as WCAG 2.2 defines it. */
export function contrastRatio(one: Color, other: Color): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Color): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/**
 * Which pairs are too weak, and which names have to take their default so that none is. What stands on
 * a ground gives way first, the ground only if that does not do.
 */
export function checkContrast({ own, colorOf, behind }: Palette): {
  readonly shortfalls: readonly Shortfall[];
  readonly fallbacks: ReadonlySet<ColorName>;
} {
  const fallbacks = new Set<ColorName>();
  const isOwn = (name: ColorName) => own.has(name) && !fallbacks.has(name);
  const groundOf = (name: ColorName): Color =>
    over(colorOf(name, !isOwn(name)), name === 'background' ? behind() : groundOf('background'));
  const weak = (): Shortfall[] =>
    PAIRS.filter(([mark, ground]) => isOwn(mark) || isOwn(ground))
      .map(([mark, ground, needed]) => {
        const below = groundOf(ground);
        const ratio = contrastRatio(over(colorOf(mark, !isOwn(mark)), below), below);
        return { mark, ground, ratio, needed };
      })
      .filter(({ ratio, needed }) => !(ratio >= needed));

  const shortfalls = weak();
  for (const name of own) if (Number.isNaN(colorOf(name, false)[0])) fallbacks.add(name);
  for (let [first] = weak(); first; [first] = weak()) {
    fallbacks.add(isOwn(first.mark) ? first.mark : first.ground);
  }
  return { shortfalls, fallbacks };
}
