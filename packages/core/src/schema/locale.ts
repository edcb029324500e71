import * as z from 'zod/mini';
import type { DeepReadonly } from './primitives.js';

const text = z.string().check(z.minLength(1));
const byId = <T extends z.core.$ZodType>(value: T) => z.record(z.string(), value);
const fiveAnchors = z.array(text).check(z.length(5));

/** Where a language file stands: the original, a translation nobody has reviewed, or a reviewed one. */
const reviewSchema = z.enum(['original', 'unreviewed', 'reviewed']);

/** The prose of an instrument in one language, by id. */
export const localeSchema = z.strictObject({
  language: text,
  review: reviewSchema,
  instrument: z.strictObject({ title: text, about: text }),
  disclaimer: text,
  parts: byId(z.strictObject({ title: text, short: text, about: text })),
  dimensions: byId(z.strictObject({ title: text, short: text, about: text })),
  recommendations: byId(text),
  addressees: byId(text),
  responseSets: byId(z.strictObject({ name: text, anchors: fiveAnchors })),
  levels: fiveAnchors,
  levelHelp: fiveAnchors,
  functions: byId(z.strictObject({ name: text, department: text })),
  roles: byId(z.strictObject({ name: text, help: text })),
  regions: byId(text),
  sdg: byId(text),
  terms: byId(z.strictObject({ term: text, text })),
  questions: byId(
    z.strictObject({
      prompt: text,
      help: text,
      criteria: byId(text),
      anchors: z.optional(fiveAnchors),
    }),
  ),
  actors: byId(z.strictObject({ name: text, brings: text })),
  engagementLevels: z
    .array(z.strictObject({ name: text, anchor: text, criterion: z.string() }))
    .check(z.length(6)),
  readings: byId(z.strictObject({ name: text, text })),
  documents: byId(z.strictObject({ title: text, short: text, kind: text })),
  sections: byId(text),
  /** Prompts of questions that older versions asked and this one does not. */
  retired: z.optional(byId(text)),
  crosswalk: z.strictObject({
    note: text,
    systems: byId(z.strictObject({ title: text, items: byId(text) })),
  }),
});

/**
 * What a help panel tells on demand, in one language: what the sources say at each place cited, and the
 * practices. Kept apart, as few panels are opened.
 */
export const practicesLocaleSchema = z.strictObject({
  language: text,
  review: reviewSchema,
  citations: byId(text),
  practices: byId(z.strictObject({ place: text, gist: text })),
});

export type InstrumentLocale = DeepReadonly<z.infer<typeof localeSchema>>;
export type PracticesLocale = DeepReadonly<z.infer<typeof practicesLocaleSchema>>;
