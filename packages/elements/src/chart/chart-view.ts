import {
  radarModel,
  type Benchmark,
  type ChartKind,
  type DimensionResult,
  type GroupResult,
  type InstrumentLocale,
  type Level,
  type RadarModel,
  type Results,
  type SeriesId,
} from '@arrival-cities/core';
import type { MessageKey, Messages } from '../shared/messages.js';
import type { Titles } from '../shared/titles.js';
import { figuresOf, intervalWords, type Figures } from './figures.js';

/** A whole locale also brings the questions, by which a floor is named in words. */
export type ChartTitles = Titles & Partial<Pick<InstrumentLocale, 'questions'>>;

/** What a chart, its table and its bars are made from. */
export interface ChartInput {
  readonly results: Results;
  readonly chart: ChartKind;
  readonly titles: ChartTitles | undefined;
  readonly messages: Messages;
  /** Aims by dimension, 0-4; the quick check shows none, as it has no levels. */
  readonly aims: Readonly<Record<string, Level>>;
  readonly previous: Results | undefined;
  /** Other cities on the same checklist, at the same depth. */
  readonly peers?: Benchmark | undefined;
}

/** One dimension in words and numbers, as the table and the bars show it. */
export interface ChartRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** The only series of an action; what the city does in a group. */
  readonly figures: Figures;
  /** What others give; in the coherence chart of the full check. */
  readonly given: Figures | undefined;
  readonly reading: string | undefined;
  readonly aim: string | undefined;
  readonly previous: string | undefined;
}

export interface ChartView {
  readonly model: RadarModel;
  readonly rows: readonly ChartRow[];
  readonly title: string;
  /** Names of the rings from the centre outwards; scores where there are no levels. */
  readonly ringNames: readonly string[];
  /** What stands for these names where there is little room; the legend has both. */
  readonly ringNumbers: readonly string[];
  readonly seriesNames: Readonly<Record<SeriesId, string>>;
  readonly isIndicative: boolean;
  readonly hasAims: boolean;
  readonly hasEvidence: boolean;
  readonly hasPrevious: boolean;
}

/** Puts results into words once, so that canvas, drawing, table and bars cannot differ. */
export function chartView(input: ChartInput): ChartView {
  const { results, chart, titles, messages, previous, peers } = input;
  const isIndicative = results.depth === 'quick';
  const aims = isIndicative ? {} : input.aims;
  const labels = Object.fromEntries(
    Object.entries(titles?.dimensions ?? {}).map(([id, { short }]) => [id, short]),
  );
  const model = radarModel(results, {
    chart,
    labels,
    aims,
    ...(previous ? { previous } : {}),
    ...(peers ? { peers } : {}),
  });
  return {
    model,
    rows: chart === 'actions' ? actionRows(input, aims) : groupRows(input),
    title: titleOf(model, input),
    ...ringsOf(input),
    seriesNames: {
      level: messages.text('chart.column.score'),
      done: messages.text('chart.column.done'),
      given: messages.text('chart.column.given'),
      previous: messages.text('chart.column.previous'),
    },
    isIndicative,
    hasAims: model.spokes.some(({ aim }) => aim !== null),
    hasEvidence:
      chart === 'actions' && results.dimensions.some((result) => result.evidenceLimitedScore !== null),
    hasPrevious: previous !== undefined,
  };
}

/** Where other cities stand on a spoke, in words; undefined without a median. */
export const peersOn = ({ model }: ChartView, spoke: number, messages: Messages): PeerWords[] =>
  model.bands.map(({ series, points }) => {
    const { median = null, quartiles = null } = points[spoke] ?? {};
    const isMiddleKnown = points.some((point) => point.quartiles !== null);
    return {
      heading: `chart.column.${isMiddleKnown ? 'peers' : 'median'}-${series}`,
      median: median === null ? undefined : messages.score(median),
      middle: quartiles ? `(${intervalWords(...quartiles, messages)})` : '',
    };
  });

interface PeerWords {
  /** Of the column. */
  readonly heading: MessageKey & `chart.column.${'peers' | 'median'}-${string}`;
  readonly median: string | undefined;
  /** The quartiles in brackets, where there are enough cities. */
  readonly middle: string;
}

/** The instrument's own title of this part; its ids begin with the id of their part. */
function titleOf({ spokes, chart }: RadarModel, { titles, messages }: ChartInput): string {
  const part = spokes[0]?.id.split('.')[0] ?? '';
  return titles?.parts[part]?.title ?? messages.text(`chart.${chart}`);
}

function ringsOf({ results, titles, messages }: ChartInput): Pick<ChartView, 'ringNames' | 'ringNumbers'> {
  const levels = [1, 2, 3, 4];
  const ringNumbers = levels.map((level) => messages.number(results.depth === 'quick' ? 25 * level : level));
  const ringNames = ringNumbers.map((number, ring) => titles?.levels[ring + 1] ?? number);
  return { ringNumbers, ringNames: results.depth === 'quick' ? ringNumbers : ringNames };
}

const rowOf = ({ id }: { readonly id: string }, index: number, { titles }: ChartInput) => ({
  id,
  number: index + 1,
  title: titles?.dimensions[id]?.title ?? id,
});

function actionRows(input: ChartInput, aims: ChartInput['aims']): ChartRow[] {
  const { results, previous } = input;
  const before = new Map(previous?.dimensions.map((result) => [result.id, result]));
  return results.dimensions.map((result, index) => {
    const aim = aims[result.id];
    return {
      ...rowOf(result, index, input),
      figures: figuresOf(result, input),
      given: undefined,
      reading: undefined,
      aim: aim === undefined ? undefined : (input.titles?.levels[aim] ?? input.messages.number(aim)),
      previous: earlierScore(before.get(result.id), input),
    };
  });
}

function groupRows(input: ChartInput): ChartRow[] {
  const { results, previous, titles } = input;
  const before = new Map(previous?.coherence.map((group) => [group.id, group.done]));
  const hasGiven = results.depth === 'full';
  return results.coherence.map((group, index) => ({
    ...rowOf(group, index, input),
    figures: figuresOf(group.done, input),
    given: hasGiven ? givenFigures(group, input) : undefined,
    reading: hasGiven && group.reading ? (titles?.readings[group.reading]?.name ?? group.reading) : undefined,
    aim: undefined,
    previous: earlierScore(before.get(group.id), input),
  }));
}

function givenFigures({ given, givenRestsOnOne }: GroupResult, input: ChartInput): Figures {
  const figures = figuresOf(given, input);
  if (!givenRestsOnOne) return figures;
  return { ...figures, notes: [...figures.notes, input.messages.text('chart.note.one-answer')] };
}

const earlierScore = (result: DimensionResult | undefined, { messages }: ChartInput): string | undefined =>
  result?.score == null ? undefined : messages.score(result.score);
