import { saidAfter } from './places.js';
import type { Report } from './schema/report.js';

/** The moment of a change, ISO 8601 in UTC; core has no clock. */
export type Moment = string;

/** Every change makes a new report of the next revision; what was derived from the old one is dropped. */
export function amend(report: Report, change: Partial<Report>, at: Moment): Report {
  const after = { ...report, ...change };
  return {
    ...after,
    saidAt: saidAfter(report, after, at),
    revision: report.revision + 1,
    updatedAt: at,
    results: null,
    digest: null,
  };
}
