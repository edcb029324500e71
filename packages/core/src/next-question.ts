import { cityAnswers } from './city-answers.js';
import { dimensionsOf, questionsFor, scopeOf } from './questions.js';
import type { Instrument } from './schema/instrument.js';
import type { Report } from './schema/report.js';
import type { Results } from './schema/results.js';

export interface NextQuestion {
  readonly questionId: string;
  readonly dimensionId: string;
}

/**
 * The question whose answer narrows the widest interval: of the dimension with the largest upper
 * minus lower bound the first missing floor, else the first missing question. Undefined when
 * nothing is missing.
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
  const widths = [...results.dimensions, ...results.coherence.map(({ done }) => done)]
    .map(({ id, lower, upper }) => ({ id, width: (upper ?? 0) - (lower ?? 0) }))
    .sort((a, b) => b.width - a.width);
  for (const { id } of widths) {
    const here = missing.filter(
      ({ question }) => question.kind !== 'enabling' && dimensionsOf(question, results.depth).includes(id),
    );
    const best = here.find(({ question }) => question.floor) ?? here[0];
    if (best) return { questionId: best.question.id, dimensionId: id };
  }
  return undefined;
}
