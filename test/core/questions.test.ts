import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  answerTo,
  cityAnswers,
  indexAnswers,
  questionsFor,
  scopeOf,
  scoreReport,
  setMandate,
  setProfile,
  type AskedQuestion,
  type Report,
} from '@arrival-cities/core';
import { instrument } from '../helpers/core-content.js';
import { AT, later, newReport, someReport, withAnswers, withHolders } from '../helpers/core-reports.js';

const asked = (report: Report): AskedQuestion[] => questionsFor(instrument, scopeOf(report));
const find = (report: Report, id: string): AskedQuestion | undefined =>
  asked(report).find(({ question }) => question.id === id);
const idsOf = (report: Report): string[] => asked(report).map(({ question }) => question.id);
const withRoles = (...roles: string[]): Report => setProfile(newReport(), { roles }, AT);

test('asks 91 questions in the full check and 24 in the quick one, in the order of the instrument', () => {
  assert.deepEqual(
    idsOf(newReport('full')),
    instrument.questions.map(({ id }) => id),
  );
  const quick = instrument.questions.filter(({ quickDimensions }) => quickDimensions.length > 0);
  assert.deepEqual(
    idsOf(newReport('quick')),
    quick.map(({ id }) => id),
  );
  assert.deepEqual([instrument.questions.length, quick.length], [91, 24]);
});

const DIASPORA = ['q6.5', 'q6.6', 'q11.6'];

const ROLES: [string, Report, boolean][] = [
  ['no role is given', newReport(), true],
  ['it is a place of origin', withRoles('origin'), true],
  ['it is a place of return among others', withRoles('transit', 'return'), true],
  ['it is a place of transit and destination only', withRoles('transit', 'destination'), false],
];

for (const [name, report, isAsked] of ROLES) {
  test(`${isAsked ? 'asks' : 'does not ask'} a city about its diaspora where ${name}`, () => {
    const ids = idsOf(report);
    assert.deepEqual(
      DIASPORA.map((id) => ids.includes(id)),
      [isAsked, isAsked, isAsked],
    );
    assert.equal(ids.length, isAsked ? 91 : 88);
  });
}

test('keeps an answer to a question that a role hides, and does not count it', () => {
  const answered = withAnswers(newReport(), { 'q6.5': 4, 'q6.1': 2 });
  const hidden = setProfile(answered, { roles: ['transit'] }, later(1));
  assert.deepEqual(hidden.answers, answered.answers);
  assert.equal(scoreReport(instrument, hidden).counts.known, 1);
  assert.equal(scoreReport(instrument, setProfile(hidden, { roles: [] }, later(2))).counts.known, 2);
});

const HOLDERS: [string, AskedQuestion['holder'], string][] = [
  ['city', 'own', 'SERV'],
  ['shared', 'shared', 'SERV'],
  ['unsure', 'shared', 'SERV'],
  ['other', 'other', 'INFL'],
];

for (const [choice, holder, scale] of HOLDERS) {
  test(`asks about health on ${scale} where the choice is "${choice}"`, () => {
    const found = find(withHolders(newReport(), { F3: choice as 'city' }), 'q4.1');
    assert.deepEqual([found?.holder, found?.scale], [holder, scale]);
  });
}

test('counts a function nobody described as shared', () => {
  assert.equal(find(newReport(), 'q4.1')?.holder, 'shared');
});

test("does not let the profile sign away the city's own conduct", () => {
  const report = withHolders(newReport(), { F0: 'other' });
  for (const id of ['q1.1', 'q9.1', 'q11.2']) {
    const found = find(report, id);
    assert.deepEqual([found?.holder, found?.scale !== 'INFL'], ['own', true]);
  }
});

test('keeps an answer when others turn out to decide, does not count it, and asks again', () => {
  const answered = withAnswers(newReport(), { 'q4.1': 3 });
  const moved = setMandate(answered, 'F3', { holder: 'other', unfunded: false }, later(1));
  assert.deepEqual(moved.answers, answered.answers);
  assert.equal(answerTo(indexAnswers(moved, 'r1'), find(moved, 'q4.1')!), undefined);
  assert.equal(cityAnswers(moved, asked(moved)).get('q4.1')?.state, 'unanswered');
  const both = withAnswers(moved, { 'q4.1': 1 }, { at: later(2) });
  assert.deepEqual(
    both.answers.map(({ scale, level }) => [scale, level]),
    [
      ['SERV', 3],
      ['INFL', 1],
    ],
  );
  const back = setMandate(both, 'F3', { holder: 'city', unfunded: false }, later(3));
  assert.equal(answerTo(indexAnswers(back, 'r1'), find(back, 'q4.1')!)?.level, 3);
});

test('looks up the answer of one respondent only', () => {
  const report = withAnswers(
    newReport('full', { respondents: [{ id: 'r1' }, { id: 'r2' }] }),
    { 'q1.1': 2 },
    { respondentId: 'r2' },
  );
  assert.equal(answerTo(indexAnswers(report, 'r1'), find(report, 'q1.1')!), undefined);
  assert.equal(answerTo(indexAnswers(report, 'r2'), find(report, 'q1.1')!)?.level, 2);
});

test('shows a respondent alone the same answer as the one that counts for the city', () => {
  fc.assert(
    fc.property(someReport(), (any) => {
      const report = { ...any, answers: any.answers.map((a) => ({ ...a, respondentId: 'r1' })), agreed: [] };
      const index = indexAnswers(report, 'r1');
      const city = cityAnswers(report, asked(report));
      for (const question of asked(report)) {
        const shown = answerTo(index, question);
        const counted = city.get(question.question.id)!;
        assert.deepEqual(
          [shown?.state ?? 'unanswered', shown?.level ?? null],
          [counted.state, counted.level],
        );
      }
    }),
  );
});
