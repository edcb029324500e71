import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  answer,
  answerTo,
  cityAnswers,
  duplicateReport,
  indexAnswers,
  questionsFor,
  scopeOf,
  scoreReport,
  setAim,
  setCriteria,
  setDepth,
  setEvidence,
  setFlag,
  setMandate,
  setNote,
  setProfile,
  setSubject,
  type Answer,
  type AnswerKey,
  type Report,
} from '@arrival-cities/core';
import { instrument } from '../helpers/core-content.js';
import { AT, answeredThroughout, later, livelyReport, newReport } from '../helpers/core-reports.js';

const KEY: AnswerKey = { questionId: 'q1.2', respondentId: 'r1', scale: 'RULE' };
const LEVEL_3 = { state: 'scored', level: 3 } as const;
const CLEARED = { state: 'unanswered' } as const;

const asked = (report: Report) =>
  questionsFor(instrument, scopeOf(report)).find(({ question }) => question.id === KEY.questionId)!;

test('answers a question once and changes the answer from then on', () => {
  const first = answer(newReport(), KEY, LEVEL_3, later(1));
  const second = answer(first, KEY, { state: 'dont_know' }, later(2));
  assert.deepEqual(second.answers, [
    {
      ...KEY,
      state: 'dont_know',
      criteriaMet: [],
      evidence: [],
      note: '',
      flagged: false,
      updatedAt: later(2),
    },
  ]);
});

test('leaves the report it was given as it was', () => {
  const before = newReport();
  const copy = structuredClone(before);
  answer(before, KEY, LEVEL_3, later(1));
  setMandate(before, 'F2', { holder: 'other', unfunded: true }, later(1));
  assert.deepEqual(before, copy);
});

const evidence = [{ kind: 'document', label: 'Plan 2025' }] as const;

test('keeps note, evidence, criteria and flag when an answer is cleared', () => {
  const steps: ((report: Report) => Report)[] = [
    (report) => answer(report, KEY, LEVEL_3, later(1)),
    (report) => setNote(report, KEY, 'Ask Housing', later(2)),
    (report) => setEvidence(report, KEY, evidence, later(3)),
    (report) => setCriteria(report, KEY, ['a'], later(4)),
    (report) => setFlag(report, KEY, true, later(5)),
    (report) => answer(report, KEY, CLEARED, later(6)),
  ];
  const report = steps.reduce((before, step) => step(before), newReport());
  assert.deepEqual(report.answers, [
    {
      ...KEY,
      state: 'unanswered',
      criteriaMet: ['a'],
      evidence,
      note: 'Ask Housing',
      flagged: true,
      updatedAt: later(6),
    },
  ]);
});

test('leaves nothing behind when a bare answer is cleared', () => {
  const report = answer(answer(newReport(), KEY, LEVEL_3, later(1)), KEY, CLEARED, later(2));
  assert.deepEqual(report.answers, []);
});

const REMAINS: [string, (report: Report) => Report][] = [
  ['a note', (report) => setNote(report, KEY, 'n', later(1))],
  ['a flag', (report) => setFlag(report, KEY, true, later(1))],
  ['evidence', (report) => setEvidence(report, KEY, evidence, later(1))],
  ['a criterion', (report) => setCriteria(report, KEY, ['a'], later(1))],
];

for (const [name, change] of REMAINS) {
  test(`keeps ${name} alone, before any answer is given`, () => {
    assert.deepEqual(
      change(newReport()).answers.map(({ state }) => state),
      ['unanswered'],
    );
  });
}

test('drops the reason with the state it belonged to', () => {
  const excused = answer(newReport(), KEY, { state: 'not_applicable', reason: { code: 'other' } }, later(1));
  const { level, reason } = answer(excused, KEY, LEVEL_3, later(2)).answers[0]!;
  assert.deepEqual([level, reason], [3, undefined]);
  const { level: gone } = answer(
    answer(excused, KEY, LEVEL_3, later(2)),
    KEY,
    { state: 'dont_know' },
    later(3),
  ).answers[0]!;
  assert.equal(gone, undefined);
});

const history = (): readonly Answer[] => {
  const [old] = answer(newReport(), KEY, { state: 'scored', level: 4 }, later(1)).answers;
  const [recent] = answer(newReport(), KEY, { state: 'scored', level: 1 }, later(2)).answers;
  return [old!, recent!];
};

test('shows and changes the newest of several answers and keeps the older', () => {
  const [old, recent] = history();
  const report = newReport('full', { answers: [old!, recent!] });
  assert.equal(answerTo(indexAnswers(report, 'r1'), asked(report))?.level, 1);
  const changed = answer(report, KEY, LEVEL_3, later(3));
  assert.deepEqual(
    changed.answers.map(({ level }) => level),
    [4, 3],
  );
});

test('clears the newest of several answers without bringing the older back', () => {
  const report = answer(newReport('full', { answers: history() }), KEY, CLEARED, later(3));
  assert.equal(answerTo(indexAnswers(report, 'r1'), asked(report))?.state, 'unanswered');
  assert.equal(cityAnswers(report, [asked(report)]).get('q1.2')?.state, 'unanswered');
  assert.deepEqual(
    report.answers.map(({ level }) => level),
    [4, undefined],
  );
});

const CHANGES: [string, (report: Report) => Report, (report: Report) => unknown, unknown][] = [
  ['the subject', (r) => setSubject(r, { city: 'Quito' }, later(1)), (r) => r.subject.city, 'Quito'],
  ['an aim', (r) => setAim(r, 'quito.1', 4, later(1)), (r) => r.aims['quito.1'], 4],
  ['the depth', (r) => setDepth(r, 'quick', later(1)), (r) => r.instrument.depth, 'quick'],
  ['the roles', (r) => setProfile(r, { roles: ['transit'] }, later(1)), (r) => r.profile.roles, ['transit']],
  ['an answer', (r) => answer(r, KEY, LEVEL_3, later(1)), (r) => r.answers.length > 0, true],
];

for (const [name, change, read, expected] of CHANGES) {
  test(`makes a new revision and drops results and digest when ${name} changes`, () => {
    const sealed = {
      ...livelyReport(),
      results: scoreReport(instrument, livelyReport()),
      digest: `sha256-${'0'.repeat(64)}`,
    };
    const report = change(sealed);
    assert.deepEqual(read(report), expected);
    assert.deepEqual([report.revision, report.updatedAt], [sealed.revision + 1, later(1)]);
    assert.deepEqual([report.results, report.digest, report.createdAt], [null, null, AT]);
  });
}

test('keeps who decides when the rest of the profile changes', () => {
  const described = setMandate(newReport(), 'F2', { holder: 'other', unfunded: true }, later(1));
  const report = setProfile(described, { roles: ['origin'], region: 'LAC' }, later(2));
  assert.deepEqual(report.profile, {
    roles: ['origin'],
    region: 'LAC',
    mandate: { F2: { holder: 'other', unfunded: true } },
  });
});

test('loses no answer on the way from the full check to the quick one and back', () => {
  const full = answeredThroughout(newReport('full'), () => 2);
  const back = setDepth(setDepth(full, 'quick', later(1)), 'full', later(2));
  assert.deepEqual(back.answers, full.answers);
});

test('starts the next run from the last one and names it', () => {
  const last = {
    ...livelyReport(),
    results: scoreReport(instrument, livelyReport()),
    digest: `sha256-${'0'.repeat(64)}`,
    revision: 40,
  };
  const id = 'aa0f3c52-1f0d-4b8c-8f4e-2b7a9d1c3e50';
  const next = duplicateReport(last, { id, at: later(90) });
  assert.deepEqual(next.previous, { id: last.id, updatedAt: last.updatedAt, digest: last.digest });
  assert.deepEqual([next.id, next.revision, next.createdAt, next.updatedAt], [id, 0, later(90), later(90)]);
  assert.deepEqual([next.results, next.digest], [null, null]);
  assert.deepEqual([next.answers, next.profile, next.aims], [last.answers, last.profile, last.aims]);
});

test('makes the next run of a shared copy an internal report again', () => {
  const shared: Report = { ...livelyReport(), audience: 'shareable', withheld: ['notes'] };
  const next = duplicateReport(shared, { id: shared.id, at: AT });
  assert.deepEqual([next.audience, next.withheld], ['internal', []]);
});

test('mends half a character in what is typed, so that the report can always be saved', () => {
  const half = 'cut \uD83D';
  const noted = setNote(newReport(), KEY, half, later(1));
  const named = setSubject(noted, { city: half }, later(2));
  const proven = setEvidence(named, KEY, [{ kind: 'data', label: half }], later(3));
  const excused = answer(
    proven,
    KEY,
    { state: 'not_applicable', reason: { code: 'other', note: half } },
    later(4),
  );
  const [only] = excused.answers;
  assert.deepEqual(
    [only!.note, excused.subject.city, only!.evidence[0]!.label, only!.reason!.note],
    Array.from({ length: 4 }, () => 'cut \uFFFD'),
  );
});
