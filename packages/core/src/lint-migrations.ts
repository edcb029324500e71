import { idsOf } from './instrument-parts.js';
import { createIssue, type Issue } from './issue.js';
import { transitionBetween, type Transition } from './migration-path.js';
import type { Instrument } from './schema/instrument.js';
import type { InstrumentLocale } from './schema/locale.js';
import type { Migrations, MigrationStep } from './schema/migrations.js';
import { compareVersions } from './versions.js';

type IdKind = Exclude<keyof Transition, 'questions' | 'practices'>;

/** A step, what follows it, and where it stands. */
interface Place {
  readonly instrument: Instrument;
  readonly locale: InstrumentLocale;
  readonly step: MigrationStep;
  /** What later steps change: an id they name need not be one of the present version. */
  readonly later: Transition;
  readonly path: string;
}

/** Every fault of the steps from older versions, with its path; empty means that each of them leads to this version. */
export function lintMigrations(
  instrument: Instrument,
  locale: InstrumentLocale,
  { instrument: id, steps }: Migrations,
): Issue[] {
  if (id !== instrument.id)
    return [createIssue('other-instrument', 'instrument', { id, known: instrument.id })];
  return steps.flatMap((step, i) => {
    const path = `steps[${i}]`;
    const { from, to } = step;
    if (compareVersions(from, to) >= 0) return [createIssue('step-order', `${path}.to`, { from, to })];
    const later = transitionBetween(steps, to, instrument.version);
    if (!later) return [createIssue('step-gap', `${path}.to`, { version: to, known: instrument.version })];
    const place = { instrument, locale, step, later, path };
    const isTwice = steps.findIndex((one) => one.from === from) < i;
    return [
      ...(isTwice ? [createIssue('duplicate-id', `${path}.from`, { id: from })] : []),
      ...lintQuestions(place),
      ...lintIdChanges(place),
    ];
  });
}

function lintQuestions({ instrument, locale, step, later, path }: Place): Issue[] {
  const known = new Map(instrument.questions.map((question) => [question.id, question]));
  const renamedTo = new Set<string>();
  return Object.entries(step.questions).flatMap(([id, { change, to = '', criteria = {} }]) => {
    const at = `${path}.questions.${id}`;
    const issues: Issue[] = [];
    // An id is never used again with another meaning.
    if (known.has(id) && change !== 'again') issues.push(createIssue('id-reused', at, { id }));
    if (change === 'retired') {
      if (to !== '') issues.push(createIssue('unknown-id', `${at}.to`, { id: to }));
      if (locale.retired?.[id] === undefined)
        issues.push(createIssue('no-text', `retired.${id}`, { id, language: locale.language }));
      return issues;
    }
    const next = Object.hasOwn(later.questions, to) ? later.questions[to] : undefined;
    if (!next && !known.has(to)) return [...issues, createIssue('unknown-id', `${at}.to`, { id: to })];
    if (change === 'renamed') {
      // Two levels cannot become one.
      if (renamedTo.has(to)) issues.push(createIssue('duplicate-id', `${at}.to`, { id: to }));
      renamedTo.add(to);
    }
    const now = idsOf(known.get(next?.to ?? to)?.criteria ?? []);
    return [
      ...issues,
      ...strange(criteria, [...now, ...Object.keys(next?.criteria ?? {})], `${at}.criteria`),
    ];
  });
}

function lintIdChanges({ instrument, step, later, path }: Place): Issue[] {
  const known: Record<IdKind, readonly string[]> = {
    responseSets: idsOf(instrument.responseSets),
    dimensions: idsOf(instrument.dimensions),
    functions: idsOf(instrument.functions),
    roles: instrument.roles,
    regions: instrument.regions,
    actors: idsOf(instrument.engagement.actors),
  };
  return (Object.keys(known) as IdKind[]).flatMap((kind) =>
    strange(step[kind], [...known[kind], ...Object.keys(later[kind])], `${path}.${kind}`),
  );
}

const strange = (changes: Transition['roles'], known: readonly string[], path: string): Issue[] =>
  Object.entries(changes).flatMap(([from, to]) =>
    to === null || known.includes(to) ? [] : [createIssue('unknown-id', `${path}.${from}`, { id: to })],
  );
