import { statedClashes } from './clashes.js';
import type { Instrument } from './schema/instrument.js';
import type { Report } from './schema/report.js';
import type { Vertical } from './schema/results.js';

/**
 * What the profile and the reported clashes say about other levels of government, beside the
 * readings of the groups. Clashes are counted only where they are ticked to be shared, so that a
 * shared copy has the same results. Source: methodology, "Levels of government".
 */
export function vertical({ functions }: Instrument, report: Report): Vertical {
  const { mandate } = report.profile;
  const described = functions.filter((fn) => !fn.alwaysOwn);
  return {
    unfunded: described.filter(({ id }) => mandate[id]?.unfunded === true).map(({ id }) => id),
    elsewhere: described.filter(({ id }) => mandate[id]?.holder === 'other').map(({ id }) => id),
    clashes: statedClashes(report).filter(({ share }) => share).length,
  };
}
