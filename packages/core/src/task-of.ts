import { questionsOf } from './progress.js';
import { questionsFor, scopeOf, type AskedQuestion } from './questions.js';
import type { Instrument } from './schema/instrument.js';
import type { Report } from './schema/report.js';

/** A part of a city's checklist that one department answers in a report of its own. */
export interface Task {
  readonly respondentId: string;
  /** The functions it is asked about, in the instrument's order; those without a question here are left out. */
  readonly functions: readonly string[];
  /** Whether these are all that the city is asked about. */
  readonly isEverything: boolean;
  readonly questions: readonly AskedQuestion[];
}

/**
 * The task that a report is, as `assignmentFor` begins it: one respondent alone, with functions of its own.
 * Undefined for a city's report, also where departments were brought together in it.
 */
export function taskOf(
  instrument: Instrument,
  report: Pick<Report, 'instrument' | 'profile' | 'respondents'>,
): Task | undefined {
  const [respondent, ...others] = report.respondents;
  if (!respondent?.functions?.length || others.length > 0) return undefined;
  const questions = questionsOf(instrument, report, respondent.id);
  const asked = new Set(questions.map(({ question }) => question.function));
  return {
    respondentId: respondent.id,
    functions: instrument.functions.map(({ id }) => id).filter((id) => asked.has(id)),
    isEverything: questions.length === questionsFor(instrument, scopeOf(report)).length,
    questions,
  };
}
