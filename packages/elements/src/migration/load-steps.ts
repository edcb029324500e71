import {
  createIssue,
  lintMigrations,
  parseMigrations,
  type Issue,
  type MigrationStep,
  type Report,
} from '@arrival-cities/core';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { LoadError } from '../shared/content-source.js';

/** The steps from older versions of the checklist, or every reason why there are none to go. */
export interface LoadedSteps {
  readonly steps: readonly MigrationStep[];
  readonly issues: readonly Issue[];
}

const inFile = (issues: readonly Issue[]): LoadedSteps => ({
  steps: [],
  issues: issues.map(({ code, path, params }) => createIssue(code, `migrations.json ${path}`.trim(), params)),
});

/** What changed between the versions of a checklist; never throws. A checklist that tells nothing of it has no steps. */
export async function loadSteps({ instrument, texts, migrations }: LoadedContent): Promise<LoadedSteps> {
  let data: unknown;
  try {
    data = await migrations?.();
  } catch (error) {
    const reason = error instanceof LoadError ? error.reason : String(error);
    return { steps: [], issues: [createIssue('steps-not-loaded', '', { reason })] };
  }
  if (data === undefined) return { steps: [], issues: [] };
  const { value, issues } = parseMigrations(data);
  if (!value) return inFile(issues);
  const faults = lintMigrations(instrument, texts, value);
  return faults.length > 0 ? inFile(faults) : { steps: value.steps, issues: [] };
}

/** The steps that these reports need: none where all of them are of the version that is loaded. */
export const stepsFor = async (content: LoadedContent, reports: readonly Report[]): Promise<LoadedSteps> =>
  reports.every(({ instrument }) => instrument.version === content.instrument.version)
    ? { steps: [], issues: [] }
    : loadSteps(content);
