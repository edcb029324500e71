import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LIMITS, readJson, type Issue } from '@arrival-cities/core';

const only = (text: string): Issue => {
  const { value, issues } = readJson(text);
  assert.equal(value, undefined);
  assert.equal(issues.length, 1);
  return issues[0]!;
};

test('reads JSON with or without a byte order mark', () => {
  assert.deepEqual(readJson('{"a":[1]}'), { value: { a: [1] }, issues: [] });
  assert.deepEqual(readJson('\uFEFF{"a":[1]}'), { value: { a: [1] }, issues: [] });
});

test('says that a file is empty', () => {
  for (const text of ['', ' \n\t', '\uFEFF', '\uFEFF\n']) assert.equal(only(text).code, 'file-empty');
});

test('names line and column of the first thing that is not JSON', () => {
  const places: [string, number, number][] = [
    ['hello', 1, 1],
    ['{"a": x}', 1, 7],
    ['{"note": end of story}', 1, 10],
    ['{\n  "a": 1,\n}', 3, 1],
    ['{"a":1}}', 1, 8],
    ["{'a':1}", 1, 2],
    ['{"a" 1}', 1, 6],
    ['[1 2]', 1, 4],
    ['[1,]', 1, 4],
    ['[01]', 1, 2],
    ['[1.]', 1, 2],
    ['[truex]', 1, 2],
    ['[NaN]', 1, 2],
    ['{"a":"line\nbreak"}', 1, 11],
    ['["\\x"]', 1, 3],
    ['["\\u12g4"]', 1, 3],
    ['\uFEFF{"a": x}', 1, 7],
    ['{"a":1]', 1, 7],
    ['// comment\n{}', 1, 1],
  ];
  for (const [text, line, column] of places) {
    assert.deepEqual(only(text), { code: 'not-json-at', path: '', params: { line, column } }, text);
  }
});

test('says that a file is cut short, and in which line', () => {
  for (const text of [
    '{',
    '[',
    '{"a"',
    '{"a":',
    '{"a":1',
    '{"a":1,',
    '["b',
    '["b\\',
    '["b\\u00',
    '[tr',
    '[-',
    '[1',
    '[1.',
    '[1e',
    '[1e-',
  ]) {
    assert.deepEqual(only(text), { code: 'cut-short', path: '', params: { line: 1 } }, text);
  }
  assert.deepEqual(only('{\n"a": {\n').params, { line: 3 });
});

test('finds any cut of any JSON document', () => {
  fc.assert(
    fc.property(
      fc.array(fc.jsonValue(), { maxLength: 5 }),
      fc.nat(),
      fc.boolean(),
      (value, place, isSpread) => {
        const text = JSON.stringify(value, null, isSpread ? 1 : 0);
        const cut = text.slice(0, 1 + (place % (text.length - 1)));
        fc.pre(cut.length < text.length);
        assert.equal(only(cut).code, 'cut-short', cut);
      },
    ),
  );
});

test('finds the place of a stray sign in any JSON document', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 5 }), fc.nat(), (value, pick) => {
      const text = JSON.stringify(value);
      const place = 1 + (pick % (text.length - 1));
      const { code, params } = only(`${text.slice(0, place)}\u0001${text.slice(place)}`);
      assert.equal(code, 'not-json-at');
      // Inside a word or an escape the place is where that begins.
      const begun = /(?:[-+.\w]|\\u?[0-9a-f]*)*$/.exec(text.slice(0, place))![0].length;
      const found = Number(params['column']) - 1;
      assert.ok(place - begun <= found && found <= place, `${found} of ${place} in ${text}`);
    }),
  );
});

test('says that a file is no JSON where the engine gives up on a good text', (t) => {
  t.mock.method(JSON, 'parse', () => {
    throw new RangeError('Maximum call stack size exceeded');
  });
  assert.equal(only('{}').code, 'not-json');
});

test('refuses what is too big, too deep or too much, and says the limit', () => {
  assert.deepEqual(only('x'.repeat(LIMITS.characters + 1)), {
    code: 'file-too-big',
    path: '',
    params: { size: LIMITS.characters + 1, limit: LIMITS.characters },
  });
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  assert.equal(readJson(nested(LIMITS.depth + 1)).issues.length, 0);
  assert.deepEqual(only(nested(LIMITS.depth + 2)).code, 'too-deep');
  assert.deepEqual(only(nested(LIMITS.depth + 2)).params, { limit: LIMITS.depth });
  assert.equal(readJson(`[${'0,'.repeat(LIMITS.values - 2)}0]`).issues.length, 0);
  assert.deepEqual(only(`[${'0,'.repeat(LIMITS.values - 1)}0]`), {
    code: 'too-many-values',
    path: '',
    params: { limit: LIMITS.values },
  });
});

test('refuses very deep nesting without exhausting the stack', () => {
  assert.equal(only('['.repeat(1_000_000)).code, 'cut-short');
  assert.equal(only('['.repeat(1_000_000) + ']'.repeat(1_000_000)).code, 'too-deep');
});

test('refuses names that reach for the prototype, wherever they stand', () => {
  for (const key of ['__proto__', 'constructor', 'prototype']) {
    assert.deepEqual(only(`{"a":[{"${key}":1}]}`), { code: 'unsafe-key', path: 'a[0]', params: { key } });
  }
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
});

test('accepts the same words as values', () => {
  assert.deepEqual(readJson('["__proto__","constructor"]').value, ['__proto__', 'constructor']);
});
