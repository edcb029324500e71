import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  lintMigrations,
  parseMigrations,
  type InstrumentLocale,
  type Migrations,
} from '@arrival-cities/core';
import { copyOf, instrument, locale, readContent } from '../helpers/core-content.js';
import { migrationsData } from '../helpers/version-0.9/index.js';

const texts: InstrumentLocale = {
  ...locale,
  retired: { 'q5.9': 'Is there an agreement?', 'q5.8': 'Was there?' },
};

function read(data: unknown): Migrations {
  const { value, issues } = parseMigrations(data);
  assert.ok(value, JSON.stringify(issues));
  return value;
}

const found = (migrations: Migrations, of = texts): string[] =>
  lintMigrations(instrument, of, migrations).map(({ code, path }) => `${code} ${path}`);

/** The faults after a change to the steps of the fixture. */
function after(change: (copy: ReturnType<typeof copyOf<Migrations>>) => void): string[] {
  const copy = copyOf(read(migrationsData));
  change(copy);
  return found(copy);
}

test('the steps of the built-in checklist lead to its present version', () => {
  const migrations = read(readContent('migrations.json'));
  assert.equal(migrations.instrument, instrument.id);
  assert.deepEqual(found(migrations, locale), []);
});

test('finds no fault in steps that fit', () => {
  assert.deepEqual(found(read(migrationsData)), []);
});

test('finds a step that goes back, one that leads nowhere, and two from one version', () => {
  assert.deepEqual(
    after((m) => (m.steps[1]!.to = '0.9.0')),
    ['step-gap steps[0].to', 'step-order steps[1].to'],
  );
  assert.deepEqual(
    after((m) => m.steps.pop()),
    ['step-gap steps[0].to'],
  );
  assert.deepEqual(
    after((m) => m.steps.push(structuredClone(m.steps[1]!))),
    ['duplicate-id steps[2].from'],
  );
});

test('finds an id that is used again, and one that is not known', () => {
  assert.deepEqual(
    after((m) => (m.steps[1]!.questions['q1.1'] = { change: 'retired' })),
    ['id-reused steps[1].questions.q1.1', 'no-text retired.q1.1'],
  );
  assert.deepEqual(
    after((m) => (m.steps[1]!.questions['q2.9'] = { change: 'again', to: 'q9.99' })),
    ['unknown-id steps[1].questions.q2.9.to'],
  );
  assert.deepEqual(
    after((m) => (m.steps[0]!.questions['q1.8'] = { change: 'renamed', to: 'q1.99' })),
    ['unknown-id steps[0].questions.q1.8.to'],
  );
  assert.deepEqual(
    after((m) => Object.assign(m.steps[1]!.questions['q5.9']!, { to: 'q5.1' })),
    ['unknown-id steps[1].questions.q5.9.to'],
  );
  assert.deepEqual(
    after((m) => Object.assign(m.steps[1]!.roles, { host: 'guest' })),
    ['unknown-id steps[1].roles.host'],
  );
});

test('finds two levels that would become one, a criterion that is not there, and a retired question without its text', () => {
  assert.deepEqual(
    after((m) => (m.steps[1]!.questions['q1.7'] = { change: 'renamed', to: 'q1.5' })),
    ['duplicate-id steps[1].questions.q1.7.to'],
  );
  assert.deepEqual(
    after((m) => (m.steps[1]!.questions['q1.9']!.criteria = { c: 'x' })),
    ['unknown-id steps[1].questions.q1.9.criteria.c'],
  );
  assert.deepEqual(
    after((m) => (m.steps[0]!.questions['q1.8']!.criteria = { d: 'y' })),
    ['unknown-id steps[0].questions.q1.8.criteria.d'],
  );
  assert.deepEqual(found(read(migrationsData), locale), ['no-text retired.q5.8', 'no-text retired.q5.9']);
});

test('refuses the steps of another checklist, and a file that is none', () => {
  assert.deepEqual(
    after((m) => (m.instrument = 'other')),
    ['other-instrument instrument'],
  );
  assert.ok(parseMigrations({ steps: [] }).issues.length > 0);
});
