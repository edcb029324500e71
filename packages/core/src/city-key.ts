import type { Subject } from './schema/report.js';

/** A name however it is written: capitals, spaces and forms of the same character aside. */
const plain = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** What a city is told by: its UN/LOCODE, else country and name. Undefined for a report that names none. */
export function cityKey({ city, country, unlocode }: Subject): string | undefined {
  if (unlocode) return unlocode;
  return plain(city) ? `${country ?? ''} ${plain(city)}` : undefined;
}

/** Whether two reports say that they are about different cities; where one leaves it open, they do not. */
export function isOtherCity(a: Subject, b: Subject): boolean {
  if (a.unlocode && b.unlocode) return a.unlocode !== b.unlocode;
  if (a.country && b.country && a.country !== b.country) return true;
  return plain(a.city) !== '' && plain(b.city) !== '' && plain(a.city) !== plain(b.city);
}
