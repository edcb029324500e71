import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  migrateReport,
  openItems,
  parseReport,
  sealReport,
  serializeReport,
  verifyReport,
  type Migration,
  type MigrationStep,
  type Report,
} from '@arrival-cities/core';
import { copyOf, instrument, sha256 } from '../helpers/core-content.js';
import { someReport } from '../helpers/core-reports.js';
import { olderReport, steps } from '../helpers/version-0.9/index.js';

const NOTHING: Omit<MigrationStep, 'from' | 'to'> = {
  questions: {},
  responseSets: {},
  dimensions: {},
  functions: {},
  roles: {},
  regions: {},
  actors: {},
  practices: {},
};

function migrate(report: Report = olderReport()): { report: Report; migration: Migration } {
  const { report: migrated, migration, issues } = migrateReport(instrument, report, steps);
  assert.ok(migrated && migration, JSON.stringify(issues));
  return { report: migrated, migration };
}

const refusal = (report: Report, way: readonly MigrationStep[] = steps, target = instrument): string[] =>
  migrateReport(target, report, way).issues.map(({ code, path }) => `${code} ${path}`);

const answersTo = ({ answers }: Report, id: string) => answers.filter(({ questionId }) => questionId === id);

test('says what became of every question that the older report says something about', () => {
  const { from, to, kept, mapped, again, retired } = migrate().migration;
  assert.deepEqual(
    { from, to, kept, mapped, again, retired },
    {
      from: '0.9.0',
      to: '1.0.0',
      kept: ['q1.1', 'q1.2', 'q2.1', 'q3.1', 'q4.1', 'q6.2'],
      mapped: [{ from: 'q1.9', to: 'q1.5' }],
      again: [
        { from: 'q2.9', to: 'q2.4' },
        { from: 'q3.4', to: 'q3.4' },
      ],
      retired: ['q5.9'],
    },
  );
});

test('lists everything else that has no place any more, where it stands in the older report', () => {
  const { dropped } = migrate().migration;
  assert.deepEqual(dropped.map(({ path, id }) => `${path} ${id}`).sort(), [
    'aims.quito.12 quito.12',
    'answers[2].criteriaMet[2] z',
    'answers[9].scale MONEY',
    'engagement[1].actorId a7',
    'plan[0].practices[1] P99',
    'profile.mandate.F14 F14',
    'profile.region AME',
    'profile.roles[1] stopover',
    'respondents[0].functions[5] F14',
  ]);
});

test('keeps an answer under its new id, with its scale and its criteria as they are called now', () => {
  const { report } = migrate();
  const [before] = answersTo(olderReport(), 'q1.9');
  assert.deepEqual(answersTo(report, 'q1.5'), [
    { ...before, questionId: 'q1.5', scale: 'PART', criteriaMet: ['a', 'b'] },
  ]);
  assert.deepEqual(
    report.agreed.map(({ questionId, scale }) => [questionId, scale]),
    [['q1.5', 'PART']],
  );
  assert.deepEqual(
    report.plan.map(({ questionId, practices }) => [questionId, ...practices]),
    [['q1.5', 'P05'], ['q2.4']],
  );
});

test('asks again what has another meaning, keeps its note and evidence, and flags it', () => {
  const { report } = migrate();
  const [again] = answersTo(report, 'q2.4');
  assert.ok(again);
  const { state, level, note, evidence, flagged, criteriaMet } = again;
  assert.deepEqual(
    { state, level, note, flagged, criteriaMet },
    { state: 'unanswered', level: undefined, note: 'Counted once a year.', flagged: true, criteriaMet: [] },
  );
  assert.deepEqual(evidence, [{ kind: 'document', label: 'Annual count' }]);
  const onNewScale = answersTo(report, 'q3.4').map(({ scale, note: kept }) => [scale, kept]);
  assert.deepEqual(onNewScale, [['FIN', 'A line in the budget.']]);
  assert.deepEqual(openItems(instrument, report, 'r1').flagged, ['q2.4', 'q3.4']);
});

test('makes a report that can be opened, sealed and verified, and leaves the older one alone', async () => {
  const older = olderReport();
  const sealed = await sealReport(instrument, migrate(older).report, sha256);
  assert.deepEqual(parseReport(serializeReport(sealed), instrument).issues, []);
  assert.deepEqual(await verifyReport(instrument, sealed, sha256), { ok: true, issues: [] });
  assert.deepEqual(older, olderReport());
  assert.equal(sealed.updatedAt, older.updatedAt);
});

test('keeps who said what and when, at the places as they are called now', () => {
  const { saidAt } = migrate().report;
  assert.deepEqual(Object.keys(saidAt).sort(), [
    'aims.quito.1',
    'mandate.F12',
    'mandate.F2',
    'plan.q1.5',
    'plan.q2.4',
    'profile',
    'respondents.r1',
    'subject',
  ]);
});

test('goes several steps at once, with paths of the report that was opened', () => {
  const oldest = copyOf(olderReport());
  oldest.instrument.version = '0.8.0';
  const older = new Map([
    ['q1.9', 'q1.8'],
    ['q2.9', 'q2.8'],
    ['q5.9', 'q5.8'],
  ]);
  for (const entry of [...oldest.answers, ...oldest.agreed, ...oldest.plan])
    entry.questionId = older.get(entry.questionId) ?? entry.questionId;
  const [voice] = answersTo(oldest, 'q1.8');
  Object.assign(voice!, { criteriaMet: ['a', 'd', 'z'] });
  oldest.profile.mandate['F15'] = oldest.profile.mandate['F13']!;
  delete oldest.profile.mandate['F13'];
  oldest.respondents[0]!.functions = ['F0', 'F2', 'F5', 'F7', 'F15', 'F14'];
  oldest.saidAt = {};
  const { report, migration } = migrate(oldest);
  const { report: fromNine, migration: nine } = migrate();
  assert.deepEqual(report, { ...fromNine, saidAt: {} });
  assert.deepEqual(migration.mapped, [{ from: 'q1.8', to: 'q1.5' }]);
  assert.deepEqual(migration.again[0], { from: 'q2.8', to: 'q2.4' });
  assert.deepEqual(migration.retired, ['q5.8']);
  assert.deepEqual(migration.dropped, nine.dropped);
});

test('needs no steps between minor versions, and keeps every answer', () => {
  fc.assert(
    fc.property(someReport(['quick', 'full']), (report) => {
      const newer = { ...instrument, version: '1.4.2' };
      const { report: migrated, migration } = migrateReport(newer, report);
      assert.ok(migrated);
      assert.deepEqual(migrated.answers, structuredClone(report.answers));
      assert.deepEqual(migration.dropped, []);
      assert.equal(migrated.instrument.version, '1.4.2');
    }),
    { numRuns: 30 },
  );
});

test('goes from any minor version through the step to the next major one', () => {
  const report = copyOf(olderReport());
  report.instrument.version = '1.2.0';
  const way = [
    { ...steps[1]!, from: '1.3.0', to: '2.0.0' },
    { ...NOTHING, from: '2.1.0', to: '3.0.0' },
  ];
  const { migration } = migrateReport({ ...instrument, version: '3.0.5' }, report, way);
  assert.deepEqual(migration?.mapped, [{ from: 'q1.9', to: 'q1.5' }]);
});

test('refuses where no steps lead, in words and places', () => {
  const older = olderReport();
  assert.deepEqual(refusal(older, []), ['no-way-to-version instrument.version']);
  assert.deepEqual(refusal(older, [{ ...NOTHING, from: '0.8.0', to: '0.9.0' }]), [
    'no-way-to-version instrument.version',
  ]);
  assert.deepEqual(refusal(older, steps, { ...instrument, id: 'other' }), ['other-instrument instrument.id']);
  assert.deepEqual(refusal(older, steps, { ...instrument, version: '0.8.5' }), [
    'no-way-to-version instrument.version',
  ]);
});

test('drops nothing that the steps do not name: what is unknown then is an issue at its place', () => {
  const bare = [{ ...NOTHING, from: '0.9.0', to: '1.0.0' }];
  const found = refusal(olderReport(), bare);
  for (const issue of [
    'unknown-id answers[2].questionId',
    'unknown-id profile.region',
    'unknown-id profile.roles[0]',
    'unknown-id profile.mandate.F13',
    'unknown-id aims.quito.12',
    'unknown-id engagement[1].actorId',
    'unknown-id plan[2].questionId',
    'unknown-id agreed[0].scale',
  ])
    assert.ok(found.includes(issue), `${issue} in\n${found.join('\n')}`);
});

test('keeps the first of two promises that become one, and lists the other', () => {
  const older = copyOf(olderReport());
  const [first, second] = older.plan;
  older.plan = [first!, { ...second!, from: first!.from, to: first!.to }];
  const way = [
    { ...steps[1]!, questions: { ...steps[1]!.questions, 'q2.9': { change: 'again', to: 'q1.5' } } },
  ] as const;
  const { report, migration } = migrateReport(instrument, older, way);
  assert.deepEqual(
    report?.plan.map(({ questionId }) => questionId),
    ['q1.5'],
  );
  assert.ok(migration?.dropped.some(({ path, id }) => path === 'plan[1]' && id === 'q2.9'));
});
