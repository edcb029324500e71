import type { Instrument } from './schema/instrument.js';
import type { Depth, Report } from './schema/report.js';
import { REPORT_SCHEMA, REPORT_SCHEMA_VERSION } from './schema/vocabulary.js';

export interface NewReport {
  /** A UUID. */
  readonly id: string;
  /** The moment, ISO 8601 in UTC. */
  readonly at: string;
  readonly depth: Depth;
  readonly generator: Report['generator'];
  readonly disclaimer: string;
}

/** The respondent of a report that one person fills in. */
export const FIRST_RESPONDENT = 'r1';

/** An empty report: valid, and saying nothing yet. */
export function createReport(
  instrument: Pick<Instrument, 'id' | 'version' | 'digest'>,
  { id, at, depth, generator, disclaimer }: NewReport,
): Report {
  return {
    $schema: REPORT_SCHEMA,
    schemaVersion: REPORT_SCHEMA_VERSION,
    id,
    revision: 0,
    createdAt: at,
    updatedAt: at,
    generator,
    instrument: { id: instrument.id, version: instrument.version, digest: instrument.digest, depth },
    subject: { city: '' },
    profile: { roles: [], mandate: {} },
    respondents: [{ id: FIRST_RESPONDENT }],
    answers: [],
    agreed: [],
    aims: {},
    engagement: [],
    sectors: [],
    coordinators: [],
    clashes: [],
    saidAt: {},
    results: null,
    plan: [],
    previous: null,
    audience: 'internal',
    withheld: [],
    disclaimer,
    digest: null,
  };
}

/**
 * A new report that starts from an older one, for the next run: everything is carried over and can be
 * changed, `previous` names the older one.
 */
export const duplicateReport = (report: Report, { id, at }: Pick<NewReport, 'id' | 'at'>): Report => ({
  ...report,
  id,
  revision: 0,
  createdAt: at,
  updatedAt: at,
  results: null,
  digest: null,
  previous: { id: report.id, updatedAt: report.updatedAt, digest: report.digest },
  audience: 'internal',
  withheld: [],
});
