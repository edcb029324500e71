import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import {
  checkShape,
  INSTRUMENT_SCHEMA,
  MIGRATIONS_SCHEMA,
  PEERS_SCHEMA,
  REPORT_SCHEMA,
  sealReport,
  serializeReport,
  shareReport,
  type Report,
} from '@arrival-cities/core';
import { schemaFiles } from '../../scripts/schemas.js';
import { instrument, readContent, sha256, type copyOf } from '../helpers/core-content.js';
import { livelyReport, newReport, someReport } from '../helpers/core-reports.js';

type Json = Record<string, unknown>;

const shipped = (name: string): string =>
  readFileSync(new URL(`../../packages/core/schema/${name}`, import.meta.url), 'utf8');
const schemaOf = (name: string): Json => JSON.parse(shipped(name)) as Json;

// Strict: an unknown keyword or a type that can never match is an error, not a shrug.
const ajv = new Ajv2020({ allErrors: true, strict: true });
formats.default(ajv);
const fitsReport = ajv.compile(schemaOf('report.schema.json'));
const fitsInstrument = ajv.compile(schemaOf('instrument.schema.json'));

test('ships schemas that say what the reader reads today', () => {
  for (const [name, text] of Object.entries(schemaFiles())) {
    assert.equal(shipped(name), text, `${name} is out of date: run scripts/schemas.ts`);
  }
});

test('names its schemas as the files do', () => {
  const heads = ['report', 'instrument', 'migrations', 'peers'].map((name) => {
    const { $schema, $id, title } = schemaOf(`${name}.schema.json`);
    return [$schema, $id, title];
  });
  const draft = 'https://json-schema.org/draft/2020-12/schema';
  assert.deepEqual(heads, [
    [draft, REPORT_SCHEMA, 'Arrival Cities report'],
    [draft, INSTRUMENT_SCHEMA, 'Arrival Cities instrument'],
    [draft, MIGRATIONS_SCHEMA, 'Arrival Cities migrations'],
    [draft, PEERS_SCHEMA, 'Arrival Cities benchmark'],
  ]);
});

/** Every subschema of a schema. */
const schemasIn = (value: unknown): Json[] =>
  Array.isArray(value)
    ? value.flatMap(schemasIn)
    : typeof value === 'object' && value !== null
      ? [value as Json, ...Object.values(value).flatMap(schemasIn)]
      : [];

test('closes every object to members it does not know', () => {
  for (const name of Object.keys(schemaFiles())) {
    const objects = schemasIn(schemaOf(name)).filter(({ type }) => type === 'object');
    assert.ok(objects.length > 5);
    for (const one of objects) {
      // A table by id is closed by the form of its names and the schema of its values.
      const isTable = 'propertyNames' in one && typeof one['additionalProperties'] === 'object';
      assert.ok(isTable || one['additionalProperties'] === false, JSON.stringify(one));
    }
  }
});

test('accepts a sealed report of each depth and a shared copy of it', async () => {
  for (const depth of ['full', 'quick'] as const) {
    const sealed = await sealReport(instrument, livelyReport(depth), sha256);
    const shared = await shareReport(instrument, livelyReport(depth), sha256);
    for (const report of [newReport(depth), sealed, shared]) {
      assert.ok(fitsReport(JSON.parse(serializeReport(report))), ajv.errorsText(fitsReport.errors));
    }
  }
});

test('accepts any report the product makes', async () => {
  await fc.assert(
    fc.asyncProperty(someReport(), async (report) => {
      const sealed = await sealReport(instrument, report, sha256);
      assert.ok(fitsReport(JSON.parse(serializeReport(sealed))), ajv.errorsText(fitsReport.errors));
    }),
    { numRuns: 30 },
  );
});

test('accepts the real instrument and refuses one with prose in it', () => {
  const json = readContent('instrument.json') as { questions: Json[] };
  assert.ok(fitsInstrument(json), ajv.errorsText(fitsInstrument.errors));
  json.questions[0]!['prompt'] = 'Is it so?';
  assert.ok(!fitsInstrument(json));
});

let text: string;
before(async () => {
  text = serializeReport(await sealReport(instrument, livelyReport(), sha256));
});

type Draft = ReturnType<typeof copyOf<Report>> & Json;

const CASES: [string, boolean, (report: Draft) => unknown][] = [
  ['nothing changed', true, () => undefined],
  ['no results yet', true, (r) => (r.results = null as never)],
  ['no digest yet', true, (r) => (r.digest = null)],
  ['a plan with some criteria only', true, (r) => (r.plan[0]!.quitoCriteria = { c2: 'yes' })],
  [
    'a link in capitals',
    true,
    (r) => (r.answers[0]!.evidence = [{ kind: 'data', label: '', url: 'HTTPS://EXAMPLE.ORG' }]),
  ],
  [
    'a mail address',
    true,
    (r) => (r.answers[0]!.evidence = [{ kind: 'data', label: '', url: 'mailto:a@example.org' }]),
  ],
  ['a moment with a fraction', true, (r) => (r.updatedAt = '2026-01-15T10:00:00.123456Z')],
  ['a leap day', true, (r) => (r.plan[0]!.start = '2028-02-29')],
  ['a note as long as may be', true, (r) => (r.answers[0]!.note = 'x'.repeat(5000))],
  ['an unknown question', true, (r) => (r.answers[0]!.questionId = 'q99')],
  ['a level without its state', true, (r) => (r.answers[0]!.state = 'dont_know')],
  ['a member too many', false, (r) => (r['extra'] = 1)],
  [
    'a member too many deep inside',
    false,
    (r) => Object.assign(r.results!.dimensions[0]!.counts, { extra: 1 }),
  ],
  ['a member too few', false, (r) => delete (r as Partial<Draft>).aims],
  [
    'a member too few deep inside',
    false,
    (r) => delete (r.results!.coherence[0] as Partial<Json>)['reading'],
  ],
  ['another schema', false, (r) => ((r as Json)['$schema'] = 'urn:arrival-cities:schema:report:0.9.0')],
  ['an id that is no UUID', false, (r) => (r.id = 'mine')],
  ['a negative revision', false, (r) => (r.revision = -1)],
  ['half a revision', false, (r) => (r.revision = 0.5)],
  ['a revision beyond whole numbers', false, (r) => (r.revision = 2 ** 53)],
  ['a moment in another zone', false, (r) => (r.updatedAt = '2026-01-15T10:00:00+01:00')],
  ['a moment that does not exist', false, (r) => (r.updatedAt = '2026-02-30T10:00:00Z')],
  ['a day that does not exist', false, (r) => (r.plan[0]!.start = '2026-02-29')],
  [
    'a link that runs a script',
    false,
    (r) => (r.answers[0]!.evidence = [{ kind: 'data', label: '', url: 'javascript:1' }]),
  ],
  ['a note too long', false, (r) => (r.answers[0]!.note = 'x'.repeat(5001))],
  ['a level of 5', false, (r) => (r.answers[0]!.level = 5 as never)],
  ['a level in words', false, (r) => (r.answers[0]!.level = '3' as never)],
  ['a level range of three', false, (r) => (r.results!.dimensions[0]!.levelRange = [1, 2, 3] as never)],
  ['a level range of one', false, (r) => (r.results!.dimensions[0]!.levelRange = [1] as never)],
  ['a score above 100', false, (r) => (r.results!.dimensions[0]!.score = 101)],
  ['a coverage above 1', false, (r) => (r.results!.dimensions[0]!.coverage = 1.1)],
  ['an overall score', false, (r) => ((r.results as Json)['overall'] = 50)],
  ['an aim of 7', false, (r) => (r.aims['quito.1'] = 7 as never)],
  ['an aim for what is no id', false, (r) => (r.aims['1 !'] = 3)],
  ['a sixth criterion of a plan', false, (r) => Object.assign(r.plan[0]!.quitoCriteria, { c6: 'yes' })],
  ['an engagement without its aim', false, (r) => (r.engagement[0] = { actorId: 'a1', now: 1 } as never)],
  ['a sector that is none', false, (r) => (r.sectors[0]!.sectorId = 'sea' as never)],
  ['a moment of what is no place', false, (r) => (r.saidAt['1 !'] = r.updatedAt)],
  ['a country in small letters', false, (r) => (r.subject.country = 'ec')],
  ['a UN/LOCODE with a zero', false, (r) => (r.subject.unlocode = 'ECUI0')],
  ['a digest of another algorithm', false, (r) => (r.digest = `md5-${'0'.repeat(64)}`)],
  ['a digest of an instrument that is none', false, (r) => (r.instrument.digest = 'abc')],
  ['an unknown audience', false, (r) => (r.audience = 'public' as never)],
  ['20 001 answers', false, (r) => (r.answers = Array.from({ length: 20_001 }, () => r.answers[0]!))],
];

for (const [name, isGood, change] of CASES) {
  test(`${isGood ? 'accepts' : 'refuses'} ${name}, by the schema and by the reader alike`, () => {
    const draft = JSON.parse(text) as Draft;
    change(draft);
    const issues = checkShape(draft).issues.map(({ code, path }) => `${code} ${path}`);
    assert.deepEqual([fitsReport(draft), issues.length === 0], [isGood, isGood], issues.join('\n'));
  });
}

test('agrees with the reader about any one value put in any one place', () => {
  const leaves = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
    typeof value === 'object' && value !== null
      ? [path, ...Object.entries(value).flatMap(([key, member]) => leaves(member, [...path, key]))]
      : [path];
  const places = leaves(JSON.parse(text)).filter((path) => path.length > 0);
  const someValue = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      4,
      5,
      100,
      0.5,
      -1,
      '',
      'q1.1',
      'x y',
      'open',
      [],
      {},
      '2026-01-15',
    ),
    fc.jsonValue({ maxDepth: 1, noUnicodeString: true }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...places), someValue, (path, value) => {
      const draft = JSON.parse(text) as Json;
      const holder = path.slice(0, -1).reduce<Json>((at, key) => at[key] as Json, draft);
      fc.pre(path.join() !== '$schema' && path.join() !== 'schemaVersion'); // said in one sentence by the reader
      holder[path.at(-1)!] = value;
      assert.equal(
        checkShape(draft).issues.length === 0,
        fitsReport(draft),
        `${path.join('.')} = ${JSON.stringify(value)}`,
      );
    }),
    { numRuns: 500 },
  );
});
