import { citationsOf, sectionOf } from './citations.js';
import type { InstrumentParts } from './instrument-parts.js';
import { createIssue, type Issue } from './issue.js';
import { lintIds } from './lint-ids.js';
import { lintTexts } from './lint-texts.js';
import type { Instrument } from './schema/instrument.js';

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

function lintResponseSets(instrument: Instrument): Issue[] {
  return instrument.responseSets.flatMap(({ id, levels }, i) =>
    levels.length === 5 && levels.every((level, index) => level === index)
      ? []
      : [createIssue('not-five-levels', `responseSets[${i}].levels`, { id })],
  );
}

function lintQuestions(instrument: Instrument): Issue[] {
  const seriesOf = seriesByDimension(instrument);
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
    const isForNobody =
      question.roles.length > 0 && question.roles.every((role) => !instrument.roles.includes(role));
    if (isForNobody) issues.push(createIssue('unreachable', `${at}.roles`, { id }));
    // A question stands on the page of its first dimension.
    for (const list of ['dimensions', 'quickDimensions'] as const) {
      const [page] = question[list];
      if (page !== undefined && !seriesOf.has(page))
        issues.push(createIssue('unreachable', `${at}.${list}`, { id }));
    }
    // What others give must never count against the city.
    if (question.kind === 'enabling' && question.dimensions.some((page) => seriesOf.get(page) === 'single')) {
      issues.push(createIssue('wrong-kind', `${at}.kind`, { id }));
    }
    return issues;
  });
}

/** The series of each dimension; undefined where its part is unknown. */
function seriesByDimension({ parts, dimensions }: Instrument): Map<string, 'single' | 'paired' | undefined> {
  const seriesOf = new Map(parts.map((part) => [part.id, part.series]));
  return new Map(dimensions.map(({ id, part }) => [id, seriesOf.get(part)]));
}

function lintDimensions(instrument: Instrument): Issue[] {
  const seriesOf = seriesByDimension(instrument);
  const dimensions = instrument.dimensions.flatMap(({ id, sources }, i) => {
    const at = `dimensions[${i}]`;
    const questions = instrument.questions.filter((question) => question.dimensions.includes(id));
    const done = questions.filter((question) => question.kind !== 'enabling').length;
    const { least, most } = SINGLE_SERIES_SIZE;
    const fits =
      seriesOf.get(id) === 'single' ? done >= least && done <= most : done >= PAIRED_SERIES_LEAST_DONE;
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
  const bare = parts.practices.practices.flatMap(({ id, sources }, i) =>
    sources.length === 0 ? [createIssue('no-source', `practices[${i}].sources`, { id })] : [],
  );
  return [...places, ...bare];
}
