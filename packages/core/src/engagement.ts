import { group } from './group.js';
import { lowerMedian } from './lower-median.js';
import { newestEntries } from './newest-entry.js';
import type { Instrument } from './schema/instrument.js';
import type { EngagementEntry, Report } from './schema/report.js';
import type { EngagementResult } from './schema/results.js';

type EngagementLevel = NonNullable<EngagementEntry['now']>;

/** What counts of what respondents say about actors: of each the newest. */
export const newestEngagement = (report: Report): EngagementEntry[] =>
  newestEntries(report.engagement, (entry) => `${entry.actorId}/${entry.respondentId}`);

/**
 * How the city works with each actor: now, aim, and the gap between. Of several respondents the
 * lower median of those who know, of each the newest. Source: methodology, "Working with others".
 */
export function engagement({ engagement: { actors } }: Instrument, report: Report): EngagementResult {
  const byActor = group(newestEngagement(report).map((entry) => [entry.actorId, entry]));
  const found = actors.flatMap(({ id }) => {
    const entries = byActor.get(id) ?? [];
    const now = known(entries.map((entry) => entry.now));
    const aim = known(entries.map((entry) => entry.aim));
    return now === null && aim === null ? [] : [{ id, now, aim, gap: gapOf(now, aim) }];
  });
  return {
    actors: found,
    atAim: found.filter(({ gap }) => gap === 0).length,
    withAim: found.filter(({ gap }) => gap !== null).length,
  };
}

const known = (levels: readonly (EngagementLevel | null)[]): EngagementLevel | null =>
  lowerMedian(levels.filter((level) => level !== null)) ?? null;

const gapOf = (now: EngagementLevel | null, aim: EngagementLevel | null): EngagementLevel | null =>
  now === null || aim === null ? null : (Math.max(0, aim - now) as EngagementLevel); // at most the larger of the two
