import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  answer,
  indexAnswers,
  isComplete,
  openItems,
  pagesFor,
  progressOf,
  questionsFor,
  scopeOf,
  setFlag,
  setProfile,
  type Report,
} from '@arrival-cities/core';
import { instrument } from '../helpers/core-content.js';
import {
  answeredThroughout,
  AT,
  later,
  newReport,
  someReport,
  withAnswers,
  withHolders,
} from '../helpers/core-reports.js';

const pages = (report: Report) => pagesFor(instrument, report);
const page = (report: Report, dimensionId: string) =>
  pages(report).find((one) => one.dimensionId === dimensionId);
const progress = (report: Report) =>
  progressOf(indexAnswers(report, 'r1'), questionsFor(instrument, scopeOf(report)));

test('makes a page for each action and each group, in order', () => {
  const ids = instrument.dimensions.map(({ id }) => id);
  assert.deepEqual(
    pages(newReport('full')).map(({ dimensionId }) => dimensionId),
    ids,
  );
  assert.deepEqual(
    pages(newReport('quick')).map(({ dimensionId }) => dimensionId),
    ids,
  );
});

test('shows every question that is asked on exactly one page', () => {
  fc.assert(
    fc.property(someReport(), (report) => {
      const shown = pages(report).flatMap(({ questions }) => questions.map(({ question }) => question.id));
      const asked = questionsFor(instrument, scopeOf(report)).map(({ question }) => question.id);
      assert.deepEqual([...shown].sort(), [...asked].sort());
    }),
  );
});

test('shows a question that feeds two radars with its action, or alone with its group in the quick check', () => {
  const has = (report: Report, dimension: string) =>
    page(report, dimension)!.questions.some(({ question }) => question.id === 'q7.5');
  assert.deepEqual([has(newReport('full'), 'quito.7'), has(newReport('full'), 'gfmd.G4')], [true, false]);
  assert.deepEqual([has(newReport('quick'), 'quito.7'), has(newReport('quick'), 'gfmd.G4')], [false, true]);
});

test('asks who decides once for each function, at the first page that needs it', () => {
  const asked = pages(newReport('full')).flatMap(({ functions }) => functions);
  const needed = instrument.functions.filter(({ alwaysOwn }) => !alwaysOwn).map(({ id }) => id);
  assert.deepEqual([...asked].sort(), [...needed].sort());
  assert.deepEqual(page(newReport('full'), 'quito.1')?.functions, ['F2', 'F1', 'F12']);
  assert.deepEqual(page(newReport('full'), 'quito.2')?.functions, ['F7', 'F6', 'F10']);
  assert.deepEqual(page(newReport('full'), 'quito.11')?.functions, []);
});

test('does not ask in the quick check about functions that only the full one needs', () => {
  const asked = pages(newReport('quick')).flatMap(({ functions }) => functions);
  assert.deepEqual(asked, ['F7', 'F10', 'F3', 'F4', 'F5', 'F8', 'F6', 'F11']);
});

test('counts every state but unanswered as stated', () => {
  const report = withAnswers(newReport('quick'), {
    'q1.1': 2,
    'q2.1': 'dont_know',
    'q6.1': 'not_applicable',
  });
  const noted = setFlag(report, { questionId: 'q3.1', respondentId: 'r1', scale: 'PREP' }, true, AT);
  assert.deepEqual(progress(noted), { asked: 24, stated: 3 });
});

test('does not count an answer on another scale, nor that of somebody else', () => {
  const answered = withAnswers(newReport('quick', { respondents: [{ id: 'r1' }, { id: 'r2' }] }), {
    'q4.1': 3,
  });
  assert.equal(progress(withHolders(answered, { F3: 'other' })).stated, 0);
  assert.equal(progress(withAnswers(answered, { 'q5.1': 1 }, { respondentId: 'r2' })).stated, 1);
});

test('is complete when every question asked has a state, do-not-knows included', () => {
  const all = answeredThroughout(newReport('quick'), ({ floor }, i) =>
    floor ? 'dont_know' : i % 2 ? 'not_applicable' : 0,
  );
  assert.equal(isComplete(instrument, all, 'r1'), true);
  const key = { questionId: 'u8.2', respondentId: 'r1', scale: 'DATA' };
  assert.equal(isComplete(instrument, answer(all, key, { state: 'unanswered' }, later(1)), 'r1'), false);
  assert.equal(
    isComplete(instrument, { ...all, instrument: { ...all.instrument, depth: 'full' } }, 'r1'),
    false,
  );
});

test('lists what is open, not known or flagged, in the order of the instrument', () => {
  const report = withAnswers(newReport('quick'), { 'q9.1': 'dont_know', 'q2.1': 'dont_know', 'q1.1': 3 });
  const flagged = setFlag(report, { questionId: 'q1.1', respondentId: 'r1', scale: 'SERV' }, true, AT);
  const items = openItems(instrument, flagged, 'r1');
  assert.deepEqual([items.dontKnow, items.flagged], [['q2.1', 'q9.1'], ['q1.1']]);
  assert.equal(items.open.length, 21);
  assert.ok(!items.open.includes('q1.1') && !items.open.includes('q2.1'));
});

test('forgets the open items that a role hides', () => {
  assert.ok(openItems(instrument, newReport(), 'r1').open.includes('q6.5'));
  const inland = setProfile(newReport(), { roles: ['transit'] }, AT);
  assert.ok(!openItems(instrument, inland, 'r1').open.includes('q6.5'));
});
