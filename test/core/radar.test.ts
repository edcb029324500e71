import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  lineRuns,
  radarModel,
  radarSvg,
  scoreReport,
  wrapLabel,
  type ChartKind,
  type RadarModel,
  type RadarPoint,
  type RadarSeries,
  type Results,
} from '@arrival-cities/core';
import { instrument } from '../helpers/core-content.js';
import {
  answeredThroughout,
  livelyReport,
  newReport,
  someReport,
  withAnswers,
} from '../helpers/core-reports.js';

const labels = Object.fromEntries(instrument.dimensions.map(({ id }) => [id, `Title of ${id}`]));
const model = (results: Results, chart: ChartKind = 'actions'): RadarModel =>
  radarModel(results, { chart, labels });
const results = (report = livelyReport()): Results => scoreReport(instrument, report);
const svg = (of: RadarModel): string =>
  radarSvg(of, { title: 'Radar', ringNames: ['One', 'Two', 'Three', 'Four'] });

const pointOf = (value: number | null, change: Partial<RadarPoint> = {}): RadarPoint => ({
  id: 'd',
  status: value === null ? 'insufficient' : 'scored',
  value,
  uncapped: null,
  interval: null,
  evidenceLimited: null,
  ...change,
});

const modelOf = (values: readonly (number | null)[], id: RadarSeries['id'] = 'level'): RadarModel => ({
  chart: 'actions',
  spokes: values.map((_, i) => ({ id: `d${i}`, number: i + 1, label: `d${i}`, aim: null })),
  series: [{ id, points: values.map((value) => pointOf(value)) }],
  bands: [],
  hasShape: values.length >= 3,
});

test('13: gives a spoke no value exactly where there is no score', () => {
  fc.assert(
    fc.property(someReport(), (report) => {
      const all = results(report);
      for (const chart of ['actions', 'coherence'] as const) {
        for (const { id, points } of model(all, chart).series) {
          for (const [i, { value }] of points.entries()) {
            const scored =
              chart === 'actions' ? all.dimensions[i]! : all.coherence[i]![id as 'done' | 'given'];
            const { score, cap } = scored;
            assert.equal(value, score === null ? null : Math.min(score, 25 * (cap ?? 4)));
          }
        }
      }
    }),
  );
});

/** The middle of the drawing, read off the spokes, which all start there. */
const centreOf = (text: string): string =>
  /class="spoke" x1="([\d.]+)" y1="([\d.]+)"/.exec(text)!.slice(1).join(',');

const someValues = fc.array(fc.option(fc.integer({ min: 1, max: 100 })), { minLength: 3, maxLength: 12 });

test('13: draws no dot and no line at the centre for a spoke without a value', () => {
  fc.assert(
    fc.property(
      someValues,
      fc.constantFrom<RadarSeries['id']>('level', 'done', 'given', 'previous'),
      (values, id) => {
        const text = svg(modelOf(values, id));
        const known = values.filter((value) => value !== null).length;
        assert.equal(text.match(/class="dot"/g)?.length ?? 0, known);
        const vertices = [...text.matchAll(/<polyline points="([^"]*)"/g)].flatMap(([, points]) =>
          points!.split(' '),
        );
        const dots = [...text.matchAll(/class="dot" (?:cx|x)="([^"]*)" (?:cy|y)="([^"]*)"/g)].map(
          ([, x, y]) => (id === 'given' ? `${Number(x) + 6},${Number(y) + 6}` : `${x},${y}`),
        );
        assert.equal(dots.length, known);
        assert.ok(![...vertices, ...dots].includes(centreOf(text)));
        assert.ok(!/NaN|undefined|null/.test(text));
      },
    ),
  );
});

test('draws a line between dots only', () => {
  fc.assert(
    fc.property(someValues, (values) => {
      for (const [, points] of svg(modelOf(values)).matchAll(/<polyline points="([^"]*)"/g)) {
        assert.ok(points!.split(' ').length >= 2, points);
      }
    }),
  );
});

test('marks a spoke without a value at the rim, but not again for the earlier run', () => {
  const marks = (id: RadarSeries['id']) =>
    svg(modelOf([50, null, 50, null], id)).match(/class="empty"/g)?.length ?? 0;
  assert.deepEqual([marks('level'), marks('done'), marks('given'), marks('previous')], [2, 2, 2, 0]);
});

test('does put a dot at the centre for a score of zero', () => {
  const text = svg(modelOf([0, 50, 50]));
  assert.ok(text.includes(`cx="${centreOf(text).replace(',', '" cy="')}"`));
});

const some: [string, (number | null)[], number[][]][] = [
  ['closes the line where all are known', [1, 1, 1], [[0, 1, 2, 0]]],
  ['leaves a gap and joins the last spoke to the first', [1, null, 1, 1], [[2, 3, 0]]],
  ['makes several pieces', [null, 1, 1, null, 1], [[1, 2], [4]]],
  ['keeps a lone dot apart', [null, 1, null], [[1]]],
  ['draws nothing where nothing is known', [null, null], []],
  ['draws nothing without spokes', [], []],
];

for (const [name, values, runs] of some) {
  test(name, () => {
    assert.deepEqual(lineRuns(values.map((value) => pointOf(value))), runs);
  });
}

test('plots a capped score at its cap and a ghost at the score', () => {
  const report = withAnswers(newReport(), { 'q1.1': 1, 'q1.2': 4, 'q1.3': 4, 'q1.4': 4, 'q1.5': 4 });
  const [first] = model(results(report)).series[0]!.points;
  assert.deepEqual([first?.value, first?.uncapped], [50, 85]);
  assert.match(svg(model(results(report))), /class="uncapped"/);
});

test('shows the interval of a spoke without a point as far as anything is known', () => {
  const report = withAnswers(newReport(), { 'q1.1': 3, 'q1.2': 2, 'q1.5': 3 });
  const [first, second] = model(results(report)).series[0]!.points;
  assert.deepEqual([first?.value, first?.interval], [null, [40, 80]]);
  assert.deepEqual([second?.value, second?.interval], [null, null]);
});

test('keeps the spokes in the order of the agenda and numbers them from 1', () => {
  const { spokes, hasShape } = model(results());
  assert.deepEqual(
    spokes.map(({ id, number }) => [id, number]),
    Array.from({ length: 11 }, (_, i) => [`quito.${i + 1}`, i + 1]),
  );
  assert.equal(spokes[0]?.label, 'Title of quito.1');
  assert.equal(hasShape, true);
});

test('draws what is done and what is given, and in the quick check what is done alone', () => {
  const ids = (depth: 'full' | 'quick') =>
    model(results(answeredThroughout(newReport(depth), () => 2)), 'coherence').series.map(({ id }) => id);
  assert.deepEqual(ids('full'), ['done', 'given']);
  assert.deepEqual(ids('quick'), ['done']);
});

test('shows aims on the actions and none on the groups', () => {
  const aims = { 'quito.2': 4, 'gfmd.G1': 3 } as const;
  const of = (chart: ChartKind) =>
    radarModel(results(), { chart, labels, aims }).spokes.map(({ aim }) => aim);
  assert.deepEqual(of('actions').slice(0, 3), [null, 100, null]);
  assert.deepEqual(new Set(of('coherence')), new Set([null]));
});

test('sets an earlier run on the spokes of this one by id, whatever its order', () => {
  const earlier = results(
    withAnswers(newReport(), { 'q2.1': 3, 'q2.2': 3, 'q2.3': 3, 'q2.4': 3, 'q2.5': 3 }),
  );
  const previous = {
    ...earlier,
    dimensions: earlier.dimensions.filter(({ id }) => id !== 'quito.5').reverse(),
  };
  const { series } = radarModel(results(), { chart: 'actions', labels, previous });
  assert.deepEqual(
    series.map(({ id }) => id),
    ['level', 'previous'],
  );
  const { points } = series[1]!;
  assert.deepEqual(
    points.map(({ id }) => id),
    results().dimensions.map(({ id }) => id),
  );
  assert.deepEqual([points[1]?.value, points[4]?.value, points[4]?.status], [75, null, 'not_asked']);
});

test('makes no shape of fewer than three spokes', () => {
  const all = results();
  const of = (count: number) => model({ ...all, dimensions: all.dimensions.slice(0, count) }).hasShape;
  assert.deepEqual([of(2), of(3)], [false, true]);
  const text = svg(modelOf([50, 60]));
  assert.ok(!text.includes('<polyline'));
  assert.equal(text.match(/class="dot"/g)?.length, 2);
});

test('shows an id as its own label where there is no other, also one that objects know', () => {
  const of = (id: string) =>
    radarModel(
      { ...results(), dimensions: [{ ...results().dimensions[0]!, id }] },
      { chart: 'actions', labels, aims: {} },
    ).spokes[0];
  assert.deepEqual(
    [of('new.1')?.label, of('constructor')?.label, of('constructor')?.aim],
    ['new.1', 'constructor', null],
  );
});

test('draws text as text', () => {
  const sly = radarModel(results(), { chart: 'actions', labels: { ...labels, 'quito.1': '<script>&"\'' } });
  const text = radarSvg(sly, { title: '</title><b>', ringNames: ['<i>'], language: '"><s>' });
  assert.ok(!/<(script|b|i|s)>/.test(text));
  assert.ok(text.includes('&#60;script&#62;&#38;&#34;&#39;'));
});

test('has no style attribute, no script and no fill of the area', () => {
  const text = svg(model(results(), 'coherence'));
  assert.ok(!/style=|<style|<script|href/.test(text));
  for (const [line] of text.matchAll(/<poly(?:line|gon)[^>]*>/g)) assert.ok(!line.includes('fill='), line);
  assert.match(text, /^<svg [^>]*fill="none"/);
});

test('lets every line of a label find its own direction, in letters of two sizes', () => {
  const { spokes, ...rest } = modelOf([50, 50, 50, 50]);
  const model = {
    ...rest,
    spokes: spokes.map((spoke) => ({ ...spoke, label: 'سياسات حسنة الإدارة والتنفيذ' })),
  };
  const [plain, large] = [false, true].map((isLarge) =>
    radarSvg(model, { title: 'T', ringNames: [], language: 'ar', isLarge }),
  );
  const linesOf = (text = '') => [...text.matchAll(/<tspan unicode-bidi="plaintext" /g)].length;
  assert.ok(linesOf(plain) > 4);
  assert.ok(linesOf(large) > linesOf(plain));
  assert.equal(linesOf(large), (large ?? '').split('<tspan').length - 1);
  assert.match(plain ?? '', /^<svg [^>]*font-size="13"/);
  assert.match(large ?? '', /^<svg [^>]*font-size="18"/);
});

test('keeps the labels clear of the crosses that stand for "no score"', () => {
  const { spokes } = modelOf(Array.from({ length: 8 }, () => null));
  const series = (['done', 'given'] as const).flatMap(
    (id) =>
      modelOf(
        spokes.map(() => null),
        id,
      ).series,
  );
  const label = 'Words enough for a label of three lines';
  const text = svg({
    chart: 'coherence',
    spokes: spokes.map((spoke) => ({ ...spoke, label })),
    series,
    bands: [],
    hasShape: true,
  });
  const crosses = [...text.matchAll(/class="empty" d="M([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [
    Number(x) + 4,
    Number(y) + 4,
  ]);
  assert.equal(crosses.length, 16);
  for (const [, anchor, lines] of text.matchAll(
    /class="label"[^>]*text-anchor="(\w+)"[^>]*>(.*?)<\/text>/g,
  )) {
    for (const [, x, y, words] of lines!.matchAll(/x="([\d.]+)" y="([\d.]+)">([^<]*)/g)) {
      const width = 6.5 * words!.length;
      const left = Number(x) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
      const isHit = ([a = 0, b = 0]: number[]) =>
        a + 4 > left && a - 4 < left + width && b + 4 > Number(y) - 10 && b - 4 < Number(y) + 3;
      assert.ok(!crosses.some(isHit), `${words!} at ${x!}, ${y!}`);
    }
  }
});

test('breaks labels between words only', () => {
  assert.deepEqual(wrapLabel('1 Making cities inclusive', 14), ['1 Making', 'cities', 'inclusive']);
  assert.deepEqual(wrapLabel('Gewährleistungsverantwortung', 10), ['Gewährleistungsverantwortung']);
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1 }), (words) => {
      const lines = wrapLabel(words.join(' '), 9);
      assert.equal(lines.join(' '), words.join(' '));
      assert.ok(lines.every((line) => line.length <= 9));
    }),
  );
});
