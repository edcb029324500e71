import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseInstrument, parseLocale } from '@arrival-cities/core';
import { readContent } from '../helpers/core-content.js';

const SHAPES: [string, (json: Json) => void, string][] = [
  ['a weight of 0', (q) => (q['weight'] = 0), 'too-small questions[0].weight'],
  ['a weight of 4', (q) => (q['weight'] = 4), 'too-big questions[0].weight'],
  ['half a weight', (q) => (q['weight'] = 1.5), 'wrong-type questions[0].weight'],
  ['no weight', (q) => delete q['weight'], 'wrong-type questions[0].weight'],
  ['no dimension', (q) => (q['dimensions'] = []), 'too-small questions[0].dimensions'],
  ['a source of another form', (q) => (q['sources'] = ['page 4']), 'wrong-format questions[0].sources[0]'],
  ['a kind that is none', (q) => (q['kind'] = 'maybe'), 'wrong-value questions[0].kind'],
  ['prose in the structure', (q) => (q['prompt'] = 'Is it so?'), 'unknown-key questions[0].prompt'],
];
type Json = Record<string, unknown>;

for (const [name, change, expected] of SHAPES) {
  test(`does not read a question with ${name}`, () => {
    const json = readContent('instrument.json') as { questions: Json[] };
    change(json.questions[0]!);
    const { value, issues } = parseInstrument(json);
    assert.equal(value, undefined);
    assert.deepEqual(
      issues.map(({ code, path }) => `${code} ${path}`),
      [expected],
    );
  });
}

test('does not read a locale with four anchors, an empty text or five levels of engagement', () => {
  const json = readContent('locales/en.json') as Record<string, Json> & {
    levels: string[];
    engagementLevels: unknown[];
  };
  json.levels.pop();
  json.engagementLevels.pop();
  json['disclaimer'] = '' as never;
  assert.deepEqual(
    parseLocale(json)
      .issues.map(({ code, path }) => `${code} ${path}`)
      .sort(),
    ['too-small disclaimer', 'too-small engagementLevels', 'too-small levels'],
  );
});
