import { cityAnswers } from './city-answers.js';
import { dimensionsOf, questionsFor, scopeOf } from './questions.js';
import type { Instrument } from './schema/instrument.js';
import type { Report } from './schema/report.js';
import type { DimensionResult, Results } from './schema/results.js';

export interface NextQuestion {
  readonly questionId: string;
  readonly dimensionId: string;
}

/**
 * The question whose answer narrows the widest interval: of the series with the largest upper minus
 * lower bound the first missing floor, else the first missing question. Undefined when nothing that
 * narrows an interval is missing.
 */
export function nextQuestion(
  instrument: Instrument,
  report: Report,
  results: Results,
): NextQuestion | undefined {
  const asked = questionsFor(instrument, scopeOf(report));
  const answers = cityAnswers(report, asked);
  const missing = asked.filter(({ question, holder }) => {
    const state = answers.get(question.id)?.state;
    return holder !== 'other' && (state === 'unanswered' || state === 'dont_know');
  });
  const series = [
    ...results.dimensions.map((one) => ({ ...one, isGiven: false })),
    ...results.coherence.flatMap(({ done, given }) => [
      { ...done, isGiven: false },
      { ...given, isGiven: true },
    ]),
  ];
  for (const { id, isGiven } of series.sort((a, b) => widthOf(b) - widthOf(a))) {
    const here = missing.filter(
      ({ question }) =>
        (question.kind === 'enabling') === isGiven && dimensionsOf(question, results.depth).includes(id),
    );
    const best = here.find(({ question }) => question.floor) ?? here[0];
    if (best) return { questionId: best.question.id, dimensionId: id };
  }
  return undefined;
}

const widthOf = ({ lower, upper }: DimensionResult): number => (upper ?? 0) - (lower ?? 0);
