import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import {
  checkReport,
  digestReport,
  parseReport,
  sealReport,
  serializeReport,
  verifyReport,
  type Report,
} from '@arrival-cities/core';
import { copyOf, instrument, sha256 } from '../helpers/core-content.js';
import { livelyReport, someReport } from '../helpers/core-reports.js';

let sealed: Report;

before(async () => {
  sealed = await sealReport(instrument, livelyReport(), sha256);
});

const codesOf = async (report: Report): Promise<string[]> =>
  (await verifyReport(instrument, report, sha256)).issues.map(({ code }) => code);

test('accepts any report it sealed, also after it was a file', async () => {
  await fc.assert(
    fc.asyncProperty(someReport(), async (report) => {
      const own = await sealReport(instrument, report, sha256);
      assert.deepEqual(await verifyReport(instrument, own, sha256), { ok: true, issues: [] });
      const opened = parseReport(serializeReport(own), instrument).report!;
      assert.deepEqual(await verifyReport(instrument, opened, sha256), { ok: true, issues: [] });
    }),
  );
});

test('accepts a sealed report whose members stand in another order', async () => {
  const turned = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(turned)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, member]) => [key, turned(member)]),
          )
        : value;
  assert.deepEqual(await codesOf(turned(sealed) as Report), []);
});

test('puts answers in a fixed order and leaves the report it was given alone', async () => {
  const report = livelyReport();
  const copy = copyOf(report);
  const reversed = { ...report, answers: [...report.answers].reverse() };
  assert.equal((await sealReport(instrument, reversed, sha256)).digest, sealed.digest);
  assert.deepEqual(report, copy);
});

test('makes a digest over everything but itself', async () => {
  assert.match(sealed.digest!, /^sha256-[0-9a-f]{64}$/);
  assert.equal(await digestReport({ ...sealed, digest: null }, sha256), sealed.digest);
});

type Leaf = string | number | boolean | null;
type Path = readonly (string | number)[];

function leavesOf(value: unknown, path: Path = []): [Path, Leaf][] {
  if (typeof value !== 'object' || value === null) return [[path, value as Leaf]];
  return Object.entries(value).flatMap(([key, member]) =>
    leavesOf(member, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Small changes of a value, some of which still fit the schema. */
const changesOf = (leaf: Leaf): Leaf[] => {
  if (typeof leaf === 'number') return [leaf + 1, leaf - 1, leaf / 2 + 0.123];
  if (typeof leaf === 'boolean') return [!leaf];
  if (leaf === null) return [0, 'x'];
  return [`${leaf}x`, leaf.slice(0, -1) + (leaf.endsWith('1') ? '2' : '1'), ''].filter(
    (text) => text !== leaf,
  );
};

/** The report with one leaf changed; the way to the leaf is copied, the rest is shared. */
function changed(value: unknown, [key, ...rest]: Path, leaf: Leaf): unknown {
  if (key === undefined) return leaf;
  const member = changed((value as Record<string | number, unknown>)[key], rest, leaf);
  return Array.isArray(value)
    ? value.map((item: unknown, i) => (i === key ? member : item))
    : { ...(value as object), [key]: member };
}

const openedFrom = (value: unknown): Report | undefined => checkReport(value, instrument).report;

const isRefused = async (report: Report | undefined): Promise<boolean> =>
  !report || !(await verifyReport(instrument, report, sha256)).ok;

test('refuses a sealed report after any one value in it was changed', async () => {
  let opened = 0;
  for (const [path, leaf] of leavesOf(sealed)) {
    for (const change of changesOf(leaf)) {
      const report = openedFrom(changed(sealed, path, change));
      assert.ok(await isRefused(report), `${path.join('.')}: ${leaf} -> ${change}`);
      if (report) opened += 1;
    }
  }
  assert.ok(opened > 500, `only ${opened} changes reached the digest`);
});

test('refuses a sealed report after any one entry was left out or doubled', async () => {
  for (const list of ['answers', 'agreed', 'plan', 'respondents', 'withheld'] as const) {
    const entries = sealed[list] as readonly unknown[];
    for (const i of entries.keys()) {
      assert.ok(
        await isRefused(openedFrom({ ...sealed, [list]: entries.filter((_, place) => place !== i) })),
        `${list}[${i}]`,
      );
      const doubled = openedFrom({ ...sealed, [list]: [...entries, entries[i]] });
      assert.ok(await isRefused(doubled), `${list}[${i}] twice`);
    }
  }
});

test('notices results that do not follow from the answers, even under a fresh digest', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.constantFrom(0, 1, 2, 3, 4), async (pick, level) => {
      const scored = sealed.answers.filter(({ state }) => state === 'scored');
      const target = scored[pick % scored.length]!;
      fc.pre(target.level !== level && target.questionId !== 'q1.1');
      const answers = sealed.answers.map((answer) =>
        answer === target ? { ...answer, level } : answer,
      ) as Report['answers'];
      const forged = { ...sealed, answers };
      const digest = await digestReport(forged, sha256);
      const codes = await codesOf({ ...forged, digest });
      const isCounted = (await sealReport(instrument, forged, sha256)).digest !== digest;
      assert.deepEqual(codes, isCounted ? ['results-differ'] : []);
    }),
  );
});

test('says what does not fit: digest, results, instrument or no seal at all', async () => {
  assert.deepEqual(await codesOf({ ...sealed, revision: 99 }), ['digest-differs']);
  assert.deepEqual(await codesOf({ ...sealed, results: null }), ['digest-differs', 'results-differ']);
  assert.deepEqual(await codesOf({ ...sealed, digest: null }), ['not-sealed']);
  for (const part of [{ id: 'other' }, { version: '0.9.0' }, { digest: `sha256-${'0'.repeat(64)}` }]) {
    const other = { ...sealed, instrument: { ...sealed.instrument, ...part } };
    assert.deepEqual(await codesOf(other), ['digest-differs', 'other-instrument']);
  }
});

test('writes a report that cannot be read back all the same, rather than losing it', () => {
  const long = { ...sealed, subject: { city: 'x'.repeat(301) } };
  assert.deepEqual(JSON.parse(serializeReport(long)), long);
});

test('ends the file with a line break', () => {
  assert.ok(serializeReport(sealed).endsWith('}\n'));
});
