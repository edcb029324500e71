import { newestBy } from './newest-answer.js';
import type { Instrument, Question } from './schema/instrument.js';
import type { Answer, Depth, Profile, Report } from './schema/report.js';

/** Who decides, as it counts: "unsure" and "not said" are shared. */
export type Holder = 'own' | 'shared' | 'other';

/** A question as it is asked of this city. */
export interface AskedQuestion {
  readonly question: Question;
  readonly holder: Holder;
  /** The response set it is asked on: its own, or the influence set where others decide. */
  readonly scale: string;
}

/** How a report narrows the instrument. */
export interface Scope {
  readonly depth: Depth;
  readonly roles: Profile['roles'];
  readonly mandate: Profile['mandate'];
}

export const scopeOf = (report: Pick<Report, 'instrument' | 'profile'>): Scope => ({
  depth: report.instrument.depth,
  roles: report.profile.roles,
  mandate: report.profile.mandate,
});

/** The dimensions a question feeds at this depth; in the quick check some feed fewer. */
export const dimensionsOf = (question: Question, depth: Depth): readonly string[] =>
  depth === 'quick' ? question.quickDimensions : question.dimensions;

/** The questions asked at this depth, in these roles and under this mandate, in the instrument's order. */
export function questionsFor(instrument: Instrument, scope: Scope): AskedQuestion[] {
  const alwaysOwn = new Set(instrument.functions.filter((fn) => fn.alwaysOwn).map((fn) => fn.id));
  return instrument.questions
    .filter((question) => dimensionsOf(question, scope.depth).length > 0 && fitsRoles(question, scope.roles))
    .map((question) => {
      const holder = alwaysOwn.has(question.function) ? 'own' : holderOf(scope.mandate[question.function]);
      return { question, holder, scale: holder === 'other' ? instrument.influenceSet : question.responseSet };
    });
}

const fitsRoles = (question: Question, roles: readonly string[]): boolean =>
  question.roles.length === 0 || roles.length === 0 || question.roles.some((role) => roles.includes(role));

/** How a choice counts: "unsure" and nothing said are shared. */
export function holderOf(choice: Profile['mandate'][string] | undefined): Holder {
  if (choice?.holder === 'city') return 'own';
  return choice?.holder === 'other' ? 'other' : 'shared';
}

/** The newest answers of one respondent, to be looked up by question and scale. */
export type AnswerIndex = ReadonlyMap<string, Answer>;

const indexKey = (questionId: string, scale: string): string => `${questionId}/${scale}`;

export const indexAnswers = (report: Report, respondentId: string): AnswerIndex =>
  newestBy(
    report.answers.filter((answer) => answer.respondentId === respondentId),
    (answer) => indexKey(answer.questionId, answer.scale),
  );

/** The answer on the scale asked now. One given on another scale is kept, and not counted. */
export const answerTo = (
  index: AnswerIndex,
  { question, scale }: Pick<AskedQuestion, 'question' | 'scale'>,
): Answer | undefined => index.get(indexKey(question.id, scale));
