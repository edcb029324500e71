import { checkShape, parseMigrations, type MigrationStep, type Report } from '@arrival-cities/core';
import migrations from './migrations.json' with { type: 'json' };
import report from './report.json' with { type: 'json' };

/** A report of a version 0.9 that was never released, with an id of each kind that the present version has not; a fresh copy. */
export function olderReport(): Report {
  const { report: read, issues } = checkShape(structuredClone(report));
  if (!read) throw new Error(JSON.stringify(issues));
  return read;
}

/** The file of the steps that lead from versions 0.8 and 0.9 to the present one. */
export const migrationsData: unknown = migrations;

function readSteps(): readonly MigrationStep[] {
  const { value, issues } = parseMigrations(migrationsData);
  if (!value) throw new Error(JSON.stringify(issues));
  return value.steps;
}

export const steps = readSteps();
