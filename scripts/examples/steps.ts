// What somebody does in the assessment, as steps on a report: a city below is a list of them.
import {
  agree,
  answer,
  planFor,
  planItemOf,
  addPlanItem,
  addProgress,
  changePlanItem,
  questionsFor,
  scopeOf,
  setAim,
  setClash,
  setCoordinator,
  setCriteria,
  setEngagement,
  setEvidence,
  setMandate,
  setNote,
  setProfile,
  setSector,
  setSubject,
  type AnswerKey,
  type Clash,
  type EngagementEntry,
  type Evidence,
  type Instrument,
  type Level,
  type MandateChoice,
  type NotApplicableReason,
  type PlanItemChange,
  type Practices,
  type Report,
  type SectorEntry,
  type Statement,
  type Subject,
} from '@arrival-cities/core';

export interface Checklist {
  readonly instrument: Instrument;
  readonly practices: Practices;
}

/** One thing said at one moment. */
export type Step = (report: Report, at: string, checklist: Checklist) => Report;

/** A clock that goes on by a minute each time it is read. */
export function clockFrom(start: string): () => string {
  let minutes = 0;
  return () => new Date(Date.parse(start) + 60_000 * minutes++).toISOString();
}

export const take = (
  report: Report,
  clock: () => string,
  checklist: Checklist,
  steps: readonly Step[],
): Report => steps.reduce((before, step) => step(before, clock(), checklist), report);

/** A level, "nobody here can tell", or why the question does not apply. */
export type Said = Level | '?' | NotApplicableReason['code'];
/** Answers by question id, a row an action or a group. */
export type Rows = readonly Readonly<Record<string, Said>>[];

const statementOf = (said: Said): Statement => {
  if (typeof said === 'number') return { state: 'scored', level: said };
  return said === '?' ? { state: 'dont_know' } : { state: 'not_applicable', reason: { code: said } };
};

const each =
  <T>(table: Readonly<Record<string, T>>, step: (id: string, value: T) => Step): Step =>
  (report, at, checklist) =>
    Object.entries(table).reduce((before, [id, value]) => step(id, value)(before, at, checklist), report);

function askedIn(report: Report, questionId: string, { instrument }: Checklist) {
  const asked = questionsFor(instrument, scopeOf(report)).find(({ question }) => question.id === questionId);
  if (!asked) throw new Error(`${questionId} is not asked in ${report.subject.city}`);
  return asked;
}

const keyOf = (report: Report, questionId: string, checklist: Checklist): AnswerKey => ({
  questionId,
  respondentId: report.respondents[0]?.id ?? '',
  scale: askedIn(report, questionId, checklist).scale,
});

/** Answers, each with the criteria up to its level ticked. */
export const answers = (rows: Rows): Step =>
  each(
    Object.assign({}, ...rows) as Readonly<Record<string, Said>>,
    (id, said) => (report, at, checklist) => {
      const { question, scale } = askedIn(report, id, checklist);
      const key = keyOf(report, id, checklist);
      const answered = answer(report, key, statementOf(said), at);
      if (typeof said !== 'number' || scale !== question.responseSet) return answered;
      const met = question.criteria.filter(({ from }) => from <= said).map((criterion) => criterion.id);
      return setCriteria(answered, key, met, at);
    },
  );

/** What an answer rests on: the kind, a label, and a link that leads nowhere in particular. */
export const evidence = (
  kind: Evidence['kind'],
  date: string,
  labels: Readonly<Record<string, string>>,
): Step =>
  each(labels, (id, label) => (report, at, checklist) => {
    const url = `https://example.org/evidence/${id}`;
    return setEvidence(
      report,
      keyOf(report, id, checklist),
      [{ kind, label: `Example: ${label}`, url, date }],
      at,
    );
  });

export const notes = (texts: Readonly<Record<string, string>>): Step =>
  each(
    texts,
    (id, note) => (report, at, checklist) => setNote(report, keyOf(report, id, checklist), note, at),
  );

export const subject =
  (value: Subject): Step =>
  (report, at) =>
    setSubject(report, value, at);

export const profile =
  (region: string, ...roles: readonly string[]): Step =>
  (report, at) =>
    setProfile(report, { roles, region }, at);

export const mandate = (
  holders: Readonly<Record<string, MandateChoice['holder'] | 'city, unfunded' | 'shared, unfunded'>>,
): Step =>
  each(holders, (id, said) => (report, at) => {
    const [holder] = said.split(',') as [MandateChoice['holder']];
    return setMandate(report, id, { holder, unfunded: said.endsWith('unfunded') }, at);
  });

export const aims = (levels: Readonly<Record<string, Level>>): Step =>
  each(levels, (id, level) => (report, at) => setAim(report, id, level, at));

type EngagementLevel = EngagementEntry['now'];

/** By actor: how the city works with it now, and how it wants to. */
export const engagement = (
  actors: Readonly<Record<string, readonly [EngagementLevel, EngagementLevel]>>,
): Step =>
  each(actors, (actorId, [now, aim]) => (report, at) => {
    const [{ id: respondentId } = { id: '' }] = report.respondents;
    return setEngagement(report, { actorId, now, aim, respondentId }, at);
  });

export type Sector = Pick<SectorEntry, 'presence' | 'sharedAim' | 'checked' | 'conflict' | 'conflictNote'>;

export const sectors = (said: Readonly<Partial<Record<SectorEntry['sectorId'], Sector>>>): Step =>
  each(said as Readonly<Record<string, Sector>>, (id, sector) => (report, at) => {
    const [{ id: respondentId } = { id: '' }] = report.respondents;
    return setSector(report, { ...sector, sectorId: id as SectorEntry['sectorId'], respondentId }, at);
  });

export const coordinator =
  (unit: string): Step =>
  (report, at) =>
    setCoordinator(report, { unit, respondentId: report.respondents[0]?.id ?? '' }, at);

export const clash =
  (said: Omit<Clash, 'respondentId' | 'updatedAt'>): Step =>
  (report, at) =>
    setClash(report, { ...said, respondentId: report.respondents[0]?.id ?? '' }, at);

/** A level agreed in a meeting by the departments named. */
export const agreed =
  (questionId: string, level: Level, departments: readonly string[]): Step =>
  (report, at, checklist) => {
    const { scale } = askedIn(report, questionId, checklist);
    const by = report.respondents
      .filter(({ department = '' }) => departments.includes(department))
      .map(({ id }) => id);
    return agree(report, { questionId, scale, level, by }, at);
  };

/** Picks what is proposed for a question, fills it in, and notes how it goes. */
export const planned =
  (questionId: string, change: PlanItemChange, progress: Readonly<Record<string, string>> = {}): Step =>
  (report, at, { instrument, practices }) => {
    const proposal = planFor(instrument, report, { practices }).find((one) => one.questionId === questionId);
    if (!proposal) throw new Error(`Nothing is proposed for ${questionId}`);
    const item = planItemOf(proposal);
    const filled = changePlanItem(addPlanItem(report, item, at), item, change, at);
    return Object.entries(progress).reduce(
      (before, [date, note]) => addProgress(before, item, { date, note }, at),
      filled,
    );
  };
