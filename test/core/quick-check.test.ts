import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  answer,
  isComplete,
  nextQuestion,
  questionsFor,
  radarModel,
  scopeOf,
  scoreReport,
  type DimensionResult,
  type RadarPoint,
} from '@arrival-cities/core';
import { instrument } from '../helpers/core-content.js';
import { AT, newReport, scaleOf } from '../helpers/core-reports.js';
import type { QuickFixture, QuickSeries } from '../helpers/quick-fixture.js';

const fixture = JSON.parse(
  readFileSync(new URL('../helpers/quick-fixture.json', import.meta.url), 'utf8'),
) as QuickFixture;
const { expected } = fixture;

const report = fixture.answers.reduce((before, given) => {
  const key = { questionId: given.questionId, respondentId: 'r1', scale: scaleOf(before, given.questionId) };
  const statement = given.state === 'not_applicable' ? { ...given, reason: { code: given.reason } } : given;
  const { questionId: _, ...said } = statement;
  return answer(before, key, said, AT);
}, newReport('quick'));

const results = scoreReport(instrument, report);

/** The result in the words of the fixture. */
const seen = (result: DimensionResult, point: RadarPoint | undefined): QuickSeries => {
  const { status, score, lower, upper, coverage, levelRange, cap, cappedBy, counts } = result;
  const plotted = point?.value ?? null;
  return {
    status: status as QuickSeries['status'],
    score,
    lower,
    upper,
    coverage,
    levelRange,
    cap,
    cappedBy,
    plotted,
    counts,
  };
};

/** What is never there in a quick check, nor without evidence or others' mandates. */
const absent = ({
  rawLevel,
  level,
  stability,
  influence,
  evidenceShare,
  evidenceLimitedScore,
}: DimensionResult): unknown[] =>
  [rawLevel, level, stability, influence, evidenceShare, evidenceLimitedScore].filter(
    (value) => value !== null,
  );

test('answers each question of the quick check once, in order', () => {
  assert.deepEqual(
    fixture.answers.map(({ questionId }) => questionId),
    questionsFor(instrument, scopeOf(report)).map(({ question }) => question.id),
  );
  assert.equal(isComplete(instrument, report, 'r1'), true);
});

const actions = radarModel(results, { chart: 'actions', labels: {} }).series[0]!.points;

for (const [i, { id, why, ...series }] of expected.dimensions.entries()) {
  test(`comes to what was worked out by hand for ${id}`, () => {
    const result = results.dimensions[i]!;
    assert.equal(result.id, id);
    assert.deepEqual(seen(result, actions[i]), series, why);
    assert.deepEqual(absent(result), []);
  });
}

const { series: drawn } = radarModel(results, { chart: 'coherence', labels: {} });

for (const [i, { id, why, done, given, reading, givenRestsOnOne }] of expected.coherence.entries()) {
  test(`comes to what was worked out by hand for ${id}`, () => {
    const group = results.coherence[i]!;
    assert.deepEqual([group.id, group.reading, group.givenRestsOnOne], [id, reading, givenRestsOnOne], why);
    assert.deepEqual(seen(group.done, drawn[0]!.points[i]), done, why);
    assert.deepEqual([...absent(group.done), ...absent(group.given)], []);
    if (given === null) return assert.equal(group.given.status, 'not_asked');
    const { plotted: _, ...result } = seen(group.given, undefined);
    return assert.deepEqual(result, given, why);
  });
}

test('draws what is done alone', () => {
  assert.deepEqual(
    drawn.map(({ id }) => id),
    ['done'],
  );
});

test('comes to what was worked out by hand for the report as a whole', () => {
  const { why: floorsWhy, ...floors } = expected.floors;
  const { why: countsWhy, ...counts } = expected.counts;
  assert.deepEqual(results.floors, floors, floorsWhy);
  assert.deepEqual(results.counts, counts, countsWhy);
  const { headline, mandateDescribed, weakest, balance } = results;
  assert.deepEqual(
    { headline, mandateDescribed, weakest, balance },
    {
      headline: expected.headline,
      mandateDescribed: expected.mandateDescribed,
      weakest: expected.weakest,
      balance: expected.balance,
    },
  );
});

test('suggests the question that was worked out by hand', () => {
  const { why, ...next } = expected.next;
  assert.deepEqual(nextQuestion(instrument, report, results), next, why);
});
