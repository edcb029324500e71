import {
  answerTo,
  dimensionsOf,
  indexAnswers,
  questionsFor,
  scopeOf,
  type AnswerIndex,
  type AskedQuestion,
} from './questions.js';
import type { Instrument } from './schema/instrument.js';
import type { Report } from './schema/report.js';

/** How far the answering is. "Stated" is an answer, don't know or does not apply. */
export interface Progress {
  readonly asked: number;
  readonly stated: number;
}

/** A page of the checklist: the questions a dimension shows. A question is shown once, in its first dimension. */
export interface Page {
  readonly dimensionId: string;
  readonly questions: readonly AskedQuestion[];
  /** The functions whose mandate is asked at the head of this page: those no page before has asked. */
  readonly functions: readonly string[];
}

/** The questions asked of one respondent: those of its functions, or all where it has no such list. */
export function questionsOf(
  instrument: Instrument,
  report: Pick<Report, 'instrument' | 'profile' | 'respondents'>,
  respondentId?: string,
): AskedQuestion[] {
  const asked = questionsFor(instrument, scopeOf(report));
  const functions = report.respondents.find(({ id }) => id === respondentId)?.functions;
  return functions ? asked.filter(({ question }) => functions.includes(question.function)) : asked;
}

/**
 * The checklist in order, one dimension a page; dimensions without a question of their own have none.
 * Of a respondent it is what this one is asked.
 */
export function pagesFor(instrument: Instrument, report: Report, respondentId?: string): Page[] {
  const asked = questionsOf(instrument, report, respondentId);
  const alwaysOwn = new Set(instrument.functions.filter((fn) => fn.alwaysOwn).map((fn) => fn.id));
  const seen = new Set(alwaysOwn);
  return instrument.dimensions.flatMap(({ id }) => {
    const questions = asked.filter(
      ({ question }) => dimensionsOf(question, report.instrument.depth)[0] === id,
    );
    if (questions.length === 0) return [];
    const functions = [...new Set(questions.map(({ question }) => question.function))].filter(
      (fn) => !seen.has(fn),
    );
    functions.forEach((fn) => seen.add(fn));
    return [{ dimensionId: id, questions, functions }];
  });
}

const isStated = (answers: AnswerIndex, asked: AskedQuestion): boolean =>
  (answerTo(answers, asked)?.state ?? 'unanswered') !== 'unanswered';

export const progressOf = (answers: AnswerIndex, questions: readonly AskedQuestion[]): Progress => ({
  asked: questions.length,
  stated: questions.filter((asked) => isStated(answers, asked)).length,
});

/** Finished means: every question asked of the respondent has a state. */
export function isComplete(instrument: Instrument, report: Report, respondentId: string): boolean {
  const answers = indexAnswers(report, respondentId);
  return questionsOf(instrument, report, respondentId).every((asked) => isStated(answers, asked));
}

/** Question ids to come back to, in the instrument's order. */
export interface OpenItems {
  readonly open: readonly string[];
  readonly dontKnow: readonly string[];
  readonly flagged: readonly string[];
}

export function openItems(instrument: Instrument, report: Report, respondentId: string): OpenItems {
  const answers = indexAnswers(report, respondentId);
  const found = questionsOf(instrument, report, respondentId).map((asked) => ({
    id: asked.question.id,
    answer: answerTo(answers, asked),
  }));
  const ids = (keep: (item: (typeof found)[number]) => boolean) => found.filter(keep).map(({ id }) => id);
  return {
    open: ids(({ answer }) => !answer || answer.state === 'unanswered'),
    dontKnow: ids(({ answer }) => answer?.state === 'dont_know'),
    flagged: ids(({ answer }) => answer?.flagged === true),
  };
}
