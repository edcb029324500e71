import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  assignmentFor,
  checkReport,
  decodeAssignment,
  encodeAssignment,
  globalId,
  isComplete,
  mergeReports,
  openItems,
  pagesFor,
  questionsOf,
  setRespondent,
  splitByFunction,
  startAssignment,
  taskOf,
  type Report,
} from '@arrival-cities/core';
import { instrument } from '../helpers/core-content.js';
import { AT, later, livelyReport, newReport, withAnswers } from '../helpers/core-reports.js';

const HEALTH_ID = '22222222-2222-4222-8222-222222222222';
const START = {
  id: HEALTH_ID,
  at: later(1),
  generator: { name: 'arrival-cities', version: '0.1.0' },
  disclaimer: 'Independent self-assessment.',
};
const city = livelyReport();
const toHealth = { department: 'Salud Pública 🏥', functions: ['F3', 'F6'], id: HEALTH_ID, at: later(1) };
const health = assignmentFor(city, toHealth);

test('gives a department the city and the checklist, and no answer of anybody', () => {
  assert.deepEqual(checkReport(health, instrument).issues, []);
  assert.deepEqual(
    [health.subject, health.profile, health.instrument],
    [city.subject, city.profile, city.instrument],
  );
  assert.deepEqual(health.respondents, [
    { id: 'r1', department: 'Salud Pública 🏥', functions: ['F3', 'F6'] },
  ]);
  for (const list of [
    'answers',
    'agreed',
    'sectors',
    'coordinators',
    'clashes',
    'engagement',
    'plan',
  ] as const) {
    assert.deepEqual(health[list], [], list);
  }
});

test('tells a task from the report of a city', () => {
  const task = taskOf(instrument, health);
  assert.deepEqual([task?.respondentId, task?.functions, task?.isEverything], ['r1', ['F3', 'F6'], false]);
  assert.deepEqual(task?.questions, questionsOf(instrument, health, 'r1'));
  const all = instrument.functions.map(({ id }) => id);
  assert.equal(taskOf(instrument, assignmentFor(city, { ...toHealth, functions: all }))?.isEverything, true);
  const others: readonly Report['respondents'][] = [
    [],
    [{ id: 'r1' }],
    [{ id: 'r1', functions: [] }],
    [...health.respondents, { id: 'r2' }],
  ];
  for (const respondents of others) {
    assert.equal(taskOf(instrument, { ...health, respondents }), undefined, JSON.stringify(respondents));
  }
});

test('asks a department the questions of its functions only', () => {
  const asked = questionsOf(instrument, health, 'r1');
  assert.ok(asked.length > 3);
  assert.ok(asked.every(({ question }) => ['F3', 'F6'].includes(question.function)));
  const onPages = pagesFor(instrument, health, 'r1').flatMap(({ questions }) => questions);
  assert.equal(onPages.length, asked.length);
  assert.equal(openItems(instrument, health, 'r1').open.length, asked.length);
  const all = withAnswers(health, Object.fromEntries(asked.map(({ question }) => [question.id, 2])));
  assert.deepEqual([isComplete(instrument, all, 'r1'), isComplete(instrument, all, 'other')], [true, false]);
});

test('splits all questions among the functions', () => {
  const parts = splitByFunction(instrument, newReport());
  assert.equal(
    parts.reduce((sum, { questions }) => sum + questions, 0),
    91,
  );
  assert.equal(parts[0]?.functionId, 'F0');
  assert.ok(splitByFunction(instrument, newReport('quick')).every(({ questions }) => questions > 0));
});

test('fits a whole assignment into a link and reads it back', () => {
  const text = encodeAssignment(health);
  assert.match(text, /^[\w-]+$/);
  assert.ok(text.length < 2000, `${text.length}`);
  const { assignment, issues } = decodeAssignment(text, instrument);
  assert.deepEqual(issues, []);
  assert.deepEqual(startAssignment(instrument, assignment!, START), health);
});

test('reads back any department and any city', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      (department, name) => {
        const report: Report = { ...city, subject: { city: name } };
        const begun = assignmentFor(report, { ...toHealth, department });
        const { assignment } = decodeAssignment(encodeAssignment(begun), instrument);
        assert.deepEqual([assignment?.respondent.department, assignment?.subject.city], [department, name]);
      },
    ),
  );
});

test('tells nothing in the link but city, checklist, department and functions', () => {
  const secret = JSON.stringify(city.answers[0]?.note);
  const text = Buffer.from(
    encodeAssignment({ ...city, respondents: health.respondents }),
    'base64url',
  ).toString();
  assert.ok(secret.length > 4 && !text.includes(secret));
  assert.deepEqual(Object.keys(JSON.parse(text) as object), [
    'instrument',
    'subject',
    'profile',
    'respondent',
  ]);
});

const encode = (change: (json: Record<string, Record<string, unknown>>) => void): string => {
  const json = JSON.parse(Buffer.from(encodeAssignment(health), 'base64url').toString()) as Record<
    string,
    Record<string, unknown>
  >;
  change(json);
  return Buffer.from(JSON.stringify(json)).toString('base64url');
};

const FAULTS: [string, string, string][] = [
  ['nothing', '', 'assignment-unreadable '],
  ['a link cut off', encodeAssignment(health).slice(0, -7), 'assignment-unreadable '],
  ['a link cut off in a character', encodeAssignment(health).slice(0, 61), 'assignment-unreadable '],
  ['bytes that are no text', Buffer.from([0xff, 0xfe]).toString('base64url'), 'assignment-unreadable '],
  ['another alphabet', 'a+b/', 'assignment-unreadable '],
  ['something too long', 'A'.repeat(8001), 'too-big '],
  ['a member too many', encode((json) => (json['answers'] = {})), 'unknown-key answers'],
  [
    'no function',
    encode((json) => (json['respondent']!['functions'] = [])),
    'too-small respondent.functions',
  ],
  [
    'an unknown function',
    encode((json) => (json['respondent']!['functions'] = ['F3', 'F99'])),
    'unknown-id respondent.functions[1]',
  ],
  [
    'an unknown role',
    encode((json) => (json['profile']!['roles'] = ['seaport'])),
    'unknown-id profile.roles[0]',
  ],
  [
    'another instrument',
    encode((json) => (json['instrument']!['id'] = 'x')),
    'other-instrument instrument.id',
  ],
  [
    'another version',
    encode((json) => (json['instrument']!['version'] = '0.9.0')),
    'other-version instrument.version',
  ],
  [
    'other contents',
    encode((json) => (json['instrument']!['digest'] = `sha256-${'0'.repeat(64)}`)),
    'merge-other-content instrument.digest',
  ],
];

for (const [name, text, fault] of FAULTS) {
  test(`refuses ${name} in a link, in words`, () => {
    const { assignment, issues } = decodeAssignment(text, instrument);
    assert.equal(assignment, undefined);
    assert.deepEqual(
      issues.map(({ code, path }) => `${code} ${path}`),
      [fault],
    );
  });
}

test('becomes, when merged, the respondent that the city had planned', () => {
  const planned = setRespondent(newReport(), { id: 'r2', department: 'Health', functions: ['F3'] }, AT);
  const begun = assignmentFor(planned, {
    department: 'Health',
    functions: ['F3'],
    respondentId: 'r2',
    id: HEALTH_ID,
    at: later(1),
  });
  const id = globalId(planned.id, 'r2');
  const { report } = mergeReports(
    instrument,
    [planned, withAnswers(begun, { 'q4.1': 3 }, { respondentId: id })],
    { id: planned.id, at: later(2), revision: 2 },
  );
  assert.deepEqual(
    report?.respondents.map((one) => one.id),
    [globalId(planned.id, 'r1'), id],
  );
  assert.deepEqual(
    report.answers.map(({ respondentId, level }) => [respondentId, level]),
    [[id, 3]],
  );
});
