import type { Hash } from './canonical.js';
import { cityAnswers, countedAnswers, type CityAnswer } from './city-answers.js';
import { questionsFor, scopeOf, type AskedQuestion } from './questions.js';
import type { Instrument } from './schema/instrument.js';
import type { Answer, Report } from './schema/report.js';
import { EVIDENCE_KINDS } from './schema/vocabulary.js';
import { sealReport } from './seal.js';

/** What a shared copy never carries; `withheld` names those that were there. */
export type Withheld =
  | 'notes'
  | 'evidence'
  | 'criteria'
  | 'flags'
  | 'respondents'
  | 'agreements'
  /** Answers that do not count now: older ones, on another scale, or to questions not asked now. */
  | 'uncounted'
  | 'plan'
  | 'previous';

const SHARED_RESPONDENT = 'city';

/**
 * What a copy for others holds: one answer a question with its evidence strength, no notes, no evidence,
 * no respondents, and a list of what was left out. It has no results and no digest yet.
 */
export function copyToShare(instrument: Instrument, report: Report): Report {
  const asked = questionsFor(instrument, scopeOf(report));
  const answers = cityAnswers(report, asked);
  return {
    ...report,
    respondents: [{ id: SHARED_RESPONDENT }],
    answers: asked.flatMap((question) =>
      sharedAnswer(question, answers.get(question.question.id), report.updatedAt),
    ),
    agreed: [],
    plan: [],
    previous: null,
    results: null,
    audience: 'shareable',
    withheld: withheldFrom(report, asked),
    digest: null,
  };
}

/** A {@link copyToShare} with its results and digest: it verifies like any report. */
export const shareReport = (instrument: Instrument, report: Report, hash: Hash): Promise<Report> =>
  sealReport(instrument, copyToShare(instrument, report), hash);

function sharedAnswer(
  { question, scale }: AskedQuestion,
  answer: CityAnswer | undefined,
  updatedAt: string,
): Answer[] {
  if (!answer || answer.state === 'unanswered') return [];
  const kind = EVIDENCE_KINDS[answer.evidence];
  return [
    {
      questionId: question.id,
      respondentId: SHARED_RESPONDENT,
      scale,
      state: answer.state,
      ...(answer.level === null ? {} : { level: answer.level }),
      ...(answer.reason ? { reason: { code: answer.reason } } : {}),
      criteriaMet: [],
      evidence: answer.evidence > 0 ? [{ kind, label: '' }] : [],
      note: '',
      flagged: false,
      updatedAt,
    },
  ];
}

function withheldFrom(report: Report, asked: readonly AskedQuestion[]): Withheld[] {
  const counted = new Set(countedAnswers(report, asked));
  const any = (test: (answer: Answer) => boolean) => report.answers.some(test);
  const found: [Withheld, boolean][] = [
    ['notes', any((answer) => answer.note !== '' || Boolean(answer.reason?.note))],
    ['evidence', any((answer) => answer.evidence.some((item) => item.label !== '' || item.url || item.date))],
    ['criteria', any((answer) => answer.criteriaMet.length > 0)],
    ['flags', any((answer) => answer.flagged)],
    [
      'respondents',
      report.respondents.length > 1 || report.respondents.some((one) => one.department || one.roleLabel),
    ],
    ['agreements', report.agreed.length > 0],
    ['uncounted', any((answer) => answer.state !== 'unanswered' && !counted.has(answer))],
    ['plan', report.plan.length > 0],
    ['previous', report.previous !== null],
  ];
  // A copy of a copy lacks what the first one lacked.
  return found.filter(([name, present]) => present || report.withheld.includes(name)).map(([name]) => name);
}
