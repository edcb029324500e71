import {
  ANSWER_COLUMNS,
  RESULT_COLUMNS,
  type AnswerColumn,
  type CsvTexts,
  type ResultColumn,
} from '@arrival-cities/core';
import type { LoadedContent } from '../assessment/loaded-content.js';

/** The words of the tables in the language of the page. */
export function csvTexts({ texts, messages: { text } }: LoadedContent): CsvTexts {
  const titlesOf = <Column extends AnswerColumn | ResultColumn>(columns: readonly Column[]) =>
    Object.fromEntries(columns.map((column) => [column, text(`outputs.column.${column}`)])) as Record<
      Column,
      string
    >; // a title for each
  return {
    locale: texts,
    answers: titlesOf(ANSWER_COLUMNS),
    results: titlesOf(RESULT_COLUMNS),
    words: {
      yes: text('outputs.yes'),
      no: text('outputs.no'),
      agreed: text('outputs.agreed'),
      quick: text('start.quick'),
      full: text('start.full'),
      'series.level': text('chart.column.level'),
      'series.done': text('chart.column.done'),
      'series.given': text('chart.column.given'),
      'state.scored': text('outputs.answered'),
      'state.dont_know': text('results.answer.dont-know'),
      'state.not_applicable': text('results.answer.not-applicable'),
      'state.unanswered': text('results.answer.unanswered'),
      'status.scored': text('outputs.with-level'),
      'status.indicative': text('chart.indicative'),
      'status.insufficient': text('chart.status.insufficient'),
      'status.not_applicable': text('chart.status.not_applicable'),
      'status.decided_elsewhere': text('chart.status.decided_elsewhere'),
      'status.not_asked': text('chart.status.not_asked'),
      'evidence.none': text('results.evidence.0'),
      'evidence.statement': text('results.evidence.1'),
      'evidence.document': text('results.evidence.2'),
      'evidence.data': text('results.evidence.3'),
      'reason.no-such-group': text('question.reason.no-such-group'),
      'reason.no-such-situation': text('question.reason.no-such-situation'),
      'reason.no-such-service': text('question.reason.no-such-service'),
      'reason.other': text('question.reason.other'),
    },
  };
}
