import type { Hash } from './canonical.js';
import { isOtherCity } from './city-key.js';
import { createIssue, type Issue } from './issue.js';
import type { Instrument } from './schema/instrument.js';
import type { Report } from './schema/report.js';
import { digestReport } from './digest-report.js';

/** What can be compared, or every reason why it cannot. */
export type Compared<T> =
  | { readonly comparison: T; readonly issues: readonly [] }
  | { readonly comparison: undefined; readonly issues: readonly Issue[] };

export const refuseToCompare = (issues: readonly Issue[]): Compared<never> => ({
  comparison: undefined,
  issues,
});

const at = (index: number, member: string): string => `reports[${index}].${member}`;

/** Reports of another checklist, or at another depth than the first: nothing in them can be set side by side. */
export function kindIssues(instrument: Instrument, reports: readonly Report[]): Issue[] {
  const depth = reports[0]?.instrument.depth;
  return reports.flatMap((report, i) => {
    const { id } = report.instrument;
    if (id !== instrument.id) {
      return [createIssue('compare-instrument', at(i, 'instrument.id'), { id, known: instrument.id })];
    }
    return report.instrument.depth === depth ? [] : [createIssue('compare-depth', at(i, 'instrument.depth'))];
  });
}

/** Reports of another version of the checklist than this one, or one whose texts were changed. */
export const versionIssues = (instrument: Instrument, reports: readonly Report[]): Issue[] =>
  reports.flatMap((report, i) =>
    isOfVersion(instrument, report)
      ? []
      : [
          createIssue('compare-version', at(i, 'instrument.version'), {
            version: report.instrument.version,
            known: instrument.version,
          }),
        ],
  );

export const isOfVersion = (instrument: Instrument, report: Report): boolean =>
  report.instrument.version === instrument.version && report.instrument.digest === instrument.digest;

/** Reports of another city than the first one that names its city. */
export function cityIssues(reports: readonly Report[]): Issue[] {
  const first = reports.find(({ subject }) => subject.city || subject.unlocode)?.subject;
  return reports.flatMap(({ subject }, i) =>
    first && isOtherCity(first, subject)
      ? [createIssue('compare-city', at(i, 'subject.city'), { city: subject.city, other: first.city })]
      : [],
  );
}

/** A file was changed after it was saved. No reason to refuse: the reader is told. Drafts have no digest. */
export async function digestWarnings(reports: readonly Report[], hash: Hash): Promise<Issue[]> {
  const found = await Promise.all(
    reports.map(async (report, i) =>
      report.digest === null || report.digest === (await digestReport(report, hash))
        ? []
        : [createIssue('digest-differs', at(i, 'digest'))],
    ),
  );
  return found.flat();
}
