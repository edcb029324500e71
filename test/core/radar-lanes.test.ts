import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ringNameIsLeft, type RadarModel } from '@arrival-cities/core';

const modelOf = (values: readonly (number | null)[]): RadarModel => ({
  chart: 'actions',
  spokes: values.map((_, i) => ({ id: `d${i}`, number: i + 1, label: `d${i}`, aim: null })),
  series: [
    {
      id: 'level',
      points: values.map((value) => ({
        id: 'd',
        status: value === null ? 'insufficient' : 'scored',
        value,
        uncapped: null,
        interval: null,
        evidenceLimited: null,
      })),
    },
  ],
  bands: [],
  hasShape: true,
});

test('puts the name of a ring where no dot hides it', () => {
  const cases: readonly [string, readonly (number | null)[], boolean][] = [
    ['nothing beside it', [50, 20, 50, 50, 50, 50, 50, 50], false],
    ['a dot to the right', [50, 60, 50, 50, 50, 50, 50, 20], true],
    ['a dot on both sides', [50, 60, 50, 50, 50, 50, 50, 60], false],
    ['no value to the right', [50, null, 50, 50, 50, 50, 50, 20], false],
  ];
  for (const [name, values, isLeft] of cases) {
    assert.equal(ringNameIsLeft(modelOf(values), 50, { width: 70, letters: 11 }, 200), isLeft, name);
  }
});

test('puts the name of a ring where no bar hides it', () => {
  const withBar = (spoke: number, interval: readonly [number, number]) => {
    const { series, ...rest } = modelOf([50, null, 50, 50, 50, 50, 50, 20]);
    const barred = series.map(({ id, points }) => ({
      id,
      points: points.map((point, i) => ({ ...point, interval: i === spoke ? interval : null })),
    }));
    return ringNameIsLeft({ ...rest, series: barred }, 50, { width: 70, letters: 11 }, 200);
  };
  assert.equal(withBar(1, [15, 95]), true, 'a long bar crosses it');
  assert.equal(withBar(1, [0, 30]), false, 'a bar ends below it');
  assert.equal(withBar(1, [60, 60]), false, 'a bar without length is not drawn');
  assert.equal(withBar(7, [15, 95]), false, 'the bar is to the left');
});

test('leaves the name of a ring where it is when other cities stand on the other side of the spoke', () => {
  const { spokes, ...rest } = modelOf([50, 60, 50, 50, 50, 50, 50, 20]);
  const beside = (
    series: 'level' | 'given',
    median: number | null,
    quartiles: readonly [number, number] | null,
  ) => {
    const points = spokes.map(({ id }) => ({ id, counted: 10, median, quartiles }));
    const model = { ...rest, spokes, bands: [{ series, points }] };
    return ringNameIsLeft(model, 50, { width: 70, letters: 11 }, 200);
  };
  assert.equal(beside('level', 80, [30, 90]), false, 'a band where the name would go');
  assert.equal(beside('level', 46, null), false, 'a median where the name would go');
  assert.equal(beside('level', 80, [70, 90]), true, 'a band further out');
  assert.equal(beside('level', null, null), true, 'nothing');
  assert.equal(beside('given', 46, [30, 90]), true, 'a band on the side of the name');
});
