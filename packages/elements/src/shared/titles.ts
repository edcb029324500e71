import type { InstrumentLocale } from '@arrival-cities/core';

/** The few texts a chart needs; a whole locale fits as well. */
export type Titles = Pick<InstrumentLocale, 'language' | 'parts' | 'dimensions' | 'levels' | 'readings'>;
