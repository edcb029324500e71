import { citationsOf } from './citations.js';
import { idsOf, type InstrumentParts } from './instrument-parts.js';
import { createIssue, type Issue } from './issue.js';
import { READINGS } from './schema/results.js';

/** The ids every table of a locale must have: no more, no fewer. */
function tables(parts: InstrumentParts): [string, object, readonly string[]][] {
  const { instrument, practices, locale, practicesLocale } = parts;
  const items = (system: string) => [
    ...new Set(instrument.crosswalk.filter((row) => row.system === system).flatMap((row) => row.items)),
  ];
  const addressees = [
    ...new Set(instrument.recommendations.flatMap((r) => [...r.addressees, ...r.supportedBy])),
  ];
  const systems = [...new Set(instrument.crosswalk.map((row) => row.system))];
  return [
    ['parts', locale.parts, idsOf(instrument.parts)],
    ['dimensions', locale.dimensions, idsOf(instrument.dimensions)],
    ['recommendations', locale.recommendations, idsOf(instrument.recommendations)],
    ['addressees', locale.addressees, addressees],
    ['responseSets', locale.responseSets, idsOf(instrument.responseSets)],
    ['functions', locale.functions, idsOf(instrument.functions)],
    ['roles', locale.roles, instrument.roles],
    ['regions', locale.regions, instrument.regions],
    ['sdg', locale.sdg, idsOf(instrument.sdg)],
    ['terms', locale.terms, instrument.terms],
    ['actors', locale.actors, idsOf(instrument.engagement.actors)],
    ['documents', locale.documents, idsOf(instrument.documents)],
    ['sections', locale.sections, idsOf(instrument.sections)],
    ['citations', practicesLocale.citations, citationsOf(parts)],
    ['questions', locale.questions, idsOf(instrument.questions)],
    ['readings', locale.readings, READINGS],
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

/** Texts that are missing or needless in a locale, and anchors that cannot be told apart. */
export function lintTexts(parts: InstrumentParts): Issue[] {
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
  const repeated = Object.entries({ responseSets: locale.responseSets, questions: locale.questions }).flatMap(
    ([table, texts]) =>
      Object.entries<{ readonly anchors?: readonly string[] | undefined }>(texts).flatMap(
        ([id, { anchors: five = [] }]) =>
          new Set(five).size < five.length
            ? [createIssue('anchors-repeat', `${table}.${id}.anchors`, { id, language })]
            : [],
      ),
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

/** A catalogue: texts by key, in tables and lists. */
type Texts = { readonly [key: string]: Text };
type Text = string | Texts | readonly Text[];

/** A list is a table whose keys are places. */
const tableOf = (text: Exclude<Text, string>): Texts => Object.fromEntries(Object.entries(text));

const placeholdersOf = (text: string): string =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name)
    .sort()
    .join(' ');

/** Two catalogues side by side: the same keys, and in each text the same `{placeholders}`. */
export function lintTranslation(reference: Texts, translation: Texts, path = ''): Issue[] {
  const missing = Object.keys(reference).filter((key) => !Object.hasOwn(translation, key));
  const extra = Object.keys(translation).filter((key) => !Object.hasOwn(reference, key));
  const at = (key: string) => (path ? `${path}.${key}` : key);
  return [
    ...missing.map((key) => createIssue('no-text', at(key), { id: key, language: '' })),
    ...extra.map((key) => createIssue('unknown-id', at(key), { id: key })),
    ...Object.entries(reference).flatMap(([key, text]) => {
      const other = Object.hasOwn(translation, key) ? translation[key] : undefined;
      return other === undefined ? [] : compareTexts(text, other, at(key), key);
    }),
  ];
}

function compareTexts(text: Text, other: Text, path: string, id: string): Issue[] {
  if (typeof text !== 'string' && typeof other !== 'string') {
    return lintTranslation(tableOf(text), tableOf(other), path);
  }
  if (typeof text !== 'string' || typeof other !== 'string') {
    return [createIssue('wrong-type', path, { expected: typeof text })];
  }
  return placeholdersOf(text) === placeholdersOf(other)
    ? []
    : [createIssue('unequal-placeholders', path, { id })];
}
