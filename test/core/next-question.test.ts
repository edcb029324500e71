import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nextQuestion, scoreReport, type Report, type Results } from '@arrival-cities/core';
import { instrument } from '../helpers/core-content.js';
import {
  answeredThroughout,
  newReport,
  someReport,
  withAnswers,
  withHolders,
} from '../helpers/core-reports.js';

const next = (report: Report) => nextQuestion(instrument, report, scoreReport(instrument, report));

test('starts with the floor of the first action', () => {
  assert.deepEqual(next(newReport()), { questionId: 'q1.1', dimensionId: 'quito.1' });
});

test('goes where the interval is widest', () => {
  const report = answeredThroughout(newReport(), ({ id }) =>
    id === 'q1.2' || id === 'q5.2' || id === 'q5.3' ? 'dont_know' : 2,
  );
  assert.deepEqual(next(report), { questionId: 'q5.2', dimensionId: 'quito.5' });
});

test('prefers a missing floor to the questions before it', () => {
  const report = answeredThroughout(newReport('quick'), ({ id }) => (id.startsWith('q6.') ? 'dont_know' : 2));
  assert.deepEqual(next(report), { questionId: 'q6.2', dimensionId: 'quito.6' });
});

test('asks on about what is given once all that is done is known', () => {
  const report = answeredThroughout(newReport(), ({ id }) =>
    id === 'e4.1' || id === 'e8.1' || id === 'e8.2' ? 'dont_know' : 2,
  );
  assert.deepEqual(next(report), { questionId: 'e8.1', dimensionId: 'gfmd.G8' });
});

test('passes over what others decide: it narrows no interval', () => {
  const report = answeredThroughout(withHolders(newReport(), { F3: 'other' }), ({ id }) =>
    id.startsWith('q4.') || id === 'q8.5' ? 'dont_know' : 2,
  );
  assert.deepEqual(next(report), { questionId: 'q8.5', dimensionId: 'quito.8' });
});

test('has no next question when nothing is missing', () => {
  assert.equal(next(answeredThroughout(newReport(), () => 1)), undefined);
});

test('looks at the quick questions only in the quick check', () => {
  const report = answeredThroughout(newReport('quick'), ({ id }) => (id === 'q7.5' ? 'dont_know' : 2));
  assert.deepEqual(next(report), { questionId: 'q7.5', dimensionId: 'gfmd.G4' });
});

const widthsOf = (results: Results): Map<string, number> => {
  const series = [
    ...results.dimensions.map((one) => ['', one] as const),
    ...results.coherence.flatMap(
      ({ done, given }) =>
        [
          ['', done],
          ['given ', given],
        ] as const,
    ),
  ];
  return new Map(series.map(([prefix, { id, lower, upper }]) => [prefix + id, (upper ?? 0) - (lower ?? 0)]));
};

test('always narrows the widest interval there is', () => {
  fc.assert(
    fc.property(someReport(), (report) => {
      const before = scoreReport(instrument, report);
      const found = nextQuestion(instrument, report, before);
      const widest = Math.max(...widthsOf(before).values());
      if (!found) return assert.equal(widest, 0);
      const answered = withAnswers(
        { ...report, answers: report.answers.filter(({ questionId }) => questionId !== found.questionId) },
        { [found.questionId]: 2 },
      );
      const isGiven = instrument.questions.find(({ id }) => id === found.questionId)!.kind === 'enabling';
      const key = (isGiven ? 'given ' : '') + found.dimensionId;
      assert.ok(Math.abs(widthsOf(before).get(key)! - widest) < 1e-9);
      return assert.ok(widthsOf(scoreReport(instrument, answered)).get(key)! < widest);
    }),
  );
});
