import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addPlanItem,
  addProgress,
  changePlanItem,
  checkReport,
  isQuitoReady,
  QUITO_CRITERIA,
  quitoAnswer,
  removePlanItem,
  scoreReport,
  suggestedTimeAnswer,
  type PlanItem,
} from '@arrival-cities/core';
import { instrument } from '../helpers/core-content.js';
import { later, newReport } from '../helpers/core-reports.js';

const ITEM: PlanItem = {
  questionId: 'q1.1',
  kind: 'level',
  from: 1,
  to: 2,
  partners: [],
  practices: [],
  quitoCriteria: {},
  considerations: {},
  evidence: '',
  status: 'proposed',
  progress: [],
};

const planned = addPlanItem(newReport(), ITEM, later(1));

test('adds an item as a change of the report', () => {
  assert.deepEqual(planned.plan, [ITEM]);
  assert.deepEqual([planned.revision, planned.updatedAt], [1, later(1)]);
  assert.deepEqual(checkReport(planned, instrument).issues, []);
});

test('drops results and digest with a change of the plan', () => {
  const scored = {
    ...planned,
    results: scoreReport(instrument, planned),
    digest: `sha256-${'0'.repeat(64)}`,
  };
  const changed = changePlanItem(scored, ITEM, { owner: 'Housing' }, later(2));
  assert.deepEqual([changed.results, changed.digest], [null, null]);
});

test('keeps when the plan for a question changed, also where its item is gone', () => {
  const removed = removePlanItem(planned, ITEM, later(2));
  assert.deepEqual([planned.saidAt, removed.saidAt], [{ 'plan.q1.1': later(1) }, { 'plan.q1.1': later(2) }]);
});

test('adds an item once', () => {
  const worked = changePlanItem(planned, ITEM, { status: 'running' }, later(2));
  assert.equal(addPlanItem(worked, ITEM, later(3)), worked);
});

test('holds several steps of one question', () => {
  const next = addPlanItem(planned, { ...ITEM, from: 2, to: 3 }, later(2));
  const met = addPlanItem(next, { ...ITEM, kind: 'meeting', from: null, to: null }, later(3));
  assert.equal(met.plan.length, 3);
  assert.deepEqual(checkReport(met, instrument).issues, []);
});

test('changes one item and leaves the others alone', () => {
  const two = addPlanItem(planned, { ...ITEM, questionId: 'q1.2' }, later(2));
  const changed = changePlanItem(two, ITEM, { owner: 'Housing', months: 18, start: '2026-03-01' }, later(3));
  assert.deepEqual(changed.plan[0], { ...ITEM, owner: 'Housing', months: 18, start: '2026-03-01' });
  assert.equal(changed.plan[1], two.plan[1]);
});

test('takes out what is not said any more', () => {
  const dated = changePlanItem(planned, ITEM, { owner: 'Housing', start: '2026-03-01', months: 6 }, later(2));
  const cleared = changePlanItem(
    dated,
    ITEM,
    { owner: undefined, start: undefined, months: undefined },
    later(3),
  );
  assert.deepEqual(cleared.plan, [ITEM]);
});

test('replaces half characters, which no file could hold', () => {
  const changed = changePlanItem(planned, ITEM, { evidence: 'A\uD83C', partners: ['\uDF0D'] }, later(2));
  assert.deepEqual([changed.plan[0]?.evidence, changed.plan[0]?.partners], ['A\uFFFD', ['\uFFFD']]);
});

test('notes progress in the order in which it is told', () => {
  const notes = [
    { date: '2026-04-01', note: 'Began.' },
    { date: '2026-05-01', note: 'Staff briefed.' },
  ];
  const report = notes.reduce((before, note, i) => addProgress(before, ITEM, note, later(2 + i)), planned);
  assert.deepEqual(report.plan[0]?.progress, notes);
});

test('removes an item', () => {
  assert.deepEqual(removePlanItem(planned, ITEM, later(2)).plan, []);
});

test('leaves the report as it is where the item is not in the plan', () => {
  const other = { ...ITEM, questionId: 'q1.2' };
  assert.equal(changePlanItem(planned, other, { owner: 'Housing' }, later(2)), planned);
  assert.equal(addProgress(planned, other, { date: '2026-04-01', note: 'Began.' }, later(2)), planned);
  assert.equal(removePlanItem(planned, other, later(2)), planned);
});

const ALL = Object.fromEntries(QUITO_CRITERIA.map((criterion) => [criterion, 'yes' as const]));

test('calls an item ready for a Quito forum with five yes and nothing less', () => {
  assert.ok(isQuitoReady({ quitoCriteria: ALL }));
  for (const criterion of QUITO_CRITERIA) {
    assert.ok(!isQuitoReady({ quitoCriteria: { ...ALL, [criterion]: 'no' } }), criterion);
    assert.ok(!isQuitoReady({ quitoCriteria: { ...ALL, [criterion]: 'open' } }), criterion);
  }
});

test('reads a criterion nobody answered as open, which is not no', () => {
  assert.equal(quitoAnswer({ quitoCriteria: {} }, 'c2'), 'open');
  assert.equal(quitoAnswer({ quitoCriteria: { c2: 'no' } }, 'c2'), 'no');
  assert.ok(!isQuitoReady({ quitoCriteria: {} }));
});

const withMonths = (months: number, quitoCriteria: PlanItem['quitoCriteria']): PlanItem => ({
  ...ITEM,
  months,
  quitoCriteria,
});

test('suggests an answer on time from the months, and only suggests it', () => {
  const answers = [undefined, 1, 36, 37].map((months) =>
    suggestedTimeAnswer(months === undefined ? {} : { months }),
  );
  assert.deepEqual(answers, ['open', 'yes', 'yes', 'no']);
  const { c4: _c4, ...rest } = ALL;
  assert.ok(!isQuitoReady(withMonths(12, rest)));
  assert.ok(isQuitoReady(withMonths(60, ALL)));
});
