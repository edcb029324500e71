import { canonicalJson } from './canonical.js';
import { mergePlaces, type Difference } from './merge-places.js';
import { mergeRefusals } from './merge-refusals.js';
import type { Issue } from './issue.js';
import { newestEntries } from './newest-entry.js';
import { checkReport } from './parse-report.js';
import { fromPlaces } from './from-places.js';
import { globalId, isFrom } from './respondent-ids.js';
import type { Instrument } from './schema/instrument.js';
import type { Report } from './schema/report.js';

export interface MergeOptions {
  /** Of the merged report, a UUID: a new one, or that of a report that goes on with the others in it. */
  readonly id: string;
  /** The moment, ISO 8601 in UTC. */
  readonly at: string;
  /** 0 if not given; a report that goes on needs the revision after its own. */
  readonly revision?: number;
}

/** One report made of several and what they differ in, or every reason why there is none. */
export type Merged =
  | { readonly report: Report; readonly issues: readonly []; readonly differences: readonly Difference[] }
  | { readonly report: undefined; readonly issues: readonly Issue[]; readonly differences: readonly [] };

/**
 * Makes one report of the reports of several departments, or of several revisions of one. No answer
 * is lost: every one stays, and of a respondent's answers to a question the newest counts. What a
 * city says once (profile, aims, plan) is taken from where it was said last; what differs elsewhere
 * is listed. The order of the reports is irrelevant, merging in steps gives the same, and so does
 * merging twice. The result is not sealed.
 *
 * @throws RangeError without a report
 */
export function mergeReports(
  instrument: Instrument,
  reports: readonly Report[],
  { id, at, revision = 0 }: MergeOptions,
): Merged {
  const [first] = reports;
  if (!first) throw new RangeError('mergeReports: needs at least one report');
  const refusals = mergeRefusals(instrument, reports);
  if (refusals.length > 0) return { report: undefined, issues: refusals, differences: [] };
  const all = reports.map(withGlobalIds);
  const { places, saidAt, differences } = mergePlaces(all);
  const said = fromPlaces(places);
  const merged: Report = {
    ...first,
    id,
    revision,
    createdAt: sortedBy(all, (report) => instant(report.createdAt))[0]?.createdAt ?? at,
    updatedAt: at,
    generator: greatest(all.map((report) => report.generator)),
    ...said,
    // The report that goes on keeps its own respondents at the front.
    respondents: sortedBy(said.respondents, (one) => (isFrom(id, one.id) ? '0' : '1') + one.id),
    plan: inOrderOf(instrument, said.plan),
    answers: union(
      all.map((report) => report.answers),
      ({ questionId, respondentId, scale, updatedAt }) =>
        [questionId, respondentId, scale, instant(updatedAt)].join(' '),
    ),
    agreed: union(
      all.map((report) => report.agreed),
      ({ questionId }) => questionId,
    ),
    engagement: union(
      all.map((report) => report.engagement),
      ({ actorId }) => actorId,
    ),
    sectors: union(
      all.map((report) => report.sectors),
      ({ sectorId }) => sectorId,
    ),
    coordinators: union(
      all.map((report) => report.coordinators),
      ({ respondentId }) => respondentId,
    ),
    // A clash that was taken back, or is no longer to be shared, must not live on in its older wording.
    clashes: newestEntries(
      union(
        all.map((report) => report.clashes),
        (clash) => clash.id,
      ),
      (clash) => clash.id,
    ),
    saidAt,
    results: null,
    previous: newestPrevious(all),
    disclaimer: greatest(all.map((report) => report.disclaimer)),
    digest: null,
  };
  const reading = checkReport(merged, instrument);
  return reading.report
    ? { report: merged, issues: [], differences }
    : { report: undefined, issues: reading.issues, differences: [] };
}

/** The report with ids of respondents and clashes that mean the same in every report. */
function withGlobalIds(report: Report): Report {
  const own = (id: string): string => globalId(report.id, id);
  const said = <T extends { readonly respondentId: string }>(entries: readonly T[]): T[] =>
    entries.map((entry) => ({ ...entry, respondentId: own(entry.respondentId) }));
  const respondentPlace = /^respondents\.(.*)$/;
  return {
    ...report,
    respondents: report.respondents.map((one) => ({ ...one, id: own(one.id) })),
    answers: said(report.answers),
    agreed: report.agreed.map((one) => ({ ...one, by: one.by.map(own).sort() })),
    engagement: said(report.engagement),
    sectors: said(report.sectors),
    coordinators: said(report.coordinators),
    clashes: said(report.clashes).map((clash) => ({ ...clash, id: own(clash.id) })),
    saidAt: Object.fromEntries(
      Object.entries(report.saidAt).map(([place, at]) => [
        place.replace(respondentPlace, (_, id: string) => `respondents.${own(id)}`),
        at,
      ]),
    ),
  };
}

/** A moment so that the order of texts is the order of time. */
const instant = (moment: string): string => new Date(moment).toISOString();

const sortedBy = <T>(items: readonly T[], keyOf: (item: T) => string): T[] =>
  items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);

/** Every different entry once, in an order that is the same whatever the order of the lists. */
function union<T>(lists: readonly (readonly T[])[], keyOf: (entry: T) => string): T[] {
  const different = new Map(lists.flat().map((entry) => [canonicalJson(entry), entry]));
  return sortedBy([...different], ([text, entry]) => `${keyOf(entry)} ${text}`).map(([, entry]) => entry);
}

/** One of several values of which none is better, always the same one. */
function greatest<T>(values: readonly [T, ...T[]] | readonly T[]): T {
  return values.reduce((a, b) => (canonicalJson(b) > canonicalJson(a) ? b : a));
}

function newestPrevious(reports: readonly Report[]): Report['previous'] {
  const named = reports.flatMap(({ previous }) => (previous ? [previous] : []));
  return sortedBy(named, (one) => `${instant(one.updatedAt)} ${canonicalJson(one)}`).at(-1) ?? null;
}

function inOrderOf({ questions }: Instrument, plan: Report['plan']): Report['plan'] {
  const place = new Map(questions.map(({ id }, i) => [id, i]));
  const placeOf = (item: Report['plan'][number]): number => place.get(item.questionId) ?? questions.length;
  return [...plan].sort((a, b) => placeOf(a) - placeOf(b));
}
