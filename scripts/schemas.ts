/**
 * Writes the JSON Schemas (draft 2020-12) of the files that leave the project, from the schemas they are
 * read with. A part of `npm run build`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import {
  INSTRUMENT_SCHEMA,
  instrumentSchema,
  MIGRATIONS_SCHEMA,
  migrationsSchema,
  PEERS_SCHEMA,
  peersSchema,
  REPORT_SCHEMA,
  reportSchema,
} from '@arrival-cities/core';
import * as z from 'zod/mini';
import { questionSchema } from '../packages/core/src/schema/instrument.js';
import * as primitives from '../packages/core/src/schema/primitives.js';
import {
  agreementSchema,
  clashSchema,
  coordinatorSchema,
  engagementEntrySchema,
  sectorEntrySchema,
} from '../packages/core/src/schema/coherence.js';
import { migrationStepSchema, questionChangeSchema } from '../packages/core/src/schema/migrations.js';
import { peerBandSchema } from '../packages/core/src/schema/peers.js';
import { planItemSchema } from '../packages/core/src/schema/plan.js';
import { answerSchema, evidenceSchema, respondentSchema } from '../packages/core/src/schema/report.js';
import {
  dimensionResultSchema,
  groupResultSchema,
  resultsSchema,
} from '../packages/core/src/schema/results.js';

interface Note {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

/** The parts that get a name of their own under `$defs`, and what a reader of the schema should know of them. */
const notes = z.registry<Note>();
const note = (schema: z.core.$ZodType, id: string, title: string, description?: string): void => {
  notes.add(schema, { id, title, ...(description ? { description } : {}) });
};

note(
  primitives.idSchema,
  'id',
  'Id',
  'A stable id of the instrument, such as q1.1, gfmd.G2 or RULE, or of a respondent.',
);
note(primitives.locatorSchema, 'locator', 'Source locator', 'S4:L144 is line 144 of the document S4.');
note(primitives.semverSchema, 'version', 'Version');
note(primitives.digestSchema, 'digest', 'Digest', 'SHA-256 over the canonical JSON (RFC 8785).');
note(
  primitives.instrumentDigestSchema,
  'instrumentDigest',
  'Digest of an instrument',
  'Over its structure and its English texts; empty while it is being written.',
);
note(primitives.timestampSchema, 'moment', 'Moment', 'ISO 8601 in UTC.');
note(primitives.linkSchema, 'link', 'Link', 'https, http or mailto.');
note(primitives.lineSchema, 'line', 'Line of text');
note(primitives.noteSchema, 'note', 'Note');
note(primitives.countSchema, 'count', 'Count');
note(
  primitives.levelSchema,
  'level',
  'Level',
  '0 not started, 1 emerging, 2 developing, 3 established, 4 embedded.',
);
note(
  primitives.engagementLevelSchema,
  'engagementLevel',
  'Level of engagement',
  '0 no contact, 1 inform, 2 consult, 3 involve, 4 collaborate, 5 empower.',
);
note(evidenceSchema, 'evidence', 'Evidence', 'Links only. In a shared copy the kind alone is kept.');
note(
  answerSchema,
  'answer',
  'Answer',
  'The level is there exactly when the state is "scored", the reason exactly when it is "not_applicable".',
);
note(respondentSchema, 'respondent', 'Respondent', 'A department, never a person.');
note(
  agreementSchema,
  'agreement',
  'Value agreed in a meeting',
  'Of several the newest counts; a null level takes the agreement back.',
);
note(
  sectorEntrySchema,
  'sector',
  'Migration in a sector policy',
  'Presence: 0 absent, 1 mentioned, 2 with a measure, 3 with a measure and money or an indicator.',
);
note(coordinatorSchema, 'coordinator', 'Unit that coordinates, as a respondent names it');
note(
  clashSchema,
  'clash',
  'Clash between a local rule and one of another level',
  'Private unless "share" is true. Both rules empty: taken back.',
);
note(engagementEntrySchema, 'engagement', 'How the city works with an actor');
note(
  planItemSchema,
  'planItem',
  'Item of the plan',
  'One level up at a time; "from" and "to" are null exactly where the kind is "find_out" or "meeting".',
);
note(
  dimensionResultSchema,
  'series',
  'Result of one series of a dimension',
  'Scores are 0-100, levels 0-4, shares 0-1; null means that there is none.',
);
note(groupResultSchema, 'group', 'Result of a group', 'What the city does beside what it is given.');
note(resultsSchema, 'results', 'Results', 'Derived from the answers; "overall" is always null, on purpose.');
note(questionSchema, 'question', 'Question');
note(
  questionChangeSchema,
  'questionChange',
  'What became of a question',
  'Renamed: the answer says the same under another id. Again: it has to be answered again. Retired: nothing takes its place.',
);
note(
  migrationStepSchema,
  'migrationStep',
  'Step from one version to a later one',
  'Ids of the older version; null means that nothing takes their place. What is not named is what it was.',
);
note(
  peerBandSchema,
  'band',
  'Where other cities stand',
  'Scores 0-100: the median from 5 cities on, first and third quartile from 10; null means that there is none.',
);

/** What a JSON Schema cannot say, the reader checks. */
const COMMENT =
  'Reading checks more: ids against the instrument, level and reason against the state, and whole characters in texts, whose lengths count in UTF-16 code units.';

const FILES = {
  report: {
    $id: REPORT_SCHEMA,
    title: 'Arrival Cities report',
    description:
      'Draft, save file, export and source of an embedded radar. An unfinished report is a valid report.',
    schema: reportSchema,
  },
  instrument: {
    $id: INSTRUMENT_SCHEMA,
    title: 'Arrival Cities instrument',
    description: 'The structure of an instrument: ids and rules, no prose.',
    schema: instrumentSchema,
  },
  migrations: {
    $id: MIGRATIONS_SCHEMA,
    title: 'Arrival Cities migrations',
    description: 'How reports of older versions of an instrument become reports of the present one.',
    schema: migrationsSchema,
  },
  peers: {
    $id: PEERS_SCHEMA,
    title: 'Arrival Cities benchmark',
    description: 'Counts, medians and quartiles of the reports of several cities. No ranks, no names.',
    schema: peersSchema,
  },
};

/** The text of each schema file by its name. */
export const schemaFiles = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(FILES).map(([name, { schema, ...head }]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { metadata: notes });
      return [
        `${name}.schema.json`,
        `${JSON.stringify({ $schema, ...head, $comment: COMMENT, ...rest }, null, 2)}\n`,
      ];
    }),
  );

if (process.argv[1] === import.meta.filename) {
  const folder = new URL('../packages/core/schema/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(schemaFiles())) writeFileSync(new URL(name, folder), text);
}
