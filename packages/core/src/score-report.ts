import { aimOf } from './aims.js';
import { cityAnswers, type CityAnswer } from './city-answers.js';
import { engagement } from './engagement.js';
import { group } from './group.js';
import { horizontal } from './horizontal.js';
import { dimensionsOf, questionsFor, scopeOf, type AskedQuestion } from './questions.js';
import { readingOf } from './reading.js';
import type { Dimension, Instrument } from './schema/instrument.js';
import type { Level } from './schema/primitives.js';
import type { Depth, Report } from './schema/report.js';
import type { DimensionResult, GroupResult, Results } from './schema/results.js';
import { scoreDimension, type ScoredItem } from './score-dimension.js';
import { vertical } from './vertical.js';
import { withWeakestShare } from './weakest.js';

type Item = ScoredItem & { readonly asked: AskedQuestion };

/** Everything derived from the answers. Pure: the same report and instrument always give the same results. */
export function scoreReport(instrument: Instrument, report: Report): Results {
  const { depth } = report.instrument;
  const asked = questionsFor(instrument, scopeOf(report));
  const answers = cityAnswers(report, asked);
  const items = asked.map((question) => itemOf(question, answers.get(question.question.id)));
  const byDimension = group(
    items.flatMap((item) => dimensionsOf(item.asked.question, depth).map((id) => [id, item] as const)),
  );
  const seriesOf = new Map(instrument.parts.map((part) => [part.id, part.series]));
  const single = instrument.dimensions.filter((dimension) => seriesOf.get(dimension.part) === 'single');
  const paired = instrument.dimensions.filter((dimension) => seriesOf.get(dimension.part) === 'paired');
  const dimensions = withWeakestShare(
    single.map(({ id }) => scoreDimension(id, byDimension.get(id) ?? [], depth)),
    byDimension,
  );
  return {
    depth,
    dimensions,
    coherence: paired.map((dimension) => scoreGroup(dimension, byDimension.get(dimension.id) ?? [], depth)),
    headline: depth === 'full' ? headlineOf(report, dimensions) : null,
    floors: floorsOf(items),
    counts: {
      asked: items.length,
      known: items.filter((item) => item.level !== null).length,
      dontKnow: items.filter((item) => item.state === 'dont_know').length,
      notApplicable: items.filter((item) => item.state === 'not_applicable').length,
      unanswered: items.filter((item) => item.state === 'unanswered').length,
    },
    mandateDescribed: Object.keys(report.profile.mandate).length > 0,
    ...extremes(dimensions),
    horizontal: horizontal(instrument, report, asked),
    vertical: vertical(instrument, report),
    engagement: engagement(instrument, report),
    overall: null,
  };
}

function itemOf(asked: AskedQuestion, answer: CityAnswer | undefined): Item {
  const { question, holder } = asked;
  return {
    asked,
    questionId: question.id,
    holder,
    floor: question.floor,
    weight: question.weight,
    state: answer?.state ?? 'unanswered',
    level: answer?.level ?? null,
    evidence: answer?.evidence ?? 0,
  };
}

/** What the city does and what it is given never mix: each series has its own questions. */
function scoreGroup({ id }: Dimension, items: readonly Item[], depth: Depth): GroupResult {
  const isGiven = (item: Item) => item.asked.question.kind === 'enabling';
  // A floor guards the action it belongs to; re-used here it must not cap a second time.
  const done = scoreDimension(
    id,
    items.filter((item) => !isGiven(item)).map((item) => ({ ...item, floor: false })),
    depth,
  );
  const given = scoreDimension(id, items.filter(isGiven), depth);
  return { id, done, given, reading: readingOf(done, given), givenRestsOnOne: given.counts.known === 1 };
}

function headlineOf(report: Report, dimensions: readonly DimensionResult[]): Results['headline'] {
  const withLevel = dimensions.filter((dimension) => dimension.level !== null);
  const reaches = (level: Level | null | undefined, id: string) =>
    level != null && level >= aimOf(report, id);
  return {
    atAim: withLevel.filter(({ level, id }) => reaches(level, id)).length,
    withLevel: withLevel.length,
    possible: withLevel.filter(({ levelRange, id }) => reaches(levelRange?.[1], id)).length,
  };
}

function floorsOf(items: readonly Item[]): Results['floors'] {
  const floors = items.filter((item) => item.floor);
  const within = floors.filter((item) => item.holder !== 'other');
  const ids = (some: readonly Item[]) => some.map((item) => item.questionId);
  return {
    notMet: ids(within.filter((item) => item.level !== null && item.level < 2)),
    unknown: ids(within.filter((item) => item.level === null && item.state !== 'not_applicable')),
    elsewhere: ids(floors.filter((item) => item.holder === 'other')),
  };
}

function extremes(dimensions: readonly DimensionResult[]): Pick<Results, 'weakest' | 'balance'> {
  const levels = dimensions.flatMap(({ level }) => (level === null ? [] : [level]));
  if (levels.length === 0) return { weakest: [], balance: null };
  const lowest = Math.min(...levels);
  return {
    weakest: dimensions.filter(({ level }) => level === lowest).map(({ id }) => id),
    balance: Math.max(...levels) - lowest,
  };
}
