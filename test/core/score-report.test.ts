import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  aimOf,
  scoreReport,
  setAim,
  setMandate,
  type DimensionResult,
  type GroupResult,
  type Reading,
  type Report,
} from '@arrival-cities/core';
import { copyOf, instrument } from '../helpers/core-content.js';
import {
  answeredThroughout,
  AT,
  later,
  livelyReport,
  newReport,
  withAnswers,
  withEvidence,
  withHolders,
  type Given,
} from '../helpers/core-reports.js';

const score = (report: Report) => scoreReport(instrument, report);
const dimension = (report: Report, id: string): DimensionResult =>
  score(report).dimensions.find((one) => one.id === id)!;
const group = (report: Report, id: string): GroupResult =>
  score(report).coherence.find((one) => one.id === id)!;

test('scores eleven actions and eight groups, and never an overall', () => {
  const results = score(livelyReport());
  assert.deepEqual(
    results.dimensions.map(({ id }) => id),
    Array.from({ length: 11 }, (_, i) => `quito.${i + 1}`),
  );
  assert.deepEqual(
    results.coherence.map(({ id }) => id),
    Array.from({ length: 8 }, (_, i) => `gfmd.G${i + 1}`),
  );
  assert.equal(results.overall, null);
});

test('scores an action from its own questions', () => {
  const report = withAnswers(newReport(), { 'q1.1': 3, 'q1.2': 2, 'q1.4': 2, 'q1.5': 3, 'q2.1': 0 });
  const { score: points, lower, upper, level, levelRange, counts } = dimension(report, 'quito.1');
  assert.deepEqual([points, lower, upper, level, levelRange], [62.5, 50, 70, 3, [2, 3]]);
  assert.deepEqual(counts, {
    applicable: 5,
    known: 4,
    dontKnow: 0,
    unanswered: 1,
    notApplicable: 0,
    otherMandate: 0,
  });
});

test('sets what is done beside what is given, from different questions', () => {
  const report = withAnswers(newReport(), { 'u2.1': 4, 'u2.2': 2, 'e2.1': 0, 'e2.2': 1 });
  const { done, given, reading } = group(report, 'gfmd.G2');
  assert.deepEqual([done.score, done.level, given.score, given.level], [75, 3, 12.5, 1]);
  assert.equal(reading, 'advocate');
});

test('lets one answer feed two radars', () => {
  const report = withAnswers(newReport(), { 'q7.5': 4, 'u4.1': 2, 'u4.3': 3 });
  assert.equal(dimension(report, 'quito.7').counts.known, 1);
  assert.equal(group(report, 'gfmd.G4').done.score, 75);
});

test('lets a floor cap the action it guards, and not a second time the group it feeds', () => {
  const guarded = copyOf(instrument);
  guarded.questions.find(({ id }) => id === 'q7.5')!.floor = true;
  const report = withAnswers(newReport(), {
    ...{ 'q7.1': 4, 'q7.2': 4, 'q7.3': 4, 'q7.4': 4, 'q7.5': 1, 'q7.6': 4 },
    ...{ 'u4.1': 4, 'u4.3': 4 },
  });
  const { dimensions, coherence } = scoreReport(guarded, report);
  const [action, group4] = [dimensions[6]!, coherence[3]!.done];
  assert.deepEqual([action.rawLevel, action.level, action.cappedBy], [4, 2, ['q7.5']]);
  assert.deepEqual([group4.rawLevel, group4.level, group4.cap], [3, 3, null]);
});

test('takes an answer out of both radars where others decide', () => {
  const report = withHolders(withAnswers(newReport(), { 'q7.3': 4 }), { F6: 'other' });
  assert.deepEqual(dimension(report, 'quito.7').counts.otherMandate, 1);
  assert.deepEqual(group(report, 'gfmd.G1').done.counts.otherMandate, 1);
  assert.equal(group(report, 'gfmd.G1').done.counts.known, 0);
});

test('says decided elsewhere, with the influence, where others decide all of an action', () => {
  const elsewhere = withHolders(newReport(), { F3: 'other' });
  const report = withAnswers(elsewhere, { 'q4.1': 3, 'q4.2': 1 });
  const { status, score: points, level, influence, counts } = dimension(report, 'quito.4');
  assert.deepEqual(
    [status, points, level, influence, counts.otherMandate],
    ['decided_elsewhere', null, null, 50, 5],
  );
});

test('does not count an answer on the scale of another mandate', () => {
  const owned = withAnswers(newReport(), { 'q4.1': 4 });
  const elsewhere = setMandate(owned, 'F3', { holder: 'other', unfunded: false }, later(1));
  assert.equal(dimension(elsewhere, 'quito.4').influence, null);
  const back = setMandate(elsewhere, 'F3', { holder: 'shared', unfunded: false }, later(2));
  assert.equal(dimension(back, 'quito.4').counts.known, 1);
});

test('limits the score by the evidence attached to the answers that count', () => {
  const report = withAnswers(newReport(), { 'q1.1': 4, 'q1.2': 4, 'q1.3': 4, 'q1.4': 0 });
  assert.equal(dimension(report, 'quito.1').evidenceLimitedScore, null);
  const { evidenceShare, evidenceLimitedScore } = dimension(
    withEvidence(report, 'document', 'q1.1'),
    'quito.1',
  );
  assert.equal(evidenceShare, 1 / 3);
  assert.equal(evidenceLimitedScore, (25 * (3 + 1 + 1 + 0)) / 4);
});

/** G5 has two questions on what is done and one on what is given. */
const READINGS: [string, Given | undefined, Given | undefined, Given | undefined, Reading][] = [
  ['much done, little given', 3, 4, 1, 'advocate'],
  ['little done, much given', 1, 1, 3, 'use'],
  ['little of both', 0, 1, 0, 'ally'],
  ['much of both', 3, 3, 4, 'share'],
  ['something done, little given', 2, 2, 1, 'mixed'],
  ['a mean that rounds up to developing', 1, 2, 0, 'mixed'],
  ['much done, something given', 4, 4, 2, 'mixed'],
  ['much done as far as known, the rest open', 4, undefined, 1, 'open'],
  ['little done as far as known, the rest open', 0, undefined, 1, 'open'],
  ['nothing known of what is done', 'dont_know', undefined, 1, 'open'],
  ['nothing known of what is given', 3, 3, undefined, 'open'],
  ['nothing given that applies', 3, 3, 'not_applicable', 'open'],
];

for (const [name, first, second, enabling, reading] of READINGS) {
  test(`reads "${reading}" from ${name}`, () => {
    const given = Object.entries({ 'u5.1a': first, 'u5.1b': second, 'e5.1': enabling }).filter(
      (entry): entry is [string, Given] => entry[1] !== undefined,
    );
    assert.equal(group(withAnswers(newReport(), Object.fromEntries(given)), 'gfmd.G5').reading, reading);
  });
}

test('says where the given series rests on one answer', () => {
  const rests = (given: Record<string, Given>) =>
    group(withAnswers(newReport(), given), 'gfmd.G4').givenRestsOnOne;
  assert.deepEqual(
    [
      rests({}),
      rests({ 'e4.1': 2 }),
      rests({ 'e4.1': 2, 'e4.2': 'dont_know' }),
      rests({ 'e4.1': 2, 'e4.2': 2 }),
    ],
    [false, true, true, false],
  );
});

/** Action 1 at level 3, action 2 at 2, action 3 at 2 and perhaps 3, action 4 too little known. */
const mixed = withAnswers(newReport(), {
  ...{ 'q1.1': 3, 'q1.2': 3, 'q1.3': 3, 'q1.4': 3, 'q1.5': 3 },
  ...{ 'q2.1': 2, 'q2.2': 2, 'q2.3': 2, 'q2.4': 2, 'q2.5': 2 },
  ...{ 'q3.1': 3, 'q3.2': 2, 'q3.3': 2, 'q3.4': 2 },
  ...{ 'q4.1': 4, 'q4.2': 4, 'q4.3': 4 },
});

test('counts actions at or above their aim among those with a level, and how many there could be', () => {
  assert.deepEqual(score(mixed).headline, { atAim: 1, withLevel: 3, possible: 2 });
  const modest = setAim(mixed, 'quito.2', 2, AT);
  assert.deepEqual(score(modest).headline, { atAim: 2, withLevel: 3, possible: 3 });
  assert.deepEqual([aimOf(modest, 'quito.2'), aimOf(modest, 'quito.1')], [2, 3]);
});

test('names the lowest actions, all that tie, and how far the highest is above them', () => {
  const { weakest, balance } = score(mixed);
  assert.deepEqual([weakest, balance], [['quito.2', 'quito.3'], 1]);
  assert.deepEqual([score(newReport()).weakest, score(newReport()).balance], [[], null]);
});

test('lists floors answered below 2, unknown, and decided by others apart', () => {
  const report = withAnswers(withHolders(newReport(), { F3: 'other' }), {
    ...{ 'q1.1': 1, 'q2.1': 2, 'q3.1': 'dont_know', 'q4.1': 0, 'q5.1': 4, 'q6.2': 3, 'q9.1': 0, 'q10.1': 2 },
  });
  assert.deepEqual(score(report).floors, {
    notMet: ['q1.1', 'q9.1'],
    unknown: ['q3.1', 'q11.2'],
    elsewhere: ['q4.1'],
  });
});

test('counts what was asked and how it was answered, a question once', () => {
  const report = withAnswers(newReport(), {
    'q7.5': 1,
    'q1.1': 'dont_know',
    'q1.2': 'not_applicable',
    'e2.1': 3,
  });
  assert.deepEqual(score(report).counts, {
    asked: 91,
    known: 2,
    dontKnow: 1,
    notApplicable: 1,
    unanswered: 87,
  });
});

test('says whether anybody described who decides', () => {
  assert.equal(score(newReport()).mandateDescribed, false);
  assert.equal(score(withHolders(newReport(), { F3: 'unsure' })).mandateDescribed, true);
});

const quick = answeredThroughout(newReport('quick'), () => 3);

test('gives the quick check answers, and neither levels nor a headline', () => {
  const results = score(quick);
  assert.deepEqual(
    [results.depth, results.headline, results.weakest, results.balance],
    ['quick', null, [], null],
  );
  const series = [...results.dimensions, ...results.coherence.map(({ done }) => done)];
  assert.deepEqual(new Set(series.map(({ status }) => status)), new Set(['indicative']));
  assert.deepEqual(new Set(series.map(({ score: points }) => points)), new Set([75]));
  assert.deepEqual(
    new Set(series.flatMap((one) => [one.level, one.rawLevel, one.stability])),
    new Set([null]),
  );
});

test('reads done against given in the quick check for G2 and G4 only', () => {
  const readings = score(quick).coherence.map(({ id, reading }) => [id, reading]);
  assert.deepEqual(
    readings.filter(([, reading]) => reading !== null),
    [
      ['gfmd.G2', 'share'],
      ['gfmd.G4', 'share'],
    ],
  );
  const notAsked = score(quick).coherence.filter(({ given }) => given.status === 'not_asked');
  assert.deepEqual(
    notAsked.map(({ id }) => id),
    ['gfmd.G1', 'gfmd.G3', 'gfmd.G5', 'gfmd.G6', 'gfmd.G7', 'gfmd.G8'],
  );
});

test('limits an action in the quick check to the questions of the quick check', () => {
  const full = withAnswers(newReport('full'), { 'q1.1': 4, 'q1.2': 0, 'q7.5': 2, 'q11.1': 3 });
  const report: Report = { ...full, instrument: { ...full.instrument, depth: 'quick' } };
  assert.equal(dimension(report, 'quito.1').score, 100);
  assert.equal(dimension(report, 'quito.7').counts.known, 0);
  assert.equal(group(report, 'gfmd.G4').done.score, 50);
  assert.equal(dimension(report, 'quito.11').counts.known, 1);
  assert.equal(group(report, 'gfmd.G1').done.counts.known, 0);
});

test('takes the lower median of several departments into the score', () => {
  const respondents = [{ id: 'r1' }, { id: 'r2' }];
  const first = withAnswers(newReport('quick', { respondents }), { 'q1.1': 4 });
  const second = withAnswers(first, { 'q1.1': 2 }, { respondentId: 'r2' });
  assert.equal(dimension(second, 'quito.1').score, 50);
  const agreed = [{ questionId: 'q1.1', scale: 'SERV', level: 3 as const, by: ['r1', 'r2'], at: AT }];
  assert.equal(dimension({ ...second, agreed }, 'quito.1').score, 75);
});
