import { createIssue, digestReport, LIMITS, readJson, type Issue, type Report } from '@arrival-cities/core';
import { loadText } from '../shared/content-source.js';
import { hash } from '../shared/environment.js';
import { notLoaded, type Fault } from './fault.js';

/** What the digest says: fits, does not fit, or is not there. It shows a change; it is no signature. */
export type Seal = 'fits' | 'changed' | 'missing';

export interface SealedReport {
  readonly report: Report;
  readonly seal: Seal;
}

export type Reading = { readonly value: SealedReport } | { readonly fault: Fault };

/** The schemas weigh more than all else here, so that they come while the report is on its way. */
export const loadCheck = () => import('@arrival-cities/core/parse-report.js');

/** The sentences that say what is wrong with a report: without them its codes stand alone. */
export const loadIssueTexts = (): Promise<void> =>
  import('../shared/issue-texts.js').then((module) => module.addIssueTexts()).catch(() => undefined);

async function damaged(issues: readonly Issue[], url: string | undefined): Promise<Reading> {
  await loadIssueTexts();
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
  return readReportText(text, url);
}

/** Reads a report from its text; never throws. */
export async function readReportText(text: string, url?: string): Promise<Reading> {
  const { value, issues } = readJson(text);
  return issues.length > 0 ? damaged(issues, url) : readReport(value, url);
}

/** Reads a report from a file that somebody chose; never throws. */
export async function readReportFile(file: File): Promise<Reading> {
  const { name, size } = file;
  // A character takes four bytes at most.
  if (size > 4 * LIMITS.characters) {
    const issue = createIssue('file-too-big', '', { size, limit: LIMITS.characters });
    return damaged([issue], name);
  }
  try {
    return await readReportText(await file.text(), name);
  } catch (error) {
    return { fault: notLoaded(error, name) };
  }
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

async function sealOf(report: Report): Promise<Seal> {
  if (report.digest === null) return 'missing';
  try {
    return (await digestReport(report, hash)) === report.digest ? 'fits' : 'changed';
  } catch {
    return 'changed'; // it holds what no exported report can, such as half a character
  }
}
