import type { Level } from './schema/primitives.js';

/** A level with its weight. */
export interface WeightedLevel {
  readonly level: Level;
  readonly weight: number;
}

/** Values of the five levels on three spacings: equal steps, steps that grow, steps that shrink. */
export const SPACINGS = [
  [0, 0.25, 0.5, 0.75, 1],
  [0, 0.1, 0.3, 0.6, 1],
  [0, 0.4, 0.7, 0.9, 1],
] as const;

export const GEOMETRIC_FLOOR = 0.01;

/** Engines differ in the last digits of `Math.pow`; levels are decided on what they agree on. */
export const roundAsOne = (value: number): number => Math.round(value * 1e9) / 1e9;

/**
 * The weighted mean of all values and of all but each in turn, where anything is left. From running
 * totals: taking the mean anew for every answer left out would cost the square of their number.
 */
function meansOf(known: readonly WeightedLevel[], valueOf: (level: Level) => number): number[] {
  const items = known.map(({ level, weight }) => ({ sum: weight * valueOf(level), weight }));
  const sum = items.reduce((total, item) => total + item.sum, 0);
  const weight = items.reduce((total, item) => total + item.weight, 0);
  return [{ sum: 0, weight: 0 }, ...items]
    .map((left) => ({ sum: sum - left.sum, weight: weight - left.weight }))
    .filter((rest) => rest.weight > 0)
    .map((rest) => rest.sum / rest.weight);
}

function levelOn(spacing: readonly number[], mean: number): Level {
  const reached = spacing.filter((value, level) => {
    const before = spacing[level - 1];
    return before !== undefined && roundAsOne(mean) >= roundAsOne((before + value) / 2);
  });
  return reached.length as Level; // between 0 and the four steps of a spacing
}

/**
 * The raw level (0-4, before floors) under every scenario: three spacings, two means, all answers
 * and each left out once. The first is the base. Equal answers give the same level throughout,
 * because the cut points are the midpoints of each spacing. Source: methodology, "How steady a level is".
 */
export function sensitivity(known: readonly WeightedLevel[]): Level[] {
  return SPACINGS.flatMap((spacing) => {
    const arithmetic = meansOf(known, (level) => spacing[level]);
    const logarithms = meansOf(known, (level) => Math.log(Math.max(spacing[level], GEOMETRIC_FLOOR)));
    return [...arithmetic, ...logarithms.map(Math.exp)].map((mean) => levelOn(spacing, mean));
  });
}

/** Share of the scenarios (0-1, three decimals) that agree with the base; null with fewer than two answers. */
export function stabilityOf(known: readonly WeightedLevel[]): number | null {
  if (known.length < 2) return null;
  const levels = sensitivity(known);
  const same = levels.filter((level) => level === levels[0]).length;
  return Math.round((1000 * same) / levels.length) / 1000;
}
