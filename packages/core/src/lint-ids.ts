import { idsOf, type InstrumentParts } from './instrument-parts.js';
import { createIssue, type Issue } from './issue.js';

type References = readonly [path: string, ids: readonly string[], known: readonly string[]];

const ref = (...references: References): References => references;

/** All references of an instrument, each with the ids there are. */
function references({ instrument, practices }: InstrumentParts): References[] {
  const parts = idsOf(instrument.parts);
  const dimensions = idsOf(instrument.dimensions);
  const recommendations = idsOf(instrument.recommendations);
  const functions = idsOf(instrument.functions);
  const responseSets = idsOf(instrument.responseSets);
  const sdg = idsOf(instrument.sdg);
  const practiceIds = idsOf(practices.practices);
  return [
    ref('influenceSet', [instrument.influenceSet], responseSets),
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

/** Ids that are doubled, that lead nowhere, and practices that nothing leads to. */
export function lintIds(parts: InstrumentParts): Issue[] {
  const { instrument, practices } = parts;
  const lists: [string, readonly string[]][] = [
    ['documents', idsOf(instrument.documents)],
    ['sections', idsOf(instrument.sections)],
    ['parts', idsOf(instrument.parts)],
    ['dimensions', idsOf(instrument.dimensions)],
    ['recommendations', idsOf(instrument.recommendations)],
    ['responseSets', idsOf(instrument.responseSets)],
    ['functions', idsOf(instrument.functions)],
    ['roles', instrument.roles],
    ['regions', instrument.regions],
    ['sdg', idsOf(instrument.sdg)],
    ['terms', instrument.terms],
    ['questions', idsOf(instrument.questions)],
    ['engagement.actors', idsOf(instrument.engagement.actors)],
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
