import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  answer,
  canonicalJson,
  cityAnswers,
  globalId,
  mergeReports,
  parseReport,
  questionsFor,
  scopeOf,
  sealReport,
  serializeReport,
  setAim,
  setDepth,
  setMandate,
  setSubject,
  shareReport,
  verifyReport,
  type MergeOptions,
  type Report,
} from '@arrival-cities/core';
import { instrument, sha256 } from '../helpers/core-content.js';
import { AT, later, livelyReport, newReport, someReport, withAnswers } from '../helpers/core-reports.js';

const [HOUSING, HEALTH, MERGED] = [
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-8222-222222222222',
  '33333333-3333-4333-8333-333333333333',
];
const AS_MERGED: MergeOptions = { id: MERGED, at: later(60) };

const attempt = (reports: readonly Report[], options = AS_MERGED) =>
  mergeReports(instrument, reports, options);
function merge(reports: readonly Report[], options = AS_MERGED): Report {
  const { report, issues } = attempt(reports, options);
  assert.ok(report, JSON.stringify(issues));
  return report;
}

const housing = withAnswers(newReport('full', { id: HOUSING }), { 'q1.1': 1, 'q1.2': 4 });
const health = withAnswers(newReport('full', { id: HEALTH }), { 'q1.1': 3 });

/** Reports of one city as they may come together: several departments, some in two revisions. */
const someReports = (min: number): fc.Arbitrary<Report[]> =>
  fc.array(
    fc
      .record({
        report: someReport(['full']),
        id: fc.constantFrom(HOUSING, HEALTH, MERGED),
        city: fc.constantFrom('', 'Quito', ' quito'),
        updatedAt: fc.integer({ min: 0, max: 5 }).map(later),
      })
      .map(({ report, city, ...rest }) => ({ ...report, ...rest, subject: { ...report.subject, city } })),
    { minLength: min, maxLength: 4 },
  );

test('keeps both answers of two departments that began as the same respondent', () => {
  const { respondents, answers } = merge([housing, health]);
  const [first, second] = [globalId(HOUSING, 'r1'), globalId(HEALTH, 'r1')];
  assert.deepEqual(
    respondents.map(({ id }) => id),
    [first, second],
  );
  assert.deepEqual(
    answers.map(({ questionId, respondentId, level }) => [questionId, respondentId, level]),
    [
      ['q1.1', first, 1],
      ['q1.1', second, 3],
      ['q1.2', first, 4],
    ],
  );
});

test('is the same in any order, in steps, and when repeated', () => {
  fc.assert(
    fc.property(someReports(1), fc.nat(3), (reports, cut) => {
      const text = canonicalJson(merge(reports));
      assert.equal(canonicalJson(merge([...reports].reverse())), text);
      const [left, right] = [reports.slice(0, cut), reports.slice(cut)];
      if (left.length > 0 && right.length > 0) {
        assert.equal(canonicalJson(merge([merge(left), ...right])), text);
        assert.equal(canonicalJson(merge([...left, merge(right, { id: HEALTH, at: AT })])), text);
      }
      assert.equal(canonicalJson(merge([...reports, merge(reports), ...reports])), text);
    }),
  );
});

test('loses nothing that any respondent said', () => {
  fc.assert(
    fc.property(someReports(2), (reports) => {
      const merged = merge(reports);
      for (const list of ['answers', 'sectors', 'coordinators', 'engagement'] as const) {
        const kept = new Set(merged[list].map(canonicalJson));
        for (const report of reports) {
          for (const entry of report[list]) {
            const own = { ...entry, respondentId: globalId(report.id, entry.respondentId) };
            assert.ok(kept.has(canonicalJson(own)), `${list}: ${canonicalJson(own)}`);
          }
        }
      }
    }),
  );
});

test('says of everything the city says once what it kept and what it dropped', () => {
  fc.assert(
    fc.property(someReports(2), (reports) => {
      const { report: merged, differences } = attempt(reports);
      const listed = (path: string, value: unknown) =>
        differences.some(
          (one) =>
            one.path === path &&
            [one.kept, ...one.dropped].some((some) => canonicalJson(some) === canonicalJson(value)),
        );
      for (const { subject, aims, profile } of reports) {
        assert.ok(canonicalJson(subject) === canonicalJson(merged?.subject) || listed('subject', subject));
        for (const [id, aim] of Object.entries(aims)) {
          assert.ok(merged?.aims[id] === aim || listed(`aims.${id}`, aim));
        }
        for (const [id, choice] of Object.entries(profile.mandate)) {
          const kept = merged?.profile.mandate[id];
          assert.ok(canonicalJson(kept ?? null) === canonicalJson(choice) || listed(`mandate.${id}`, choice));
        }
      }
    }),
  );
});

test('makes a report that opens, seals and verifies', async () => {
  await fc.assert(
    fc.asyncProperty(someReports(2), async (reports) => {
      const sealed = await sealReport(instrument, merge(reports), sha256);
      const opened = parseReport(serializeReport(sealed), instrument);
      assert.deepEqual(opened.issues, []);
      assert.deepEqual(await verifyReport(instrument, opened.report!, sha256), { ok: true, issues: [] });
    }),
    { numRuns: 50 },
  );
});

test('leaves the reports it was given as they were', () => {
  const reports = [livelyReport(), housing];
  const copy = structuredClone(reports);
  attempt([{ ...reports[0]! }, { ...reports[1]!, subject: { city: 'Ciudad Ejemplo' } }]);
  assert.deepEqual(reports, copy);
});

const cityLevel = (report: Report, id: string) =>
  cityAnswers(report, questionsFor(instrument, scopeOf(report))).get(id)?.level;

test('counts of two revisions of one report the newer answer and keeps the older', () => {
  const newer = withAnswers(housing, { 'q1.2': 2 }, { at: later(5) });
  const merged = merge([newer, housing]);
  assert.deepEqual(
    merged.answers.filter(({ questionId }) => questionId === 'q1.2').map(({ level }) => level),
    [4, 2],
  );
  assert.equal(cityLevel(merged, 'q1.2'), 2);
});

test('does not bring an answer back that a department took back after the first merge', () => {
  const respondentId = globalId(MERGED, 'r2');
  const key = { questionId: 'q1.2', respondentId, scale: 'RULE' };
  const begun = { ...newReport('full', { id: HOUSING }), respondents: [{ id: respondentId }] };
  const given = answer(begun, key, { state: 'scored', level: 4 }, later(1));
  const taken = answer(given, key, { state: 'unanswered' }, later(2));
  assert.equal(cityLevel(merge([merge([given, health]), taken]), 'q1.2'), null);
});

test('goes on with the report of the same id, its respondents first', () => {
  const merged = merge([health, housing], { id: HEALTH, at: later(9), revision: health.revision + 1 });
  assert.equal(merged.revision, health.revision + 1);
  assert.equal(merged.respondents[0]?.id, globalId(HEALTH, 'r1'));
});

test('takes what the city says once from where it was said last', () => {
  const described = setMandate(housing, 'F3', { holder: 'other', unfunded: false }, later(1));
  const corrected = setMandate(health, 'F3', { holder: 'city', unfunded: true }, later(2));
  const { report, differences } = attempt([corrected, setAim(described, 'quito.1', 4, later(9))]);
  assert.deepEqual(report?.profile.mandate, { F3: { holder: 'city', unfunded: true } });
  assert.deepEqual(report.aims, { 'quito.1': 4 });
  assert.deepEqual(differences, [
    {
      path: 'mandate.F3',
      kept: { holder: 'city', unfunded: true },
      dropped: [{ holder: 'other', unfunded: false }],
    },
  ]);
});

test('does not let a report that names no city take the name away', () => {
  const named = setSubject(housing, { city: 'Quito' }, later(1));
  const unnamed = setSubject(health, { city: '', country: 'EC' }, later(2));
  assert.deepEqual(merge([named, unnamed]).subject, { city: 'Quito' });
});

test('keeps one clash of a name for each department that reports one', () => {
  const clash = { id: 'c1', otherRule: '', share: false, respondentId: 'r1', updatedAt: AT };
  const merged = merge([
    { ...housing, clashes: [{ ...clash, localRule: 'Rooms' }] },
    { ...health, clashes: [{ ...clash, localRule: 'Care' }] },
  ]);
  assert.deepEqual(
    merged.clashes.map(({ localRule }) => localRule),
    ['Rooms', 'Care'],
  );
});

test('keeps of a clash the newest wording alone', () => {
  const clash = { id: 'c1', otherRule: '', share: false, respondentId: 'r1' };
  const before = { ...housing, clashes: [{ ...clash, localRule: 'Rooms', updatedAt: AT }] };
  const after = { ...housing, clashes: [{ ...clash, localRule: '', updatedAt: later(1) }] };
  assert.deepEqual(
    merge([merge([before, health]), after]).clashes.map(({ localRule }) => localRule),
    [''],
  );
});

const city = (report: Report, name: string): Report => ({ ...report, subject: { city: name } });
const other = (part: Partial<Report['instrument']>): Report => ({
  ...health,
  instrument: { ...health.instrument, ...part },
});

const REFUSED: [string, () => Report | Promise<Report>, string][] = [
  ['another instrument', () => other({ id: 'x' }), 'other-instrument reports[1].instrument.id'],
  ['another version', () => other({ version: '0.9.0' }), 'other-version reports[1].instrument.version'],
  [
    'other contents under the same version',
    () => other({ digest: `sha256-${'0'.repeat(64)}` }),
    'merge-other-content reports[1].instrument.digest',
  ],
  ['another depth', () => setDepth(health, 'quick', AT), 'merge-other-depth reports[1].instrument.depth'],
  ['a shared copy', () => shareReport(instrument, health, sha256), 'merge-shared-copy reports[1].audience'],
  ['another city', () => city(health, 'Cuenca'), 'merge-other-city reports[1].subject.city'],
  [
    'a respondent whose id leaves no room',
    () => ({ ...health, respondents: [...health.respondents, { id: 'r'.repeat(31) }] }),
    'too-big reports[1].respondents[1].id',
  ],
];

for (const [name, make, refusal] of REFUSED) {
  test(`refuses ${name} and names the place`, async () => {
    const { report, issues } = attempt([city(housing, 'Quito'), await make()]);
    assert.equal(report, undefined);
    assert.deepEqual(
      issues.map(({ code, path }) => `${code} ${path}`),
      [refusal],
    );
  });
}

test('takes the same city however it is written', () => {
  assert.deepEqual(attempt([city(housing, 'Quito'), city(health, ' QUITO ')]).issues, []);
});

test('refuses what would be too large to be opened again', () => {
  const [first] = housing.answers;
  const many = Array.from({ length: 20_000 }, (_, i) => ({ ...first!, updatedAt: later(i) }));
  const { issues } = attempt([{ ...housing, answers: many }, health]);
  assert.deepEqual(
    issues.map(({ code, path }) => `${code} ${path}`),
    ['too-big answers'],
  );
});

test('merging nothing is a mistake of the caller', () => {
  assert.throws(() => attempt([]), RangeError);
});
