import {
  createIssue,
  globalId,
  mergeReports,
  type Difference,
  type Instrument,
  type Issue,
  type Migration,
  type Report,
} from '@arrival-cities/core';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { openReport } from '../assessment/report-files.js';

/** A file, and what is to be said of it. */
export interface FileNote {
  readonly name: string;
  readonly issues: readonly Issue[];
}

export interface BroughtTogether {
  /** The draft with the answers of every file that fits; undefined if none does. */
  readonly report: Report | undefined;
  /** How many files are in it. */
  readonly files: number;
  /** Files that are left out, and why. */
  readonly refused: readonly FileNote[];
  /** Files that are in it though something was changed in them by other means. */
  readonly changed: readonly FileNote[];
  /** Files of an older version of the checklist that were brought up before. */
  readonly older: readonly FileNote[];
  readonly differences: readonly Difference[];
}

/** A report read from a file. */
interface Opened {
  readonly name: string;
  readonly report: Report;
}

/** Makes one report of a draft and the files that fit it. Each file that does not is named with its reasons. */
export async function bringTogether(
  content: LoadedContent,
  draft: Report,
  files: readonly File[],
  made: { readonly id: string; readonly at: string },
): Promise<BroughtTogether> {
  const { instrument } = content;
  const opened: Opened[] = [];
  const refused: FileNote[] = [];
  const changed: FileNote[] = [];
  const older: FileNote[] = [];
  for (const file of files) {
    const { name } = file;
    const { report, issues, warnings, migration } = await openReport(file, content);
    if (report) opened.push({ name, report });
    else refused.push({ name, issues });
    if (warnings.length > 0) changed.push({ name, issues: warnings });
    if (migration) older.push({ name, issues: [broughtUp(migration)] });
  }
  const { fitting, unfit } = sortOut(instrument, draft, opened, made);
  refused.push(...unfit);
  const nothing = { report: undefined, files: 0, refused, changed, older, differences: [] };
  if (fitting.length === 0) return nothing;
  const reports = [draft, ...fitting.map(({ report }) => report)];
  const { report, issues, differences } = mergeReports(instrument, reports, made);
  if (!report) return { ...nothing, refused: [...refused, { name: '', issues }] };
  return { report: withFirst(report, draft), files: fitting.length, refused, changed, older, differences };
}

/** What the departments should know of it, in numbers. */
const broughtUp = ({ from, to, again, retired }: Migration): Issue =>
  createIssue('brought-up', 'instrument.version', {
    version: from,
    known: to,
    again: again.length,
    retired: retired.length,
  });

/** What cannot be in one report with the draft is told, and is left out. */
function sortOut(
  instrument: Instrument,
  draft: Report,
  opened: readonly Opened[],
  made: { readonly id: string; readonly at: string },
): { fitting: Opened[]; unfit: FileNote[] } {
  const { issues } = mergeReports(instrument, [draft, ...opened.map(({ report }) => report)], made);
  const issuesOf = (i: number): Issue[] => issues.filter(({ path }) => path.startsWith(`reports[${i + 1}]`));
  const notes = opened.map((one, i) => ({ ...one, issues: issuesOf(i) }));
  return {
    fitting: notes.filter((one) => one.issues.length === 0),
    unfit: notes.filter((one) => one.issues.length > 0),
  };
}

/** Who answers on this device goes on doing so: the first respondent is the one that the checklist asks. */
function withFirst(report: Report, draft: Report): Report {
  const [own] = draft.respondents;
  const id = own && globalId(draft.id, own.id);
  const isOwn = (one: Report['respondents'][number]) => one.id === id;
  const { respondents } = report;
  return {
    ...report,
    respondents: [...respondents.filter(isOwn), ...respondents.filter((one) => !isOwn(one))],
  };
}
