import { issuesOfSchema, type Issue } from './issue.js';
import { instrumentSchema, practicesSchema, type Instrument, type Practices } from './schema/instrument.js';
import {
  localeSchema,
  practicesLocaleSchema,
  type InstrumentLocale,
  type PracticesLocale,
} from './schema/locale.js';
import { migrationsSchema, type Migrations } from './schema/migrations.js';
import type * as z from 'zod/mini';

/** The value, or every reason why there is none. */
export type Parsed<T> =
  | { readonly value: T; readonly issues: readonly [] }
  | { readonly value: undefined; readonly issues: readonly Issue[] };

function parseWith<S extends z.ZodMiniType>(schema: S, data: unknown): Parsed<z.infer<S>> {
  const result = schema.safeParse(data);
  return result.success
    ? { value: result.data, issues: [] }
    : { value: undefined, issues: issuesOfSchema(result.error) };
}

/** Checks the shape of an instrument. Whether its ids and texts fit together is {@link lintInstrument}'s to say. */
export const parseInstrument = (data: unknown): Parsed<Instrument> => parseWith(instrumentSchema, data);
export const parseLocale = (data: unknown): Parsed<InstrumentLocale> => parseWith(localeSchema, data);
export const parsePractices = (data: unknown): Parsed<Practices> => parseWith(practicesSchema, data);
export const parsePracticesLocale = (data: unknown): Parsed<PracticesLocale> =>
  parseWith(practicesLocaleSchema, data);
export const parseMigrations = (data: unknown): Parsed<Migrations> => parseWith(migrationsSchema, data);
