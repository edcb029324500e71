import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  engagement,
  horizontal,
  scoreReport,
  vertical,
  type EngagementEntry,
  type Level,
  type Report,
  type SectorEntry,
} from '@arrival-cities/core';
import { instrument } from '../helpers/core-content.js';
import {
  answeredThroughout,
  AT,
  later,
  livelyReport,
  newReport,
  someReport,
  withAnswers,
  type Given,
} from '../helpers/core-reports.js';

/** A question as several departments answer it, one each. */
const answeredBy = (...given: Given[]): Report =>
  given.reduce<Report>(
    (report, value, i) => withAnswers(report, { 'q1.1': value }, { respondentId: `r${i + 1}` }),
    newReport('full', { respondents: given.map((_, i) => ({ id: `r${i + 1}` })) }),
  );
const disagreement = (...given: Given[]) => horizontal(instrument, answeredBy(...given)).disagreements[0];

const SPREADS: [Level[], number, boolean][] = [
  [[1, 1, 2, 2], 0.807, false],
  [[1, 2], 0.807, false],
  [[0, 2], 0.585, true],
  [[0, 0, 2, 2], 0.585, true],
  [[0, 4, 4, 4], 0.189, true],
  [[0, 0, 4, 4], 0, true],
  [[0, 0, 2, 2, 2], 0.601, false],
  [[1, 3, 3, 3, 3, 3], 0.766, false],
  [[0, 0, 0, 4, 4], 0.029, true],
];

for (const [levels, agreement, flagged] of SPREADS) {
  test(`rates levels ${levels.join(' ')} at ${agreement}, ${flagged ? 'worth' : 'not worth'} a meeting`, () => {
    assert.deepEqual(disagreement(...levels), {
      questionId: 'q1.1',
      scale: 'SERV',
      n: levels.length,
      min: levels[0],
      max: levels.at(-1),
      consensus: agreement,
      flagged,
    });
  });
}

test('lists no question on which all agree, or which one alone answers', () => {
  assert.equal(disagreement(2, 2, 2), undefined);
  assert.equal(disagreement(2, 'dont_know'), undefined);
});

test('puts the question with the least agreement first', () => {
  const report = withAnswers(answeredBy(1, 2), { 'q1.2': 0, 'q2.1': 2 });
  const both = withAnswers(report, { 'q1.2': 4, 'q2.1': 3 }, { respondentId: 'r2' });
  assert.deepEqual(
    horizontal(instrument, both).disagreements.map(({ questionId }) => questionId),
    ['q1.2', 'q1.1', 'q2.1'],
  );
});

test('lists what some know and others do not, from level 3 on', () => {
  assert.deepEqual(horizontal(instrument, answeredBy(3, 'dont_know')).knownToSomeOnly, ['q1.1']);
  assert.deepEqual(horizontal(instrument, answeredBy(2, 'dont_know')).knownToSomeOnly, []);
});

const turned = (report: Report): Report => ({
  ...report,
  respondents: [...report.respondents].reverse(),
  answers: [...report.answers].reverse(),
  sectors: [...report.sectors].reverse(),
  coordinators: [...report.coordinators].reverse(),
  engagement: [...report.engagement].reverse(),
  clashes: [...report.clashes].reverse(),
});

test('is the same in whatever order respondents and entries stand', () => {
  fc.assert(
    fc.property(someReport(), (report) => {
      assert.deepEqual(scoreReport(instrument, turned(report)), scoreReport(instrument, report));
    }),
  );
});

const sector = (respondentId: string, change: Partial<SectorEntry>): SectorEntry => ({
  sectorId: 'housing',
  presence: 2,
  respondentId,
  updatedAt: AT,
  ...change,
});
const sectorsOf = (...sectors: SectorEntry[]) => horizontal(instrument, newReport('full', { sectors }));

test('takes of the presences the lower median and leaves those who do not know aside', () => {
  const { sectors, presence } = sectorsOf(
    sector('r1', { presence: 3 }),
    sector('r2', { presence: 1 }),
    sector('r3', { presence: null }),
    sector('r1', { sectorId: 'budget', presence: 2 }),
  );
  assert.deepEqual(
    sectors.map(({ id, presence: here }) => [id, here]),
    [
      ['housing', 1],
      ['budget', 2],
    ],
  );
  assert.deepEqual(presence, { asked: 11, known: 2, atLeast2: 1, share: 0.5 });
});

test('passes a test by the lower median, and lists a conflict that one department reports', () => {
  const { sectors, incoherences } = sectorsOf(
    sector('r1', { sharedAim: 'yes', checked: 'unknown', conflict: 'no' }),
    sector('r2', { sharedAim: 'no', conflict: 'no' }),
    sector('r3', { conflict: 'yes' }),
  );
  const [{ sharedAim, checked, conflict } = { sharedAim: null, checked: null, conflict: null }] = sectors;
  assert.deepEqual([sharedAim, checked, conflict], ['no', 'unknown', 'yes']);
  assert.deepEqual(incoherences, ['housing']);
});

test('counts the newest word of a respondent on a sector', () => {
  const { sectors } = sectorsOf(
    sector('r1', { presence: 3, updatedAt: later(2) }),
    sector('r1', { presence: 0, updatedAt: later(1) }),
  );
  assert.equal(sectors[0]?.presence, 3);
});

test('shows whether departments name the same unit, however they write it', () => {
  const named = (...units: string[]) =>
    horizontal(
      instrument,
      newReport('full', {
        coordinators: units.map((unit, i) => ({ unit, respondentId: `r${i}`, updatedAt: AT })),
      }),
    ).sameMap;
  assert.deepEqual(named('Mayor’s office', ' mayor’s  Office', 'Housing', ''), {
    units: [
      { unit: 'Mayor’s office', n: 2 },
      { unit: 'Housing', n: 1 },
    ],
    share: 0.667,
  });
  assert.equal(named('Housing'), null);
});

test('says nothing where nobody said anything', () => {
  assert.deepEqual(horizontal(instrument, newReport()), {
    sectors: [],
    presence: { asked: 11, known: 0, atLeast2: 0, share: null },
    incoherences: [],
    disagreements: [],
    knownToSomeOnly: [],
    sameMap: null,
  });
});

test('lists unfunded functions, those decided elsewhere, and counts the clashes that are ticked', () => {
  const report = {
    ...livelyReport(),
    profile: {
      roles: [],
      mandate: {
        F0: { holder: 'other', unfunded: true },
        F6: { holder: 'other', unfunded: true },
        F3: { holder: 'other', unfunded: false },
        F2: { holder: 'city', unfunded: true },
      },
    } satisfies Report['profile'],
  };
  assert.deepEqual(vertical(instrument, report), {
    unfunded: ['F2', 'F6'],
    elsewhere: ['F3', 'F6'],
    clashes: 1,
  });
});

test('gives the gap to the aim for each actor, and none below it', () => {
  const says = (actorId: string, now: EngagementEntry['now'], aim: EngagementEntry['aim'], by = 'r1') => ({
    actorId,
    now,
    aim,
    respondentId: by,
    updatedAt: AT,
  });
  const report = newReport('full', {
    engagement: [
      says('a5', 4, 2),
      says('a1', 1, 3),
      says('a1', 4, 3, 'r2'),
      says('a2', null, 2),
      says('a3', null, null),
    ],
  });
  assert.deepEqual(engagement(instrument, report), {
    actors: [
      { id: 'a1', now: 1, aim: 3, gap: 2 },
      { id: 'a2', now: null, aim: 2, gap: null },
      { id: 'a5', now: 4, aim: 2, gap: 0 },
    ],
    atAim: 1,
    withAim: 2,
  });
});

test('says how often each action is among the weakest three, ties included', () => {
  const sharesOf = (level: (dimension: string) => Level) =>
    scoreReport(
      instrument,
      answeredThroughout(newReport(), ({ dimensions: [id] }) => level(id ?? '')),
    ).dimensions.map(({ weakestShare }) => weakestShare);
  const low = ['quito.2', 'quito.5', 'quito.9'];
  assert.deepEqual(
    sharesOf((id) => (low.includes(id) ? 1 : 3)),
    instrument.dimensions
      .filter(({ id }) => id.startsWith('quito'))
      .map(({ id }) => (low.includes(id) ? 1 : 0)),
  );
  assert.deepEqual(new Set(sharesOf(() => 2)), new Set([1]));
});

test('names no weakest three in the quick check, of three levels or of groups', () => {
  const quick = scoreReport(
    instrument,
    answeredThroughout(newReport('quick'), () => 2),
  );
  const few = scoreReport(instrument, withAnswers(newReport(), { 'q1.1': 1 }));
  const full = scoreReport(
    instrument,
    answeredThroughout(newReport(), () => 2),
  );
  for (const { weakestShare } of [
    ...quick.dimensions,
    ...few.dimensions,
    ...full.coherence.flatMap(({ done, given }) => [done, given]),
  ]) {
    assert.equal(weakestShare, null);
  }
});
