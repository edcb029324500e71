import { readFileSync } from 'node:fs';
import { checkShape, parseMigrations, type MigrationStep, type Report } from '@arrival-cities/core';

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

/** A report of a version 0.9 that was never released: with an id of each kind that the present version has not. */
export const olderText = read('report.json');

/** That report, as a fresh copy. */
export function olderReport(): Report {
  const { report, issues } = checkShape(JSON.parse(olderText));
  if (!report) throw new Error(JSON.stringify(issues));
  return report;
}

/** The file of the steps that lead from versions 0.8 and 0.9 to the present one. */
export const migrationsData: unknown = JSON.parse(read('migrations.json'));

function readSteps(): readonly MigrationStep[] {
  const { value, issues } = parseMigrations(migrationsData);
  if (!value) throw new Error(JSON.stringify(issues));
  return value.steps;
}

export const steps = readSteps();
