import { checkShape, digestReport, LIMITS, readJson, type Issue, type Report } from '@arrival-cities/core';
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
  | { readonly kind: 'not-loaded'; readonly url: string; readonly reason: string }
  | { readonly kind: 'damaged'; readonly url?: string; readonly issues: readonly Issue[] };

export type Reading = { readonly value: SealedReport } | { readonly fault: Fault };

/** Reads a report from an address; never throws. */
export async function readReportFrom(url: string): Promise<Reading> {
  let text: string;
  try {
    text = await loadText(url, LIMITS.characters);
  } catch (error) {
    const reason = error instanceof LoadError ? error.reason : String(error);
    return { fault: { kind: 'not-loaded', url: error instanceof LoadError ? error.url : url, reason } };
  }
  const { value, issues } = readJson(text);
  return issues.length > 0 ? { fault: { kind: 'damaged', url, issues } } : readReport(value, url);
}

/** Checks the shape of a report and its digest; its instrument need not be known. Never throws. */
export async function readReport(value: unknown, url?: string): Promise<Reading> {
  const { report, issues } = checkShape(value);
  if (!report) return { fault: { kind: 'damaged', issues, ...(url === undefined ? {} : { url }) } };
  return { value: { report, seal: await sealOf(report) } };
}

async function sealOf(report: Report): Promise<Seal> {
  if (report.digest === null) return 'missing';
  try {
    return (await digestReport(report, hash)) === report.digest ? 'fits' : 'changed';
  } catch {
    return 'changed'; // it holds what no exported report can, such as half a character
  }
}
