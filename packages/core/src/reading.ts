import type { DimensionResult, Reading } from './schema/results.js';

type Height = 'high' | 'low' | 'between' | 'open';

/** High: the whole level range is 3 or more. Low: the whole range is below 2. Else open without a score (0-100). */
function heightOf({ levelRange, counts, score }: DimensionResult): Height {
  if (!levelRange || counts.known === 0) return 'open';
  if (levelRange[0] >= 3) return 'high';
  if (levelRange[1] < 2) return 'low';
  return score === null ? 'open' : 'between';
}

/** The whole level range is below 2, and something is known. */
export const isLow = (series: DimensionResult): boolean => heightOf(series) === 'low';

/**
 * What the two series of a group say together: advocate (done high, given low), use (done low, given
 * high), ally (both low), share (both high), mixed, or open while too little is known of one side. Null where
 * one side is not asked. Source: methodology, "Done and given".
 */
export function readingOf(done: DimensionResult, given: DimensionResult): Reading | null {
  if (done.status === 'not_asked' || given.status === 'not_asked') return null;
  const [doing, having] = [heightOf(done), heightOf(given)];
  if (doing === 'open' || having === 'open') return 'open';
  if (doing === 'high' && having === 'low') return 'advocate';
  if (doing === 'low' && having === 'high') return 'use';
  if (doing === 'low' && having === 'low') return 'ally';
  if (doing === 'high' && having === 'high') return 'share';
  return 'mixed';
}
