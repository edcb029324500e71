/** The words of coherence; apart from the others, since the first screens need none of them. */

/** The sector policies in which the presence of migration is looked at (S4:L57, S4:L81). */
export const SECTORS = [
  'planning',
  'housing',
  'health',
  'schools',
  'jobs',
  'transport',
  'safety',
  'culture',
  'social',
  'emergency',
  'budget',
] as const;
/** Answers to the three tests of coherence of a sector policy. */
export const TEST_ANSWERS = ['yes', 'no', 'unknown'] as const;
/** The levels above a city, from the nearest up. */
export const UPPER_LEVELS = ['region', 'nation', 'world'] as const;
