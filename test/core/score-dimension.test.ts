import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scoreDimension, type DimensionResult, type Level, type ScoredItem } from '@arrival-cities/core';

type Cell = Level | '–' | '?' | 'NA';

const itemOf = (cell: Cell, index: number, floor: boolean): ScoredItem => ({
  questionId: `q${index + 1}`,
  holder: 'shared',
  floor,
  weight: 1,
  state:
    cell === '–' ? 'unanswered' : cell === '?' ? 'dont_know' : cell === 'NA' ? 'not_applicable' : 'scored',
  level: typeof cell === 'number' ? cell : null,
  evidence: 0,
});

/** The first question is the floor, as in the published vectors. */
const itemsOf = (cells: readonly Cell[], hasFloor = true): ScoredItem[] =>
  cells.map((cell, index) => itemOf(cell, index, hasFloor && index === 0));

type Expected = Pick<
  DimensionResult,
  'score' | 'lower' | 'upper' | 'coverage' | 'rawLevel' | 'level' | 'levelRange' | 'status' | 'cap'
>;

const row = (
  score: number | null,
  bounds: readonly [number | null, number | null],
  coverage: number | null,
  rawLevel: Level | null,
  level: Level | null,
  levelRange: readonly [Level, Level] | null,
  cap: Level | null,
  status: DimensionResult['status'] = 'scored',
): Expected => ({
  score,
  lower: bounds[0],
  upper: bounds[1],
  coverage,
  rawLevel,
  level,
  levelRange,
  status,
  cap,
});

const VECTORS: [string, readonly Cell[], Expected][] = [
  ['2 2 2 2 2', [2, 2, 2, 2, 2], row(50, [50, 50], 1, 2, 2, [2, 2], 3)],
  ['1 4 4 4 4', [1, 4, 4, 4, 4], row(85, [85, 85], 1, 3, 2, [2, 2], 2)],
  ['2 4 4 4 4', [2, 4, 4, 4, 4], row(90, [90, 90], 1, 4, 3, [3, 3], 3)],
  ['3 4 4 4 4', [3, 4, 4, 4, 4], row(95, [95, 95], 1, 4, 4, [4, 4], null)],
  ['– 4 4 4 4', ['–', 4, 4, 4, 4], row(100, [80, 100], 0.8, 4, 2, [2, 4], 2)],
  ['3 2 – 2 3', [3, 2, '–', 2, 3], row(62.5, [50, 70], 0.8, 3, 3, [2, 3], null)],
  ['3 2 – – 3', [3, 2, '–', '–', 3], row(null, [40, 80], 0.6, 3, null, [2, 3], null, 'insufficient')],
  ['3 NA NA 1 2', [3, 'NA', 'NA', 1, 2], row(50, [50, 50], 1, 2, 2, [2, 2], null)],
  ['2 1 2 1 NA', [2, 1, 2, 1, 'NA'], row(37.5, [37.5, 37.5], 1, 2, 2, [2, 2], 3)],
  ['all –', ['–', '–', '–', '–', '–'], row(null, [0, 100], 0, null, null, [0, 4], 2, 'insufficient')],
];

for (const [name, cells, expected] of VECTORS) {
  test(`scores the published vector ${name}`, () => {
    const result = scoreDimension('quito.1', itemsOf(cells), 'full');
    assert.deepEqual(pick(result), expected);
  });
}

const pick = (result: DimensionResult): Expected => {
  const { score, lower, upper, coverage, rawLevel, level, levelRange, status, cap } = result;
  return { score, lower, upper, coverage, rawLevel, level, levelRange, status, cap };
};

test('scores the published vector of a dimension where nothing applies as not applicable', () => {
  const result = scoreDimension('quito.1', itemsOf(['NA', 'NA', 'NA', 'NA', 'NA'], false), 'full');
  assert.deepEqual(pick(result), row(null, [null, null], null, null, null, null, null, 'not_applicable'));
  assert.equal(result.counts.notApplicable, 5);
});

test('names the floors that cap a level, and only the ones that bind hardest', () => {
  const floors = ([cells, expected]: readonly [readonly Cell[], Partial<DimensionResult>]) => {
    const items = cells.map((cell, index) => itemOf(cell, index, index < 2));
    const { cap, cappedBy } = scoreDimension('d', items, 'full');
    assert.deepEqual({ cap, cappedBy }, expected, cells.join(' '));
  };
  floors([[1, 1, 4, 4], { cap: 2, cappedBy: ['q1', 'q2'] }]);
  floors([[1, 2, 4, 4], { cap: 2, cappedBy: ['q1'] }]);
  floors([[3, 2, 4, 4], { cap: 3, cappedBy: ['q2'] }]);
  floors([[3, '?', 4, 4], { cap: 2, cappedBy: ['q2'] }]);
  floors([[3, 4, 0, 0], { cap: null, cappedBy: [] }]);
});

test('counts a do-not-know as missing, never as zero', () => {
  const unknown = scoreDimension('d', itemsOf([3, 2, '?', 2, 3]), 'full');
  const unanswered = scoreDimension('d', itemsOf([3, 2, '–', 2, 3]), 'full');
  assert.deepEqual(pick(unknown), pick(unanswered));
  assert.deepEqual([unknown.counts.dontKnow, unknown.counts.unanswered], [1, 0]);
  assert.deepEqual([unanswered.counts.dontKnow, unanswered.counts.unanswered], [0, 1]);
});

test('needs two thirds of the weight, not of the questions', () => {
  const weighted = (weights: readonly number[], cells: readonly Cell[]) =>
    scoreDimension(
      'd',
      itemsOf(cells, false).map((item, i) => ({ ...item, weight: weights[i] ?? 1 })),
      'full',
    );
  assert.equal(weighted([1, 1, 1], [2, 2, '–']).status, 'scored');
  assert.equal(weighted([1, 1, 2], [2, 2, '–']).status, 'insufficient');
  assert.equal(weighted([3, 1, 1], [2, '–', '–']).status, 'insufficient');
  assert.equal(weighted([3, 1, 1], [2, 2, '–']).coverage, 0.8);
});

test('weighs answers in score, bounds, levels and evidence-limited score', () => {
  const items = itemsOf([4, 1], false).map((item, i) => ({ ...item, weight: i === 0 ? 3 : 1 }));
  const result = scoreDimension(
    'd',
    items.map((item, i) => ({ ...item, evidence: i === 0 ? 1 : 0 })),
    'full',
  );
  assert.equal(result.score, 81.25); // 25 * (3*4 + 1*1) / 4
  assert.equal(result.rawLevel, 3); // 13/4 = 3.25
  assert.equal(result.evidenceLimitedScore, 43.75); // 25 * (3*min(4,2) + 1*min(1,1)) / 4
});

test('rounds a level half up at every cut point, in integers', () => {
  const levels = (
    [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ] as const
  ).map((cells) => scoreDimension('d', itemsOf(cells, false), 'full').level);
  assert.deepEqual(levels, [1, 2, 3, 4]);
});

test('keeps what others decide out of the score and shows it as influence', () => {
  const items = itemsOf([2, 2, 2, 4, 0], false).map((item, i): ScoredItem =>
    i > 2 ? { ...item, holder: 'other' } : item,
  );
  const result = scoreDimension('d', items, 'full');
  assert.equal(result.score, 50);
  assert.equal(result.influence, 50);
  assert.deepEqual([result.counts.applicable, result.counts.otherMandate], [3, 2]);
});

test('says decided elsewhere where others decide everything', () => {
  const items = itemsOf([3, '–'], false).map((item): ScoredItem => ({ ...item, holder: 'other' }));
  const result = scoreDimension('d', items, 'full');
  assert.equal(result.status, 'decided_elsewhere');
  assert.deepEqual([result.score, result.level, result.coverage, result.influence], [null, null, null, 75]);
});

test('does not let a floor that others decide cap the level', () => {
  const items = itemsOf([0, 4, 4, 4]).map((item, i): ScoredItem =>
    i === 0 ? { ...item, holder: 'other' } : item,
  );
  assert.deepEqual(
    [scoreDimension('d', items, 'full').level, scoreDimension('d', items, 'full').cap],
    [4, null],
  );
});

test('says not asked where a dimension has no question at this depth', () => {
  assert.equal(scoreDimension('d', [], 'quick').status, 'not_asked');
});

test('limits a score to what the evidence carries once any is given', () => {
  const evidenced = (strengths: readonly (0 | 1 | 2 | 3)[]) =>
    scoreDimension(
      'd',
      itemsOf([4, 4, 2, 0], false).map((item, i) => ({ ...item, evidence: strengths[i] ?? 0 })),
      'full',
    );
  const none = evidenced([0, 0, 0, 0]);
  assert.deepEqual([none.evidenceShare, none.evidenceLimitedScore], [null, null]);
  const some = evidenced([3, 1, 0, 0]);
  assert.equal(some.evidenceShare, 1 / 3); // one of the three answers above level 0 has a document or data
  assert.equal(some.evidenceLimitedScore, (25 * (4 + 2 + 1 + 0)) / 4);
});

test('shows no evidence share where every answer is level 0', () => {
  const items = itemsOf([0, 0, 0], false).map((item) => ({ ...item, evidence: 2 as const }));
  const { evidenceShare, evidenceLimitedScore } = scoreDimension('d', items, 'full');
  assert.deepEqual([evidenceShare, evidenceLimitedScore], [null, 0]);
});

test('draws the answers of a quick check without levels, coverage rule or stability', () => {
  const result = scoreDimension('d', itemsOf([1, '–', '–', '–']), 'quick');
  assert.deepEqual(
    [result.status, result.score, result.rawLevel, result.level, result.stability],
    ['indicative', 25, null, null, null],
  );
  assert.deepEqual([result.lower, result.upper, result.cap, result.levelRange], [6.25, 81.25, 2, [0, 2]]);
});

test('leaves a quick check without an answer insufficient, never at zero', () => {
  const result = scoreDimension('d', itemsOf(['–']), 'quick');
  assert.deepEqual([result.status, result.score], ['insufficient', null]);
});
