import * as z from 'zod/mini';
import { idSchema, levelSchema, lineSchema, noteSchema, type DeepReadonly } from './primitives.js';
import {
  CONSIDERATIONS,
  PLAN_KINDS,
  PLAN_STATUSES,
  QUITO_ANSWERS,
  QUITO_CRITERIA,
} from './plan-vocabulary.js';

/** A step the city picked: one level up for one question, or a step towards knowing or agreeing. */
export const planItemSchema = z.strictObject({
  questionId: idSchema,
  /** The class of proposals it comes from. */
  kind: z.enum(PLAN_KINDS),
  /** The level when it was picked; null for `find_out` and `meeting`, which aim at no level. */
  from: z.nullable(levelSchema),
  /** One above `from`; null where that is null. */
  to: z.nullable(levelSchema),
  owner: z.optional(lineSchema),
  partners: z.array(lineSchema),
  start: z.optional(z.iso.date()),
  months: z.optional(z.int().check(z.gte(1), z.lte(120))),
  practices: z.array(idSchema),
  /** A criterion without an entry is open. */
  quitoCriteria: z.partialRecord(z.enum(QUITO_CRITERIA), z.enum(QUITO_ANSWERS)),
  /** Notes on what the sources ask to bear in mind; not scored. */
  considerations: z.partialRecord(z.enum(CONSIDERATIONS), noteSchema),
  /** What will show that the step is taken. */
  evidence: noteSchema,
  status: z.enum(PLAN_STATUSES),
  progress: z.array(z.strictObject({ date: z.iso.date(), note: noteSchema })),
});

export type PlanItem = DeepReadonly<z.infer<typeof planItemSchema>>;
