import * as z from 'zod/mini';
import {
  engagementLevelSchema,
  idSchema,
  levelSchema,
  lineSchema,
  noteSchema,
  timestampSchema,
} from './primitives.js';
import { SECTORS, TEST_ANSWERS, UPPER_LEVELS } from './coherence-vocabulary.js';

/** Every entry says who gave it and when, as an answer does: reports of several departments merge without loss. */
const said = { respondentId: idSchema, updatedAt: timestampSchema };
const testSchema = z.optional(z.enum(TEST_ANSWERS));

/** What a value agreed in a meeting is; a null level takes the agreement back. */
export const agreementSchema = z.strictObject({
  questionId: idSchema,
  scale: idSchema,
  level: z.nullable(levelSchema),
  /** The respondents who agreed. */
  by: z.array(idSchema),
  at: timestampSchema,
});

/** How present migration is in one sector policy, and the three tests of coherence (S4:L27, S4:L57, S4:L81). */
export const sectorEntrySchema = z.strictObject({
  sectorId: z.enum(SECTORS),
  /** 0 absent, 1 mentioned, 2 with a measure, 3 with a measure and money or an indicator; null is not known. */
  presence: z.nullable(z.literal([0, 1, 2, 3])),
  /** Does it pursue an aim shared with another department? */
  sharedAim: testSchema,
  /** Has it been checked for side effects on migration? */
  checked: testSchema,
  /** Does a rule of it work against another? */
  conflict: testSchema,
  conflictNote: z.optional(noteSchema),
  ...said,
});

/** Whom a respondent names as the unit that coordinates the city's work on migration. */
export const coordinatorSchema = z.strictObject({ unit: lineSchema, ...said });

/** Where a local rule and one of another level work against each other. Both rules empty: taken back. */
export const clashSchema = z.strictObject({
  id: idSchema,
  localRule: noteSchema,
  otherRule: noteSchema,
  /** Whose rule the other one is. */
  level: z.optional(z.enum(UPPER_LEVELS)),
  /** Ticked to go into a shared copy; private otherwise (S4:L128). */
  share: z.boolean(),
  ...said,
});

/** How the city works with an actor now, and how it wants to; null is not known. */
export const engagementEntrySchema = z.strictObject({
  actorId: idSchema,
  now: z.nullable(engagementLevelSchema),
  aim: z.nullable(engagementLevelSchema),
  ...said,
});
