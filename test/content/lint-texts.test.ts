import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintInstrument, lintTranslation } from '@arrival-cities/core';
import { copyOf, parts } from '../helpers/core-content.js';

const TABLES = [
  'parts',
  'dimensions',
  'recommendations',
  'addressees',
  'responseSets',
  'functions',
  'roles',
  'regions',
  'sdg',
  'terms',
  'questions',
  'actors',
  'readings',
  'documents',
  'sections',
] as const;

for (const table of TABLES) {
  test(`finds a missing and a needless text among the ${table}`, () => {
    const [id] = Object.keys(parts.locale[table]) as [string];
    const copy = copyOf(parts);
    const texts = copy.locale[table] as Record<string, unknown>;
    texts['needless'] = texts[id];
    Reflect.deleteProperty(texts, id);
    const issues = lintInstrument(copy).map(({ code, path }) => `${code} ${path}`);
    assert.ok(issues.includes(`no-text ${table}.${id}`), issues.join('\n'));
    assert.ok(issues.includes(`unknown-id ${table}.needless`), issues.join('\n'));
  });
}

test('finds a missing and a needless gist of a source', () => {
  const copy = copyOf(parts);
  const { citations } = copy.practicesLocale;
  const [id] = Object.keys(citations) as [string];
  citations['S9:L9'] = 'needless';
  Reflect.deleteProperty(citations, id);
  const issues = lintInstrument(copy).map(({ code, path }) => `${code} ${path}`);
  assert.ok(issues.includes(`no-text citations.${id}`), issues.join('\n'));
  assert.ok(issues.includes('unknown-id citations.S9:L9'), issues.join('\n'));
});

test('finds no difference between a catalogue and itself', () => {
  assert.deepEqual(lintTranslation(parts.locale as never, parts.locale as never), []);
});

const reference = { a: '{n} of {total}', b: { c: 'x', d: ['one', '{name}'] } };

const TRANSLATIONS: [string, object, string[]][] = [
  [
    'other words and another order of placeholders',
    { a: 'von {total}: {n}', b: { c: 'y', d: ['eins', '{name}!'] } },
    [],
  ],
  ['a missing text', { a: reference.a, b: { d: reference.b.d } }, ['no-text b.c']],
  ['a missing entry of a list', { ...reference, b: { ...reference.b, d: ['eins'] } }, ['no-text b.d.1']],
  ['a text too many', { ...reference, e: 'x' }, ['unknown-id e']],
  ['a placeholder left out', { ...reference, a: '{n}' }, ['unequal-placeholders a']],
  ['a placeholder misspelt', { ...reference, a: '{n} of {totl}' }, ['unequal-placeholders a']],
  ['a placeholder used twice', { ...reference, a: '{n} {n} of {total}' }, ['unequal-placeholders a']],
  [
    'a placeholder in a list',
    { ...reference, b: { ...reference.b, d: ['eins', 'zwei'] } },
    ['unequal-placeholders b.d.1'],
  ],
  ['a text for a table', { ...reference, b: 'x' }, ['wrong-type b']],
  ['a table for a text', { ...reference, a: { n: 'x' } }, ['wrong-type a']],
];

for (const [name, translation, expected] of TRANSLATIONS) {
  test(`compares a translation with ${name}`, () => {
    const issues = lintTranslation(reference, translation as never);
    assert.deepEqual(
      issues.map(({ code, path }) => `${code} ${path}`),
      expected,
    );
  });
}

test('does not take what every object has for a text', () => {
  assert.deepEqual(
    lintTranslation({ constructor: 'Builder' }, {}).map(({ code }) => code),
    ['no-text'],
  );
});
