import { canonicalJson, type Hash, type HashNow } from './canonical.js';
import { digestReport, digestReportNow } from './digest-report.js';
import { createIssue, type Issue } from './issue.js';
import type { Instrument } from './schema/instrument.js';
import { reportSchema, type Report } from './schema/report.js';
import { scoreReport } from './score-report.js';

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The results, and the answers in a fixed order. */
function completeReport(instrument: Instrument, report: Report): Report {
  const answers = [...report.answers].sort(
    (a, b) =>
      byCodeUnits(a.questionId, b.questionId) ||
      byCodeUnits(a.respondentId, b.respondentId) ||
      byCodeUnits(a.scale, b.scale) ||
      byCodeUnits(a.updatedAt, b.updatedAt),
  );
  const open = { ...report, answers, digest: null };
  return { ...open, results: scoreReport(instrument, open) };
}

/** Fills in what makes a report stand alone: the results, answers in a fixed order, and the digest. */
export async function sealReport(instrument: Instrument, report: Report, hash: Hash): Promise<Report> {
  const complete = completeReport(instrument, report);
  return { ...complete, digest: await digestReport(complete, hash) };
}

/** As {@link sealReport} where there is no time to wait, such as while a form is being sent. */
export function sealNow(instrument: Instrument, report: Report, hash: HashNow): Report {
  const complete = completeReport(instrument, report);
  return { ...complete, digest: digestReportNow(complete, hash) };
}

/**
 * The text of a report file: two spaces a step, in the order of the schema, with a last line break.
 * Reading brings the members into that order, so that a report has the same bytes however it was made.
 */
export function serializeReport(report: Report): string {
  // A report that cannot be read back is written as it is: better to keep too much than to lose work.
  const { data = report } = reportSchema.safeParse(report);
  return `${JSON.stringify(data, null, 2)}\n`;
}

export interface Verification {
  readonly ok: boolean;
  readonly issues: readonly Issue[];
}

/**
 * Recomputes digest and results. This shows an accident or an edit; it is no signature, as anybody
 * can compute both again.
 */
export async function verifyReport(
  instrument: Instrument,
  report: Report,
  hash: Hash,
): Promise<Verification> {
  const issues: Issue[] = [];
  if (report.digest === null) issues.push(createIssue('not-sealed', 'digest'));
  else if (report.digest !== (await digestReport(report, hash)))
    issues.push(createIssue('digest-differs', 'digest'));
  const { id, version, digest } = report.instrument;
  const isSameInstrument =
    id === instrument.id && version === instrument.version && digest === instrument.digest;
  if (!isSameInstrument) issues.push(createIssue('other-instrument', 'instrument', { id, version }));
  else if (canonicalJson(scoreReport(instrument, report)) !== canonicalJson(report.results)) {
    issues.push(createIssue('results-differ', 'results'));
  }
  return { ok: issues.length === 0, issues };
}
