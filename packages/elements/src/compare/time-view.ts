import {
  compareReports,
  scoreReport,
  type Compared,
  type Comparison,
  type Instrument,
  type Level,
  type MigrationStep,
  type Report,
  type Results,
  type SeriesChange,
} from '@arrival-cities/core';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { anchorsOf } from '../question/anchors.js';
import { Sentences } from '../results/sentences.js';

/** A question with what was said then and what is said now. */
export interface ChangedQuestion {
  readonly prompt: string;
  readonly before: string;
  readonly after: string;
}

export interface QuestionGroups {
  readonly higher: readonly ChangedQuestion[];
  readonly lower: readonly ChangedQuestion[];
  /** Known in one of the two only. */
  readonly known: readonly string[];
  readonly unknown: readonly string[];
  /** How many have the same level. */
  readonly same: number;
  readonly notCompared: readonly { readonly prompt: string; readonly reason: NotComparedReason }[];
}
type NotComparedReason = Exclude<
  Comparison['notCompared'][number]['reason'],
  'not_known_before' | 'not_known_after'
>;

/** The level of one series of a topic, then and now, in words. */
export interface LevelChange {
  readonly title: string;
  /** Which series of a topic that has two. */
  readonly series: 'done' | 'given' | undefined;
  readonly before: string;
  readonly after: string;
  readonly change: number | null;
  readonly isNews: boolean;
}

/** Two reports of one city, ready to be shown. */
export interface TimeView {
  readonly before: Report;
  readonly after: Report;
  readonly comparison: Comparison;
  readonly results: { readonly before: Results | null; readonly after: Results | null };
  readonly actions: readonly LevelChange[];
  readonly groups: readonly LevelChange[];
  readonly questions: QuestionGroups;
}

export function timeView(
  content: LoadedContent,
  before: Report,
  after: Report,
  steps: readonly MigrationStep[],
): Compared<TimeView> {
  const compared = compareReports(content.instrument, before, after, steps);
  if (!compared.comparison) return compared;
  const { comparison } = compared;
  const words = wordsFor(content);
  const view: TimeView = {
    before,
    after,
    comparison,
    results: { before: resultsOf(content.instrument, before), after: resultsOf(content.instrument, after) },
    actions: comparison.dimensions.map((one) => words(one, undefined)),
    groups: comparison.coherence.flatMap(({ done, given }) => [words(done, 'done'), words(given, 'given')]),
    questions: questionsOf(content, comparison),
  };
  return { comparison: view, issues: [] };
}

/** Scored again from the answers; of another version of the checklist what stands in the report. */
const resultsOf = (instrument: Instrument, report: Report): Results | null =>
  report.instrument.version === instrument.version && report.instrument.digest === instrument.digest
    ? scoreReport(instrument, report)
    : report.results;

function wordsFor(content: LoadedContent) {
  const sentences = new Sentences(content);
  const none = content.messages.text('chart.status.not_asked');
  return (
    { id, before, after, change, isNews }: SeriesChange,
    series: LevelChange['series'],
  ): LevelChange => ({
    title: content.texts.dimensions[id]?.title ?? id,
    series,
    before: before ? sentences.short(before) : none,
    after: after ? sentences.short(after) : none,
    change,
    isNews,
  });
}

function questionsOf(content: LoadedContent, { questions, notCompared }: Comparison): QuestionGroups {
  const { questions: asked, retired = {} } = content.texts;
  const prompt = (id: string) => asked[id]?.prompt ?? retired[id] ?? id;
  const changed = (isWanted: (change: number) => boolean) =>
    questions
      .filter(({ change }) => isWanted(change))
      .map(({ questionId: id, scale, before, after }) => {
        const anchors = anchorsOf(content, { question: { id }, scale });
        const said = (level: Level) => anchors[level] ?? content.messages.number(level);
        return { prompt: prompt(id), before: said(before), after: said(after) };
      });
  const because = (reason: Comparison['notCompared'][number]['reason']) =>
    notCompared.filter((one) => one.reason === reason).map(({ questionId }) => prompt(questionId));
  return {
    higher: changed((change) => change > 0),
    lower: changed((change) => change < 0),
    known: because('not_known_before'),
    unknown: because('not_known_after'),
    same: questions.filter(({ change }) => change === 0).length,
    notCompared: notCompared.flatMap(({ questionId, reason }) =>
      reason === 'not_known_before' || reason === 'not_known_after'
        ? []
        : [{ prompt: prompt(questionId), reason }],
    ),
  };
}
