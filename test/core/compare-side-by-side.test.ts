import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  compareCities,
  compareDepartments,
  scoreReport,
  shareReport,
  type Compared,
  type Report,
  type SideBySide,
} from '@arrival-cities/core';
import { instrument, sha256 } from '../helpers/core-content.js';
import {
  answeredThroughout,
  livelyReport,
  newReport,
  withAnswers,
  withHolders,
} from '../helpers/core-reports.js';

const city = (name: string, level: 1 | 2 | 3): Report =>
  answeredThroughout(newReport('full', { subject: { city: name } }), () => level);

const codes = ({ issues }: Compared<SideBySide>): string[] =>
  issues.map(({ code, path }) => `${code} ${path}`.trim());

function certain({ comparison, issues }: Compared<SideBySide>): SideBySide {
  assert.ok(comparison, JSON.stringify(issues));
  return comparison;
}

test('sets cities side by side in the order given, not by what they reach', () => {
  const cities = [
    city('Amman', 2),
    withHolders(city('Bilbao', 1), { F3: 'other', F4: 'city' }),
    city('Chicago', 3),
  ];
  const { columns, dimensions, questions } = certain(compareCities(instrument, cities));
  assert.deepEqual(
    columns.map(({ subject }) => subject.city),
    ['Amman', 'Bilbao', 'Chicago'],
  );
  assert.deepEqual(
    columns.map(({ mandate }) => mandate),
    [
      { own: 0, shared: 12, other: 0 },
      { own: 1, shared: 10, other: 1 },
      { own: 0, shared: 12, other: 0 },
    ],
  );
  assert.deepEqual(
    dimensions[0]?.cells.map(({ level }) => level),
    [2, 1, 3],
  );
  const health = questions.find(({ questionId }) => questionId === 'q4.1');
  assert.deepEqual(health?.cells[1], { state: 'unanswered', level: null, scale: 'INFL' });
});

test('has the results of each report alone', () => {
  const reports = [livelyReport(), city('Amman', 2)];
  const { dimensions, coherence } = certain(compareCities(instrument, reports));
  for (const [i, report] of reports.entries()) {
    const results = scoreReport(instrument, report);
    assert.deepEqual(
      dimensions.map(({ cells }) => cells[i]),
      results.dimensions,
    );
    assert.deepEqual(
      coherence.map(({ cells }) => cells[i]),
      results.coherence,
    );
  }
});

const amman = city('Amman', 2);
const of = (change: Partial<Report['instrument']>): Report => ({
  ...amman,
  instrument: { ...amman.instrument, ...change },
});

const REFUSED: [string, Report[], string[]][] = [
  ['one city alone', [amman], ['compare-too-few']],
  ['another checklist', [amman, of({ id: 'other' })], ['compare-instrument reports[1].instrument.id']],
  ['another version', [amman, of({ version: '0.9.0' })], ['compare-version reports[1].instrument.version']],
  [
    'other texts',
    [amman, of({ digest: `sha256-${'0'.repeat(64)}` })],
    ['compare-version reports[1].instrument.version'],
  ],
  ['another depth', [amman, of({ depth: 'quick' })], ['compare-depth reports[1].instrument.depth']],
];

for (const [name, reports, issues] of REFUSED) {
  test(`refuses to set side by side: ${name}`, () => {
    assert.deepEqual(codes(compareCities(instrument, reports)), issues);
  });
}

const two = withAnswers(
  {
    ...amman,
    respondents: [
      { id: 'r1', department: 'Housing' },
      { id: 'r2', department: 'Health' },
    ],
  },
  { 'q4.1': 4, 'q4.2': 'dont_know' },
  { respondentId: 'r2' },
);

test('sets the departments of one report side by side, each with its own answers', () => {
  const { columns, questions, dimensions } = certain(compareDepartments(instrument, [two]));
  assert.deepEqual(
    columns.map(({ respondent }) => respondent?.department),
    ['Housing', 'Health'],
  );
  const cells = questions.find(({ questionId }) => questionId === 'q4.1')?.cells;
  assert.deepEqual(
    cells?.map(({ level }) => level),
    [2, 4],
  );
  assert.equal(dimensions[0]?.cells[1]?.status, 'insufficient');
});

test('does not take what was agreed in a meeting for the answer of a department', () => {
  const at = two.updatedAt;
  const agreed = [{ questionId: 'q4.1', scale: 'SERV', level: 1 as const, by: ['r1', 'r2'], at }];
  const { questions } = certain(compareDepartments(instrument, [{ ...two, agreed }]));
  const cells = questions.find(({ questionId }) => questionId === 'q4.1')?.cells;
  assert.deepEqual(
    cells?.map(({ level }) => level),
    [2, 4],
  );
});

test('asks of a department no more than its functions', () => {
  const [first, second] = two.respondents;
  const narrowed = { ...two, respondents: [first!, { ...second!, functions: ['F3'] }] };
  const { questions, dimensions } = certain(compareDepartments(instrument, [narrowed]));
  const cells = questions.find(({ questionId }) => questionId === 'q1.1')?.cells;
  assert.deepEqual(cells?.[1], { state: 'unanswered', level: null, scale: null });
  assert.equal(dimensions[0]?.cells[1]?.status, 'not_asked');
});

test('sets departments of several reports on one city side by side, and refuses two cities', () => {
  const other = { ...amman, id: '6a0f3c52-1f0d-4b8c-8f4e-2b7a9d1c3e50' };
  assert.equal(certain(compareDepartments(instrument, [two, other])).columns.length, 3);
  assert.deepEqual(codes(compareDepartments(instrument, [two, city('Bilbao', 1)])), [
    'compare-city reports[1].subject.city',
  ]);
});

test('refuses departments of a copy that does not name them', async () => {
  const copy = await shareReport(instrument, two, sha256);
  assert.deepEqual(codes(compareDepartments(instrument, [copy])), ['compare-no-departments']);
});
