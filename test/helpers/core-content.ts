import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  parseInstrument,
  parseLocale,
  parsePractices,
  parsePracticesLocale,
  type Hash,
  type InstrumentParts,
  type Parsed,
} from '@arrival-cities/core';

const folder = new URL('../../packages/content/instruments/quito-gfmd/', import.meta.url);

/** A file of the real instrument, as JSON gives it: a fresh copy each time. */
export const readContent = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

function load<T>(file: string, parse: (data: unknown) => Parsed<T>): T {
  const { value, issues } = parse(readContent(file));
  if (value === undefined) throw new Error(`${file}: ${JSON.stringify(issues)}`);
  return value;
}

/** The real instrument with its English texts. */
export const parts: InstrumentParts = {
  instrument: load('instrument.json', parseInstrument),
  practices: load('practices.json', parsePractices),
  locale: load('locales/en.json', parseLocale),
  practicesLocale: load('locales/en.practices.json', parsePracticesLocale),
};

export const { instrument, practices, locale, practicesLocale } = parts;

export const sha256: Hash = (text) => Promise.resolve(createHash('sha256').update(text).digest('hex'));

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

/** A deep copy that a test may break. */
export const copyOf = <T>(value: T): Mutable<T> => structuredClone(value) as Mutable<T>;
