import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  compareReports,
  digestWarnings,
  sealReport,
  setMandate,
  setProfile,
  shareReport,
  type Comparison,
  type Report,
} from '@arrival-cities/core';
import { instrument, sha256 } from '../helpers/core-content.js';
import {
  answeredThroughout,
  AT,
  later,
  newReport,
  someReport,
  withAnswers,
  withHolders,
} from '../helpers/core-reports.js';
import { olderReport, steps } from '../helpers/version-0.9/index.js';

const QUITO = { city: 'Quito', country: 'EC' };
const AFTER_ID = '6a0f3c52-1f0d-4b8c-8f4e-2b7a9d1c3e50';

const before = answeredThroughout(newReport('full', { subject: QUITO }), () => 2);
const after: Report = { ...withAnswers(before, { 'q1.1': 3, 'q1.2': 4 }, { at: later(60) }), id: AFTER_ID };

function compare(a: Report, b: Report): Comparison {
  const { comparison, issues } = compareReports(instrument, a, b);
  assert.ok(comparison, JSON.stringify(issues));
  return comparison;
}

const refusal = (a: Report, b: Report): string[] =>
  compareReports(instrument, a, b).issues.map(({ code, path }) => `${code} ${path}`);

test('compares question by question', () => {
  const changed = compare(before, after).questions.filter(({ change }) => change !== 0);
  assert.deepEqual(changed, [
    { questionId: 'q1.1', scale: 'SERV', dimensions: ['quito.1'], before: 2, after: 3, change: 1 },
    { questionId: 'q1.2', scale: 'RULE', dimensions: ['quito.1'], before: 2, after: 4, change: 2 },
  ]);
});

test('calls a change achieved where nothing else changed', () => {
  const { verdict, reasons, notCompared, warnings } = compare(before, after);
  assert.deepEqual([verdict, reasons, notCompared, warnings], ['achieved', [], [], []]);
});

test('compares dimensions by level, score and range', () => {
  const [first, second] = compare(before, after).dimensions;
  assert.deepEqual([first?.before?.level, first?.after?.level, first?.change], [2, 3, 1]);
  assert.deepEqual([first?.scoreChange, first?.after?.levelRange], [15, [3, 3]]);
  assert.deepEqual([second?.change, second?.scoreChange], [0, 0]);
});

test('takes one level for weak news and two for news', () => {
  const higher = answeredThroughout({ ...before, id: AFTER_ID }, () => 4);
  assert.ok(compare(before, after).dimensions.every(({ isNews }) => !isNews));
  assert.ok(compare(before, higher).dimensions.every(({ isNews, change }) => isNews && change === 2));
});

test('keeps what is done and what is given apart', () => {
  const raised = { ...withAnswers(before, { 'e2.1': 4, 'e2.2': 4 }), id: AFTER_ID };
  const group = compare(before, raised).coherence.find(({ id }) => id === 'gfmd.G2');
  assert.deepEqual([group?.done.change, group?.given.change, group?.given.isNews], [0, 2, true]);
});

const named = (report: Report, ...departments: string[]): Report => ({
  ...report,
  respondents: report.respondents.map((one, i) => ({
    ...one,
    ...(departments[i] ? { department: departments[i] } : {}),
  })),
});

const REASONS: [string, Report, Report, string[]][] = [
  ['another department answered', named(before, 'Housing'), named(after, 'Health'), ['respondents']],
  ['the same department answered', named(before, 'Housing'), named(after, 'Housing'), []],
  [
    'a second department answered as well',
    before,
    withAnswers(
      { ...after, respondents: [{ id: 'r1' }, { id: 'r2' }] },
      { 'q1.1': 2 },
      { respondentId: 'r2' },
    ),
    ['respondents'],
  ],
  [
    'a second department is listed and answers nothing',
    before,
    { ...after, respondents: [{ id: 'r1' }, { id: 'r2' }] },
    [],
  ],
  ['who answered is withheld', before, { ...after, withheld: ['respondents'] }, ['respondents_unknown']],
  [
    'the mandate is another',
    before,
    setMandate(after, 'F3', { holder: 'city', unfunded: false }, AT),
    ['mandate'],
  ],
  [
    'shared is said where nothing was',
    before,
    setMandate(after, 'F3', { holder: 'shared', unfunded: false }, AT),
    [],
  ],
  ['the roles are others', before, setProfile(after, { roles: ['transit'] }, AT), ['roles']],
  [
    'the checklist has another version',
    { ...before, instrument: { ...before.instrument, version: '0.9.0' } },
    after,
    ['instrument'],
  ],
  [
    'the checklist has other texts',
    { ...before, instrument: { ...before.instrument, digest: `sha256-${'0'.repeat(64)}` } },
    after,
    ['instrument'],
  ],
];

for (const [name, a, b, reasons] of REASONS) {
  test(`says whether a change is more than reported: ${name}`, () => {
    const comparison = compare(a, b);
    assert.deepEqual(comparison.reasons, reasons);
    assert.equal(comparison.verdict, reasons.length > 0 ? 'reported' : 'achieved');
  });
}

const elsewhere = withHolders(before, { F2: 'other' });
const bare = newReport('full', { subject: QUITO });

const NOT_COMPARED: [string, Report, Report, string, string][] = [
  ['others decide now', before, { ...elsewhere, id: AFTER_ID }, 'q1.2', 'other_scale'],
  [
    'it is not asked in this role',
    before,
    setProfile(after, { roles: ['transit'] }, AT),
    'q6.5',
    'only_before',
  ],
  [
    'it was not asked in this role',
    setProfile(before, { roles: ['transit'] }, AT),
    after,
    'q6.5',
    'only_after',
  ],
  [
    'it does not apply now',
    before,
    withAnswers(after, { 'q1.2': 'not_applicable' }),
    'q1.2',
    'not_applicable',
  ],
  ['it is not known now', before, withAnswers(after, { 'q1.2': 'dont_know' }), 'q1.2', 'not_known_after'],
  ['it was not known', bare, after, 'q1.2', 'not_known_before'],
  ['it never was known', bare, { ...bare, id: AFTER_ID }, 'q1.2', 'not_known'],
  [
    'it was answered on a scale of an older version',
    {
      ...before,
      answers: before.answers.map((one) => (one.questionId === 'q1.2' ? { ...one, scale: 'SERV' } : one)),
    },
    after,
    'q1.2',
    'other_scale',
  ],
  [
    'the question is retired',
    {
      ...before,
      answers: before.answers.map((one) =>
        one.questionId === 'q1.2' ? { ...one, questionId: 'q0.1' } : one,
      ),
    },
    after,
    'q0.1',
    'only_before',
  ],
];

for (const [name, a, b, id, reason] of NOT_COMPARED) {
  test(`lists a question that cannot be compared: ${name}`, () => {
    const { questions, notCompared } = compare(a, b);
    assert.equal(notCompared.find(({ questionId }) => questionId === id)?.reason, reason);
    assert.ok(questions.every(({ questionId }) => questionId !== id));
  });
}

const REFUSED: [string, Report, Report, string[]][] = [
  [
    'another checklist',
    before,
    { ...after, instrument: { ...after.instrument, id: 'other' } },
    ['compare-instrument reports[1].instrument.id'],
  ],
  [
    'another depth',
    before,
    newReport('quick', { id: AFTER_ID }),
    ['compare-depth reports[1].instrument.depth'],
  ],
  [
    'another city',
    before,
    { ...after, subject: { ...QUITO, city: 'Cuenca' } },
    ['compare-city reports[1].subject.city'],
  ],
  [
    'another country',
    before,
    { ...after, subject: { ...QUITO, country: 'PE' } },
    ['compare-city reports[1].subject.city'],
  ],
  ['one state of one report twice', before, before, ['compare-same reports[1]']],
];

for (const [name, a, b, issues] of REFUSED) {
  test(`refuses ${name}`, () => {
    assert.deepEqual(refusal(a, b), issues);
  });
}

test('takes a city for the same however its name is written', () => {
  compare(before, { ...after, subject: { ...QUITO, city: ' quito ' } });
  const coded = { ...QUITO, unlocode: 'ECUIO' };
  compare({ ...before, subject: coded }, { ...after, subject: { ...coded, city: 'San Francisco de Quito' } });
});

test('compares a shared copy with a full report', async () => {
  const copy = await shareReport(instrument, before, sha256);
  assert.deepEqual(compare(copy, after), compare(before, after));
});

test('takes the results of another version from its file, and has none where it holds none', async () => {
  const sealed = await sealReport(instrument, before, sha256);
  const old = (report: Report): Report => ({
    ...report,
    instrument: { ...report.instrument, version: '0.9.0' },
  });
  assert.equal(compare(old(sealed), after).dimensions[0]?.before?.level, 2);
  assert.deepEqual(compare(old(before), after).dimensions[0]?.before, null);
});

test('warns of two reports in the wrong order, and of one that names no city', () => {
  const codes = (a: Report, b: Report) => compare(a, b).warnings.map(({ code, path }) => `${code} ${path}`);
  assert.deepEqual(codes(after, before), ['compare-order reports[0].updatedAt']);
  assert.deepEqual(codes(before, { ...after, subject: { city: '' } }), [
    'compare-no-city reports[1].subject.city',
  ]);
});

test('warns of a file changed after it was saved, and not of a draft', async () => {
  const sealed = await sealReport(instrument, before, sha256);
  const found = await digestWarnings([sealed, after, { ...sealed, revision: 99 }], sha256);
  assert.deepEqual(
    found.map(({ code, path }) => `${code} ${path}`),
    ['digest-differs reports[2].digest'],
  );
});

test('turns every change around with the order, whatever the reports', () => {
  fc.assert(
    fc.property(someReport(['full']), someReport(['full']), (a, b) => {
      const [one, two] = [
        { ...a, subject: QUITO },
        { ...b, subject: QUITO, id: AFTER_ID },
      ];
      const [there, back] = [compare(one, two), compare(two, one)];
      assert.deepEqual(
        there.questions.map(({ questionId, change }) => [questionId, change]),
        back.questions.map(({ questionId, change }) => [questionId, 0 - change]),
      );
      assert.equal(there.verdict, back.verdict);
      for (const { change, before: then, after: now } of there.questions) assert.equal(change, now - then);
    }),
  );
});

test('puts every question either report asks in one list or the other', () => {
  fc.assert(
    fc.property(someReport(['full']), someReport(['full']), (a, b) => {
      const { questions, notCompared } = compare(
        { ...a, subject: QUITO },
        { ...b, subject: QUITO, id: AFTER_ID },
      );
      const ids = [...questions, ...notCompared].map(({ questionId }) => questionId);
      assert.equal(new Set(ids).size, ids.length);
      assert.ok(ids.length >= instrument.questions.filter(({ roles }) => roles.length === 0).length);
    }),
  );
});

test('finds the questions of an older version where they stand now, and sets apart what asks something else', () => {
  const older = olderReport();
  const today = {
    ...withAnswers(newReport('full', { subject: older.subject }), {
      'q1.5': 3,
      'q2.4': 3,
      'q3.4': 2,
      'q1.1': 2,
    }),
    id: AFTER_ID,
  };
  const { comparison, issues } = compareReports(instrument, older, today, steps);
  assert.ok(comparison, JSON.stringify(issues));
  const compared = comparison.questions.map(({ questionId, change }) => [questionId, change]);
  assert.deepEqual(compared, [
    ['q1.1', 0],
    ['q1.5', 1],
  ]);
  const because = new Map(comparison.notCompared.map(({ questionId, reason }) => [questionId, reason]));
  assert.equal(because.get('q2.4'), 'other_question');
  assert.equal(because.get('q3.4'), 'other_question');
  assert.equal(because.get('q5.9'), 'only_before');
  assert.equal(because.has('q1.9'), false);
  assert.ok(comparison.reasons.includes('instrument'));
  assert.equal(comparison.verdict, 'reported');
  const withoutSteps = compareReports(instrument, older, today).comparison?.notCompared ?? [];
  assert.ok(withoutSteps.some(({ questionId, reason }) => questionId === 'q1.9' && reason === 'only_before'));
});
