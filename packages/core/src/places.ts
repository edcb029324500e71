import type { Report } from './schema/report.js';

/** What a city says once, by its place; each place has a moment of its own in `saidAt`. */
export type Places = ReadonlyMap<string, unknown>;

export type Placed = Pick<Report, 'subject' | 'profile' | 'aims' | 'plan' | 'respondents'>;

/** The places of a report and what stands there. An item of the plan stands at its question. */
export function placesOf({ subject, profile, aims, plan, respondents }: Placed): Places {
  const { mandate, ...rest } = profile;
  const places = new Map<string, unknown>([
    ['subject', subject],
    ['profile', rest],
  ]);
  for (const [id, choice] of Object.entries(mandate)) places.set(`mandate.${id}`, choice);
  for (const [id, aim] of Object.entries(aims)) places.set(`aims.${id}`, aim);
  for (const { id, ...respondent } of respondents) places.set(`respondents.${id}`, respondent);
  for (const item of plan) {
    const place = `plan.${item.questionId}`;
    const before = places.get(place) as Report['plan'] | undefined; // what this loop put there
    places.set(place, [...(before ?? []), item]);
  }
  return places;
}

/** The moments after a change: what differs at a place, or is gone from it, was said now. */
export function saidAfter(before: Report, after: Report, at: string): Report['saidAt'] {
  const isTouched =
    before.subject !== after.subject ||
    before.profile !== after.profile ||
    before.aims !== after.aims ||
    before.respondents !== after.respondents ||
    before.plan !== after.plan;
  if (!isTouched) return before.saidAt;
  const [old, now] = [placesOf(before), placesOf(after)];
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter(
    (place) => JSON.stringify(old.get(place)) !== JSON.stringify(now.get(place)),
  );
  return { ...before.saidAt, ...Object.fromEntries(changed.map((place) => [place, at])) };
}
