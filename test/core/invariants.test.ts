import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  parseReport,
  questionsFor,
  scopeOf,
  scoreDimension,
  scoreReport,
  sealReport,
  serializeReport,
  type Answer,
  type DimensionResult,
  type Instrument,
  type Level,
  type Report,
  type Results,
  type ScoredItem,
} from '@arrival-cities/core';
import { instrument, sha256 } from '../helpers/core-content.js';
import { someReport } from '../helpers/core-reports.js';

const someLevel = fc.constantFrom<Level>(0, 1, 2, 3, 4);

const someItem: fc.Arbitrary<Omit<ScoredItem, 'questionId'>> = fc
  .record({
    holder: fc.constantFrom<ScoredItem['holder']>('own', 'own', 'shared', 'other'),
    floor: fc.boolean(),
    weight: fc.integer({ min: 1, max: 3 }),
    state: fc.constantFrom<ScoredItem['state']>(
      'scored',
      'scored',
      'scored',
      'unanswered',
      'dont_know',
      'not_applicable',
    ),
    level: someLevel,
    evidence: fc.constantFrom<ScoredItem['evidence']>(0, 1, 2, 3),
  })
  .map((item) => ({ ...item, level: item.state === 'scored' ? item.level : null }));

const someItems = fc
  .array(someItem, { minLength: 1, maxLength: 8 })
  .map((items) => items.map((item, index): ScoredItem => ({ ...item, questionId: `q${index}` })));

const score = (items: readonly ScoredItem[]): DimensionResult => scoreDimension('d', items, 'full');

const close = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

/** The items with one of them changed, by its place. */
const withItem = (items: readonly ScoredItem[], place: number, change: Partial<ScoredItem>): ScoredItem[] =>
  items.map((item, index) => (index === place ? { ...item, ...change } : item));

test('1: the score lies between its bounds, and they are 100 times the missing share apart', () => {
  fc.assert(
    fc.property(someItems, (items) => {
      const { score: s, lower, upper, coverage } = score(items);
      if (coverage === null) return assert.deepEqual([s, lower, upper], [null, null, null]);
      assert.ok(close(upper! - lower!, 100 * (1 - coverage)), `${lower} ${upper} ${coverage}`);
      if (s !== null) assert.ok(lower! <= s + 1e-9 && s <= upper! + 1e-9, `${lower} ${s} ${upper}`);
      return undefined;
    }),
  );
});

test('1: answering a missing question never widens the interval', () => {
  fc.assert(
    fc.property(someItems, fc.nat(), someLevel, (items, pick, level) => {
      const missing = items.flatMap(({ state, holder }, i) =>
        (state === 'unanswered' || state === 'dont_know') && holder !== 'other' ? [i] : [],
      );
      const place = missing[pick % missing.length];
      fc.pre(place !== undefined);
      const [before, after] = [score(items), score(withItem(items, place, { state: 'scored', level }))];
      assert.ok(after.lower! >= before.lower! - 1e-9 && after.upper! <= before.upper! + 1e-9);
      assert.ok(
        after.levelRange![0] >= before.levelRange![0] && after.levelRange![1] <= before.levelRange![1],
      );
    }),
  );
});

test('1: raising an answer never lowers score, bounds, level or range', () => {
  fc.assert(
    fc.property(someItems, fc.nat(), fc.integer({ min: 1, max: 4 }), (items, pick, step) => {
      const raisable = items.flatMap(({ level, holder }, i) =>
        level !== null && level < 4 && holder !== 'other' ? [i] : [],
      );
      const place = raisable[pick % raisable.length];
      fc.pre(place !== undefined);
      const level = Math.min(4, items[place]!.level! + step) as Level;
      const [before, after] = [score(items), score(withItem(items, place, { level }))];
      for (const field of ['score', 'lower', 'upper', 'rawLevel', 'level'] as const) {
        assert.equal(before[field] === null, after[field] === null, field);
        assert.ok((after[field] ?? 0) >= (before[field] ?? 0) - 1e-9, field);
      }
      assert.ok(
        after.levelRange![0] >= before.levelRange![0] && after.levelRange![1] >= before.levelRange![1],
      );
    }),
  );
});

test('2: the level lies in its range', () => {
  fc.assert(
    fc.property(someItems, (items) => {
      const { level, levelRange } = score(items);
      if (levelRange) assert.ok(levelRange[0] <= levelRange[1]);
      if (level !== null)
        assert.ok(levelRange![0] <= level && level <= levelRange![1], `${level} in ${String(levelRange)}`);
    }),
  );
});

test('3: "does not apply" leaves what the other answers say unchanged', () => {
  fc.assert(
    fc.property(someItems, fc.nat(), (items, pick) => {
      const place = pick % items.length;
      fc.pre(items.length > 1);
      const with_ = score(withItem(items, place, { state: 'not_applicable', level: null }));
      const without = score(items.filter((_, index) => index !== place));
      const { score: s, lower, upper, level, levelRange, coverage, stability, evidenceShare } = without;
      assert.deepEqual(
        [
          with_.score,
          with_.lower,
          with_.upper,
          with_.level,
          with_.levelRange,
          with_.coverage,
          with_.stability,
          with_.evidenceShare,
        ],
        [s, lower, upper, level, levelRange, coverage, stability, evidenceShare],
      );
    }),
  );
});

/** What the city does, without the marker that is there to show what it does where others decide. */
const doneOf = ({ dimensions, coherence, headline, weakest, balance }: Results): unknown => ({
  done: [...dimensions, ...coherence.map((group) => group.done)].map(({ influence: _, ...rest }) => rest),
  headline,
  weakest,
  balance,
});

test('4: answers on what is given and on influence never change what is done', () => {
  fc.assert(
    fc.property(someReport(), fc.array(someLevel, { minLength: 7, maxLength: 7 }), (report, levels) => {
      const apart = questionsFor(instrument, scopeOf(report)).filter(
        ({ question, holder }) => question.kind === 'enabling' || holder === 'other',
      );
      fc.pre(apart.length > 0);
      const others = new Set(apart.map(({ question }) => question.id));
      const answers: Answer[] = apart.map(({ question, scale }, i) => ({
        questionId: question.id,
        respondentId: 'r1',
        scale,
        state: 'scored',
        level: levels[i % levels.length]!,
        criteriaMet: [],
        evidence: [{ kind: 'data', label: '' }],
        note: '',
        flagged: false,
        updatedAt: report.updatedAt,
      }));
      const kept = report.answers.filter(({ questionId }) => !others.has(questionId));
      const before = scoreReport(instrument, { ...report, answers: kept, agreed: [] });
      const after = scoreReport(instrument, { ...report, answers: [...kept, ...answers], agreed: [] });
      assert.deepEqual(doneOf(after), doneOf(before));
      assert.notDeepEqual(after, before);
    }),
  );
});

/** A reordering of a list by keys drawn at random. */
const shuffled = <T>(items: readonly T[], keys: readonly number[]): T[] =>
  items
    .map((item, i) => ({ item, key: keys[i % keys.length]! * ((i * 7919) % 104729) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

const someKeys = fc.array(fc.integer({ min: 1, max: 1_000_003 }), { minLength: 5, maxLength: 9 });

test('5: the order of answers, agreements and respondents does not matter', () => {
  fc.assert(
    fc.property(someReport(), someKeys, (report, keys) => {
      const other: Report = {
        ...report,
        answers: shuffled(report.answers, keys),
        agreed: shuffled(report.agreed, keys),
        respondents: shuffled(report.respondents, keys),
      };
      assert.deepEqual(scoreReport(instrument, other), scoreReport(instrument, report));
    }),
  );
});

const hasQuestion = (item: unknown): item is { readonly questionId: string } =>
  typeof item === 'object' && item !== null && 'questionId' in item;

/** Lists of questions follow the instrument, disagreements where they tie; sorted, they can be compared. */
const inOrder = (value: unknown): unknown =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')
    ? [...value].sort()
    : Array.isArray(value) && value.every(hasQuestion)
      ? [...value].sort((a, b) => (a.questionId < b.questionId ? -1 : 1))
      : Array.isArray(value)
        ? value.map(inOrder)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inOrder(member)]))
          : value;

test('5: the order of questions does not matter', () => {
  fc.assert(
    fc.property(someReport(), someKeys, (report, keys) => {
      const other: Instrument = { ...instrument, questions: shuffled(instrument.questions, keys) };
      assert.deepEqual(inOrder(scoreReport(other, report)), inOrder(scoreReport(instrument, report)));
    }),
  );
});

test('7: exporting, opening and exporting again gives the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(someReport(), async (report) => {
      const first = serializeReport(await sealReport(instrument, report, sha256));
      const opened = parseReport(first, instrument);
      assert.deepEqual(opened.issues, []);
      const second = serializeReport(await sealReport(instrument, opened.report!, sha256));
      assert.equal(second, first);
    }),
  );
});
