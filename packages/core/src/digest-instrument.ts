import { digestOf, type Hash } from './canonical.js';
import type { Instrument } from './schema/instrument.js';
import type { InstrumentLocale } from './schema/locale.js';

/** The digest an instrument should carry: over its structure and its English prose, as anchors carry meaning. */
export function digestInstrument(
  instrument: Instrument,
  english: InstrumentLocale,
  hash: Hash,
): Promise<string> {
  return digestOf({ instrument: { ...instrument, digest: '' }, english }, hash);
}
