import type { Cell } from './csv.js';
import { reportCells, type CsvTexts, type ResultColumn } from './csv-texts.js';
import type { Instrument } from './schema/instrument.js';
import type { Report } from './schema/report.js';
import type { DimensionResult, Reading } from './schema/results.js';
import { aimOf } from './aims.js';
import { scoreReport } from './score-report.js';

type Row = Readonly<Record<ResultColumn, Cell>>;

/** One decimal, as on the screen. */
const score = (value: number | null): number | null => (value === null ? null : Math.round(10 * value) / 10);
/** A share of 0-1 as a whole percent: a number without a decimal is one in the spreadsheets of every country. */
const percent = (share: number | null): number | null => (share === null ? null : Math.round(100 * share));

/** Every series of every topic that the charts show. */
export function resultRows(instrument: Instrument, report: Report, texts: CsvTexts): Row[] {
  const results = scoreReport(instrument, report);
  const common = reportCells(report, texts);
  const partOf = new Map(instrument.dimensions.map(({ id, part }) => [id, part]));
  const newRow = (
    result: DimensionResult,
    series: 'level' | 'done' | 'given',
    { aim = null, reading = null }: { readonly aim?: number | null; readonly reading?: Reading | null },
  ): Row => {
    const { id, counts, level } = result;
    const part = partOf.get(id) ?? '';
    return {
      ...common,
      part: texts.locale.parts[part]?.title ?? part,
      topicId: id,
      topic: texts.locale.dimensions[id]?.title ?? id,
      series: texts.words[`series.${series}`],
      status: texts.words[`status.${result.status}`],
      score: score(result.score),
      lower: score(result.lower),
      upper: score(result.upper),
      coverage: percent(result.coverage),
      level,
      levelName: level === null ? '' : (texts.locale.levels[level] ?? ''),
      lowest: result.levelRange?.[0] ?? null,
      highest: result.levelRange?.[1] ?? null,
      rawLevel: result.rawLevel,
      cap: result.cap,
      cappedBy: result.cappedBy.join(', '),
      aim,
      reading: reading ? (texts.locale.readings[reading]?.name ?? reading) : '',
      ...counts,
      influence: score(result.influence),
      evidenceShare: percent(result.evidenceShare),
      evidenceLimited: score(result.evidenceLimitedScore),
      stability: percent(result.stability),
    };
  };
  const isFull = results.depth === 'full';
  return [
    // The quick check has no levels, and so no aims, and asks too little of what is given.
    ...results.dimensions.map((result) =>
      newRow(result, 'level', { aim: isFull ? aimOf(report, result.id) : null }),
    ),
    ...results.coherence.flatMap(({ done, given, reading }) =>
      isFull
        ? [newRow(done, 'done', { reading }), newRow(given, 'given', { reading })]
        : [newRow(done, 'done', {})],
    ),
  ];
}
