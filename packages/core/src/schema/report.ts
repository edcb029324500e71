import * as z from 'zod/mini';
import {
  agreementSchema,
  clashSchema,
  coordinatorSchema,
  engagementEntrySchema,
  sectorEntrySchema,
} from './coherence.js';
import {
  countSchema,
  digestSchema,
  idSchema,
  instrumentDigestSchema,
  levelSchema,
  lineSchema,
  linkSchema,
  noteSchema,
  paragraphSchema,
  placeSchema,
  semverSchema,
  timestampSchema,
  type DeepReadonly,
} from './primitives.js';
import { planItemSchema } from './plan.js';
import { resultsSchema } from './results.js';
import {
  EVIDENCE_KINDS,
  MANDATE_HOLDERS,
  NOT_APPLICABLE_REASONS,
  POPULATION_BANDS,
  REPORT_SCHEMA,
  REPORT_SCHEMA_VERSION,
} from './vocabulary.js';

export const evidenceSchema = z.strictObject({
  kind: z.enum(EVIDENCE_KINDS),
  /** Empty in a shared copy, which keeps the kind alone. */
  label: lineSchema,
  url: z.optional(linkSchema),
  date: z.optional(z.iso.date()),
});

export const answerSchema = z.strictObject({
  questionId: idSchema,
  respondentId: idSchema,
  /** The response set it was given on; an answer on another set than the one asked now is kept and not counted. */
  scale: idSchema,
  state: z.enum(['scored', 'dont_know', 'not_applicable', 'unanswered']),
  /** 0-4, present exactly when the state is `scored`. */
  level: z.optional(levelSchema),
  /** Present exactly when the state is `not_applicable`. */
  reason: z.optional(z.strictObject({ code: z.enum(NOT_APPLICABLE_REASONS), note: z.optional(lineSchema) })),
  criteriaMet: z.array(idSchema),
  evidence: z.array(evidenceSchema),
  note: noteSchema,
  /** Marked by the user to come back to. */
  flagged: z.boolean(),
  updatedAt: timestampSchema,
});

/** Who answers: a department, never a person's name. */
export const respondentSchema = z.strictObject({
  id: idSchema,
  department: z.optional(lineSchema),
  roleLabel: z.optional(lineSchema),
  /** The functions of the city it is asked about; absent means all. */
  functions: z.optional(z.array(idSchema)),
});

const entriesOf = <Schema extends z.core.$ZodType>(schema: Schema) =>
  z.array(schema).check(z.maxLength(20000));

/**
 * The one document of the product: draft, save file, export and source of an embedded radar.
 * An unfinished report is a valid report. `results` and `digest` are filled when it leaves the device.
 */
export const reportSchema = z.strictObject({
  $schema: z.literal(REPORT_SCHEMA),
  schemaVersion: z.literal(REPORT_SCHEMA_VERSION),
  id: z.uuid(),
  revision: countSchema,
  createdAt: timestampSchema,
  updatedAt: timestampSchema,
  generator: z.strictObject({ name: lineSchema, version: semverSchema }),
  instrument: z.strictObject({
    id: idSchema,
    version: semverSchema,
    digest: instrumentDigestSchema,
    depth: z.enum(['quick', 'full']),
  }),
  subject: z.strictObject({
    /** May be empty: the profile can be skipped. */
    city: lineSchema,
    country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
    unlocode: z.optional(z.string().check(z.regex(/^[A-Z]{2}[A-Z2-9]{3}$/))),
    population: z.optional(z.enum(POPULATION_BANDS)),
  }),
  profile: z.strictObject({
    roles: z.array(idSchema),
    region: z.optional(idSchema),
    mandate: z.record(idSchema, z.strictObject({ holder: z.enum(MANDATE_HOLDERS), unfunded: z.boolean() })),
  }),
  respondents: z.array(respondentSchema).check(z.maxLength(1000)),
  answers: entriesOf(answerSchema),
  /** Values agreed in a meeting; of several for a question the newest counts. The answers stay as they are. */
  agreed: entriesOf(agreementSchema),
  /** The level (0-4) the city aims at, by dimension; 3 where it says nothing. */
  aims: z.record(idSchema, levelSchema),
  engagement: entriesOf(engagementEntrySchema),
  sectors: entriesOf(sectorEntrySchema),
  coordinators: entriesOf(coordinatorSchema),
  clashes: entriesOf(clashSchema),
  /**
   * When what the city says once was last said, by its place: `subject`, `profile`, `mandate.F3`, `aims.quito.1`,
   * `plan.q1.1`. Merging takes the newest; a place that is missing counts as oldest.
   */
  saidAt: z.record(placeSchema, timestampSchema),
  results: z.nullable(resultsSchema),
  plan: z.array(planItemSchema),
  previous: z.nullable(
    z.strictObject({ id: z.uuid(), updatedAt: timestampSchema, digest: z.nullable(digestSchema) }),
  ),
  /** `internal` holds everything; `shareable` holds what `withheld` does not list. */
  audience: z.enum(['internal', 'shareable']),
  withheld: z.array(idSchema),
  disclaimer: paragraphSchema,
  digest: z.nullable(digestSchema),
});

export type Report = DeepReadonly<z.infer<typeof reportSchema>>;
export type Answer = Report['answers'][number];
export type Respondent = Report['respondents'][number];
export type Agreement = Report['agreed'][number];
export type SectorEntry = Report['sectors'][number];
export type SectorId = SectorEntry['sectorId'];
export type CoordinatorEntry = Report['coordinators'][number];
export type Clash = Report['clashes'][number];
export type EngagementEntry = Report['engagement'][number];
export type AnswerState = Answer['state'];
export type Evidence = Answer['evidence'][number];
export type Depth = Report['instrument']['depth'];
export type Profile = Report['profile'];
export type Subject = Report['subject'];
export type MandateChoice = Profile['mandate'][string];
export type NotApplicableReason = NonNullable<Answer['reason']>;
