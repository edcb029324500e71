import type { Placed, Places } from './places.js';
import type { Report, Respondent } from './schema/report.js';

/** What `placesOf` took apart, put together again. */
export function fromPlaces(places: Places): Placed {
  const sorted = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  const under = <T>(name: string): [string, T][] =>
    sorted.flatMap(([place, value]) =>
      place.startsWith(`${name}.`) ? [[place.slice(name.length + 1), value as T] as [string, T]] : [],
    );
  return {
    subject: places.get('subject') as Report['subject'],
    profile: {
      ...(places.get('profile') as Omit<Report['profile'], 'mandate'>),
      mandate: Object.fromEntries(under<Report['profile']['mandate'][string]>('mandate')),
    },
    aims: Object.fromEntries(under<Report['aims'][string]>('aims')),
    respondents: under<Omit<Respondent, 'id'>>('respondents').map(([id, rest]) => ({ id, ...rest })),
    plan: under<Report['plan']>('plan').flatMap(([, items]) => items),
  };
}
