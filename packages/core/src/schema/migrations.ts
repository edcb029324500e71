import * as z from 'zod/mini';
import { idSchema, semverSchema, type DeepReadonly } from './primitives.js';

export const MIGRATIONS_SCHEMA = 'urn:arrival-cities:schema:migrations:1.0.0';

/** Ids of the older version with what they are called now; null where nothing takes their place. */
const idChangesSchema = z.record(idSchema, z.nullable(idSchema));

/** What became of a question of the older version. One that is not named is what it was. */
export const questionChangeSchema = z.strictObject({
  /**
   * `renamed`: the answer says the same under another id. `again`: it has to be answered again; its note and its
   * evidence go along. `retired`: nothing takes its place.
   */
  change: z.enum(['renamed', 'again', 'retired']),
  /** The question that takes its place; absent exactly when it is retired. */
  to: z.optional(idSchema),
  /** Of a renamed question, the criteria that are not what they were. */
  criteria: z.optional(idChangesSchema),
});

/** How a report of one released version becomes one of the next that changed meanings or ids. */
export const migrationStepSchema = z.strictObject({
  from: semverSchema,
  to: semverSchema,
  questions: z.record(idSchema, questionChangeSchema),
  responseSets: idChangesSchema,
  dimensions: idChangesSchema,
  functions: idChangesSchema,
  roles: idChangesSchema,
  regions: idChangesSchema,
  actors: idChangesSchema,
  practices: idChangesSchema,
});

/** The way from older versions of an instrument to the present one: a file beside it. */
export const migrationsSchema = z.strictObject({
  $schema: z.literal(MIGRATIONS_SCHEMA),
  schemaVersion: z.literal('1.0.0'),
  instrument: idSchema,
  steps: z.array(migrationStepSchema),
});

export type Migrations = DeepReadonly<z.infer<typeof migrationsSchema>>;
export type MigrationStep = Migrations['steps'][number];
export type QuestionTransition = MigrationStep['questions'][string];
