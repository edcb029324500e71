import { moved, type Transition } from './migration-path.js';
import type { Instrument } from './schema/instrument.js';
import type { PlanItem } from './schema/plan.js';
import type { Answer, Report } from './schema/report.js';

/** Something of an older report that has no place in the present version. */
export interface Dropped {
  /** Where it stands in the older report: `profile.roles[0]`. */
  readonly path: string;
  /** The id that is known no more. */
  readonly id: string;
}

/** What moving a report needs to know: the ids there are now, and where to note what has no place. */
interface Move {
  readonly instrument: Instrument;
  readonly transition: Transition;
  readonly drop: (path: string, id: string) => void;
}

type IdChanges = Transition['roles'];

/**
 * A report under the ids of another version of the instrument. What was said of questions that are retired, or are to be
 * answered again, is left out: {@link migrateReport} names those. Everything else that has no place is listed.
 */
export function moveReport(
  instrument: Instrument,
  report: Report,
  transition: Transition,
): { readonly report: Report; readonly dropped: readonly Dropped[] } {
  const dropped: Dropped[] = [];
  const move: Move = {
    instrument,
    transition,
    drop: (path, id) => {
      dropped.push({ path, id });
    },
  };
  const { version, digest } = instrument;
  return {
    report: {
      ...report,
      revision: report.revision + 1,
      instrument: { ...report.instrument, version, digest },
      profile: movedProfile(report.profile, move),
      respondents: movedRespondents(report.respondents, move),
      answers: report.answers.flatMap((answer, i) => movedAnswer(answer, `answers[${i}]`, move)),
      agreed: movedAgreements(report.agreed, move),
      aims: movedKeys(report.aims, transition.dimensions, 'aims', move),
      engagement: movedEngagement(report.engagement, move),
      plan: movedPlan(report.plan, move),
      saidAt: movedMoments(report.saidAt, transition),
      results: null,
      digest: null,
    },
    dropped,
  };
}

function movedIds(ids: readonly string[], changes: IdChanges, path: string, { drop }: Move): string[] {
  return ids.flatMap((id, i) => {
    const after = moved(changes, id);
    if (after === null) drop(`${path}[${i}]`, id);
    return after ?? [];
  });
}

function movedKeys<T>(
  values: Readonly<Record<string, T>>,
  changes: IdChanges,
  path: string,
  { drop }: Move,
): Record<string, T> {
  const entries = Object.entries(values).flatMap(([id, value]) => {
    const after = moved(changes, id);
    if (after === null) drop(`${path}.${id}`, id);
    return after === null ? [] : [[after, value] as const];
  });
  return Object.fromEntries(entries);
}

function movedProfile({ region, ...profile }: Report['profile'], move: Move): Report['profile'] {
  const { functions, regions, roles } = move.transition;
  const after = region === undefined ? undefined : moved(regions, region);
  if (region !== undefined && after === null) move.drop('profile.region', region);
  return {
    ...profile,
    roles: movedIds(profile.roles, roles, 'profile.roles', move),
    ...(after ? { region: after } : {}),
    mandate: movedKeys(profile.mandate, functions, 'profile.mandate', move),
  };
}

const movedRespondents = (respondents: Report['respondents'], move: Move): Report['respondents'] =>
  respondents.map(({ functions, ...respondent }, i) => {
    if (!functions) return respondent;
    const path = `respondents[${i}].functions`;
    return { ...respondent, functions: movedIds(functions, move.transition.functions, path, move) };
  });

function movedAnswer(answer: Answer, path: string, move: Move): Answer[] {
  const { transition, drop } = move;
  const {
    change,
    to: questionId = answer.questionId,
    criteria = {},
  } = transition.questions[answer.questionId] ?? {};
  if (change === 'retired') return [];
  const scale = moved(transition.responseSets, answer.scale);
  if (change === 'again') return toAnswerAgain({ ...answer, questionId }, scale, move);
  if (scale === null) {
    drop(`${path}.scale`, answer.scale);
    return [];
  }
  const criteriaMet = movedIds(answer.criteriaMet, criteria, `${path}.criteriaMet`, move);
  return [{ ...answer, questionId, scale, criteriaMet }];
}

/** The level would say something else now. The work that went into it stays, with a flag to come back to it. */
function toAnswerAgain(
  { level: _level, reason: _reason, ...answer }: Answer,
  scale: string | null,
  { instrument }: Move,
): Answer[] {
  const question = instrument.questions.find(({ id }) => id === answer.questionId);
  // Without such a question the answer stays as it is, and reading the report says that it is not known.
  const asked = scale === instrument.influenceSet ? scale : (question?.responseSet ?? answer.scale);
  return [{ ...answer, scale: asked, state: 'unanswered', criteriaMet: [], flagged: true }];
}

const movedAgreements = (agreed: Report['agreed'], { transition, drop }: Move): Report['agreed'] =>
  agreed.flatMap((agreement, i) => {
    const { change, to: questionId = agreement.questionId } =
      transition.questions[agreement.questionId] ?? {};
    if (change === 'retired' || change === 'again') return [];
    const scale = moved(transition.responseSets, agreement.scale);
    if (scale === null) drop(`agreed[${i}].scale`, agreement.scale);
    return scale === null ? [] : [{ ...agreement, questionId, scale }];
  });

const movedEngagement = (
  engagement: Report['engagement'],
  { transition, drop }: Move,
): Report['engagement'] =>
  engagement.flatMap((entry, i) => {
    const actorId = moved(transition.actors, entry.actorId);
    if (actorId === null) drop(`engagement[${i}].actorId`, entry.actorId);
    return actorId === null ? [] : [{ ...entry, actorId }];
  });

/** A promise stands even where the question has to be answered again; of two that become one the first stays. */
function movedPlan(plan: readonly PlanItem[], move: Move): PlanItem[] {
  const { transition, drop } = move;
  const seen = new Set<string>();
  return plan.flatMap((item, i) => {
    const path = `plan[${i}]`;
    const { change, to: questionId = item.questionId } = transition.questions[item.questionId] ?? {};
    if (change === 'retired') return [];
    const key = JSON.stringify([questionId, item.kind, item.to]);
    if (seen.has(key)) {
      drop(path, item.questionId);
      return [];
    }
    seen.add(key);
    const practices = movedIds(item.practices, transition.practices, `${path}.practices`, move);
    return [{ ...item, questionId, practices }];
  });
}

/** The moments of what the city says once, at the places as they are called now. */
function movedMoments(saidAt: Report['saidAt'], transition: Transition): Report['saidAt'] {
  const { functions, dimensions, questions } = transition;
  const placeOf = (place: string): string | null => {
    const [, kind = '', id = ''] = /^(mandate|aims|plan)\.(.+)$/.exec(place) ?? [];
    const under = (after: string | null) => after && `${kind}.${after}`;
    if (kind === 'mandate') return under(moved(functions, id));
    if (kind === 'aims') return under(moved(dimensions, id));
    if (kind === 'plan') return questions[id]?.change === 'retired' ? null : under(questions[id]?.to ?? id);
    return place;
  };
  const moments = Object.entries(saidAt).flatMap(([place, moment]) => {
    const after = placeOf(place);
    return after === null ? [] : [[after, moment] as const];
  });
  return Object.fromEntries(moments);
}
