import { createIssue, type Issue } from './issue.js';
import { isGlobalId, LOCAL_ID_LIMIT } from './respondent-ids.js';
import type { Instrument } from './schema/instrument.js';
import type { Report } from './schema/report.js';
import { plainName } from './text.js';

/** Why reports cannot become one, each reason with its place: `reports[1].instrument.depth`. */
export function mergeRefusals(instrument: Instrument, reports: readonly Report[]): Issue[] {
  const depth = reports[0]?.instrument.depth ?? 'full';
  const city = reports.map(({ subject }) => subject.city.trim()).find((name) => name !== '') ?? '';
  return reports.flatMap((report, i) => [
    ...instrumentIssues(instrument, report, `reports[${i}].instrument`),
    ...(report.instrument.depth === depth
      ? []
      : [createIssue('merge-other-depth', `reports[${i}].instrument.depth`)]),
    // It has the answer of the city alone: nothing of it could be told from what departments say.
    ...(report.audience === 'shareable' ? [createIssue('merge-shared-copy', `reports[${i}].audience`)] : []),
    ...(isSameCity(report.subject.city, city)
      ? []
      : [
          createIssue('merge-other-city', `reports[${i}].subject.city`, {
            city: report.subject.city,
            known: city,
          }),
        ]),
    ...longIds(report.respondents, `reports[${i}].respondents`),
    ...longIds(report.clashes, `reports[${i}].clashes`),
  ]);
}

function instrumentIssues(instrument: Instrument, { instrument: own }: Report, path: string): Issue[] {
  if (own.id !== instrument.id) {
    return [createIssue('other-instrument', `${path}.id`, { id: own.id, known: instrument.id })];
  }
  if (own.version !== instrument.version) {
    return [
      createIssue('other-version', `${path}.version`, { version: own.version, known: instrument.version }),
    ];
  }
  return own.digest === instrument.digest ? [] : [createIssue('merge-other-content', `${path}.digest`)];
}

/** A report that names no city may be of any. */
const isSameCity = (a: string, b: string): boolean => plainName(a) === '' || plainName(a) === plainName(b);

const longIds = (entries: readonly { readonly id: string }[], path: string): Issue[] =>
  entries.flatMap(({ id }, i) =>
    isGlobalId(id) || id.length <= LOCAL_ID_LIMIT
      ? []
      : [createIssue('too-big', `${path}[${i}].id`, { limit: LOCAL_ID_LIMIT })],
  );
