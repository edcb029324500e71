import { countedAnswers } from './city-answers.js';
import { isOfVersion } from './compare-checks.js';
import { holderOf, questionsFor, scopeOf } from './questions.js';
import type { Instrument } from './schema/instrument.js';
import type { Report } from './schema/report.js';

/** What changed besides the city's work, so that a change of level is reported rather than achieved. */
export const CHANGE_REASONS = [
  'respondents',
  'respondents_unknown',
  'mandate',
  'roles',
  'instrument',
] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

/**
 * What changed between two reports besides the levels.
 *
 * @param current - both as reports of this version of the checklist, as far as there is a way to it
 */
export function changedSince(
  instrument: Instrument,
  before: Report,
  after: Report,
  [then, now]: readonly [Report, Report],
): ChangeReason[] {
  const isUnknown = [before, after].some(({ withheld }) => withheld.includes('respondents'));
  const found: Record<ChangeReason, boolean> = {
    respondents: !isUnknown && whoAnswered(instrument, then) !== whoAnswered(instrument, now),
    // A shared copy does not say who answered.
    respondents_unknown: isUnknown,
    mandate: instrument.functions.some(
      ({ id, alwaysOwn }) =>
        !alwaysOwn && holderOf(then.profile.mandate[id]) !== holderOf(now.profile.mandate[id]),
    ),
    roles: listed(then.profile.roles) !== listed(now.profile.roles),
    instrument:
      isOfVersion(instrument, before) !== isOfVersion(instrument, after) || isOtherVersion(before, after),
  };
  return CHANGE_REASONS.filter((reason) => found[reason]);
}

const isOtherVersion = ({ instrument: a }: Report, { instrument: b }: Report): boolean =>
  a.version !== b.version || a.digest !== b.digest;

const listed = (values: readonly string[]): string => JSON.stringify([...new Set(values)].sort());

/** The departments whose answers count. Ids are given by each report and mean nothing across reports. */
function whoAnswered(instrument: Instrument, report: Report): string {
  const asked = questionsFor(instrument, scopeOf(report));
  const ids = new Set(countedAnswers(report, asked).map(({ respondentId }) => respondentId));
  return JSON.stringify(
    report.respondents
      .filter(({ id }) => ids.has(id))
      .map(({ department = '', roleLabel = '' }) => JSON.stringify([department.trim(), roleLabel.trim()]))
      .sort(),
  );
}
