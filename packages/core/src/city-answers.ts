import { evidenceStrength } from './evidence.js';
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

const UNANSWERED: CityAnswer = { state: 'unanswered', level: null, evidence: 0, respondents: 0, agreed: false };

/**
 * The city's answer to each question asked, by question id. The value agreed in a meeting if there
 * is one, else the lower median of the levels given; "does not apply" only if all say so. Never a mean.
 * Answers on another scale than the one asked now do not count. Source: methodology, "several respondents".
 */
export function cityAnswers(report: Report, asked: readonly AskedQuestion[]): Map<string, CityAnswer> {
  const scaleOf = new Map(asked.map(({ question, scale }) => [question.id, scale]));
  const newest = new Map<string, Map<string, Answer>>();
  for (const answer of report.answers) {
    if (scaleOf.get(answer.questionId) !== answer.scale || answer.state === 'unanswered') continue;
    const byRespondent = newest.get(answer.questionId) ?? new Map<string, Answer>();
    const before = byRespondent.get(answer.respondentId);
    if (!before || isNewer(answer, before)) byRespondent.set(answer.respondentId, answer);
    newest.set(answer.questionId, byRespondent);
  }
  const agreed = new Map(
    [...report.agreed]
      .filter((value) => scaleOf.get(value.questionId) === value.scale)
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .map((value) => [value.questionId, value.level]),
  );
  return new Map(
    asked.map(({ question }) => {
      const answers = [...(newest.get(question.id)?.values() ?? [])];
      return [question.id, combine(answers, agreed.get(question.id))];
    }),
  );
}

/** Times are compared as moments; two answers of the same moment by content, so that their order is irrelevant. */
function isNewer(a: Answer, b: Answer): boolean {
  const [first, second] = [Date.parse(a.updatedAt), Date.parse(b.updatedAt)];
  return first === second ? JSON.stringify(a) > JSON.stringify(b) : first > second;
}

function combine(answers: readonly Answer[], agreedLevel: Level | undefined): CityAnswer {
  const respondents = answers.length;
  const scored = answers.filter((answer) => answer.level !== undefined && answer.state === 'scored');
  const levels = scored.map((answer) => answer.level as Level).sort((a, b) => a - b);
  const level = agreedLevel ?? levels[Math.floor((levels.length - 1) / 2)];
  if (level !== undefined) {
    const evidence = strongest(scored.filter((answer) => answer.level === level));
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

const strongest = (answers: readonly Answer[]): EvidenceStrength =>
  Math.max(0, ...answers.map(evidenceStrength)) as EvidenceStrength; // the largest of four values
