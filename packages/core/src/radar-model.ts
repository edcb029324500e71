import type { Benchmark, PeerBand } from './schema/peers.js';
import type { Level } from './schema/primitives.js';
import type { DimensionResult, Results } from './schema/results.js';

export type ChartKind = 'actions' | 'coherence';

/** What is drawn on one spoke of one series. Values are 0-100; null means nothing is drawn there. */
export interface RadarPoint {
  readonly id: string;
  readonly status: DimensionResult['status'];
  /** The dot: the score, or less where a floor caps it. */
  readonly value: number | null;
  /** Where the dot would be without the floor cap, when that differs. */
  readonly uncapped: number | null;
  /** The bar along the spoke, from lower to upper bound; null where nothing is known. */
  readonly interval: readonly [number, number] | null;
  readonly evidenceLimited: number | null;
}

export type SeriesId = 'level' | 'done' | 'given' | 'previous';

export interface RadarSeries {
  readonly id: SeriesId;
  readonly points: readonly RadarPoint[];
}

/** Where other cities stand on one spoke, 0-100: a mark at the median, a band between the quartiles. */
export interface RadarBandPoint extends PeerBand {
  readonly id: string;
}

/** The other cities beside one series. */
export interface RadarBand {
  readonly series: Exclude<SeriesId, 'previous'>;
  readonly points: readonly RadarBandPoint[];
}

export interface RadarSpoke {
  readonly id: string;
  /** 1-based place in the agenda; narrow charts show it in place of the label. */
  readonly number: number;
  readonly label: string;
  /** 0-100, or null where there is no aim. */
  readonly aim: number | null;
}

/** What a radar shows, without geometry: both the screen and the vector drawing start from it. */
export interface RadarModel {
  readonly chart: ChartKind;
  readonly spokes: readonly RadarSpoke[];
  readonly series: readonly RadarSeries[];
  /** Empty without a benchmark. */
  readonly bands: readonly RadarBand[];
  /** Fewer than three spokes make no shape: only the bars and the table are shown. */
  readonly hasShape: boolean;
}

export interface RadarOptions {
  readonly chart: ChartKind;
  readonly labels: Readonly<Record<string, string>>;
  /** Aims by dimension, 0-4. */
  readonly aims?: Readonly<Record<string, Level>>;
  readonly previous?: Results;
  /** Other cities, on the same checklist and at the same depth: see `benchmarkIssues`. */
  readonly peers?: Benchmark;
}

const MARKED_AS_EMPTY: ReadonlySet<DimensionResult['status']> = new Set([
  'insufficient',
  'not_applicable',
  'decided_elsewhere',
  'not_asked',
]);

/** Where the dot is drawn, 0-100: the score, or less where a safeguard caps it; null without a score. */
export const plottedScore = ({ status, score, cap }: DimensionResult): number | null =>
  MARKED_AS_EMPTY.has(status) || score === null ? null : Math.min(score, 25 * (cap ?? 4));

function pointOf(result: DimensionResult): RadarPoint {
  const { id, status, score, lower, upper, coverage } = result;
  const value = plottedScore(result);
  const isKnownInPart = coverage !== null && coverage > 0 && lower !== null && upper !== null;
  return {
    id,
    status,
    value,
    uncapped: value !== null && score !== null && score > value ? score : null,
    interval: isKnownInPart ? [lower, upper] : null,
    evidenceLimited: value === null ? null : result.evidenceLimitedScore,
  };
}

/** Ids come from a file: one such as `constructor` must not find what every object has. */
const own = <T>(table: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(table, id) ? table[id] : undefined;

/** Decides what is drawn. In the quick check the coherence chart has no *given* series: too little of it is asked. */
export function radarModel(results: Results, options: RadarOptions): RadarModel {
  const { chart, labels, aims = {}, previous, peers } = options;
  const rows = chart === 'actions' ? results.dimensions : results.coherence;
  const series = seriesOf(results, chart);
  return {
    chart,
    spokes: rows.map(({ id }, index) => {
      const aim = chart === 'actions' ? own(aims, id) : undefined;
      return {
        id,
        number: index + 1,
        label: own(labels, id) ?? id,
        aim: aim === undefined ? null : 25 * aim,
      };
    }),
    series: [...series, ...(previous ? [previousSeries(previous, chart, rows)] : [])],
    bands: peers ? series.flatMap(({ id }) => (id === 'previous' ? [] : [bandOf(peers, id, rows)])) : [],
    hasShape: rows.length >= 3,
  };
}

function seriesOf(results: Results, chart: ChartKind): RadarSeries[] {
  if (chart === 'actions') return [{ id: 'level', points: results.dimensions.map(pointOf) }];
  const done: RadarSeries = { id: 'done', points: results.coherence.map((group) => pointOf(group.done)) };
  const given: RadarSeries = { id: 'given', points: results.coherence.map((group) => pointOf(group.given)) };
  return results.depth === 'quick' ? [done] : [done, given];
}

/** The other cities on the spokes of this chart, matched by id. */
function bandOf(
  { dimensions, coherence }: Benchmark,
  series: RadarBand['series'],
  spokes: readonly { readonly id: string }[],
): RadarBand {
  const bands = new Map(
    series === 'level'
      ? dimensions.map(({ id, band }) => [id, band])
      : coherence.map((group) => [group.id, group[series]]),
  );
  return { series, points: spokes.map(({ id }) => ({ id, ...(bands.get(id) ?? NO_BAND) })) };
}

const NO_BAND: PeerBand = { counted: 0, median: null, quartiles: null };

/** The earlier run on the spokes of this one, matched by id: its instrument may have had others. */
function previousSeries(
  previous: Results,
  chart: ChartKind,
  spokes: readonly { readonly id: string }[],
): RadarSeries {
  const points = seriesOf(previous, chart)[0]?.points ?? [];
  const byId = new Map(points.map((point) => [point.id, point]));
  return { id: 'previous', points: spokes.map(({ id }) => byId.get(id) ?? { ...NO_POINT, id }) };
}

const NO_POINT: RadarPoint = {
  id: '',
  status: 'not_asked',
  value: null,
  uncapped: null,
  interval: null,
  evidenceLimited: null,
};
