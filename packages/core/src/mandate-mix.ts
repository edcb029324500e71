import { holderOf, type Holder } from './questions.js';
import type { Instrument } from './schema/instrument.js';
import type { Report } from './schema/report.js';

/** How many functions are the city's own, shared, and decided by others. */
export type MandateMix = Readonly<Record<Holder, number>>;

/** What a city may decide, as it counts: what is not said is shared. Functions that are always its own are left out. */
export function mandateMix({ functions }: Instrument, { profile }: Report): MandateMix {
  const mix = { own: 0, shared: 0, other: 0 };
  for (const { id, alwaysOwn } of functions) if (!alwaysOwn) mix[holderOf(profile.mandate[id])]++;
  return mix;
}
