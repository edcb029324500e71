import type { Level } from './schema/primitives.js';

/** A level with its weight. */
export interface WeightedLevel {
  readonly level: Level;
  readonly weight: number;
}

/** Values of the five levels on three spacings: equal steps, steps that grow, steps that shrink. */
const SPACINGS = [
  [0, 0.25, 0.5, 0.75, 1],
  [0, 0.1, 0.3, 0.6, 1],
  [0, 0.4, 0.7, 0.9, 1],
] as const;

const GEOMETRIC_FLOOR = 0.01;

/** Engines differ in the last digits of `Math.pow`; levels are decided on what they agree on. */
const roundAsOne = (value: number): number => Math.round(value * 1e9) / 1e9;

type Mean = (values: readonly number[], weights: readonly number[]) => number;

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const arithmetic: Mean = (values, weights) =>
  total(values.map((value, i) => value * (weights[i] ?? 1))) / total(weights);
const geometric: Mean = (values, weights) =>
  Math.exp(
    arithmetic(
      values.map((value) => Math.log(Math.max(value, GEOMETRIC_FLOOR))),
      weights,
    ),
  );

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
  const subsets = [known, ...known.map((_, left) => known.filter((__, index) => index !== left))];
  return SPACINGS.flatMap((spacing) =>
    [arithmetic, geometric].flatMap((mean) =>
      subsets
        .filter((subset) => subset.length > 0)
        .map((subset) =>
          levelOn(
            spacing,
            mean(
              subset.map(({ level }) => spacing[level]),
              subset.map(({ weight }) => weight),
            ),
          ),
        ),
    ),
  );
}

/** Share of the scenarios (0-1, three decimals) that agree with the base; null with fewer than two answers. */
export function stabilityOf(known: readonly WeightedLevel[]): number | null {
  if (known.length < 2) return null;
  const levels = sensitivity(known);
  const same = levels.filter((level) => level === levels[0]).length;
  return Math.round((1000 * same) / levels.length) / 1000;
}
