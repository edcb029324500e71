import type { Instrument, Report } from '@arrival-cities/core';
import { notLoaded, type Fault } from '../radar/fault.js';
import { loadCheck, loadIssueTexts } from '../radar/report-source.js';

/** The checklist itself is another one: then nothing else that is wrong says anything of the report. */
const OTHER: ReadonlySet<string> = new Set(['other-instrument', 'other-version']);

/** Why a report cannot be shown with this checklist; undefined once all is there to show it. Never throws. */
export async function findUnfit(
  instrument: Instrument,
  report: Report,
  url: string | undefined,
): Promise<Fault | undefined> {
  try {
    const { checkReport } = await loadCheck();
    const { issues } = checkReport(report, instrument);
    if (issues.length === 0) {
      if (report.plan.length > 0) await import('../plan/plan.define.js'); // most copies have none
      return undefined;
    }
    await loadIssueTexts();
    const kind = issues.some(({ code }) => OTHER.has(code)) ? 'other-checklist' : 'damaged';
    return { kind, issues, url };
  } catch (error) {
    return notLoaded(error, url);
  }
}
