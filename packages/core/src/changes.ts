import { amend, type Moment } from './amend.js';
import { isNewer } from './newest-answer.js';
import { isGlobalId } from './respondent-ids.js';
import { mended } from './text.js';
import type { Level } from './schema/primitives.js';
import type {
  Answer,
  Depth,
  Evidence,
  MandateChoice,
  NotApplicableReason,
  Profile,
  Report,
  Subject,
} from './schema/report.js';

/** Which answer is meant: one per question, respondent and scale. */
export interface AnswerKey {
  readonly questionId: string;
  readonly respondentId: string;
  readonly scale: string;
}

/** What is said: a level, one of the two states that are not a level, or nothing (which clears). */
export type Statement =
  | { readonly state: 'scored'; readonly level: Level }
  | { readonly state: 'dont_know' }
  | { readonly state: 'not_applicable'; readonly reason: NotApplicableReason }
  | { readonly state: 'unanswered' };

const isSame = (answer: Answer, key: AnswerKey): boolean =>
  answer.questionId === key.questionId &&
  answer.respondentId === key.respondentId &&
  answer.scale === key.scale;

function changeAnswer(
  report: Report,
  key: AnswerKey,
  at: Moment,
  change: (answer: Answer) => Answer,
): Report {
  const given = report.answers.filter((answer) => isSame(answer, key));
  const before = given.reduce<Answer | undefined>((a, b) => (a && !isNewer(b, a) ? a : b), undefined);
  const blank: Answer = {
    ...key,
    state: 'unanswered',
    criteriaMet: [],
    evidence: [],
    note: '',
    flagged: false,
    updatedAt: at,
  };
  const after = { ...change(before ?? blank), updatedAt: at };
  // While older answers stay in the history, here or where this report was merged, a blank one stays as
  // well: it says that they were taken back.
  if (isBlank(after) && given.length <= 1 && !isGlobalId(key.respondentId)) {
    return amend(report, { answers: report.answers.filter((answer) => answer !== before) }, at);
  }
  const answers = before
    ? report.answers.map((answer) => (answer === before ? after : answer))
    : [...report.answers, after];
  return amend(report, { answers }, at);
}

const isBlank = (answer: Answer): boolean =>
  answer.state === 'unanswered' &&
  !answer.flagged &&
  answer.note === '' &&
  answer.evidence.length + answer.criteriaMet.length === 0;

/** Answers a question, or clears the answer; note, evidence and criteria stay. */
export const answer = (report: Report, key: AnswerKey, statement: Statement, at: Moment): Report =>
  changeAnswer(report, key, at, ({ level: _level, reason: _reason, ...rest }) => ({
    ...rest,
    ...mended(statement),
  }));

export const setCriteria = (
  report: Report,
  key: AnswerKey,
  criteriaMet: readonly string[],
  at: Moment,
): Report => changeAnswer(report, key, at, (before) => ({ ...before, criteriaMet }));

export const setEvidence = (
  report: Report,
  key: AnswerKey,
  evidence: readonly Evidence[],
  at: Moment,
): Report => changeAnswer(report, key, at, (before) => ({ ...before, evidence: mended(evidence) }));

export const setNote = (report: Report, key: AnswerKey, note: string, at: Moment): Report =>
  changeAnswer(report, key, at, (before) => ({ ...before, note: mended(note) }));

export const setFlag = (report: Report, key: AnswerKey, flagged: boolean, at: Moment): Report =>
  changeAnswer(report, key, at, (before) => ({ ...before, flagged }));

export const setSubject = (report: Report, subject: Subject, at: Moment): Report =>
  amend(report, { subject: mended(subject) }, at);

export const setProfile = (report: Report, profile: Omit<Profile, 'mandate'>, at: Moment): Report =>
  amend(report, { profile: { ...profile, mandate: report.profile.mandate } }, at);

/** Says who decides a function here; answers given on another scale are kept and asked again. */
export const setMandate = (report: Report, functionId: string, choice: MandateChoice, at: Moment): Report =>
  amend(
    report,
    { profile: { ...report.profile, mandate: { ...report.profile.mandate, [functionId]: choice } } },
    at,
  );

export const setAim = (report: Report, dimensionId: string, aim: Level, at: Moment): Report =>
  amend(report, { aims: { ...report.aims, [dimensionId]: aim } }, at);

/** Goes from the quick check to the full one or back; no answer is lost either way. */
export const setDepth = (report: Report, depth: Depth, at: Moment): Report =>
  amend(report, { instrument: { ...report.instrument, depth } }, at);
