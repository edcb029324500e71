import type { Level } from '@arrival-cities/core';

/** What a key says: a level, that it is not known, or that the question does not apply. */
export type KeyMeaning = Level | 'dont_know' | 'not_applicable';

/** The zeros of the digits that keyboards write: European, Arabic, Persian. */
const ZEROS = ['0', '\u0660', '\u06F0'].map((zero) => zero.charCodeAt(0));
const DONT_KNOW = '?\u061Fd';
const NOT_APPLICABLE = 'n-\u2013\u2212';

/** The meaning of a key, in whatever digits and whichever of the signs it is written; undefined if none. */
export function keyMeaning(key: string): KeyMeaning | undefined {
  const sign = key.toLowerCase();
  const digit = ZEROS.map((zero) => sign.charCodeAt(0) - zero).find((value) => value >= 0 && value <= 4);
  if (digit !== undefined) return digit as Level; // it is one of 0 to 4
  if (sign !== '' && DONT_KNOW.includes(sign)) return 'dont_know';
  return sign !== '' && NOT_APPLICABLE.includes(sign) ? 'not_applicable' : undefined;
}
