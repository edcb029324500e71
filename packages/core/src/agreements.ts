import type { AskedQuestion } from './questions.js';
import type { Level } from './schema/primitives.js';
import type { Agreement, Answer, Report } from './schema/report.js';

/** An agreement that counts: not taken back, and on the scale asked now. */
export type CountedAgreement = Agreement & { readonly level: Level };

/** The agreement that counts for each question, by question id: the newest, where it was not taken back. */
export function countedAgreements(
  { agreed }: Report,
  asked: readonly AskedQuestion[],
): Map<string, CountedAgreement> {
  const scaleOf = new Map(asked.map(({ question, scale }) => [question.id, scale]));
  const newest = new Map(
    agreed
      .filter(({ questionId, scale }) => scaleOf.get(questionId) === scale)
      .sort(byMoment)
      .map((agreement) => [agreement.questionId, agreement]),
  );
  return new Map(
    [...newest].flatMap(([id, one]) => (one.level === null ? [] : [[id, { ...one, level: one.level }]])),
  );
}

/** The newest last; of two of the same moment the lower, the more cautious, and nothing agreed below all. */
const byMoment = (a: Agreement, b: Agreement): number =>
  Date.parse(a.at) - Date.parse(b.at) || (b.level ?? -1) - (a.level ?? -1);

/** Whether an answer to its question changed after the meeting: it still counts, and is worth another look. */
export const isOutdated = (agreement: Agreement, answers: readonly Answer[]): boolean =>
  answers.some(
    ({ questionId, scale, updatedAt }) =>
      questionId === agreement.questionId &&
      scale === agreement.scale &&
      Date.parse(updatedAt) > Date.parse(agreement.at),
  );
