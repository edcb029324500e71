import { digestWarnings, migrateReport, type Issue, type Migration, type Report } from '@arrival-cities/core';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { hash } from '../shared/environment.js';
import { loadSteps } from './load-steps.js';

/** A report of an older version as one of the present version, with what became of it. */
export type BroughtUp =
  | { readonly report: Report; readonly migration: Migration; readonly warnings: readonly Issue[] }
  | { readonly report: undefined; readonly issues: readonly Issue[] };

/** Brings an older report up to the checklist that is loaded; never throws, and leaves the older one alone. */
export async function bringUp(content: LoadedContent, older: Report): Promise<BroughtUp> {
  const { steps, issues: faults } = await loadSteps(content);
  if (faults.length > 0) return { report: undefined, issues: faults };
  const { report, migration, issues } = migrateReport(content.instrument, older, steps);
  if (!report) return { report, issues };
  // Its results rest on rules that are not at hand; its check value says whether it is as it was saved.
  const changed = await digestWarnings([older], hash);
  const warnings = changed.map((issue) => ({ ...issue, path: 'digest' }));
  return { report, migration, warnings };
}
