import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { consensus } from '@arrival-cities/core';

/** One value per respondent from how often each value was given, the first value being `least`. */
const valuesOf = (frequencies: readonly number[], least = 0): number[] =>
  frequencies.flatMap((count, i) => Array.from({ length: count }, () => least + i));

test('reproduces the published value of Tastle and Wierman', () => {
  assert.equal(consensus(valuesOf([30, 40, 210, 130, 530, 50, 10], 1), 6), 0.7256876);
});

const CASES: [string, readonly number[], number][] = [
  ['all on one level', [0, 0, 5, 0, 0], 1],
  ['two on level 1 and two on level 2', [0, 2, 2, 0, 0], 0.807],
  ['two on level 0 and two on level 2', [2, 0, 2, 0, 0], 0.585],
  ['one on level 0 and three on level 4', [1, 0, 0, 0, 3], 0.189],
  ['half on each end', [2, 0, 0, 0, 2], 0],
];

for (const [name, frequencies, expected] of CASES) {
  test(`finds the agreement of ${name}`, () => {
    assert.equal(Number(consensus(valuesOf(frequencies)).toFixed(3)), expected);
  });
}

test('gives full agreement to a single respondent', () => {
  assert.equal(consensus([3]), 1);
});

test('refuses to measure the agreement of nobody', () => {
  assert.throws(() => consensus([]), RangeError);
});

const someLevels = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 40 });

test('stays between 0 and 1 and does not depend on the order or the direction of the scale', () => {
  fc.assert(
    fc.property(someLevels, (levels) => {
      const value = consensus(levels);
      assert.ok(value >= 0 && value <= 1, String(value));
      assert.equal(consensus([...levels].reverse()), value);
      assert.equal(consensus(levels.map((level) => 4 - level)), value);
    }),
  );
});

test('never falls below 0.807 while levels lie at most one apart', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 2, max: 3 }), { minLength: 1, maxLength: 40 }), (levels) => {
      assert.ok(consensus(levels) >= 0.807, String(consensus(levels)));
    }),
  );
});
