/** SHA-256 of a text as 64 lower-case hexadecimal digits. Given from outside: core does no I/O. */
export type Hash = (text: string) => Promise<string>;
/** As {@link Hash}, for a moment that cannot wait. */
export type HashNow = (text: string) => string;

/**
 * Canonical JSON after RFC 8785: keys sorted by UTF-16 code units, no white space, numbers as
 * ECMAScript writes them. Keys whose value is undefined are left out.
 *
 * @throws TypeError for what JSON cannot hold: a function, NaN, an infinity or a lone surrogate.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${Array.from(value, (item) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new TypeError(`canonicalJson: ${value} has no JSON form; use null for "none"`);
  }
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) {
    throw new TypeError('canonicalJson: the text holds half a character (a lone surrogate)');
  }
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError(`canonicalJson: a ${typeof value} has no JSON form`);
  return text;
}

export const digestOf = async (value: unknown, hash: Hash): Promise<string> =>
  `sha256-${await hash(canonicalJson(value))}`;

export const digestNow = (value: unknown, hash: HashNow): string => `sha256-${hash(canonicalJson(value))}`;
