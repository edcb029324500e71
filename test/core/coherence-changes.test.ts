import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  agree,
  checkReport,
  cityAnswers,
  countedAgreements,
  isOutdated,
  questionsFor,
  removeClash,
  scopeOf,
  setClash,
  setCoordinator,
  setEngagement,
  setRespondent,
  setSector,
  statedClashes,
  withdrawAgreement,
  type Report,
} from '@arrival-cities/core';
import { instrument } from '../helpers/core-content.js';
import { AT, later, newReport, withAnswers } from '../helpers/core-reports.js';

const SECTOR = { sectorId: 'housing', presence: 2, conflict: 'yes', respondentId: 'r1' } as const;
const CLASH = { id: 'c1', localRule: 'Care for all', otherRule: 'Care for some', respondentId: 'r1' };
const AGREED = { questionId: 'q1.1', scale: 'SERV', by: ['r1', 'r2'] };

const both = setRespondent(newReport(), { id: 'r2', department: 'Health', functions: ['F3'] }, AT);
const answered = withAnswers(withAnswers(both, { 'q1.1': 1 }), { 'q1.1': 3 }, { respondentId: 'r2' });
const asked = (report: Report) => questionsFor(instrument, scopeOf(report));
const cityLevel = (report: Report) => cityAnswers(report, asked(report)).get('q1.1');

test('makes a report of the next revision that can be opened, whatever is set', () => {
  const changes: ((report: Report) => Report)[] = [
    (report) => setSector(report, SECTOR, later(1)),
    (report) => setCoordinator(report, { respondentId: 'r1', unit: 'Mayor' }, later(2)),
    (report) => setEngagement(report, { actorId: 'a1', now: 1, aim: null, respondentId: 'r2' }, later(3)),
    (report) => setClash(report, CLASH, later(4)),
    (report) => removeClash(report, 'c1', later(5)),
    (report) => agree(report, { ...AGREED, level: 2 }, later(6)),
    (report) => withdrawAgreement(report, AGREED, later(7)),
  ];
  changes.reduce((before, change) => {
    const after = change(before);
    assert.deepEqual(checkReport(after, instrument).issues, []);
    assert.equal(after.revision, before.revision + 1);
    return after;
  }, answered);
});

test('puts a new word of the same respondent in the place of the old one, and keeps the others', () => {
  const first = setSector(setSector(both, SECTOR, AT), { ...SECTOR, respondentId: 'r2' }, AT);
  const { sectors } = setSector(first, { ...SECTOR, presence: 3 }, later(1));
  assert.deepEqual(
    sectors.map(({ respondentId, presence, updatedAt }) => [respondentId, presence, updatedAt]),
    [
      ['r1', 3, later(1)],
      ['r2', 2, AT],
    ],
  );
});

test('drops the tests of a sector in which migration is absent', () => {
  const { sectors } = setSector(both, { ...SECTOR, presence: 0 }, AT);
  assert.deepEqual(sectors, [{ sectorId: 'housing', presence: 0, respondentId: 'r1', updatedAt: AT }]);
});

test('keeps a clash private unless it is ticked', () => {
  assert.equal(setClash(both, CLASH, AT).clashes[0]?.share, false);
  assert.equal(setClash(both, { ...CLASH, share: true }, AT).clashes[0]?.share, true);
});

test('takes the words of a clash out when it is taken back', () => {
  const removed = removeClash(setClash(both, { ...CLASH, level: 'nation', share: true }, AT), 'c1', later(1));
  assert.deepEqual(statedClashes(removed), []);
  assert.ok(!JSON.stringify(removed).includes('Care'));
  assert.equal(removeClash(removed, 'c9', later(2)), removed);
});

test('says when a respondent was described last', () => {
  assert.equal(both.saidAt['respondents.r2'], AT);
  assert.equal(both.saidAt['respondents.r1'], undefined);
});

test('counts what was agreed, keeps the answers, and counts them again when it is taken back', () => {
  const agreed = agree(answered, { ...AGREED, level: 2 }, later(1));
  assert.deepEqual([cityLevel(agreed)?.level, cityLevel(agreed)?.agreed], [2, true]);
  assert.deepEqual(agreed.answers, answered.answers);
  const withdrawn = withdrawAgreement(agreed, AGREED, later(2));
  assert.deepEqual([cityLevel(withdrawn)?.level, cityLevel(withdrawn)?.agreed], [1, false]);
  assert.equal(withdrawn.agreed.length, 2);
});

test('says that an agreement is older than an answer, and still counts it', () => {
  const agreed = agree(answered, { ...AGREED, level: 2 }, later(1));
  const changed = withAnswers(agreed, { 'q1.1': 4 }, { at: later(2) });
  const counted = (report: Report) => countedAgreements(report, asked(report)).get('q1.1')!;
  assert.equal(isOutdated(counted(agreed), agreed.answers), false);
  assert.equal(isOutdated(counted(changed), changed.answers), true);
  assert.equal(cityLevel(changed)?.level, 2);
});
