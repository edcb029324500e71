import * as z from 'zod/mini';
import {
  countSchema,
  idSchema,
  instrumentDigestSchema,
  paragraphSchema,
  semverSchema,
  timestampSchema,
  type DeepReadonly,
} from './primitives.js';
import { PEERS_SCHEMA } from './peers-vocabulary.js';

const scoreSchema = z.number().check(z.gte(0), z.lte(100));

/** Where other cities stand in one series of one dimension, 0-100. Nothing in it tells one city from another. */
export const peerBandSchema = z.strictObject({
  /** The cities with a score here. */
  counted: countSchema,
  /** Null with fewer than 5 cities. */
  median: z.nullable(scoreSchema),
  /** First and third quartile; null with fewer than 10 cities. */
  quartiles: z.nullable(z.tuple([scoreSchema, scoreSchema])),
});

/** A benchmark file: counts, medians and quartiles of the reports of several cities. No ranks, no names. */
export const peersSchema = z.strictObject({
  $schema: z.literal(PEERS_SCHEMA),
  schemaVersion: z.literal('1.0.0'),
  generatedAt: timestampSchema,
  instrument: z.strictObject({
    id: idSchema,
    version: semverSchema,
    digest: instrumentDigestSchema,
    depth: z.enum(['quick', 'full']),
  }),
  /** The cities counted, one report each. */
  cities: countSchema,
  /** By function: how many of the cities hold it, share it, or leave it to others. Empty with fewer than 5 cities. */
  mandate: z.record(idSchema, z.strictObject({ own: countSchema, shared: countSchema, other: countSchema })),
  dimensions: z.array(z.strictObject({ id: idSchema, band: peerBandSchema })),
  coherence: z.array(z.strictObject({ id: idSchema, done: peerBandSchema, given: peerBandSchema })),
  disclaimer: paragraphSchema,
});

export type Benchmark = DeepReadonly<z.infer<typeof peersSchema>>;
export type PeerBand = DeepReadonly<z.infer<typeof peerBandSchema>>;
