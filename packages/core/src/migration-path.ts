import type { MigrationStep, QuestionTransition } from './schema/migrations.js';
import { compareVersions, majorOf } from './versions.js';

/** What changed between two versions, whatever lies between them. */
export type Transition = Omit<MigrationStep, 'from' | 'to'>;

type IdChanges = MigrationStep['roles'];

const UNCHANGED: Transition = {
  questions: {},
  responseSets: {},
  dimensions: {},
  functions: {},
  roles: {},
  regions: {},
  actors: {},
  practices: {},
};

/**
 * What changed from an older version to a newer one: the steps between them as one. Undefined where there is no way.
 * Within a major version from 1 on nothing changes its meaning, so that no step is needed there.
 */
export function transitionBetween(
  steps: readonly MigrationStep[],
  from: string,
  to: string,
): Transition | undefined {
  if (compareVersions(from, to) > 0) return undefined;
  if (isCompatible(from, to)) return UNCHANGED;
  const step = steps.find((one) => isCompatible(from, one.from) && compareVersions(from, one.to) < 0);
  const rest = step && transitionBetween(steps, step.to, to);
  return rest && joined(step, rest);
}

/** Whether a report of one version is also one of another that is not older. */
const isCompatible = (from: string, to: string): boolean =>
  from === to || (majorOf(from) > 0 && majorOf(from) === majorOf(to) && compareVersions(from, to) < 0);

function joined(first: Transition, second: Transition): Transition {
  const ids = (kind: Exclude<keyof Transition, 'questions'>) => joinedIds(first[kind], second[kind]);
  return {
    questions: {
      ...second.questions,
      ...mapValues(first.questions, (change) => joinedQuestion(change, second.questions)),
    },
    responseSets: ids('responseSets'),
    dimensions: ids('dimensions'),
    functions: ids('functions'),
    roles: ids('roles'),
    regions: ids('regions'),
    actors: ids('actors'),
    practices: ids('practices'),
  };
}

const joinedIds = (first: IdChanges, second: IdChanges): IdChanges => ({
  ...second,
  ...mapValues(first, (id) => (id === null ? null : moved(second, id))),
});

/** The id that something has after a change; null where nothing takes its place. */
export function moved(changes: IdChanges, id: string): string | null {
  const after = Object.hasOwn(changes, id) ? changes[id] : id;
  return after ?? null;
}

function joinedQuestion(first: QuestionTransition, later: Transition['questions']): QuestionTransition {
  const second = first.to !== undefined && Object.hasOwn(later, first.to) ? later[first.to] : undefined;
  if (!second || first.change === 'retired') return first;
  if (second.change !== 'renamed') return second;
  const { to } = second;
  if (to === undefined || first.change === 'again') return { ...first, ...(to === undefined ? {} : { to }) };
  return { change: 'renamed', to, criteria: joinedIds(first.criteria ?? {}, second.criteria ?? {}) };
}

const mapValues = <T, R>(values: Readonly<Record<string, T>>, map: (value: T) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
