import { answerRows } from './csv-answers.js';
import { resultRows } from './csv-results.js';
import { writeCsv, type Cell } from './csv.js';
import { ANSWER_COLUMNS, RESULT_COLUMNS, type CsvTexts } from './csv-texts.js';
import type { Instrument } from './schema/instrument.js';
import type { Report } from './schema/report.js';

export type CsvKind = 'answers' | 'results';

/**
 * A report as a table for a spreadsheet program: its answers, or its results. Both follow from the report as
 * it is: that of a shared copy has no notes, names or links, because the copy has none.
 *
 * The answers have a row for each answer, for each value agreed in a meeting and for each question that nobody
 * answered; the results a row for each series of each topic. Scores are 0-100 with one decimal, shares whole
 * percents, levels 0-4; an empty cell means that there is none, which is not 0.
 */
export function toCsv(instrument: Instrument, report: Report, texts: CsvTexts, kind: CsvKind): string {
  return kind === 'answers'
    ? table(ANSWER_COLUMNS, texts.answers, answerRows(instrument, report, texts))
    : table(RESULT_COLUMNS, texts.results, resultRows(instrument, report, texts));
}

function table<Column extends string>(
  columns: readonly Column[],
  titles: Readonly<Record<Column, string>>,
  rows: readonly Readonly<Record<Column, Cell>>[],
): string {
  return writeCsv([titles, ...rows].map((row) => columns.map((column) => row[column])));
}
