import { createHash } from 'node:crypto';
import { createReport, type Depth, type HashNow, type Report } from '@arrival-cities/core';
import type { Checklist } from './steps.js';

/** A report of an invented city, and what the reader should know of it. */
export interface Example {
  /** Its folder in docs/examples. */
  readonly folder: string;
  readonly report: Report;
  /** Of the same city a year before. */
  readonly previous?: Report;
}

export const hashNow: HashNow = (text) => createHash('sha256').update(text).digest('hex');

export const DISCLAIMER =
  'An example: the city is invented, and so is everything said about it. Not endorsed by anybody.';

/** An empty report; `number` makes its id. */
export const blank = ({ instrument }: Checklist, number: number, at: string, depth: Depth): Report =>
  createReport(instrument, {
    id: `e0000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    at,
    depth,
    generator: { name: 'arrival-cities-examples', version: '1.0.0' },
    disclaimer: DISCLAIMER,
  });
