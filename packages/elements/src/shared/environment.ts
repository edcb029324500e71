import type { Hash } from '@arrival-cities/core';

/** What makes the reports. */
export const GENERATOR = { name: 'arrival-cities', version: '0.1.0' } as const;

/** The moment now, ISO 8601 in UTC. Core has no clock; this is where one is. */
export const now = (): string => new Date().toISOString();

/** A UUID, also where the page has no secure context (plain http in an office network). */
export function createId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 by the browser, or by a library that is loaded only where the browser does not offer it. */
export const hash: Hash = async (text) => {
  const bytes = new TextEncoder().encode(text);
  // Typed as always there, but missing without a secure context.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (subtle) return hex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
  const { sha256 } = await import('@noble/hashes/sha2.js');
  return hex(sha256(bytes));
};

/** Offers a text as a file. */
export const download = (name: string, text: string, type: string): void =>
  downloadBlob(name, new Blob([text], { type }));

/** Offers a file; the object URL is given back once the browser has taken it. */
export function downloadBlob(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
