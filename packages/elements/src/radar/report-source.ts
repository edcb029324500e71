import { digestReport, LIMITS, readJson, type Issue, type Report } from '@arrival-cities/core';
import { LoadError, loadText } from '../shared/content-source.js';
import { hash } from '../shared/environment.js';

/** What the digest says: fits, does not fit, or is not there. It shows a change; it is no signature. */
export type Seal = 'fits' | 'changed' | 'missing';

export interface SealedReport {
  readonly report: Report;
  readonly seal: Seal;
}

/** Why there is nothing to draw: it did not arrive, or it is no report. */
export type Fault =
  | { readonly kind: 'not-loaded'; readonly url: string | undefined; readonly reason: string }
  | { readonly kind: 'damaged'; readonly url: string | undefined; readonly issues: readonly Issue[] };

export type Reading = { readonly value: SealedReport } | { readonly fault: Fault };

/** The schemas weigh more than all else here, so that they come while the report is on its way. */
const loadCheck = () => import('@arrival-cities/core/parse-report.js');

/** What is wrong with a report, and the sentences that say it: without them its codes stand alone. */
async function damaged(issues: readonly Issue[], url: string | undefined): Promise<Reading> {
  await import('../shared/issue-texts.js').then((module) => module.addIssueTexts()).catch(() => undefined);
  return { fault: { kind: 'damaged', issues, url } };
}

/** Reads a report from an address; never throws. */
export async function readReportFrom(url: string): Promise<Reading> {
  void loadCheck().catch(() => undefined); // asked for again below, where a failure is told
  let text: string;
  try {
    text = await loadText(url, LIMITS.characters);
  } catch (error) {
    return { fault: notLoaded(error, url) };
  }
  const { value, issues } = readJson(text);
  return issues.length > 0 ? damaged(issues, url) : readReport(value, url);
}

/** Checks the shape of a report and its digest; its instrument need not be known. Never throws. */
export async function readReport(value: unknown, url?: string): Promise<Reading> {
  try {
    const { checkShape } = await loadCheck();
    const { report, issues } = checkShape(value);
    if (report) return { value: { report, seal: await sealOf(report) } };
    return await damaged(issues, url);
  } catch (error) {
    return { fault: notLoaded(error, url) };
  }
}

const notLoaded = (error: unknown, url: string | undefined): Fault =>
  error instanceof LoadError
    ? { kind: 'not-loaded', url: error.url, reason: error.reason }
    : { kind: 'not-loaded', url, reason: String(error) };

async function sealOf(report: Report): Promise<Seal> {
  if (report.digest === null) return 'missing';
  try {
    return (await digestReport(report, hash)) === report.digest ? 'fits' : 'changed';
  } catch {
    return 'changed'; // it holds what no exported report can, such as half a character
  }
}
