import { digestOf, type Hash } from './canonical.js';
import { citationsOf, sectionOf } from './citations.js';
import { createIssue, type Issue } from './issue.js';
import type { Instrument, Practices } from './schema/instrument.js';
import type { InstrumentLocale, PracticesLocale } from './schema/locale.js';

/** The parts of an instrument that are linted together. */
export interface InstrumentParts {
  readonly instrument: Instrument;
  readonly practices: Practices;
  readonly locale: InstrumentLocale;
  readonly practicesLocale: PracticesLocale;
}

/** Sizes a dimension of a chart with a level may have: fewer says too little, more is too much to ask. */
const SINGLE_SERIES_SIZE = { least: 4, most: 6 } as const;
const PAIRED_SERIES_LEAST_DONE = 2;

/** Every fault of an instrument with its path; empty means it can be published. */
export function lintInstrument(parts: InstrumentParts): Issue[] {
  return [
    ...lintIds(parts),
    ...lintResponseSets(parts.instrument),
    ...lintQuestions(parts.instrument),
    ...lintDimensions(parts.instrument),
    ...lintCitations(parts),
    ...lintTexts(parts),
  ];
}

const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map((item) => item.id);

/** All references of an instrument as [path, ids, the ids there are]. */
function references({
  instrument,
  practices,
}: InstrumentParts): [string, readonly string[], readonly string[]][] {
  const parts = idsOf(instrument.parts);
  const dimensions = idsOf(instrument.dimensions);
  const recommendations = idsOf(instrument.recommendations);
  const functions = idsOf(instrument.functions);
  const responseSets = idsOf(instrument.responseSets);
  const sdg = idsOf(instrument.sdg);
  const practiceIds = idsOf(practices.practices);
  return [
    ['influenceSet', [instrument.influenceSet], responseSets],
    ...instrument.sections.map((s, i) =>
      ref(`sections[${i}].document`, [s.document], idsOf(instrument.documents)),
    ),
    ...instrument.dimensions.map((d, i) => ref(`dimensions[${i}].part`, [d.part], parts)),
    ...instrument.recommendations.map((r, i) =>
      ref(`recommendations[${i}].dimension`, [r.dimension], dimensions),
    ),
    ...instrument.crosswalk.map((row, i) => ref(`crosswalk[${i}].dimension`, [row.dimension], dimensions)),
    ...instrument.engagement.actors.map((a, i) =>
      ref(`engagement.actors[${i}].practices`, a.practices, practiceIds),
    ),
    ...practices.practices.map((p, i) => ref(`practices[${i}].regions`, p.regions, instrument.regions)),
    ...instrument.questions.flatMap((q, i) => [
      ref(`questions[${i}].dimensions`, q.dimensions, dimensions),
      ref(`questions[${i}].quickDimensions`, q.quickDimensions, q.dimensions),
      ref(`questions[${i}].responseSet`, [q.responseSet], responseSets),
      ref(`questions[${i}].function`, [q.function], functions),
      ref(`questions[${i}].roles`, q.roles, instrument.roles),
      ref(`questions[${i}].terms`, q.terms, instrument.terms),
      ref(`questions[${i}].sdg`, q.sdg, sdg),
      ref(`questions[${i}].practices`, q.practices, practiceIds),
      ref(`questions[${i}].recommendations`, q.recommendations, recommendations),
      ref(`questions[${i}].related`, q.related, recommendations),
    ]),
  ];
}

const ref = (
  path: string,
  ids: readonly string[],
  known: readonly string[],
): [string, readonly string[], readonly string[]] => [path, ids, known];

function lintIds(parts: InstrumentParts): Issue[] {
  const { instrument, practices } = parts;
  const lists: [string, readonly string[]][] = [
    ['documents', idsOf(instrument.documents)],
    ['sections', idsOf(instrument.sections)],
    ['parts', idsOf(instrument.parts)],
    ['dimensions', idsOf(instrument.dimensions)],
    ['recommendations', idsOf(instrument.recommendations)],
    ['responseSets', idsOf(instrument.responseSets)],
    ['functions', idsOf(instrument.functions)],
    ['questions', idsOf(instrument.questions)],
    ['practices', idsOf(practices.practices)],
  ];
  const doubled = lists.flatMap(([path, ids]) =>
    ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => createIssue('duplicate-id', path, { id })),
  );
  const dead = references(parts).flatMap(([path, ids, known]) =>
    ids.filter((id) => !known.includes(id)).map((id) => createIssue('unknown-id', path, { id })),
  );
  const used = new Set(
    [...instrument.questions, ...instrument.engagement.actors].flatMap((user) => user.practices),
  );
  const unused = idsOf(practices.practices)
    .filter((id) => !used.has(id))
    .map((id) => createIssue('unused-practice', 'practices', { id }));
  return [...doubled, ...dead, ...unused];
}

function lintResponseSets(instrument: Instrument): Issue[] {
  return instrument.responseSets.flatMap(({ id, levels }, i) =>
    levels.length === 5 && levels.every((level, index) => level === index)
      ? []
      : [createIssue('not-five-levels', `responseSets[${i}].levels`, { id })],
  );
}

function lintQuestions(instrument: Instrument): Issue[] {
  return instrument.questions.flatMap((question, i) => {
    const at = `questions[${i}]`;
    const { id, criteria, sources } = question;
    const issues: Issue[] = [];
    if (sources.length === 0) issues.push(createIssue('no-source', `${at}.sources`, { id }));
    if (criteria.length < 1 || criteria.length > 3) {
      issues.push(createIssue('criteria-count', `${at}.criteria`, { id, count: criteria.length }));
    }
    if (new Set(criteria.map((criterion) => criterion.id)).size < criteria.length) {
      issues.push(createIssue('duplicate-id', `${at}.criteria`, { id }));
    }
    // Asked in roles the instrument does not have, a question is never reached.
    const isReachable =
      question.roles.length === 0 || question.roles.some((role) => instrument.roles.includes(role));
    if (!isReachable) issues.push(createIssue('unreachable', `${at}.roles`, { id }));
    return issues;
  });
}

function lintDimensions(instrument: Instrument): Issue[] {
  const seriesOf = new Map(instrument.parts.map((part) => [part.id, part.series]));
  const dimensions = instrument.dimensions.flatMap(({ id, part, sources }, i) => {
    const at = `dimensions[${i}]`;
    const questions = instrument.questions.filter((question) => question.dimensions.includes(id));
    const done = questions.filter((question) => question.kind !== 'enabling').length;
    const { least, most } = SINGLE_SERIES_SIZE;
    const fits =
      seriesOf.get(part) === 'single' ? done >= least && done <= most : done >= PAIRED_SERIES_LEAST_DONE;
    return [
      ...(fits ? [] : [createIssue('dimension-size', at, { id, count: done })]),
      ...(sources.length > 0 ? [] : [createIssue('no-source', `${at}.sources`, { id })]),
    ];
  });
  const recommendations = instrument.recommendations.flatMap(({ id, sources }, i) => [
    ...(sources.length > 0 ? [] : [createIssue('no-source', `recommendations[${i}].sources`, { id })]),
    ...(instrument.questions.some((question) => question.recommendations.includes(id))
      ? []
      : [createIssue('no-question', `recommendations[${i}]`, { id })]),
  ]);
  return [...dimensions, ...recommendations];
}

function lintCitations(parts: InstrumentParts): Issue[] {
  const places = citationsOf(parts)
    .filter((locator) => !sectionOf(parts.instrument, locator))
    .map((locator) => createIssue('no-section', 'sections', { id: locator }));
  const bare = parts.practices.practices
    .filter((practice) => practice.sources.length === 0)
    .map(({ id }) => createIssue('no-source', 'practices', { id }));
  return [...places, ...bare];
}

/** The ids every table of a locale must have: no more, no fewer. */
function tables(parts: InstrumentParts): [string, object, readonly string[]][] {
  const { instrument, practices, locale, practicesLocale } = parts;
  const items = (system: string) => [
    ...new Set(instrument.crosswalk.filter((row) => row.system === system).flatMap((row) => row.items)),
  ];
  const systems = [...new Set(instrument.crosswalk.map((row) => row.system))];
  return [
    ['parts', locale.parts, idsOf(instrument.parts)],
    ['dimensions', locale.dimensions, idsOf(instrument.dimensions)],
    ['recommendations', locale.recommendations, idsOf(instrument.recommendations)],
    ['addressees', locale.addressees, [...new Set(instrument.recommendations.flatMap((r) => r.addressees))]],
    ['responseSets', locale.responseSets, idsOf(instrument.responseSets)],
    ['functions', locale.functions, idsOf(instrument.functions)],
    ['roles', locale.roles, instrument.roles],
    ['regions', locale.regions, instrument.regions],
    ['sdg', locale.sdg, idsOf(instrument.sdg)],
    ['terms', locale.terms, instrument.terms],
    ['actors', locale.actors, idsOf(instrument.engagement.actors)],
    ['documents', locale.documents, idsOf(instrument.documents)],
    ['sections', locale.sections, idsOf(instrument.sections)],
    ['citations', locale.citations, citationsOf(parts)],
    ['questions', locale.questions, idsOf(instrument.questions)],
    ['readings', locale.readings, ['advocate', 'use', 'ally', 'share', 'mixed', 'open']],
    ['crosswalk.systems', locale.crosswalk.systems, systems],
    ...systems.map((system): [string, object, readonly string[]] => [
      `crosswalk.systems.${system}.items`,
      locale.crosswalk.systems[system]?.items ?? {},
      items(system),
    ]),
    ...instrument.questions.map((question): [string, object, readonly string[]] => [
      `questions.${question.id}.criteria`,
      locale.questions[question.id]?.criteria ?? {},
      question.criteria.map((criterion) => criterion.id),
    ]),
    ['practices', practicesLocale.practices, idsOf(practices.practices)],
  ];
}

function lintTexts(parts: InstrumentParts): Issue[] {
  const { instrument, locale } = parts;
  const { language } = locale;
  const gaps = tables(parts).flatMap(([path, table, ids]) =>
    lintKeys(path, Object.keys(table), ids, language),
  );
  const anchors = instrument.questions.flatMap(({ id, ownAnchors }) => {
    const text = locale.questions[id];
    return text && ownAnchors !== (text.anchors !== undefined)
      ? [createIssue('own-anchors', `questions.${id}.anchors`, { id, language })]
      : [];
  });
  const repeated = Object.entries({ ...locale.responseSets, ...locale.questions }).flatMap(
    ([id, { anchors: five }]) =>
      five && new Set(five).size < five.length ? [createIssue('anchors-repeat', id, { id, language })] : [],
  );
  return [...gaps, ...anchors, ...repeated];
}

function lintKeys(
  path: string,
  present: readonly string[],
  wanted: readonly string[],
  language: string,
): Issue[] {
  const found = new Set(present);
  const known = new Set(wanted);
  return [
    ...wanted
      .filter((id) => !found.has(id))
      .map((id) => createIssue('no-text', `${path}.${id}`, { id, language })),
    ...present.filter((id) => !known.has(id)).map((id) => createIssue('unknown-id', `${path}.${id}`, { id })),
  ];
}

type Texts = { readonly [key: string]: string | Texts | readonly (string | Texts)[] };

const placeholdersOf = (text: string): string =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name)
    .sort()
    .join(' ');

/** Two catalogues side by side: the same keys, and in each text the same `{placeholders}`. */
export function lintTranslation(reference: Texts, translation: Texts, path = ''): Issue[] {
  const missing = Object.keys(reference).filter((key) => !(key in translation));
  const extra = Object.keys(translation).filter((key) => !(key in reference));
  const at = (key: string) => (path ? `${path}.${key}` : key);
  return [
    ...missing.map((key) => createIssue('no-text', at(key), { id: key, language: '' })),
    ...extra.map((key) => createIssue('unknown-id', at(key), { id: key })),
    ...Object.entries(reference).flatMap(([key, text]) => {
      const other = translation[key];
      if (other === undefined) return [];
      if (typeof text === 'object' && typeof other === 'object')
        return lintTranslation(text as Texts, other as Texts, at(key));
      const unequal =
        typeof text !== typeof other || placeholdersOf(String(text)) !== placeholdersOf(String(other));
      return unequal ? [createIssue('unequal-placeholders', at(key), { id: key })] : [];
    }),
  ];
}

/** The digest an instrument should carry: over its structure and its English prose, as anchors carry meaning. */
export function digestInstrument(
  instrument: Instrument,
  english: InstrumentLocale,
  hash: Hash,
): Promise<string> {
  return digestOf({ instrument: { ...instrument, digest: '' }, english }, hash);
}
