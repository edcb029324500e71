import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import {
  checkReport,
  checkShape,
  LIMITS,
  parseReport,
  sealReport,
  serializeReport,
  type Issue,
  type Report,
} from '@arrival-cities/core';
import type { copyOf } from '../helpers/core-content.js';
import { instrument, sha256 } from '../helpers/core-content.js';
import { livelyReport } from '../helpers/core-reports.js';

let text: string;

before(async () => {
  text = serializeReport(await sealReport(instrument, livelyReport(), sha256));
});

/** The issues of a good report after one change of its JSON, each as [code, path]. */
function issuesAfter(change: (report: Draft) => void): Issue[] {
  const draft = JSON.parse(text) as Draft;
  change(draft);
  const reading = parseReport(JSON.stringify(draft), instrument);
  assert.equal(reading.report, undefined);
  return [...reading.issues];
}

/** A report as a stranger may have edited it. */
type Draft = ReturnType<typeof copyOf<Report>> & Record<string, unknown>;

test('opens a good report and gives back what is in it', () => {
  const { report, issues } = parseReport(text, instrument);
  assert.deepEqual(issues, []);
  assert.deepEqual(report, JSON.parse(text));
});

test('opens a report that an editor saved with a byte order mark', () => {
  assert.deepEqual(parseReport(`\uFEFF${text}`, instrument).issues, []);
});

const UNREADABLE: [string, () => string, Issue][] = [
  ['an empty file', () => '', { code: 'file-empty', path: '', params: {} }],
  ['a file of spaces', () => ' \r\n ', { code: 'file-empty', path: '', params: {} }],
  [
    'a file cut short',
    () => text.slice(0, text.indexOf('"answers"') + 20),
    { code: 'cut-short', path: '', params: { line: 0 } },
  ],
  ['no JSON', () => '{\n  "id": oops\n}', { code: 'not-json-at', path: '', params: { line: 2, column: 9 } }],
  ['a list', () => '[]', { code: 'not-a-report', path: '', params: {} }],
  ['a number', () => '7', { code: 'not-a-report', path: '', params: {} }],
  ['nothing', () => 'null', { code: 'not-a-report', path: '', params: {} }],
  [
    'JSON of something else',
    () => '{"name":"arrival"}',
    { code: 'not-a-report', path: '$schema', params: {} },
  ],
  [
    'another schema',
    () => '{"$schema":"https://json-schema.org"}',
    { code: 'not-a-report', path: '$schema', params: {} },
  ],
  [
    'a report from the future',
    () => '{"$schema":"urn:arrival-cities:schema:report:2.0.0","schemaVersion":"2.0.0"}',
    { code: 'newer-report', path: 'schemaVersion', params: { version: '2.0.0', known: '1.0.0' } },
  ],
  [
    'a file too large',
    () => text.padEnd(LIMITS.characters + 1),
    {
      code: 'file-too-big',
      path: '',
      params: { size: LIMITS.characters + 1, limit: LIMITS.characters },
    },
  ],
  [
    'a file nested too deep',
    () => text.replace('"aims": {', `"aims": {"deep": ${'['.repeat(40)}${']'.repeat(40)},`),
    {
      code: 'too-deep',
      path: `aims.deep${'[0]'.repeat(LIMITS.depth - 1)}`,
      params: { limit: LIMITS.depth },
    },
  ],
  [
    'a file with too many values',
    () => text.replace('"aims": {', `"aims": {"many": [${'0,'.repeat(LIMITS.values)}0],`),
    { code: 'too-many-values', path: '', params: { limit: LIMITS.values } },
  ],
  [
    'a name that reaches for the prototype',
    () => text.replace('"aims": {', '"aims": {"__proto__": 3,'),
    { code: 'unsafe-key', path: 'aims', params: { key: '__proto__' } },
  ],
];

for (const [name, make, expected] of UNREADABLE) {
  test(`refuses ${name}, and says why in one sentence`, () => {
    const { report, issues } = parseReport(make(), instrument);
    const line = expected.code === 'cut-short' ? { line: make().split('\n').length } : expected.params;
    assert.equal(report, undefined);
    assert.deepEqual(issues, [{ ...expected, params: line }]);
  });
}

test('tells newer from older and equal versions by number', () => {
  const codes = (version: string) =>
    issuesAfter((report) => ((report as { schemaVersion: string }).schemaVersion = version)).map(
      ({ code }) => code,
    );
  assert.deepEqual(codes('1.0.1'), ['newer-report']);
  assert.deepEqual(codes('1.1.0'), ['newer-report']);
  assert.deepEqual(codes('10.0.0'), ['newer-report']);
  assert.deepEqual(codes('0.9.0'), ['wrong-value']);
});

const FAULTS: [string, (report: Draft) => void, string, string][] = [
  ['an unknown member', (r) => (r['extra'] = 1), 'unknown-key', 'extra'],
  [
    'an unknown member of an answer',
    (r) => Object.assign(r.answers[2]!, { mood: 1 }),
    'unknown-key',
    'answers[2].mood',
  ],
  ['a missing member', (r) => delete (r as Partial<Draft>).profile, 'wrong-type', 'profile'],
  ['a number for a text', (r) => Object.assign(r.subject, { city: 5 }), 'wrong-type', 'subject.city'],
  [
    'a text for a level',
    (r) => Object.assign(r.answers[0]!, { level: '2' }),
    'wrong-value',
    'answers[0].level',
  ],
  ['a level beyond 4', (r) => Object.assign(r.answers[0]!, { level: 5 }), 'wrong-value', 'answers[0].level'],
  [
    'an unknown state',
    (r) => Object.assign(r.answers[0]!, { state: 'maybe' }),
    'wrong-value',
    'answers[0].state',
  ],
  ['a fraction of a revision', (r) => (r.revision = 1.5), 'wrong-type', 'revision'],
  ['a negative revision', (r) => (r.revision = -1), 'too-small', 'revision'],
  ['a time without its zone', (r) => (r.updatedAt = '2026-01-15T10:00:00'), 'wrong-format', 'updatedAt'],
  ['a plan of no months', (r) => (r.plan[0]!.months = 0), 'too-small', 'plan[0].months'],
  [
    'an unknown consideration of a plan',
    (r) => Object.assign(r.plan[0]!.considerations, { weather: 'Rain.' }),
    'unknown-key',
    'plan[0].considerations.weather',
  ],
  [
    'a note on progress of no day',
    (r) => (r.plan[0]!.progress[0]!.date = 'soon'),
    'wrong-format',
    'plan[0].progress[0].date',
  ],
  ['a day that does not exist', (r) => (r.plan[0]!.start = '2026-02-30'), 'wrong-format', 'plan[0].start'],
  ['an id that is no UUID', (r) => (r.id = 'mine'), 'wrong-format', 'id'],
  [
    'a link that runs a script',
    (r) => (r.answers[0]!.evidence = [{ kind: 'data', label: '', url: 'javascript:alert(1)' }]),
    'wrong-format',
    'answers[0].evidence[0].url',
  ],
  ['a note that is too long', (r) => (r.answers[0]!.note = 'x'.repeat(5001)), 'too-big', 'answers[0].note'],
  [
    'too many answers',
    (r) => (r.answers = Array.from({ length: 20_001 }, () => r.answers[0]!)),
    'too-big',
    'answers',
  ],
  ['half a character', (r) => (r.answers[0]!.note = 'cut \uD83D'), 'wrong-format', 'answers[0].note'],
  ['an overall score', (r) => Object.assign(r.results!, { overall: 50 }), 'wrong-type', 'results.overall'],
  ['a name that is no id', (r) => (r.aims['1 !'] = 3), 'unknown-id', 'aims.1 !'],
  [
    'an unknown criterion of a plan',
    (r) => Object.assign(r.plan[0]!.quitoCriteria, { c6: 'yes' }),
    'unknown-key',
    'plan[0].quitoCriteria.c6',
  ],
  ['another instrument', (r) => (r.instrument.id = 'other'), 'other-instrument', 'instrument.id'],
  [
    'an older version of the instrument',
    (r) => (r.instrument.version = '0.9.0'),
    'older-version',
    'instrument.version',
  ],
  [
    'a newer version of the instrument',
    (r) => (r.instrument.version = '1.0.1'),
    'newer-version',
    'instrument.version',
  ],
  ['an unknown question', (r) => (r.answers[0]!.questionId = 'q99'), 'unknown-id', 'answers[0].questionId'],
  [
    'an unknown respondent',
    (r) => (r.answers[0]!.respondentId = 'r9'),
    'unknown-id',
    'answers[0].respondentId',
  ],
  ['an unknown scale', (r) => (r.answers[0]!.scale = 'NONE'), 'unknown-id', 'answers[0].scale'],
  [
    'an unknown criterion',
    (r) => (r.answers[0]!.criteriaMet = ['a', 'z']),
    'unknown-id',
    'answers[0].criteriaMet[1]',
  ],
  [
    'a level without its state',
    (r) => (r.answers[0]!.state = 'dont_know'),
    'level-and-state',
    'answers[0].level',
  ],
  ['a score without its level', (r) => delete r.answers[0]!.level, 'level-and-state', 'answers[0].level'],
  [
    'a reason without its state',
    (r) => (r.answers[0]!.reason = { code: 'other' }),
    'reason-and-state',
    'answers[0].reason',
  ],
  ['an unknown role', (r) => (r.profile.roles = ['origin', 'seaport']), 'unknown-id', 'profile.roles[1]'],
  ['an unknown region', (r) => (r.profile.region = 'MARS'), 'unknown-id', 'profile.region'],
  [
    'an unknown function',
    (r) => (r.profile.mandate['F99'] = { holder: 'city', unfunded: false }),
    'unknown-id',
    'profile.mandate.F99',
  ],
  ['an aim for an unknown dimension', (r) => (r.aims['quito.12'] = 3), 'unknown-id', 'aims.quito.12'],
  ['an unknown actor', (r) => (r.engagement[0]!.actorId = 'a9'), 'unknown-id', 'engagement[0].actorId'],
  [
    'engagement seen by a stranger',
    (r) => (r.engagement[1]!.respondentId = 'r9'),
    'unknown-id',
    'engagement[1].respondentId',
  ],
  [
    'an unknown sector',
    (r) => (r.sectors[0]!.sectorId = 'sea' as never),
    'wrong-value',
    'sectors[0].sectorId',
  ],
  [
    'a sector seen by a stranger',
    (r) => (r.sectors[0]!.respondentId = 'r9'),
    'unknown-id',
    'sectors[0].respondentId',
  ],
  [
    'a coordinator named by a stranger',
    (r) => (r.coordinators[0]!.respondentId = 'r9'),
    'unknown-id',
    'coordinators[0].respondentId',
  ],
  [
    'a clash reported by a stranger',
    (r) => (r.clashes[1]!.respondentId = 'r9'),
    'unknown-id',
    'clashes[1].respondentId',
  ],
  [
    'a department asked about an unknown function',
    (r) => (r.respondents[1]!.functions = ['F3', 'F99']),
    'unknown-id',
    'respondents[1].functions[1]',
  ],
  [
    'a moment of an unknown place',
    (r) => (r.saidAt['aims.quito.12'] = r.updatedAt),
    'unknown-id',
    'saidAt.aims.quito.12',
  ],
  ['a moment of a place that is none', (r) => (r.saidAt['F3'] = r.updatedAt), 'unknown-id', 'saidAt.F3'],
  ['two respondents of one id', (r) => (r.respondents[1]!.id = 'r1'), 'duplicate-id', 'respondents[1].id'],
  [
    'an agreement on an unknown question',
    (r) => (r.agreed[0]!.questionId = 'q99'),
    'unknown-id',
    'agreed[0].questionId',
  ],
  ['an agreement on an unknown scale', (r) => (r.agreed[0]!.scale = 'NONE'), 'unknown-id', 'agreed[0].scale'],
  ['an agreement of a stranger', (r) => (r.agreed[0]!.by = ['r1', 'r9']), 'unknown-id', 'agreed[0].by[1]'],
  [
    'a plan for an unknown question',
    (r) => (r.plan[0]!.questionId = 'q99'),
    'unknown-id',
    'plan[0].questionId',
  ],
  [
    'a plan with an unknown practice',
    (r) => (r.plan[0]!.practices = ['P05', 'P99']),
    'unknown-id',
    'plan[0].practices[1]',
  ],
  ['a step of two levels', (r) => (r.plan[0]!.to = 4), 'one-level-up', 'plan[0].to'],
  ['a step down', (r) => (r.plan[0]!.to = 1), 'one-level-up', 'plan[0].to'],
  ['a step from nowhere', (r) => (r.plan[0]!.from = null), 'one-level-up', 'plan[0].to'],
  ['a step to nowhere', (r) => (r.plan[0]!.to = null), 'one-level-up', 'plan[0].to'],
  ['a meeting that aims at a level', (r) => (r.plan[0]!.kind = 'meeting'), 'no-step', 'plan[0].to'],
  ['an item of the plan twice', (r) => r.plan.push(r.plan[0]!), 'plan-item-twice', 'plan[1]'],
];

for (const [name, change, code, path] of FAULTS) {
  test(`refuses ${name} and names the place`, () => {
    const found = issuesAfter(change).map((issue) => `${issue.code} ${issue.path}`);
    assert.ok(found.includes(`${code} ${path}`), found.join('\n'));
  });
}

test('refuses "does not apply" on a floor', () => {
  const place = (JSON.parse(text) as Draft).answers.findIndex(({ questionId }) => questionId === 'q1.1');
  const issues = issuesAfter((report) => {
    const floor = report.answers[place]!;
    delete floor.level;
    Object.assign(floor, { state: 'not_applicable', reason: { code: 'other' } });
  });
  assert.deepEqual(issues, [
    { code: 'floor-always-applies', path: `answers[${place}].state`, params: { id: 'q1.1' } },
  ]);
});

test('refuses "does not apply" without a reason', () => {
  const issues = issuesAfter((report) => delete report.answers.find(({ reason }) => reason)!.reason);
  assert.deepEqual(
    issues.map(({ code }) => code),
    ['reason-and-state'],
  );
});

test('lists every fault, not only the first', () => {
  const issues = issuesAfter((report) => {
    report.answers[0]!.questionId = 'q99';
    report.answers[1]!.scale = 'NONE';
    report.aims['quito.12'] = 3;
  });
  assert.deepEqual(
    issues.map(({ path }) => path),
    ['aims.quito.12', 'answers[0].questionId', 'answers[1].scale'],
  );
});

test('checks a draft that was never a text in the same way', () => {
  const draft = JSON.parse(text) as Draft;
  assert.deepEqual(checkReport(draft, instrument).issues, []);
  draft.answers[0]!.questionId = 'q99';
  assert.equal(checkReport(draft, instrument).report, undefined);
  assert.equal(checkReport(undefined, instrument).issues[0]?.code, 'not-a-report');
});

test('looks at the shape alone where the instrument is not at hand', () => {
  const draft = JSON.parse(text) as Draft;
  draft.instrument.id = 'other';
  assert.deepEqual(checkShape(draft).issues, []);
  assert.equal(checkShape({ ...draft, extra: 1 }).issues[0]?.code, 'unknown-key');
});
