import type { Level } from './schema/primitives.js';
import type { Report } from './schema/report.js';
import type { Results } from './schema/results.js';

/** The level a city aims at where it has not said otherwise. */
export const DEFAULT_AIM: Level = 3;

export const aimOf = (report: Report, dimensionId: string): Level => report.aims[dimensionId] ?? DEFAULT_AIM;

/** The aim of each action, 0-4, by the id of its dimension. Groups of recommendations have none. */
export const aimsOf = (report: Report, { dimensions }: Pick<Results, 'dimensions'>): Record<string, Level> =>
  Object.fromEntries(dimensions.map(({ id }) => [id, aimOf(report, id)]));
