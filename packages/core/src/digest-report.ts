import { digestNow, digestOf, type Hash, type HashNow } from './canonical.js';
import type { Report } from './schema/report.js';

const withoutDigest = ({ digest: _digest, ...rest }: Report) => rest;

/** The digest a report should carry: over everything in it but the digest. */
export const digestReport = (report: Report, hash: Hash): Promise<string> =>
  digestOf(withoutDigest(report), hash);

/** As {@link digestReport} where there is no time to wait. */
export const digestReportNow = (report: Report, hash: HashNow): string =>
  digestNow(withoutDigest(report), hash);
