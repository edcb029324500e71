import type { Instrument, Practices } from './schema/instrument.js';
import type { InstrumentLocale, PracticesLocale } from './schema/locale.js';

/** An instrument with its texts in one language: the parts that must fit together. */
export interface InstrumentParts {
  readonly instrument: Instrument;
  readonly practices: Practices;
  readonly locale: InstrumentLocale;
  readonly practicesLocale: PracticesLocale;
}

export const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map((item) => item.id);
