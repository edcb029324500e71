import type { InstrumentLocale } from './schema/locale.js';
import type { AnswerState, Evidence, NotApplicableReason, Report } from './schema/report.js';
import type { DimensionResult } from './schema/results.js';

/** What stands in every row, so that the tables of several reports can be put under each other. */
export const REPORT_COLUMNS = ['city', 'date', 'checklist'] as const;

export const ANSWER_COLUMNS = [
  ...REPORT_COLUMNS,
  'question',
  'topicId',
  'topic',
  'prompt',
  'safeguard',
  'respondent',
  'department',
  'role',
  'state',
  'reason',
  'level',
  'levelName',
  'answer',
  'scale',
  'counts',
  'criteria',
  'evidence',
  'evidenceLabels',
  'evidenceLinks',
  'evidenceDates',
  'note',
  'flagged',
  'changed',
] as const;
export type AnswerColumn = (typeof ANSWER_COLUMNS)[number];

export const RESULT_COLUMNS = [
  ...REPORT_COLUMNS,
  'part',
  'topicId',
  'topic',
  'series',
  'status',
  'score',
  'lower',
  'upper',
  'coverage',
  'level',
  'levelName',
  'lowest',
  'highest',
  'rawLevel',
  'cap',
  'cappedBy',
  'aim',
  'reading',
  'applicable',
  'known',
  'dontKnow',
  'unanswered',
  'notApplicable',
  'otherMandate',
  'influence',
  'evidenceShare',
  'evidenceLimited',
  'stability',
] as const;
export type ResultColumn = (typeof RESULT_COLUMNS)[number];

/** A word that stands in cells. */
export type CsvWord =
  | 'yes'
  | 'no'
  | 'agreed'
  | Report['instrument']['depth']
  | `series.${'level' | 'done' | 'given'}`
  | `state.${AnswerState}`
  | `status.${DimensionResult['status']}`
  | `evidence.${Evidence['kind']}`
  | `reason.${NotApplicableReason['code']}`;

/** The words of a table in one language; a missing one does not compile. */
export interface CsvTexts {
  readonly locale: Pick<
    InstrumentLocale,
    'parts' | 'dimensions' | 'levels' | 'questions' | 'readings' | 'responseSets'
  >;
  /** Titles of the columns. */
  readonly answers: Readonly<Record<AnswerColumn, string>>;
  readonly results: Readonly<Record<ResultColumn, string>>;
  readonly words: Readonly<Record<CsvWord, string>>;
}

/** The cells that say which report a row is from. */
export const reportCells = (
  report: Report,
  { words }: CsvTexts,
): Readonly<Record<(typeof REPORT_COLUMNS)[number], string>> => {
  const { id, version, depth } = report.instrument;
  return {
    city: report.subject.city,
    date: report.updatedAt.slice(0, 10),
    checklist: `${id} ${version}, ${words[depth]}`,
  };
};
