import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import {
  benchmarkIssues,
  benchmarkOf,
  parseBenchmark,
  radarModel,
  radarSvg,
  scoreReport,
  type Benchmark,
  type Level,
  type Report,
} from '@arrival-cities/core';
import { quartilesOf } from '../../packages/core/src/quartiles.js';
import { copyOf, instrument } from '../helpers/core-content.js';
import {
  answeredThroughout,
  AT,
  later,
  newReport,
  someReport,
  withAnswers,
  withHolders,
} from '../helpers/core-reports.js';

const OPTIONS = { depth: 'full', at: AT, disclaimer: 'No ranks.' } as const;
const make = (reports: readonly Report[]) => benchmarkOf(instrument, reports, OPTIONS);

const flat = [0, 1, 2, 3, 4].map((level) => answeredThroughout(newReport(), () => level as Level));
/** A city with every answer at one level. */
const city = (name: string, level: Level): Report => ({ ...flat[level]!, subject: { city: name } });
const cities = (count: number): Report[] =>
  Array.from({ length: count }, (_, i) => city(`City ${i}`, (i % 5) as Level));

const QUARTILES: [string, number[], number[]][] = [
  ['two', [1, 2], [1, 1.5, 2]],
  ['three', [1, 2, 3], [1, 2, 3]],
  ['four', [1, 2, 3, 4], [1.5, 2.5, 3.5]],
  ['five', [5, 4, 3, 2, 1], [1.5, 3, 4.5]],
  ['equal values', [7, 7, 7, 7], [7, 7, 7]],
  ['eleven', [6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49], [15, 40, 43]], // a textbook example
  ['six', [7, 15, 36, 39, 40, 41], [15, 37.5, 40]], // the other one
  ['thirds, to whole hundredths, half up', [33.333333, 33.336666], [33.33, 33.34, 33.34]],
];

for (const [name, values, expected] of QUARTILES) {
  test(`finds median and quartiles of ${name}`, () => {
    assert.deepEqual(quartilesOf(values), expected);
  });
}

test('keeps quartiles in order, among the values, and the same in any order of them', () => {
  const someScore = fc.integer({ min: 0, max: 400 }).map((points) => points / 4);
  fc.assert(
    fc.property(fc.array(someScore, { minLength: 2, maxLength: 40 }), (values) => {
      const [lower, median, upper] = quartilesOf(values);
      assert.ok(
        Math.min(...values) <= lower && lower <= median && median <= upper && upper <= Math.max(...values),
      );
      assert.deepEqual(quartilesOf([...values].reverse()), [lower, median, upper]);
    }),
  );
});

const STEPS: [number, boolean, boolean][] = [
  [4, false, false],
  [5, true, false],
  [9, true, false],
  [10, true, true],
];

for (const [count, hasMedian, hasQuartiles] of STEPS) {
  test(`shows of ${count} cities what so many allow`, () => {
    const { benchmark } = make(cities(count));
    assert.equal(benchmark.cities, count);
    assert.equal(Object.keys(benchmark.mandate).length > 0, hasMedian);
    for (const { band } of benchmark.dimensions) {
      assert.equal(band.counted, count);
      assert.deepEqual([band.median !== null, band.quartiles !== null], [hasMedian, hasQuartiles]);
    }
  });
}

test('counts the dots as they are drawn, held down by a safeguard', () => {
  const low = withAnswers(city('Low', 4), { 'q1.1': 1 });
  const { benchmark } = make([
    low,
    ...['A', 'B', 'C', 'D'].map((name) => ({ ...low, subject: { city: name } })),
  ]);
  assert.equal(benchmark.dimensions[0]?.band.median, 50);
  assert.equal(benchmark.dimensions[1]?.band.median, 100);
});

test('counts each dimension apart: a city without a score there is not counted there', () => {
  const [first, ...rest] = cities(6);
  const { benchmark } = make([
    { ...first!, answers: first!.answers.filter(({ questionId }) => !questionId.startsWith('q1.')) },
    ...rest,
  ]);
  assert.deepEqual([benchmark.dimensions[0]?.band.counted, benchmark.dimensions[1]?.band.counted], [5, 6]);
});

test('counts what is given apart from what is done', () => {
  const raised = cities(5).map((report) => withAnswers(report, { 'e2.1': 4, 'e2.2': 4 }));
  const group = make(raised).benchmark.coherence.find(({ id }) => id === 'gfmd.G2');
  assert.deepEqual([group?.done.median, group?.given.median], [50, 100]);
});

test('shows the mix of mandates', () => {
  const reports = cities(5).map((report, i) =>
    i < 2 ? withHolders(report, { F3: 'other', F4: 'city' }) : report,
  );
  const { mandate } = make(reports).benchmark;
  assert.deepEqual(mandate['F3'], { own: 0, shared: 3, other: 2 });
  assert.deepEqual(mandate['F4'], { own: 2, shared: 3, other: 0 });
  assert.equal(mandate['F0'], undefined); // always the city's own
});

test('takes one report a city, the latest, and says what it leaves out and why', () => {
  const older = { ...city('Amman', 1), updatedAt: later(-60) };
  const latest = city(' amman', 3);
  const nameless = { ...city('', 2), subject: { city: ' ' } };
  const quick = { ...city('Bilbao', 2), instrument: { ...older.instrument, depth: 'quick' as const } };
  const other = { ...city('Chicago', 2), instrument: { ...older.instrument, version: '0.9.0' } };
  const { benchmark, leftOut } = make([older, latest, nameless, quick, other]);
  assert.equal(benchmark.cities, 1);
  assert.deepEqual(
    leftOut.map(({ code, path }) => `${code} ${path}`),
    [
      'peers-older reports[0]',
      'peers-no-city reports[2]',
      'peers-other-depth reports[3]',
      'peers-other-version reports[4]',
    ],
  );
});

test('scores again, whatever results a file holds', () => {
  const results = scoreReport(instrument, flat[4]!);
  const { benchmark } = make(cities(5).map((report) => ({ ...city(report.subject.city, 0), results })));
  assert.equal(benchmark.dimensions[0]?.band.median, 0);
});

test('names no city, and is the same in any order of the reports', () => {
  fc.assert(
    fc.property(fc.array(someReport(['full']), { maxLength: 7 }), (reports) => {
      const named = reports.map((report, i) => ({
        ...report,
        id: `0b8f6c1e-6f2a-4c53-9f6e-3a1d5b7c9e1${i}`,
        subject: { city: `Hushed ${i % 6}` },
      }));
      const { benchmark } = make(named);
      assert.ok(!JSON.stringify(benchmark).includes('Hushed'));
      assert.deepEqual(make([...named].reverse()).benchmark, benchmark);
      assert.deepEqual(parseBenchmark(JSON.stringify(benchmark)), { benchmark, issues: [] });
    }),
    { numRuns: 30 },
  );
});

const ten = make(cities(10)).benchmark;
type Draft = ReturnType<typeof copyOf<Benchmark>>;

test('fits the schema that is shipped', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  formats.default(ajv);
  const file = new URL('../../packages/core/schema/peers.schema.json', import.meta.url);
  const fits = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);
  assert.ok(fits(copyOf(ten)), ajv.errorsText(fits.errors));
  assert.ok(!fits({ ...copyOf(ten), ranks: [] }));
});

const FAULTS: [string, (draft: Draft) => unknown, string][] = [
  ['ranks', (d) => Object.assign(d, { ranks: [] }), 'unknown-key ranks'],
  ['another schema', (d) => Object.assign(d, { $schema: 'urn:x' }), 'not-a-benchmark '],
  ['a newer schema', (d) => Object.assign(d, { schemaVersion: '2.0.0' }), 'wrong-value schemaVersion'],
  ['a score above 100', (d) => (d.dimensions[0]!.band.median = 101), 'too-big dimensions[0].band.median'],
  ['a median missing', (d) => (d.dimensions[0]!.band.median = null), 'peers-band dimensions[0].band'],
  ['a median of four cities', (d) => (d.dimensions[0]!.band.counted = 4), 'peers-band dimensions[0].band'],
  ['quartiles of nine', (d) => (d.coherence[0]!.done.counted = 9), 'peers-band coherence[0].done'],
  [
    'quartiles out of order',
    (d) => (d.coherence[0]!.given.quartiles = [90, 10]),
    'peers-band coherence[0].given',
  ],
  [
    'more counted than there are',
    (d) => (d.dimensions[0]!.band.counted = 11),
    'too-big dimensions[0].band.counted',
  ],
  ['a dimension twice', (d) => (d.dimensions[1]!.id = 'quito.1'), 'duplicate-id dimensions[1].id'],
];

for (const [name, change, expected] of FAULTS) {
  test(`refuses a benchmark with ${name}`, () => {
    const draft = copyOf(ten);
    change(draft);
    const { benchmark, issues } = parseBenchmark(JSON.stringify(draft));
    assert.equal(benchmark, undefined);
    assert.deepEqual(
      issues.map(({ code, path }) => `${code} ${path}`),
      [expected],
    );
  });
}

test('refuses what is no JSON and what is no benchmark', () => {
  const codes = ['', '{', '[]', 'null', '{}'].map((text) => parseBenchmark(text).issues[0]?.code);
  assert.deepEqual(codes, [
    'file-empty',
    'cut-short',
    'not-a-benchmark',
    'not-a-benchmark',
    'not-a-benchmark',
  ]);
});

test('stands beside a report of the same version, texts and depth alone', () => {
  const with_ = (change: Partial<Report['instrument']>): Report => ({
    ...flat[2]!,
    instrument: { ...flat[2]!.instrument, ...change },
  });
  const codes = [
    {},
    { id: 'other' },
    { version: '0.9.0' },
    { digest: `sha256-${'0'.repeat(64)}` },
    { depth: 'quick' as const },
  ].map((change) => benchmarkIssues(with_(change), ten)[0]?.code);
  assert.deepEqual(codes, [undefined, 'peers-version', 'peers-version', 'peers-version', 'peers-depth']);
});

const draw = (chart: 'actions' | 'coherence', peers?: Benchmark) =>
  radarModel(scoreReport(instrument, flat[2]!), { chart, labels: {}, ...(peers ? { peers } : {}) });

test('puts other cities on the spokes of each series, by id', () => {
  const turned = { ...ten, dimensions: [...ten.dimensions].reverse(), coherence: ten.coherence.slice(1) };
  const [actions] = draw('actions', turned).bands;
  assert.deepEqual(actions?.points[0], { id: 'quito.1', counted: 10, median: 50, quartiles: [25, 75] });
  assert.deepEqual(
    draw('coherence', turned).bands.map(({ series, points }) => [series, points[0]]),
    ['done', 'given'].map((series) => [series, { id: 'gfmd.G1', counted: 0, median: null, quartiles: null }]),
  );
  assert.deepEqual(draw('actions').bands, []);
});

test('draws a thin band and a mark for the median, and nothing without them', () => {
  const svg = (peers?: Benchmark) =>
    radarSvg(draw('actions', peers), { title: 'Actions', ringNames: ['1', '2', '3', '4'] });
  const marks = (text: string) =>
    ['class="peers"', 'class="peer-median"'].map((mark) => text.split(mark).length - 1);
  assert.deepEqual(marks(svg(ten)), [11, 11]);
  assert.deepEqual(marks(svg(make(cities(5)).benchmark)), [0, 11]);
  assert.deepEqual(marks(svg(make(cities(4)).benchmark)), [0, 0]);
  assert.deepEqual(marks(svg()), [0, 0]);
});
