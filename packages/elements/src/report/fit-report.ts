import type { Migration, Report } from '@arrival-cities/core';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { notLoaded, type Fault } from '../radar/fault.js';
import { loadCheck, loadIssueTexts } from '../radar/report-source.js';

/** A report that can be shown with this checklist, with what became of it if it was an older one; or why it cannot. */
export type Fitted = { readonly report: Report; readonly migration?: Migration } | { readonly fault: Fault };

/** The checklist itself is another one: then nothing else that is wrong says anything of the report. */
const OTHER: ReadonlySet<string> = new Set(['other-instrument', 'newer-version']);

/** Sets a report against the checklist, and brings an older one up to it. Never throws. */
export async function fitReport(
  content: LoadedContent,
  report: Report,
  url: string | undefined,
): Promise<Fitted> {
  try {
    const { checkReport } = await loadCheck();
    const { issues } = checkReport(report, content.instrument);
    if (issues.some(({ code }) => code === 'older-version')) return await bringOlderUp(content, report, url);
    if (issues.length === 0) return await withPlan({ report });
    await loadIssueTexts();
    const kind = issues.some(({ code }) => OTHER.has(code)) ? 'other-checklist' : 'damaged';
    return { fault: { kind, issues, url } };
  } catch (error) {
    return { fault: notLoaded(error, url) };
  }
}

async function bringOlderUp(content: LoadedContent, older: Report, url: string | undefined): Promise<Fitted> {
  const { bringUp } = await import('../migration/bring-up.js');
  const brought = await bringUp(content, older);
  if (!brought.report) {
    await loadIssueTexts();
    return { fault: { kind: 'other-checklist', issues: brought.issues, url } };
  }
  await import('../migration/migration.define.js');
  return withPlan({ report: brought.report, migration: brought.migration });
}

/** Most copies have no plan, so that what shows one comes with the first. */
async function withPlan<T extends { readonly report: Report }>(fitted: T): Promise<T> {
  if (fitted.report.plan.length > 0) await import('../plan/plan.define.js');
  return fitted;
}
