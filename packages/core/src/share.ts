import type { Hash } from './canonical.js';
import { cityAnswers, countedAnswers, type CityAnswer } from './city-answers.js';
import { statedClashes } from './clashes.js';
import { engagement, newestEngagement } from './engagement.js';
import { horizontal, newestSectors } from './horizontal.js';
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
  /** What was written about rules that work against each other. */
  | 'conflicts'
  | 'coordinators'
  /** Clashes with rules of other levels that are not ticked to be shared. */
  | 'clashes'
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
    ...sharedCoherence(instrument, report),
    coordinators: [],
    saidAt: {},
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

/** The city's value of each sector and each actor, and the clashes ticked to be shared: of nobody in particular. */
function sharedCoherence(
  instrument: Instrument,
  report: Report,
): Pick<Report, 'sectors' | 'engagement' | 'clashes'> {
  const said = { respondentId: SHARED_RESPONDENT, updatedAt: report.updatedAt };
  return {
    sectors: horizontal(instrument, report).sectors.map(({ id, presence, ...tests }) => ({
      sectorId: id,
      presence,
      ...present(tests),
      ...said,
    })),
    engagement: engagement(instrument, report).actors.map(({ id, now, aim }) => ({
      actorId: id,
      now,
      aim,
      ...said,
    })),
    clashes: statedClashes(report)
      .filter(({ share }) => share)
      // An id may say whose report it came from.
      .map((clash, i) => ({ ...clash, id: `c${i + 1}`, ...said })),
  };
}

type Present<T> = { -readonly [K in keyof T]?: NonNullable<T[K]> };

const present = <T extends object>(values: T): Present<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Present<T>;

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
    [
      'uncounted',
      any((answer) => answer.state !== 'unanswered' && !counted.has(answer)) ||
        newestSectors(report).length < report.sectors.length ||
        newestEngagement(report).length < report.engagement.length,
    ],
    ['conflicts', report.sectors.some(({ conflictNote }) => Boolean(conflictNote))],
    ['coordinators', report.coordinators.some(({ unit }) => unit !== '')],
    ['clashes', statedClashes(report).some(({ share }) => !share)],
    ['plan', report.plan.length > 0],
    ['previous', report.previous !== null],
  ];
  // A copy of a copy lacks what the first one lacked.
  return found.filter(([name, present]) => present || report.withheld.includes(name)).map(([name]) => name);
}
