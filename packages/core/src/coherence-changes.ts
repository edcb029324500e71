import { amend, type Moment } from './amend.js';
import type { Level } from './schema/primitives.js';
import type {
  Agreement,
  Clash,
  CoordinatorEntry,
  EngagementEntry,
  Report,
  Respondent,
  SectorEntry,
} from './schema/report.js';
import { mended } from './text.js';

/** Puts an entry in the place of the one of its key, history included: an edit is not another voice. */
function replaced<T>(entries: readonly T[], entry: T, isSame: (other: T) => boolean): T[] {
  const place = entries.findIndex(isSame);
  const others = entries.filter((other) => !isSame(other));
  return place < 0 ? [...others, entry] : [...others.slice(0, place), entry, ...others.slice(place)];
}

/** What a respondent says about a sector policy. The tests make sense only where migration is at least mentioned. */
export function setSector(report: Report, entry: Omit<SectorEntry, 'updatedAt'>, at: Moment): Report {
  const { sectorId, respondentId, presence } = entry;
  const isPresent = presence !== null && presence >= 1;
  const said = isPresent ? mended(entry) : { sectorId, respondentId, presence };
  const sectors = replaced(
    report.sectors,
    { ...said, updatedAt: at },
    (one) => one.sectorId === sectorId && one.respondentId === respondentId,
  );
  return amend(report, { sectors }, at);
}

/** Whom a respondent names as the unit that coordinates; an empty name takes it back. */
export function setCoordinator(
  report: Report,
  { respondentId, unit }: Omit<CoordinatorEntry, 'updatedAt'>,
  at: Moment,
): Report {
  const entry = { unit: mended(unit), respondentId, updatedAt: at };
  const coordinators = replaced(report.coordinators, entry, (one) => one.respondentId === respondentId);
  return amend(report, { coordinators }, at);
}

/** How a respondent sees the work with an actor, now and as it should be. */
export function setEngagement(report: Report, entry: Omit<EngagementEntry, 'updatedAt'>, at: Moment): Report {
  const engagement = replaced(
    report.engagement,
    { ...entry, updatedAt: at },
    (one) => one.actorId === entry.actorId && one.respondentId === entry.respondentId,
  );
  return amend(report, { engagement }, at);
}

/** Reports a clash between rules, or words one of the same id anew. It stays private unless `share` is true. */
export function setClash(
  report: Report,
  { share = false, ...clash }: Omit<Clash, 'updatedAt' | 'share'> & { readonly share?: boolean },
  at: Moment,
): Report {
  const entry = { ...mended(clash), share, updatedAt: at };
  return amend(report, { clashes: replaced(report.clashes, entry, ({ id }) => id === clash.id) }, at);
}

/**
 * Takes a clash back. Its words go; an empty entry stays, so that a report it was merged into before
 * loses them too.
 */
export function removeClash(report: Report, id: string, at: Moment): Report {
  const clashes = report.clashes.map((clash) =>
    clash.id === id
      ? { id, localRule: '', otherRule: '', share: false, respondentId: clash.respondentId, updatedAt: at }
      : clash,
  );
  return report.clashes.some((clash) => clash.id === id) ? amend(report, { clashes }, at) : report;
}

/** Adds a respondent, or says anew which department it is and what it is asked about. */
export const setRespondent = (report: Report, respondent: Respondent, at: Moment): Report =>
  amend(
    report,
    { respondents: replaced(report.respondents, mended(respondent), ({ id }) => id === respondent.id) },
    at,
  );

/** Whether anything in the report is by this respondent. */
export const hasSpoken = (
  { answers, agreed, engagement, sectors, coordinators, clashes }: Report,
  id: string,
): boolean =>
  [answers, engagement, sectors, coordinators, clashes].some((entries) =>
    entries.some(({ respondentId }) => respondentId === id),
  ) || agreed.some(({ by }) => by.includes(id));

/** Takes a respondent out who has not said anything; one who has stays, as the answers do. */
export const removeRespondent = (report: Report, id: string, at: Moment): Report =>
  hasSpoken(report, id)
    ? report
    : amend(report, { respondents: report.respondents.filter((one) => one.id !== id) }, at);

/**
 * Records a level agreed in a meeting: who agreed, and when. The answers stay as they are; one that
 * changes later makes the agreement outdated ({@link isOutdated}), and it still counts.
 */
export const agree = (
  report: Report,
  agreement: Omit<Agreement, 'at' | 'level'> & { readonly level: Level },
  at: Moment,
): Report => amend(report, { agreed: [...report.agreed, { ...agreement, at }] }, at);

/** Takes the agreement on a question back: the answers decide again. What was agreed stays in the history. */
export const withdrawAgreement = (
  report: Report,
  agreement: Omit<Agreement, 'at' | 'level'>,
  at: Moment,
): Report => amend(report, { agreed: [...report.agreed, { ...agreement, level: null, at }] }, at);
