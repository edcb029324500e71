import { createIssue, type Compared, type MigrationStep, type Report } from '@arrival-cities/core';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { sideView, type SideView } from './side-view.js';
import { timeView, type TimeView } from './time-view.js';

/** What is compared: one city over time, its departments, or several cities. */
export const MODES = ['time', 'departments', 'cities'] as const;
export type CompareMode = (typeof MODES)[number];

export type CompareView =
  { readonly kind: 'time'; readonly view: TimeView } | { readonly kind: 'side'; readonly view: SideView };

/** What a comparison over time takes besides the reports. */
interface TimeOptions {
  /** The place of the report that the last one is compared with. */
  readonly chosen?: number | undefined;
  /** What changed between versions of the checklist. */
  readonly steps?: readonly MigrationStep[];
}

/** A comparison ready to be shown, or every reason why there is none. */
export function compareView(
  content: LoadedContent,
  mode: CompareMode,
  reports: readonly Report[],
  { chosen = Math.max(0, reports.length - 2), steps = [] }: TimeOptions = {},
): Compared<CompareView> {
  if (mode !== 'time') {
    const compared = sideView(content, mode, reports);
    return compared.comparison
      ? { comparison: { kind: 'side', view: compared.comparison }, issues: [] }
      : compared;
  }
  const [before, after] = [reports[chosen], reports.at(-1)];
  if (!before || !after || before === after) {
    return { comparison: undefined, issues: [createIssue('compare-too-few')] };
  }
  const compared = timeView(content, before, after, steps);
  return compared.comparison
    ? { comparison: { kind: 'time', view: compared.comparison }, issues: [] }
    : compared;
}
