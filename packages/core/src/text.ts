const HALF_CHARACTERS = /\p{Surrogate}/gu;

/** The same value with half characters (lone surrogates) in its texts replaced by U+FFFD. */
export function mended<T>(value: T): T;
export function mended(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(HALF_CHARACTERS, '\uFFFD');
  if (Array.isArray(value)) return value.map((item: unknown) => mended(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mended(member)]));
}

/** Half a character has no place in a canonical JSON file. */
export const isWhole = (text: string): boolean => text.search(HALF_CHARACTERS) < 0;

/** A name for comparing: capitals, spaces and forms of the same character do not make another one of it. */
export const plainName = (name: string): string =>
  name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
