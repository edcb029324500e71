import * as z from 'zod/mini';
import {
  countSchema,
  engagementLevelSchema,
  idSchema,
  levelSchema,
  lineSchema,
  type DeepReadonly,
} from './primitives.js';
import { SECTORS, TEST_ANSWERS } from './coherence-vocabulary.js';

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
  /**
   * How often it is among the weakest three, ties included, over three spacings and three rules; null
   * for a group, in the quick check, and where three dimensions or fewer have a level.
   */
  weakestShare: z.nullable(shareSchema),
});

export const groupResultSchema = z.strictObject({
  id: idSchema,
  done: dimensionResultSchema,
  given: dimensionResultSchema,
  reading: z.nullable(z.enum(READINGS)),
  /** The given series has one known answer only, so the reading leans on it. */
  givenRestsOnOne: z.boolean(),
});

const sectorPresenceSchema = z.literal([0, 1, 2, 3]);
const sectorTestSchema = z.nullable(z.enum(TEST_ANSWERS));

/** Coherence inside the city: four readings side by side, no composite. */
export const horizontalSchema = z.strictObject({
  /** The sector policies something is said about, in the order of the vocabulary. */
  sectors: z.array(
    z.strictObject({
      id: z.enum(SECTORS),
      presence: z.nullable(sectorPresenceSchema),
      sharedAim: sectorTestSchema,
      checked: sectorTestSchema,
      conflict: sectorTestSchema,
    }),
  ),
  /** Of the sectors asked about so many have a presence, so many of these 2 or more; the share is of those known. */
  presence: z.strictObject({
    asked: countSchema,
    known: countSchema,
    atLeast2: countSchema,
    share: z.nullable(shareSchema),
  }),
  /** The sectors of which a rule works against another. */
  incoherences: z.array(z.enum(SECTORS)),
  /** The questions on which levels differ, from the least agreement to the most. */
  disagreements: z.array(
    z.strictObject({
      questionId: idSchema,
      scale: idSchema,
      /** How many gave a level. */
      n: countSchema,
      min: levelSchema,
      max: levelSchema,
      /** 0-1, three decimals. */
      consensus: shareSchema,
      flagged: z.boolean(),
    }),
  ),
  /** The questions one respondent cannot answer while another gives level 3 or more. */
  knownToSomeOnly: z.array(idSchema),
  /** Which unit the respondents name as coordinator, most named first; null with fewer than two. */
  sameMap: z.nullable(
    z.strictObject({
      units: z.array(z.strictObject({ unit: lineSchema, n: countSchema })),
      /** The share that names the unit named most. */
      share: shareSchema,
    }),
  ),
});

/** Coherence with other levels of government, beside the readings of the groups. */
export const verticalSchema = z.strictObject({
  /** Functions the city delivers without being given the means. */
  unfunded: z.array(idSchema),
  /** Functions others decide and deliver. */
  elsewhere: z.array(idSchema),
  /** Reported clashes that are ticked to be shared. */
  clashes: countSchema,
});

/** How the city works with each actor; no mean, as each level can be right for an actor. */
export const engagementResultSchema = z.strictObject({
  /** The actors something is said about, in the instrument's order. */
  actors: z.array(
    z.strictObject({
      id: idSchema,
      now: z.nullable(engagementLevelSchema),
      aim: z.nullable(engagementLevelSchema),
      /** How many levels the aim lies above what is; null while one of them is not known. */
      gap: z.nullable(engagementLevelSchema),
    }),
  ),
  atAim: countSchema,
  /** Actors of which both what is and the aim are known. */
  withAim: countSchema,
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
  horizontal: horizontalSchema,
  vertical: verticalSchema,
  engagement: engagementResultSchema,
  /** Always null: there is no overall score, on purpose. */
  overall: z.null(),
});

export type DimensionResult = DeepReadonly<z.infer<typeof dimensionResultSchema>>;
export type GroupResult = DeepReadonly<z.infer<typeof groupResultSchema>>;
export type Reading = NonNullable<GroupResult['reading']>;
export type Results = DeepReadonly<z.infer<typeof resultsSchema>>;
export type Horizontal = Results['horizontal'];
export type SectorResult = Horizontal['sectors'][number];
export type Disagreement = Horizontal['disagreements'][number];
export type Vertical = Results['vertical'];
export type EngagementResult = Results['engagement'];
