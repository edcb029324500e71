// Writes the JSON Schemas (draft 2020-12) of the files that leave the project, from the schemas it reads them with.
import { mkdirSync, writeFileSync } from 'node:fs';
import { INSTRUMENT_SCHEMA, instrumentSchema, REPORT_SCHEMA, reportSchema } from '@arrival-cities/core';
import { toJSONSchema } from 'zod/mini';

const schemas = {
  report: { $id: REPORT_SCHEMA, title: 'Report', schema: reportSchema },
  instrument: { $id: INSTRUMENT_SCHEMA, title: 'Instrument', schema: instrumentSchema },
};

const folder = new URL('../packages/core/schema/', import.meta.url);
mkdirSync(folder, { recursive: true });

for (const [name, { $id, title, schema }] of Object.entries(schemas)) {
  const { $schema, ...rest } = toJSONSchema(schema, { io: 'input' });
  const text = JSON.stringify({ $schema, $id, title: `Arrival Cities: ${title}`, ...rest }, null, 2);
  writeFileSync(new URL(`${name}.schema.json`, folder), `${text}\n`);
}
