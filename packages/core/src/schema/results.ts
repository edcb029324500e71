import * as z from 'zod/mini';
import { countSchema, idSchema, levelSchema, type DeepReadonly } from './primitives.js';

const scoreSchema = z.number().check(z.gte(0), z.lte(100));
const shareSchema = z.number().check(z.gte(0), z.lte(1));
/** Both ends of where a level can still land, [lowest, highest], each 0-4. */
const levelRangeSchema = z.tuple([levelSchema, levelSchema]);

/** What the two series of a group say together. */
export const READINGS = ['advocate', 'use', 'ally', 'share', 'mixed', 'open'] as const;

/** One series of one dimension. Scores are 0-100, levels 0-4, shares 0-1; null means there is none. */
export const dimensionResultSchema = z.strictObject({
  id: idSchema,
  status: z.enum([
    'scored',
    'indicative',
    'insufficient',
    'not_applicable',
    'decided_elsewhere',
    'not_asked',
  ]),
  score: z.nullable(scoreSchema),
  lower: z.nullable(scoreSchema),
  upper: z.nullable(scoreSchema),
  coverage: z.nullable(shareSchema),
  /** The level of the known answers before floors and coverage are looked at; null in the quick check. */
  rawLevel: z.nullable(levelSchema),
  level: z.nullable(levelSchema),
  levelRange: z.nullable(levelRangeSchema),
  /** The highest level the floors allow as answered now, or null where they allow every level. */
  cap: z.nullable(levelSchema),
  /** The floor questions that cause the cap. */
  cappedBy: z.array(idSchema),
  /** Mean of the influence answers, 0-100: what the city does where others decide. */
  influence: z.nullable(scoreSchema),
  evidenceShare: z.nullable(shareSchema),
  evidenceLimitedScore: z.nullable(scoreSchema),
  counts: z.strictObject({
    applicable: countSchema,
    known: countSchema,
    dontKnow: countSchema,
    unanswered: countSchema,
    notApplicable: countSchema,
    otherMandate: countSchema,
  }),
  /** Share of the sensitivity scenarios that give the same raw level. */
  stability: z.nullable(shareSchema),
});

export const groupResultSchema = z.strictObject({
  id: idSchema,
  done: dimensionResultSchema,
  given: dimensionResultSchema,
  reading: z.nullable(z.enum(READINGS)),
  /** The given series has one known answer only, so the reading leans on it. */
  givenRestsOnOne: z.boolean(),
});

/** Derived from the answers and the instrument; anybody can compute it again. */
export const resultsSchema = z.strictObject({
  depth: z.enum(['quick', 'full']),
  dimensions: z.array(dimensionResultSchema),
  coherence: z.array(groupResultSchema),
  /** "k of n at or above your aim, up to m if what is unknown turns out well"; null in the quick check. */
  headline: z.nullable(z.strictObject({ atAim: countSchema, withLevel: countSchema, possible: countSchema })),
  floors: z.strictObject({
    /** Answered below level 2. */
    notMet: z.array(idSchema),
    /** Unanswered or not known. */
    unknown: z.array(idSchema),
    /** Decided by others, so outside the city's levels. */
    elsewhere: z.array(idSchema),
  }),
  counts: z.strictObject({
    asked: countSchema,
    known: countSchema,
    dontKnow: countSchema,
    notApplicable: countSchema,
    unanswered: countSchema,
  }),
  /** False while nobody has said who decides: then everything counts as shared. */
  mandateDescribed: z.boolean(),
  /** The dimensions on the lowest level reached, all that tie. */
  weakest: z.array(idSchema),
  /** Highest minus lowest level among the dimensions with a level. */
  balance: z.nullable(z.int()),
  /** Always null: there is no overall score, on purpose. */
  overall: z.null(),
});

export type DimensionResult = DeepReadonly<z.infer<typeof dimensionResultSchema>>;
export type GroupResult = DeepReadonly<z.infer<typeof groupResultSchema>>;
export type Reading = NonNullable<GroupResult['reading']>;
export type Results = DeepReadonly<z.infer<typeof resultsSchema>>;
