import type { Level } from './schema/primitives.js';
import type { Report } from './schema/report.js';

/** The level a city aims at where it has not said otherwise. */
export const DEFAULT_AIM: Level = 3;

export const aimOf = (report: Report, dimensionId: string): Level => report.aims[dimensionId] ?? DEFAULT_AIM;
