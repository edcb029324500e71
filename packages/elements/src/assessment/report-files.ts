import {
  checkShape,
  parseReport,
  readJson,
  sealReport,
  serializeReport,
  shareReport,
  verifyReport,
  type Instrument,
  type Issue,
  type Migration,
  type Report,
} from '@arrival-cities/core';
import type { LoadedContent } from './loaded-content.js';
import { download, hash } from '../shared/environment.js';
import { fileNameOf } from '../shared/file-name.js';
import { addIssueTexts } from '../shared/issue-texts.js';

addIssueTexts();

/** A report read from a file, with what is worth a word to the user though it opens. */
export interface OpenedReport {
  readonly report: Report | undefined;
  /** Why it does not open. */
  readonly issues: readonly Issue[];
  /** It opens, but its check value or results do not fit. */
  readonly warnings: readonly Issue[];
  /** It was made with an older version of the checklist; what became of its answers. */
  readonly migration?: Migration;
}

/** Bytes; a report holds a few hundred thousand characters at most. */
const FILE_LIMIT = 20_000_000;

export async function openReport(input: string | File, content: LoadedContent): Promise<OpenedReport> {
  if (typeof input !== 'string' && input.size > FILE_LIMIT) {
    const params = { size: input.size, limit: FILE_LIMIT };
    return { report: undefined, issues: [{ code: 'file-too-big', path: '', params }], warnings: [] };
  }
  const text = typeof input === 'string' ? input : await input.text();
  const { instrument } = content;
  const { report, issues } = parseReport(text, instrument);
  if (issues.some(({ code }) => code === 'older-version')) return openOlder(text, content);
  if (!report) return { report, issues, warnings: [] };
  // An unfinished file may carry no check value; that is no reason to worry anybody.
  if (report.digest === null) return { report, issues, warnings: [] };
  const { issues: warnings } = await verifyReport(instrument, report, hash);
  return { report, issues, warnings };
}

/** What brings older reports up comes with the first one. */
async function openOlder(text: string, content: LoadedContent): Promise<OpenedReport> {
  const { report: older, issues } = checkShape(readJson(text).value);
  if (!older) return { report: undefined, issues, warnings: [] };
  const { bringUp } = await import('../migration/bring-up.js');
  const brought = await bringUp(content, older);
  if (!brought.report) return { report: undefined, issues: brought.issues, warnings: [] };
  return { ...brought, issues: [] };
}

/** Everything in the report, for the city itself. */
export const exportInternal = (instrument: Instrument, report: Report): Promise<Report> =>
  sealReport(instrument, report, hash);

/** A copy without notes, evidence and respondents. */
export const exportShareable = (instrument: Instrument, report: Report): Promise<Report> =>
  shareReport(instrument, report, hash);

export const downloadReport = (report: Report): void =>
  download(fileNameOf(report, report.audience, 'json'), serializeReport(report), 'application/json');
