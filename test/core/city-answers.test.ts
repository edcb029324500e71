import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  cityAnswers,
  questionsFor,
  scopeOf,
  type Answer,
  type CityAnswer,
  type Report,
} from '@arrival-cities/core';
import { instrument } from '../helpers/core-content.js';
import { later, newReport, statementOf, type Given } from '../helpers/core-reports.js';

const answerOf = (
  respondentId: string,
  given: Given | 'unanswered',
  change: Partial<Answer> = {},
): Answer => ({
  questionId: 'q1.2',
  respondentId,
  scale: 'RULE',
  ...(given === 'unanswered' ? { state: given } : statementOf(given)),
  criteriaMet: [],
  evidence: [],
  note: '',
  flagged: false,
  updatedAt: later(0),
  ...change,
});

/** What the city answers to q1.2. */
function cityAnswer(answers: readonly Answer[], agreed: Report['agreed'] = []): CityAnswer | undefined {
  const respondents = [{ id: 'r1' }, { id: 'r2' }, { id: 'r3' }, { id: 'r4' }];
  const report = newReport('full', { answers, agreed, respondents });
  return cityAnswers(report, questionsFor(instrument, scopeOf(report))).get('q1.2');
}

const spoken = (...given: readonly (Given | 'unanswered')[]): Answer[] =>
  given.map((value, i) => answerOf(`r${i + 1}`, value));

const agreement = (level: 0 | 1 | 2 | 3 | 4, change: Partial<Report['agreed'][number]> = {}) => ({
  questionId: 'q1.2',
  scale: 'RULE',
  level,
  by: ['r1', 'r2'],
  at: later(10),
  ...change,
});

const MEDIANS: [string, readonly Given[], number][] = [
  ['one answer', [3], 3],
  ['the lower of two', [1, 4], 1],
  ['the middle of three', [4, 0, 1], 1],
  ['the lower middle of four', [4, 1, 3, 0], 1],
  ['the levels alone beside "don\'t know" and "does not apply"', ['dont_know', 3, 'not_applicable', 2], 2],
];

for (const [name, given, level] of MEDIANS) {
  test(`takes ${name} as the city's level`, () => {
    const city = cityAnswer(spoken(...given));
    assert.deepEqual([city?.state, city?.level, city?.respondents], ['scored', level, given.length]);
  });
}

test('says "does not apply" only if all who speak say so', () => {
  assert.equal(cityAnswer(spoken('not_applicable', 'not_applicable'))?.state, 'not_applicable');
  assert.equal(cityAnswer(spoken('not_applicable', 'dont_know'))?.state, 'dont_know');
  assert.equal(cityAnswer(spoken('not_applicable', 'unanswered'))?.state, 'not_applicable');
});

test('gives one reason, whatever the order of the respondents', () => {
  const [first, second] = spoken('not_applicable', 'not_applicable') as [Answer, Answer];
  const other = { ...second, reason: { code: 'other' as const } };
  assert.equal(cityAnswer([first, other])?.reason, 'no-such-situation');
  assert.equal(cityAnswer([other, first])?.reason, 'no-such-situation');
});

test('says nothing where nobody spoke', () => {
  const silent = { state: 'unanswered', level: null, evidence: 0, respondents: 0, agreed: false };
  assert.deepEqual(cityAnswer([]), silent);
  assert.deepEqual(cityAnswer(spoken('unanswered', 'unanswered')), silent);
});

test('prefers the value agreed in a meeting, and keeps who spoke', () => {
  const city = cityAnswer(spoken(0, 1), [agreement(3)]);
  assert.deepEqual([city?.level, city?.agreed, city?.respondents], [3, true, 2]);
});

test('counts the newest agreement as a moment, not as a text', () => {
  const [earlier, newer] = [
    agreement(3, { at: '2026-01-15T10:00:00Z' }),
    agreement(1, { at: '2026-01-15T10:00:00.5Z' }),
  ];
  assert.equal(cityAnswer([], [earlier, newer])?.level, 1);
  assert.equal(cityAnswer([], [newer, earlier])?.level, 1);
});

test('takes the lower of two agreements of the same moment, in either order', () => {
  assert.equal(cityAnswer([], [agreement(3), agreement(2)])?.level, 2);
  assert.equal(cityAnswer([], [agreement(2), agreement(3)])?.level, 2);
});

test('does not count an agreement on another scale than the one asked', () => {
  assert.equal(cityAnswer(spoken(1), [agreement(4, { scale: 'INFL' })])?.level, 1);
});

test('counts the newest answer of a respondent who answered twice', () => {
  const [old, recent] = [answerOf('r1', 4), answerOf('r1', 1, { updatedAt: later(1) })];
  assert.equal(cityAnswer([old, recent])?.level, 1);
  assert.equal(cityAnswer([recent, old])?.level, 1);
  assert.equal(cityAnswer([recent, old])?.respondents, 1);
});

test('does not fall back on an older answer after a newer one was cleared', () => {
  const cleared = answerOf('r1', 'unanswered', { note: 'asked again', updatedAt: later(1) });
  assert.equal(cityAnswer([answerOf('r1', 4), cleared])?.state, 'unanswered');
  assert.equal(cityAnswer([cleared, answerOf('r1', 4)])?.state, 'unanswered');
});

test('decides between two answers of the same moment by what they say, not by their order', () => {
  const [a, b] = [answerOf('r1', 4), answerOf('r1', 1)];
  // Members in another order are the same answer.
  const { level, ...rest } = b;
  const turned: Answer = { level: level!, ...rest };
  assert.equal(cityAnswer([a, b])?.level, cityAnswer([b, a])?.level);
  assert.equal(cityAnswer([a, turned])?.level, cityAnswer([a, b])?.level);
});

const TIES: [string, Answer, Answer][] = [
  ['their state', answerOf('r1', 'dont_know'), answerOf('r1', 'not_applicable')],
  ['whether they were cleared', answerOf('r1', 'unanswered'), answerOf('r1', 'dont_know')],
  ['their evidence', answerOf('r1', 2), answerOf('r1', 2, { evidence: [{ kind: 'data', label: '' }] })],
  [
    'their reason',
    answerOf('r1', 'not_applicable'),
    answerOf('r1', 'not_applicable', { reason: { code: 'other' } }),
  ],
];

for (const [name, a, b] of TIES) {
  test(`does not mind the order of two answers of the same moment that differ in ${name}`, () => {
    assert.deepEqual(cityAnswer([a, b]), cityAnswer([b, a]));
  });
}

test('carries the strongest evidence attached to the level that counts', () => {
  const answers = [
    answerOf('r1', 2, { evidence: [{ kind: 'statement', label: '' }] }),
    answerOf('r2', 2, {
      evidence: [
        { kind: 'none', label: '' },
        { kind: 'document', label: '' },
      ],
    }),
    answerOf('r3', 4, { evidence: [{ kind: 'data', label: '' }] }),
  ];
  assert.equal(cityAnswer(answers)?.evidence, 2);
  assert.equal(cityAnswer(answers, [agreement(4)])?.evidence, 3);
  assert.equal(cityAnswer(answers, [agreement(0)])?.evidence, 0);
});
