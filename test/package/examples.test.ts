import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import {
  parseReport,
  verifyReport,
  type Comparison,
  type DimensionResult,
  type Report,
} from '@arrival-cities/core';
import { EXAMPLES_FOLDER, exampleFiles } from '../../scripts/examples.js';
import { instrument, sha256 } from '../helpers/core-content.js';

const read = (path: string): string => readFileSync(join(EXAMPLES_FOLDER, path), 'utf8');
const paths = readdirSync(EXAMPLES_FOLDER, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => statSync(join(EXAMPLES_FOLDER, path)).isFile())
  .sort();
const CITIES = ['strong', 'weak', 'partial', 'federal-mandate', 'quick'] as const;

const reportOf = (path: string): Report => {
  const { report, issues } = parseReport(read(path), instrument);
  assert.ok(report, JSON.stringify(issues));
  return report;
};
const reports = (): string[] => paths.filter((path) => /\/(report|previous)\.\w+\.json$/.test(path));
const resultsOf = (report: Report): NonNullable<Report['results']> => {
  assert.ok(report.results);
  return report.results;
};

describe('the example cities', () => {
  let made: Readonly<Record<string, string>>;
  before(async () => {
    made = await exampleFiles();
  });

  it('have the outputs that the rules of today give, byte by byte', () => {
    assert.deepEqual(paths, Object.keys(made).sort());
    for (const path of paths) {
      assert.ok(read(path) === made[path], `docs/examples/${path} differs: npm run examples, and read why`);
    }
  });

  it('are five, with every output each', () => {
    assert.deepEqual(new Set(paths.map((path) => path.split('/')[0])), new Set([...CITIES, 'README.md']));
    for (const city of CITIES) {
      for (const name of [
        'report.internal.json',
        'report.shareable.json',
        'answers.csv',
        'results.csv',
        'actions.svg',
        'coherence.svg',
        'report.html',
      ]) {
        assert.ok(paths.includes(`${city}/${name}`), `${city}/${name}`);
      }
    }
  });

  it('stay small enough to be read', () => {
    const bytes = paths.reduce((sum, path) => sum + statSync(join(EXAMPLES_FOLDER, path)).size, 0);
    assert.ok(bytes < 1_500_000, String(bytes));
  });

  it('fit the schema of reports, are read without an issue, and verify', async () => {
    const ajv = new Ajv2020({ allErrors: true, strict: true });
    formats.default(ajv);
    const schema = new URL('../../packages/core/schema/report.schema.json', import.meta.url);
    const fits = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
    assert.equal(reports().length, 11);
    for (const path of reports()) {
      assert.ok(fits(JSON.parse(read(path))), `${path}: ${JSON.stringify(fits.errors)}`);
      assert.deepEqual(
        await verifyReport(instrument, reportOf(path), sha256),
        { ok: true, issues: [] },
        path,
      );
    }
  });

  it('say that they are invented, and lead nowhere but to example.org', () => {
    for (const path of reports()) {
      const { subject, disclaimer, respondents } = reportOf(path);
      assert.match(subject.city, / \(invented\)$/);
      assert.equal(subject.country ?? subject.unlocode, undefined);
      assert.match(disclaimer, /the city is invented/);
      for (const { department = '' } of respondents) assert.match(department, /^$| \(example\)$/);
    }
    for (const path of paths.filter((one) => /html|svg|csv/.test(one)))
      assert.match(read(path), /\(invented\)/);
    for (const path of paths) {
      for (const [, host] of read(path).matchAll(/\bhttps?:\/\/([^/"\s]+)/g)) {
        assert.ok(host === 'example.org' || host === 'www.w3.org', `${path}: ${String(host)}`);
      }
    }
  });

  it('share no note, no evidence, no department, no plan', () => {
    for (const city of CITIES) {
      const internal = reportOf(`${city}/report.internal.json`);
      const shared = reportOf(`${city}/report.shareable.json`);
      assert.deepEqual([internal.audience, shared.audience], ['internal', 'shareable']);
      const kept = [
        ...internal.answers.flatMap(({ note, evidence }) => [note, ...evidence.map(({ label }) => label)]),
        ...internal.respondents.flatMap(({ department = '', roleLabel = '' }) => [department, roleLabel]),
        ...internal.plan.flatMap(({ evidence, progress }) => [evidence, ...progress.map(({ note }) => note)]),
        ...internal.sectors.map(({ conflictNote = '' }) => conflictNote),
        ...internal.clashes.flatMap(({ share, localRule }) => (share ? [] : [localRule])),
      ].filter((text) => text !== '');
      assert.ok(kept.length > 0, city);
      for (const name of [
        'report.shareable.json',
        'results.csv',
        'report.html',
        'actions.svg',
        'coherence.svg',
      ]) {
        const file = read(`${city}/${name}`);
        for (const text of kept) assert.ok(!file.includes(text), `${city}/${name}: ${text}`);
      }
    }
  });
});

/**
 * Worked out by hand from the rules in docs/methodology.md, not by a program. K: levels known, n: how many of them.
 * Score 25 · K / n; bounds with every missing answer at 0 and at 4; raw level floor((2K + n) / 2n).
 */
type ByHand = Partial<DimensionResult>;
const FACTS: Readonly<Record<(typeof CITIES)[number], Readonly<Record<string, ByHand>>>> = {
  strong: {
    // 2 4 4 4 4: K 18, n 5, so 90; floor(41 / 10) = 4; the safeguard q2.1 at 2 allows 3.
    'quito.2': { score: 90, lower: 90, upper: 90, rawLevel: 4, level: 3, levelRange: [3, 3], cap: 3 },
    // 4 3 3 3 and one not known: 13 / 4; 13 / 5 and 17 / 5; floor(30 / 8), floor(31 / 10), floor(39 / 10) = 3.
    'quito.4': { score: 81.25, lower: 65, upper: 85, coverage: 0.8, level: 3, levelRange: [3, 3], cap: null },
  },
  weak: {
    // 0 1 1 0 0: K 2, n 5; floor(9 / 10) = 0; the safeguard q2.1 at 0 would allow 2.
    'quito.2': { score: 10, lower: 10, upper: 10, level: 0, levelRange: [0, 0], cap: 2, cappedBy: ['q2.1'] },
    // 0 1 1 0 1 0: K 3, n 6, so 12.5, the border, which is level 1: floor(12 / 12).
    'quito.7': { score: 12.5, rawLevel: 1, level: 1, cap: null },
  },
  partial: {
    // Agreed 2, then 2 2 2 1: K 9, n 5; floor(23 / 10) = 2; q1.1 below 3 allows 3.
    'quito.1': { score: 45, lower: 45, upper: 45, level: 2, cap: 3, cappedBy: ['q1.1'] },
    // One answer of five, 3: under two thirds, so no score; 3 / 5 and 19 / 5; floor(11 / 10) = 1, floor(43 / 10) = 4.
    'quito.2': { status: 'insufficient', score: null, level: null, lower: 15, upper: 95, levelRange: [1, 4] },
    // 3 2 2 1 of six: exactly two thirds; 8 / 4, 8 / 6 and 16 / 6; floor(22 / 12) = 1, floor(38 / 12) = 3.
    'quito.10': { score: 50, level: 2, levelRange: [1, 3], cap: null },
    // Of 1 and 3 on q7.2 the lower counts: 3 1 3 1 1 1, K 10, n 6; floor(26 / 12) = 2.
    'quito.7': { level: 2, rawLevel: 2, coverage: 1 },
  },
  'federal-mandate': {
    // q2.2 3 and q2.5 2 alone are the city's: 5 / 2; floor(12 / 4) = 3; the safeguard is decided elsewhere.
    'quito.2': { score: 62.5, lower: 62.5, upper: 62.5, rawLevel: 3, level: 3, cap: null },
    // Influence 3 2 1 1 0: 25 · 7 / 5.
    'quito.4': { status: 'decided_elsewhere', score: null, level: null, influence: 35, cap: null },
  },
  quick: {
    // 2 and 1: 25 · 3 / 2, without a level; the safeguard q6.2 at 1.
    'quito.6': { status: 'indicative', score: 37.5, level: null, cap: 2, cappedBy: ['q6.2'] },
    // 0 and one not known: 0, up to 4 / 2.
    'quito.11': { status: 'indicative', score: 0, lower: 0, upper: 50, coverage: 0.5, level: null },
  },
};

describe('worked out by hand', () => {
  for (const city of CITIES) {
    for (const [id, facts] of Object.entries(FACTS[city])) {
      it(`${id} of the ${city} city`, () => {
        const found = resultsOf(reportOf(`${city}/report.internal.json`)).dimensions.find(
          (one) => one.id === id,
        );
        assert.ok(found);
        for (const [member, value] of Object.entries(facts)) {
          assert.deepEqual(found[member as keyof DimensionResult], value, member);
        }
      });
    }
  }

  it('the strong city rose by two levels in one action, fell in another, and did it itself', () => {
    const comparison = JSON.parse(read('strong/comparison.json')) as Comparison;
    const changeOf = (id: string) => comparison.dimensions.find((one) => one.id === id);
    assert.deepEqual([comparison.verdict, comparison.reasons], ['achieved', []]);
    // Evidence base: 2 1 0 1 2 was 6 / 5, floor(17 / 10) = 1; 4 3 3 3 4 is 17 / 5, floor(39 / 10) = 3.
    assert.deepEqual([changeOf('quito.11')?.change, changeOf('quito.11')?.isNews], [2, true]);
    // Diversity: 4 4 3 4 3 was 18 / 5, floor(41 / 10) = 4; 3 4 3 3 2 is 15 / 5, floor(35 / 10) = 3.
    assert.deepEqual([changeOf('quito.8')?.change, changeOf('quito.8')?.isNews], [-1, false]);
    const previous = reportOf('strong/previous.internal.json');
    assert.equal(reportOf('strong/report.internal.json').previous?.digest, previous.digest);
  });

  it('the departments of the partial city disagree by two levels twice, and one question is settled', () => {
    const { agreed, results, answers } = reportOf('partial/report.internal.json');
    const flagged = results?.horizontal.disagreements.filter((one) => one.flagged);
    // Two answers two apart: 1 + log2(1 - 1/4) = 0.585.
    assert.deepEqual(
      flagged?.map(({ questionId, min, max, consensus }) => [questionId, min, max, consensus]),
      [
        ['q1.1', 1, 3, 0.585],
        ['q7.2', 1, 3, 0.585],
      ],
    );
    assert.deepEqual(
      [agreed.map(({ questionId, level }) => [questionId, level]), agreed[0]?.by.length],
      [[['q1.1', 2]], 2],
    );
    const levels = answers.filter(({ questionId }) => questionId === 'q1.1').map(({ level }) => level);
    assert.deepEqual(levels.sort(), [1, 3]);
    assert.deepEqual(results?.horizontal.knownToSomeOnly, ['q7.1', 'q9.1']);
  });

  it('the federal city speaks up where it does much and gets little', () => {
    const { coherence, vertical, floors } = resultsOf(reportOf('federal-mandate/report.internal.json'));
    const advocates = coherence.filter(({ reading }) => reading === 'advocate').map(({ id }) => id);
    assert.deepEqual(advocates, ['gfmd.G2', 'gfmd.G4', 'gfmd.G6']);
    assert.deepEqual(vertical, { unfunded: ['F5', 'F6', 'F10'], elsewhere: ['F3', 'F4', 'F7'], clashes: 1 });
    assert.deepEqual(floors, { notMet: [], unknown: [], elsewhere: ['q2.1', 'q4.1', 'q5.1'] });
  });

  it('the weak city plans one level at a time, safeguards first', () => {
    const { plan, results } = reportOf('weak/report.internal.json');
    assert.equal(results?.floors.notMet.length, 8);
    assert.deepEqual(
      plan.map(({ questionId, from, to }) => [questionId, from, to]),
      [
        ['q2.1', 0, 1],
        ['q6.2', 0, 1],
        ['q11.2', 0, 1],
        ['q1.1', 1, 2],
        ['q7.1', 0, 1],
      ],
    );
  });
});
