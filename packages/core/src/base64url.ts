const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** UTF-8 in the alphabet that needs no escape in an address (RFC 4648, section 5), without padding. */
export function toBase64url(text: string): string {
  const bytes = bytesOf(text);
  let digits = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const count = c !== undefined ? 4 : b !== undefined ? 3 : 2;
    for (let k = 0; k < count; k++) digits += DIGITS[(bits >> (18 - 6 * k)) & 63] ?? '';
  }
  return digits;
}

/** The text again, or undefined where there is none: another character, a digit cut off, no UTF-8. */
export function fromBase64url(digits: string): string | undefined {
  if (digits.length % 4 === 1 || !/^[\w-]*$/.test(digits)) return undefined;
  let escaped = '';
  for (let i = 0; i < digits.length; i += 4) {
    const four = digits.slice(i, i + 4);
    const bits = [0, 1, 2, 3].reduce((sum, k) => (sum << 6) | Math.max(0, DIGITS.indexOf(four[k] ?? 'A')), 0);
    for (let k = 0; k < four.length - 1; k++) {
      escaped += `%${((bits >> (16 - 8 * k)) & 255).toString(16).padStart(2, '0')}`;
    }
  }
  try {
    return decodeURIComponent(escaped);
  } catch (error) {
    if (error instanceof URIError) return undefined; // bytes that are no UTF-8
    throw error;
  }
}

/** The bytes of UTF-8; core has no TextEncoder. */
const bytesOf = (text: string): number[] =>
  Array.from(encodeURIComponent(text).matchAll(/%([0-9A-F]{2})|./g), ([sign, hex]) =>
    hex === undefined ? sign.charCodeAt(0) : Number.parseInt(hex, 16),
  );
