import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  scoreDimension,
  sensitivity,
  stabilityOf,
  type Level,
  type WeightedLevel,
} from '@arrival-cities/core';

const someLevel = fc.constantFrom<Level>(0, 1, 2, 3, 4);
const someWeight = fc.integer({ min: 1, max: 3 });
const even = (...levels: readonly Level[]): WeightedLevel[] => levels.map((level) => ({ level, weight: 1 }));

test('runs 36 scenarios over five questions', () => {
  assert.equal(sensitivity(even(0, 1, 2, 3, 4)).length, 36);
});

test('leaves each known answer out once: 6 scenarios for every subset', () => {
  assert.equal(sensitivity(even(1, 2)).length, 18);
  assert.equal(sensitivity(even(1)).length, 6);
});

test('keeps the level of equal answers in every scenario', () => {
  fc.assert(
    fc.property(someLevel, fc.array(someWeight, { minLength: 1, maxLength: 12 }), (level, weights) => {
      const levels = sensitivity(weights.map((weight) => ({ level, weight })));
      assert.deepEqual(new Set(levels), new Set([level]));
    }),
  );
});

test('starts from the level that scoring gives', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ level: someLevel, weight: someWeight }), { minLength: 1, maxLength: 7 }),
      (known) => {
        const items = known.map(({ level, weight }, i) => ({
          questionId: `q${i}`,
          holder: 'own' as const,
          floor: false,
          weight,
          state: 'scored' as const,
          level,
          evidence: 0 as const,
        }));
        assert.equal(sensitivity(known)[0], scoreDimension('d', items, 'full').rawLevel);
      },
    ),
  );
});

test('reproduces scenarios worked out by hand', () => {
  // 0 and 4: linear mean .5; convex .5 lies between .45 and .8; concave .5 lies below .55; geometric means
  // of .01 and 1 are .1 on every spacing: below .125, above .05, below .2. Left out: 4 alone or 0 alone.
  assert.deepEqual(sensitivity(even(0, 4)), [2, 4, 0, 0, 4, 0, 3, 4, 0, 1, 4, 0, 1, 4, 0, 0, 4, 0]);
});

test('tells how many scenarios agree with the base, to three decimals', () => {
  assert.equal(stabilityOf(even(2, 2, 2)), 1);
  assert.equal(stabilityOf(even(0, 4)), 0.056); // 1 of the 18 scenarios above
});

test('has no word on stability with fewer than two known answers', () => {
  assert.deepEqual([stabilityOf([]), stabilityOf(even(3))], [null, null]);
});

/** Every scenario worked out on its own, the long way. */
function scenariosOf(known: readonly WeightedLevel[]): Level[] {
  const subsets = [known, ...known.map((_, left) => known.filter((__, i) => i !== left))].filter(
    (one) => one.length > 0,
  );
  const spacings = [
    [0, 0.25, 0.5, 0.75, 1],
    [0, 0.1, 0.3, 0.6, 1],
    [0, 0.4, 0.7, 0.9, 1],
  ];
  const round = (value: number) => Number(value.toFixed(9));
  const mean = (subset: readonly WeightedLevel[], valueOf: (level: Level) => number) =>
    subset.reduce((sum, { level, weight }) => sum + weight * valueOf(level), 0) /
    subset.reduce((sum, { weight }) => sum + weight, 0);
  return spacings.flatMap((values) => {
    const levelOf = (value: number) =>
      [1, 2, 3, 4].filter((level) => round(value) >= round((values[level - 1]! + values[level]!) / 2))
        .length as Level;
    return [
      ...subsets.map((subset) => levelOf(mean(subset, (level) => values[level]!))),
      ...subsets.map((subset) =>
        levelOf(Math.exp(mean(subset, (level) => Math.log(Math.max(values[level]!, 0.01))))),
      ),
    ];
  });
}

test('comes to the same as working out every scenario on its own', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ level: someLevel, weight: someWeight }), { maxLength: 8 }), (known) => {
      assert.deepEqual(sensitivity(known), scenariosOf(known));
    }),
    { numRuns: 2000 },
  );
});

test('takes time in proportion to the number of answers', () => {
  const many = Array.from({ length: 50_000 }, (_, i): WeightedLevel => ({
    level: (i % 5) as Level,
    weight: 1,
  }));
  const start = performance.now();
  assert.equal(sensitivity(many).length, 6 * 50_001);
  assert.ok(performance.now() - start < 5_000, 'the square of the number would take minutes');
});
