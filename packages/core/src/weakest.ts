import { GEOMETRIC_FLOOR, roundAsOne, SPACINGS } from './sensitivity.js';
import type { Level } from './schema/primitives.js';
import type { DimensionResult } from './schema/results.js';
import type { ScoredItem } from './score-dimension.js';

/** How many count as the weakest. */
const WEAKEST = 3;

type Rule = (known: readonly KnownItem[], valueOf: (level: Level) => number) => number;
type KnownItem = ScoredItem & { readonly level: Level };

const mean: Rule = (known, valueOf) =>
  known.reduce((sum, { level, weight }) => sum + weight * valueOf(level), 0) /
  known.reduce((sum, { weight }) => sum + weight, 0);

const geometricMean: Rule = (known, valueOf) =>
  Math.exp(mean(known, (level) => Math.log(Math.max(valueOf(level), GEOMETRIC_FLOOR))));

const minimum: Rule = (known, valueOf) =>
  known.reduce((lowest, { level }) => Math.min(lowest, valueOf(level)), Number.POSITIVE_INFINITY);

/** Nine scenarios: three spacings of the levels, three rules. */
const SCENARIOS = SPACINGS.flatMap((spacing) =>
  [mean, geometricMean, minimum].map(
    (rule) => (known: readonly KnownItem[]) => roundAsOne(rule(known, (level) => spacing[level])),
  ),
);

/**
 * Says of each dimension with a level how often it is among the weakest three, all that tie included
 * (0-1, three decimals). Of three dimensions or fewer all are always among them: that says nothing,
 * so it is null. Source: methodology, "How steady a level is".
 */
export function withWeakestShare(
  dimensions: readonly DimensionResult[],
  itemsOf: ReadonlyMap<string, readonly ScoredItem[]>,
): DimensionResult[] {
  const levelled = dimensions.filter(({ level }) => level !== null);
  if (levelled.length <= WEAKEST) return [...dimensions];
  const knownOf = levelled.map(({ id }) => ({ id, known: (itemsOf.get(id) ?? []).filter(isCounted) }));
  const times = new Map(levelled.map(({ id }) => [id, 0]));
  for (const scenario of SCENARIOS) {
    const values = knownOf.map(({ id, known }) => ({ id, value: scenario(known) }));
    const third = values.map(({ value }) => value).sort((a, b) => a - b)[WEAKEST - 1] ?? 0;
    for (const { id, value } of values) if (value <= third) times.set(id, (times.get(id) ?? 0) + 1);
  }
  return dimensions.map((one) => {
    const count = times.get(one.id);
    return count === undefined
      ? one
      : { ...one, weakestShare: Math.round((1000 * count) / SCENARIOS.length) / 1000 };
  });
}

/** The answers a level is made of. */
const isCounted = (item: ScoredItem): item is KnownItem => item.level !== null && item.holder !== 'other';
