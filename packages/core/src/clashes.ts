import { newestEntries } from './newest-entry.js';
import type { Clash, Report } from './schema/report.js';

/** The clashes that stand: of each the newest wording, none that was taken back. */
export const statedClashes = ({ clashes }: Report): Clash[] =>
  newestEntries(clashes, ({ id }) => id).filter(
    ({ localRule, otherRule }) => localRule !== '' || otherRule !== '',
  );
