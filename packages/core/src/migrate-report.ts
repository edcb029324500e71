import { createIssue, type Issue } from './issue.js';
import { transitionBetween } from './migration-path.js';
import { moveReport, type Dropped } from './move-report.js';
import { checkReport } from './parse-report.js';
import type { Instrument } from './schema/instrument.js';
import type { MigrationStep } from './schema/migrations.js';
import type { Report } from './schema/report.js';

/** What became of the answers of an older report. Only questions it says something about are named. */
export interface Migration {
  /** The versions of the instrument, then and now. */
  readonly from: string;
  readonly to: string;
  /** Questions whose answers stand as they stood. */
  readonly kept: readonly string[];
  /** Questions whose answers stand under another id. */
  readonly mapped: readonly Moved[];
  /** Questions to answer again, as what is asked or its scale is another one. Notes and evidence went along. */
  readonly again: readonly Moved[];
  /** Questions that are asked no more. What was said there stands in the older report alone. */
  readonly retired: readonly string[];
  /** Everything else that has no place any more, by its path in the older report. */
  readonly dropped: readonly Dropped[];
}

/** A question of the older version and the one that takes its place; they may have one id. */
export interface Moved {
  readonly from: string;
  readonly to: string;
}

export type MigrationReading =
  | { readonly report: Report; readonly migration: Migration; readonly issues: readonly [] }
  | { readonly report: undefined; readonly migration: undefined; readonly issues: readonly Issue[] };

/**
 * Brings a report of an older version of the instrument up to the present one, and says what became of it. It has
 * neither results nor a digest then. Who said what and when stays; the older report is not touched.
 *
 * @param steps - what changed between versions; none is needed within a major version from 1 on
 * @returns issues and no report if the instrument is another one, if no steps lead here, or if what they make of
 *   the report does not fit the instrument
 */
export function migrateReport(
  instrument: Instrument,
  report: Report,
  steps: readonly MigrationStep[] = [],
): MigrationReading {
  const { id, version: from } = report.instrument;
  const { version: to } = instrument;
  if (id !== instrument.id)
    return refuse([createIssue('other-instrument', 'instrument.id', { id, known: instrument.id })]);
  const transition = transitionBetween(steps, from, to);
  if (!transition)
    return refuse([createIssue('no-way-to-version', 'instrument.version', { version: from, known: to })]);
  const { report: moved, dropped } = moveReport(instrument, report, transition);
  const { report: checked, issues } = checkReport(moved, instrument);
  if (!checked) return refuse(issues);
  return { report: checked, migration: { from, to, ...fatesOf(report, transition), dropped }, issues: [] };
}

const refuse = (issues: readonly Issue[]): MigrationReading => ({
  report: undefined,
  migration: undefined,
  issues,
});

function fatesOf(
  report: Report,
  { questions }: NonNullable<ReturnType<typeof transitionBetween>>,
): Pick<Migration, 'kept' | 'mapped' | 'again' | 'retired'> {
  const ids = new Set([
    ...report.answers.map(({ questionId }) => questionId),
    ...report.agreed.map(({ questionId }) => questionId),
    ...report.plan.map(({ questionId }) => questionId),
  ]);
  const fates = {
    kept: [] as string[],
    mapped: [] as Moved[],
    again: [] as Moved[],
    retired: [] as string[],
  };
  for (const id of [...ids].sort()) {
    const { change, to = id } = questions[id] ?? {};
    if (change === undefined) fates.kept.push(id);
    else if (change === 'retired') fates.retired.push(id);
    else if (change === 'again') fates.again.push({ from: id, to });
    else fates.mapped.push({ from: id, to });
  }
  return fates;
}
