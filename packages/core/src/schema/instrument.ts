import * as z from 'zod/mini';
import {
  countSchema,
  idSchema,
  instrumentDigestSchema,
  levelSchema,
  locatorSchema,
  semverSchema,
  sha256Schema,
  type DeepReadonly,
} from './primitives.js';

export const INSTRUMENT_SCHEMA = 'urn:arrival-cities:schema:instrument:1.0.0';

const sourcesSchema = z.array(locatorSchema);

export const questionSchema = z.strictObject({
  id: idSchema,
  /** `own` and `uptake` are what the city does; `enabling` is what others give it. */
  kind: z.enum(['own', 'uptake', 'enabling']),
  dimensions: z.array(idSchema).check(z.minLength(1)),
  /** The dimensions it feeds in the quick check; empty when it is asked in the full check only. */
  quickDimensions: z.array(idSchema),
  responseSet: idSchema,
  /** Whether the locale gives this question anchors of its own in place of those of its set. */
  ownAnchors: z.boolean(),
  /** The city function it belongs to; who decides it is asked once per function. */
  function: idSchema,
  /** Asked only in cities with one of these roles, or with none given; empty means asked everywhere. */
  roles: z.array(idSchema),
  /** A rights or safety floor: a weak or missing answer caps the level of its dimension. */
  floor: z.boolean(),
  weight: z.int().check(z.gte(1), z.lte(3)),
  criteria: z.array(z.strictObject({ id: idSchema, from: levelSchema })),
  terms: z.array(idSchema),
  sources: sourcesSchema,
  sdg: z.array(z.string()),
  practices: z.array(idSchema),
  /** Recommendations it answers, and so feeds. */
  recommendations: z.array(idSchema),
  /** Recommendations on the same subject, for orientation only. */
  related: z.array(idSchema),
});

/** The structure of an instrument: ids and rules, no prose. */
export const instrumentSchema = z.strictObject({
  $schema: z.literal(INSTRUMENT_SCHEMA),
  schemaVersion: z.literal('1.0.0'),
  id: idSchema,
  version: semverSchema,
  /** SHA-256 of the structure and the English prose; empty while it is being written. */
  digest: instrumentDigestSchema,
  documents: z.array(z.strictObject({ id: idSchema, sha256: sha256Schema })),
  sections: z.array(z.strictObject({ id: idSchema, document: idSchema, from: countSchema, to: countSchema })),
  /** `single` has one series a dimension; `paired` sets what is done beside what is given. */
  parts: z.array(z.strictObject({ id: idSchema, series: z.enum(['single', 'paired']) })),
  dimensions: z.array(z.strictObject({ id: idSchema, part: idSchema, sources: sourcesSchema })),
  recommendations: z.array(
    z.strictObject({
      id: idSchema,
      dimension: idSchema,
      addressees: z.array(idSchema),
      supportedBy: z.array(idSchema),
      sources: sourcesSchema,
    }),
  ),
  responseSets: z.array(z.strictObject({ id: idSchema, levels: z.array(z.int()) })),
  /** The response set used where others decide. */
  influenceSet: idSchema,
  functions: z.array(z.strictObject({ id: idSchema, alwaysOwn: z.boolean() })),
  roles: z.array(idSchema),
  regions: z.array(idSchema),
  sdg: z.array(z.strictObject({ id: z.string(), seedNamed: z.boolean(), sources: sourcesSchema })),
  terms: z.array(idSchema),
  questions: z.array(questionSchema).check(z.minLength(1)),
  engagement: z.strictObject({
    levels: z.array(z.strictObject({ level: z.int(), sources: sourcesSchema })),
    actors: z.array(z.strictObject({ id: idSchema, sources: sourcesSchema, practices: z.array(idSchema) })),
  }),
  crosswalk: z.array(
    z.strictObject({
      dimension: idSchema,
      system: idSchema,
      items: z.array(z.string()),
      confidence: z.enum(['H', 'M']),
    }),
  ),
});

/** What cities did, as the sources tell it. Kept apart: it is loaded when a help panel first opens. */
export const practicesSchema = z.strictObject({
  practices: z.array(
    z.strictObject({
      id: idSchema,
      regions: z.array(idSchema),
      /** Proposed in the source, not reported as done. */
      proposal: z.boolean(),
      sources: sourcesSchema,
    }),
  ),
});

export type Instrument = DeepReadonly<z.infer<typeof instrumentSchema>>;
export type Question = Instrument['questions'][number];
export type Dimension = Instrument['dimensions'][number];
export type Recommendation = Instrument['recommendations'][number];
export type Practices = DeepReadonly<z.infer<typeof practicesSchema>>;
export type Practice = Practices['practices'][number];
