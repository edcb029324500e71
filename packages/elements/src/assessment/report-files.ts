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

/** `arrival-cities_quito_2026-11-21_internal.json`: letters of any script, nothing a file system refuses. */
function fileName(report: Report): string {
  const city = report.subject.city
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return (
    ['arrival-cities', city, report.updatedAt.slice(0, 10), report.audience].filter(Boolean).join('_') +
    '.json'
  );
}

/** Everything in the report, for the city itself. */
export const exportInternal = (instrument: Instrument, report: Report): Promise<Report> =>
  sealReport(instrument, report, hash);

/** A copy without notes, evidence and respondents. */
export const exportShareable = (instrument: Instrument, report: Report): Promise<Report> =>
  shareReport(instrument, report, hash);

export const downloadReport = (report: Report): void =>
  download(fileName(report), serializeReport(report), 'application/json');
