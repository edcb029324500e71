import { countedAgreements } from './agreements.js';
import { evidenceStrength } from './evidence.js';
import { group } from './group.js';
import { lowerMedian } from './lower-median.js';
import { newestBy } from './newest-answer.js';
import type { AskedQuestion } from './questions.js';
import type { EvidenceStrength, Level } from './schema/primitives.js';
import type { Answer, AnswerState, NotApplicableReason, Report } from './schema/report.js';

/** What the city as a whole answers to a question, from one respondent or several. */
export interface CityAnswer {
  readonly state: AnswerState;
  readonly level: Level | null;
  readonly evidence: EvidenceStrength;
  readonly reason?: NotApplicableReason['code'];
  /** How many respondents say something, don't know and does not apply included. */
  readonly respondents: number;
  /** Set in a meeting rather than derived. */
  readonly agreed: boolean;
}

const UNANSWERED: CityAnswer = {
  state: 'unanswered',
  level: null,
  evidence: 0,
  respondents: 0,
  agreed: false,
};

/** The answers that count: on the scale asked now, of each respondent the newest, none that was cleared. */
export function countedAnswers(report: Report, asked: readonly AskedQuestion[]): Answer[] {
  const scaleOf = new Map(asked.map(({ question, scale }) => [question.id, scale]));
  const asIsAsked = report.answers.filter((answer) => scaleOf.get(answer.questionId) === answer.scale);
  const newest = newestBy(asIsAsked, (answer) => `${answer.questionId}/${answer.respondentId}`);
  // Cleared last, an answer is not given: an older one must not take its place.
  return [...newest.values()].filter((answer) => answer.state !== 'unanswered');
}

/**
 * The city's answer to each question asked, by question id. The value agreed in a meeting if there
 * is one, else the lower median of the levels given; "does not apply" only if all say so. Never a mean.
 * Source: methodology, "several respondents".
 */
export function cityAnswers(report: Report, asked: readonly AskedQuestion[]): Map<string, CityAnswer> {
  const given = group(countedAnswers(report, asked).map((answer) => [answer.questionId, answer]));
  const agreed = countedAgreements(report, asked);
  return new Map(
    asked.map(({ question: { id } }) => [id, combine(given.get(id) ?? [], agreed.get(id)?.level)]),
  );
}

function combine(answers: readonly Answer[], agreedLevel: Level | undefined): CityAnswer {
  const respondents = answers.length;
  const level = agreedLevel ?? lowerMedian(levelsOf(answers));
  if (level !== undefined) {
    const evidence = strongest(answers.filter((answer) => answer.level === level));
    return { state: 'scored', level, evidence, respondents, agreed: agreedLevel !== undefined };
  }
  if (respondents === 0) return UNANSWERED;
  const notApplicable = answers.filter((answer) => answer.state === 'not_applicable');
  if (notApplicable.length < respondents) {
    return { ...UNANSWERED, state: 'dont_know', respondents };
  }
  const codes = notApplicable.flatMap((answer) => (answer.reason ? [answer.reason.code] : [])).sort();
  const reason = codes[0];
  return { ...UNANSWERED, state: 'not_applicable', respondents, ...(reason ? { reason } : {}) };
}

/** The levels that answers give; the other states give none. */
export const levelsOf = (answers: readonly Answer[]): Level[] =>
  answers.flatMap(({ state, level }) => (state === 'scored' && level !== undefined ? [level] : []));

const strongest = (answers: readonly Answer[]): EvidenceStrength =>
  Math.max(0, ...answers.map(evidenceStrength)) as EvidenceStrength; // the largest of four values
