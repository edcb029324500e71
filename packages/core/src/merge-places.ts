import { canonicalJson } from './canonical.js';
import { placesOf, type Places } from './places.js';
import type { Report } from './schema/report.js';

/** Something the reports say differently: what the merged one says, and what others said. */
export interface Difference {
  /** `subject`, `profile`, `mandate.F3`, `aims.quito.1`, `plan.q1.1` or `respondents.<id>`. */
  readonly path: string;
  /** Null where it was taken out. */
  readonly kept: unknown;
  readonly dropped: readonly unknown[];
}

/** What one report says at one place. */
interface Candidate {
  readonly value: unknown;
  readonly saidAt: string | undefined;
}

/** At each place what was said last; what was never changed there counts as oldest. */
export function mergePlaces(reports: readonly Report[]): {
  places: Places;
  saidAt: Report['saidAt'];
  differences: Difference[];
} {
  const candidates = new Map<string, Candidate[]>();
  for (const report of reports) {
    const places = placesOf(report);
    for (const place of new Set([...places.keys(), ...Object.keys(report.saidAt)])) {
      const here = candidates.get(place) ?? [];
      candidates.set(place, here);
      here.push({ value: places.get(place), saidAt: report.saidAt[place] });
    }
  }
  const places = new Map<string, unknown>();
  const saidAt: Record<string, string> = {};
  const differences: Difference[] = [];
  for (const [place, all] of [...candidates].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const best = all.reduce((a, b) => (isOver(place, b, a) ? b : a));
    if (best.value !== undefined) places.set(place, best.value);
    if (best.saidAt !== undefined) saidAt[place] = best.saidAt;
    const dropped = new Map(
      all.flatMap(({ value }) => (value === undefined ? [] : [[canonicalJson(value), value] as const])),
    );
    if (best.value !== undefined) dropped.delete(canonicalJson(best.value));
    if (dropped.size > 0) {
      const inOrder = [...dropped].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
      differences.push({ path: place, kept: best.value ?? null, dropped: inOrder });
    }
  }
  return { places, saidAt, differences };
}

/** The later one; before that, what stays whatever the time: a named city, a respondent. */
function isOver(place: string, a: Candidate, b: Candidate): boolean {
  const [first, second] = [rankOf(place, a), rankOf(place, b)];
  const i = first.findIndex((value, k) => value !== second[k]);
  const [x, y] = [first[i], second[i]];
  return x !== undefined && y !== undefined && x > y;
}

function rankOf(place: string, { value, saidAt }: Candidate): (string | number)[] {
  const text = value === undefined ? '' : canonicalJson(value);
  const time = saidAt === undefined ? Number.NEGATIVE_INFINITY : Date.parse(saidAt);
  return [standsAnyway(place, value) ? 1 : 0, time, text, saidAt ?? ''];
}

function standsAnyway(place: string, value: unknown): boolean {
  if (place === 'subject') return (value as Report['subject'] | undefined)?.city.trim() !== '';
  return place.startsWith('respondents.') && value !== undefined;
}
