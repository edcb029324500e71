import {
  compareReports,
  scoreReport,
  type DimensionResult,
  type Level,
  type PlanItem,
  type Report,
} from '@arrival-cities/core';
import type { Example } from './city.js';
import type { Content } from './outputs.js';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(row).join('\n');

const one = (value: number | null): string => (value === null ? '–' : String(Math.round(10 * value) / 10));

/** What the reader of a city's chapter sees first: where it stands, and what it does about it. */
function facts({ report, previous }: Example, content: Content): string {
  return [
    levels(report, content),
    safeguards(report, content),
    readings(report, content),
    ...(previous ? [changes(previous, report, content)] : []),
    ...(report.plan.length > 0 ? [plan(report.plan)] : []),
  ].join('\n\n');
}

const levelName = (level: Level | null, { texts }: Content): string =>
  level === null ? '–' : (texts.levels[level] ?? String(level));

const short = (id: string, { instrument, texts }: Content): string => {
  const number = id.replace(/^\D+/, '');
  return `${number} ${texts.dimensions[id]?.short ?? instrument.id}`;
};

function levels(report: Report, content: Content): string {
  const { dimensions } = scoreReport(content.instrument, report);
  return table(
    ['action', 'level', 'score', 'can be', 'known', 'to be noted'],
    dimensions.map((result) => [
      short(result.id, content),
      statusOf(result, content),
      one(result.score),
      result.lower === result.upper ? one(result.lower) : `${one(result.lower)}–${one(result.upper)}`,
      `${String(result.counts.known)} of ${String(result.counts.applicable)}`,
      notesOn(result).join('; '),
    ]),
  );
}

function statusOf({ status, level, levelRange }: DimensionResult, content: Content): string {
  if (status === 'decided_elsewhere') return 'decided elsewhere';
  if (status === 'indicative') return 'no level in the quick check';
  if (level === null) return 'not enough known';
  const [low, high] = levelRange ?? [level, level];
  const range = low === high ? '' : ` (${levelName(low, content)} to ${levelName(high, content)})`;
  return `${levelName(level, content)}${range}`;
}

/** A cap is worth a word where it takes something away. */
function notesOn({ cap, cappedBy, rawLevel, score, influence }: DimensionResult): string[] {
  const isHeld = cap !== null && (rawLevel === null ? score !== null && score > 25 * cap : rawLevel > cap);
  return [
    ...(isHeld ? [`held at ${String(cap)} by ${cappedBy.join(', ')}`] : []),
    ...(influence === null ? [] : [`influence ${one(influence)}`]),
  ];
}

function safeguards(report: Report, { instrument }: Content): string {
  const { notMet, unknown, elsewhere } = scoreReport(instrument, report).floors;
  const listed = (name: string, ids: readonly string[]) =>
    ids.length > 0 ? [`${name}: ${ids.join(', ')}`] : [];
  const told = [
    ...listed('not met', notMet),
    ...listed('not known', unknown),
    ...listed('decided elsewhere', elsewhere),
  ];
  return `Safeguards: ${told.join('; ') || 'all met'}`;
}

function readings(report: Report, content: Content): string {
  const { coherence } = scoreReport(content.instrument, report);
  const told = coherence.flatMap(({ id, reading }) =>
    reading ? [`G${short(id, content)}: ${reading}`] : [],
  );
  return `Done and given, in a word: ${told.join(' · ')}`;
}

function changes(before: Report, after: Report, content: Content): string {
  const { comparison, issues } = compareReports(content.instrument, before, after);
  if (!comparison) throw new Error(JSON.stringify(issues));
  const moved = comparison.dimensions.filter(({ change }) => change !== null && change !== 0);
  const rows = moved.map(({ id, before: then, after: now, isNews }) => [
    short(id, content),
    levelName(then?.level ?? null, content),
    levelName(now?.level ?? null, content),
    isNews ? 'news' : 'weak news',
  ]);
  return `Since last year (${comparison.verdict}):\n\n${table(['action', 'then', 'now', 'is it news?'], rows)}`;
}

const plan = (items: readonly PlanItem[]): string =>
  table(
    ['step', 'owner', 'from', 'months', 'Quito criteria 1 to 5', 'status', 'latest note'],
    items.map((item) => [
      `${item.questionId}, level ${String(item.from ?? '–')} to ${String(item.to ?? '–')}`,
      item.owner ?? '–',
      item.start ?? '–',
      String(item.months ?? '–'),
      (['c1', 'c2', 'c3', 'c4', 'c5'] as const).map((id) => item.quitoCriteria[id] ?? 'open').join(', '),
      item.status,
      item.progress.at(-1)?.note ?? '–',
    ]),
  );

/** The guide with its generated parts made anew; each stands between a pair of markers. */
export const renew = (guide: string, examples: readonly Example[], content: Content): string =>
  examples.reduce((before, example) => {
    const { folder } = example;
    const part = new RegExp(`(<!-- facts:${folder} -->\n)[^]*?(<!-- /facts:${folder} -->)`);
    if (!part.test(before)) throw new Error(`docs/examples/README.md has no markers for ${folder}`);
    return before.replace(
      part,
      (_, start: string, end: string) => `${start}\n${facts(example, content)}\n\n${end}`,
    );
  }, guide);
