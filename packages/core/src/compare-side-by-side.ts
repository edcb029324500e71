import { cityAnswers } from './city-answers.js';
import { cityIssues, kindIssues, refuseToCompare, versionIssues, type Compared } from './compare-checks.js';
import { createIssue, type Issue } from './issue.js';
import { mandateMix, type MandateMix } from './mandate-mix.js';
import { questionsFor, scopeOf } from './questions.js';
import type { Instrument } from './schema/instrument.js';
import type { Level } from './schema/primitives.js';
import type { AnswerState, Report, Respondent, Subject } from './schema/report.js';
import type { DimensionResult, GroupResult } from './schema/results.js';
import { scoreReport } from './score-report.js';

/** One column: a city, or a department of a city. */
export interface ComparedColumn {
  readonly reportId: string;
  readonly subject: Subject;
  /** Set where the column is a department. */
  readonly respondent: Respondent | null;
  readonly updatedAt: string;
  /** How many functions the city holds, shares or leaves to others. */
  readonly mandate: MandateMix;
}

export interface ComparedCell {
  readonly state: AnswerState;
  readonly level: Level | null;
  /** The response set it was asked on; null where it was not asked. */
  readonly scale: string | null;
}

/** Reports or departments side by side: cells stand in the order of the columns, and nothing is ranked. */
export interface SideBySide {
  readonly columns: readonly ComparedColumn[];
  readonly dimensions: readonly { readonly id: string; readonly cells: readonly DimensionResult[] }[];
  readonly coherence: readonly { readonly id: string; readonly cells: readonly GroupResult[] }[];
  readonly questions: readonly { readonly questionId: string; readonly cells: readonly ComparedCell[] }[];
}

/**
 * Sets cities side by side, in the order given. Only the same version of the checklist, with the same
 * texts and at the same depth, asks the same of each. Source: methodology, "Peers".
 */
export function compareCities(instrument: Instrument, reports: readonly Report[]): Compared<SideBySide> {
  const issues = [
    ...fewIssues(reports.length),
    ...kindIssues(instrument, reports),
    ...versionIssues(instrument, reports),
  ];
  if (issues.length > 0) return refuseToCompare(issues);
  return {
    comparison: sideBySide(
      instrument,
      reports.map((report) => ({ instrument, report, respondent: null })),
    ),
    issues: [],
  };
}

/**
 * Sets the departments of one city side by side, each with its own answers alone: the respondents of one
 * report, or of several reports on the same city. Source: methodology, "Several respondents".
 */
export function compareDepartments(instrument: Instrument, reports: readonly Report[]): Compared<SideBySide> {
  const columns = reports.flatMap((report) =>
    report.respondents.map((respondent) => ofOne(instrument, report, respondent)),
  );
  const issues = [
    ...kindIssues(instrument, reports),
    ...versionIssues(instrument, reports),
    ...cityIssues(reports),
    ...(reports.some(({ withheld }) => withheld.includes('respondents'))
      ? [createIssue('compare-no-departments')]
      : fewIssues(columns.length)),
  ];
  if (issues.length > 0) return refuseToCompare(issues);
  return { comparison: sideBySide(instrument, columns), issues: [] };
}

const fewIssues = (count: number): Issue[] => (count < 2 ? [createIssue('compare-too-few')] : []);

interface Column {
  /** Of a department asked about some functions only, with the questions on these. */
  readonly instrument: Instrument;
  readonly report: Report;
  readonly respondent: ComparedColumn['respondent'];
}

/** The report as if this respondent were alone: what was agreed in a meeting is nobody's own answer. */
const ofOne = (instrument: Instrument, report: Report, respondent: Respondent): Column => ({
  instrument: {
    ...instrument,
    questions: instrument.questions.filter(
      (question) => respondent.functions?.includes(question.function) ?? true,
    ),
  },
  report: {
    ...report,
    respondents: [respondent],
    answers: report.answers.filter(({ respondentId }) => respondentId === respondent.id),
    agreed: [],
  },
  respondent,
});

function sideBySide(instrument: Instrument, columns: readonly Column[]): SideBySide {
  const scored = columns.map((column) => scoreReport(column.instrument, column.report));
  const answered = columns.map((column) => cellsOf(column));
  const ids = (some: readonly { readonly id: string }[] | undefined): string[] =>
    (some ?? []).map(({ id }) => id);
  const asked = new Set(answered.flatMap((cells) => [...cells.keys()]));
  return {
    columns: columns.map(({ report, respondent }) => ({
      reportId: report.id,
      subject: report.subject,
      respondent,
      updatedAt: report.updatedAt,
      mandate: mandateMix(instrument, report),
    })),
    // Of one version, so that every column has the same dimensions in the same order.
    dimensions: ids(scored[0]?.dimensions).map((id, i) => ({
      id,
      cells: scored.flatMap(({ dimensions }) => dimensions[i] ?? []),
    })),
    coherence: ids(scored[0]?.coherence).map((id, i) => ({
      id,
      cells: scored.flatMap(({ coherence }) => coherence[i] ?? []),
    })),
    questions: instrument.questions
      .filter(({ id }) => asked.has(id))
      .map(({ id }) => ({ questionId: id, cells: answered.map((cells) => cells.get(id) ?? NOT_ASKED) })),
  };
}

const NOT_ASKED: ComparedCell = { state: 'unanswered', level: null, scale: null };

function cellsOf({ instrument, report }: Column): Map<string, ComparedCell> {
  const asked = questionsFor(instrument, scopeOf(report));
  const answers = cityAnswers(report, asked);
  return new Map(
    asked.map(({ question: { id }, scale }) => {
      const { state, level } = answers.get(id) ?? NOT_ASKED;
      return [id, { state, level, scale }];
    }),
  );
}
