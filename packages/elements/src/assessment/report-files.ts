import {
  parseReport,
  sealReport,
  serializeReport,
  shareReport,
  verifyReport,
  type Instrument,
  type Issue,
  type Report,
} from '@arrival-cities/core';
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
}

export async function openReport(text: string, instrument: Instrument): Promise<OpenedReport> {
  const { report, issues } = parseReport(text, instrument);
  if (!report) return { report, issues, warnings: [] };
  // An unfinished file may carry no check value; that is no reason to worry anybody.
  if (report.digest === null) return { report, issues, warnings: [] };
  const { issues: warnings } = await verifyReport(instrument, report, hash);
  return { report, issues, warnings };
}

/** Everything in the report, for the city itself. */
export const exportInternal = (instrument: Instrument, report: Report): Promise<Report> =>
  sealReport(instrument, report, hash);

/** A copy without notes, evidence and respondents. */
export const exportShareable = (instrument: Instrument, report: Report): Promise<Report> =>
  shareReport(instrument, report, hash);

export const downloadReport = (report: Report): void =>
  download(fileNameOf(report, report.audience, 'json'), serializeReport(report), 'application/json');
