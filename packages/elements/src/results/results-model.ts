import {
  aimOf,
  aimsOf,
  cityAnswers,
  countedAnswers,
  dimensionsOf,
  nextQuestion,
  openItems,
  questionsFor,
  scopeOf,
  scoreReport,
  type Answer,
  type AskedQuestion,
  type CityAnswer,
  type DimensionResult,
  type Evidence,
  type GroupResult,
  type Level,
  type Recommendation,
  type Report,
  type Results,
} from '@arrival-cities/core';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { taskViewOf, type TaskView } from '../departments/task-view.js';
import { sourcesFor, type HelpDocument } from '../help/help-model.js';

/** Whether an answer counts in a level, or why it does not. */
export type Standing =
  | 'counts'
  /** A safeguard that holds the level down; `caps-open` does so because it has no answer. */
  | 'caps'
  | 'caps-open'
  | 'influence'
  | 'asked-again'
  | 'unanswered'
  | 'dont-know'
  | 'not-applicable';

/** What an answer of a level would show. */
export interface CriterionView {
  readonly text: string;
  /** The lowest level that it is expected at, 0-4. */
  readonly from: Level;
  readonly isMet: boolean;
}

/** A question with what the city as a whole says to it. */
export interface QuestionRow {
  readonly id: string;
  readonly prompt: string;
  readonly isFloor: boolean;
  readonly answer: CityAnswer;
  /** The text of the level chosen, on the response set it was asked on. */
  readonly anchor: string | undefined;
  readonly standing: Standing;
  /** Empty where a copy leaves them out. */
  readonly criteria: readonly CriterionView[];
  /** Of the respondents whose level counts. */
  readonly evidence: readonly Evidence[];
  readonly documents: readonly HelpDocument[];
}

interface Topic {
  readonly id: string;
  /** 1-based place in the agenda. */
  readonly number: number;
  readonly title: string;
  readonly short: string;
}

export interface ActionView extends Topic {
  readonly result: DimensionResult;
  readonly aim: Level;
  readonly rows: readonly QuestionRow[];
}

export interface GroupView extends Topic {
  readonly result: GroupResult;
  readonly done: readonly QuestionRow[];
  readonly given: readonly QuestionRow[];
  readonly recommendations: readonly Recommendation[];
}

/** A question to go to, and the topic it belongs to. */
export interface Jump {
  readonly questionId: string;
  readonly prompt: string;
  readonly topic: string;
}

/** All the results screen shows, worked out once for a report. */
export interface ResultsView {
  readonly results: Results;
  /** The report is what one department was asked to answer, and nothing more. */
  readonly task: TaskView | undefined;
  /** The level aimed at, by dimension. */
  readonly aims: Readonly<Record<string, Level>>;
  readonly actions: readonly ActionView[];
  readonly groups: readonly GroupView[];
  readonly floors: Readonly<Record<keyof Results['floors'] | 'all', readonly Jump[]>>;
  readonly open: Readonly<Record<'dontKnow' | 'unanswered' | 'flagged', readonly Jump[]>>;
  /** The question whose answer narrows the widest range. */
  readonly next: Jump | undefined;
  /** Functions by name. */
  readonly elsewhere: readonly string[];
  readonly unfunded: readonly string[];
  /** How many questions this city is asked in the full check. */
  readonly fullCount: number;
}

export function createView(content: LoadedContent, report: Report): ResultsView {
  const { instrument, texts } = content;
  const results = scoreReport(instrument, report);
  const asked = questionsFor(instrument, scopeOf(report));
  const answers = cityAnswers(report, asked);
  const answeredOnce = new Set(
    report.answers.filter(({ state }) => state !== 'unanswered').map(({ questionId }) => questionId),
  );
  const counted = countedAnswers(report, asked);
  const basis: Basis = { answeredOnce, counted, hidesCriteria: report.withheld.includes('criteria') };
  const rowsOf = (dimensionId: string, cappedBy: readonly string[], keep = (_: AskedQuestion) => true) =>
    asked
      .filter((one) => dimensionsOf(one.question, results.depth).includes(dimensionId) && keep(one))
      .flatMap((one) => {
        const answer = answers.get(one.question.id);
        return answer ? [rowOf(content, one, answer, cappedBy, basis)] : [];
      });
  const topic = (id: string, index: number): Topic => ({
    id,
    number: index + 1,
    title: texts.dimensions[id]?.title ?? id,
    short: texts.dimensions[id]?.short ?? id,
  });
  const jumpTo = (questionId: string, dimensionId?: string): Jump => {
    const question = instrument.questions.find(({ id }) => id === questionId);
    const topicId = dimensionId ?? (question ? dimensionsOf(question, results.depth)[0] : undefined) ?? '';
    return {
      questionId,
      prompt: texts.questions[questionId]?.prompt ?? questionId,
      topic: texts.dimensions[topicId]?.short ?? '',
    };
  };
  const jumps = (ids: readonly string[]) => ids.map((id) => jumpTo(id));
  const inState = (state: CityAnswer['state']) =>
    jumps(
      asked
        .filter(({ question }) => answers.get(question.id)?.state === state)
        .map(({ question }) => question.id),
    );
  const flagged = new Set(report.respondents.flatMap(({ id }) => openItems(instrument, report, id).flagged));
  const task = taskViewOf(content, report);
  const next = nextQuestion(instrument, report, results);
  const functions = (keep: (choice: Report['profile']['mandate'][string]) => boolean) =>
    instrument.functions.flatMap(({ id }) => {
      const choice = report.profile.mandate[id];
      return choice && keep(choice) ? [texts.functions[id]?.name ?? id] : [];
    });
  return {
    results,
    task,
    aims: aimsOf(report, results),
    actions: results.dimensions.map((result, index) => ({
      ...topic(result.id, index),
      result,
      aim: aimOf(report, result.id),
      rows: rowsOf(result.id, result.cappedBy),
    })),
    groups: results.coherence.map((result, index) => ({
      ...topic(result.id, index),
      result,
      done: rowsOf(result.id, [], ({ question }) => question.kind !== 'enabling'),
      given: rowsOf(result.id, [], ({ question }) => question.kind === 'enabling'),
      recommendations: instrument.recommendations.filter(({ dimension }) => dimension === result.id),
    })),
    floors: {
      all: jumps(asked.filter(({ question }) => question.floor).map(({ question }) => question.id)),
      notMet: jumps(results.floors.notMet),
      unknown: jumps(results.floors.unknown),
      elsewhere: jumps(results.floors.elsewhere),
    },
    open: {
      dontKnow: inState('dont_know'),
      unanswered: task ? jumps(task.open) : inState('unanswered'),
      flagged: jumps(
        asked.filter(({ question }) => flagged.has(question.id)).map(({ question }) => question.id),
      ),
    },
    // A department is shown its own questions only, so it cannot be sent to those of others.
    next:
      next && (task?.open.includes(next.questionId) ?? true)
        ? jumpTo(next.questionId, next.dimensionId)
        : undefined,
    elsewhere: functions(({ holder }) => holder === 'other'),
    unfunded: functions(({ unfunded }) => unfunded),
    fullCount: questionsFor(instrument, { ...scopeOf(report), depth: 'full' }).length,
  };
}

/** What the report holds beside the city's answers. */
interface Basis {
  /** Questions with an answer on any scale. */
  readonly answeredOnce: ReadonlySet<string>;
  /** The answers that count. */
  readonly counted: readonly Answer[];
  readonly hidesCriteria: boolean;
}

function rowOf(
  content: LoadedContent,
  { question, holder, scale }: AskedQuestion,
  answer: CityAnswer,
  cappedBy: readonly string[],
  { answeredOnce, counted, hidesCriteria }: Basis,
): QuestionRow {
  const { texts } = content;
  const behind = counted.filter(
    ({ questionId, level }) => questionId === question.id && level === (answer.level ?? undefined),
  );
  const met = new Set(behind.flatMap(({ criteriaMet }) => criteriaMet));
  const own = scale === question.responseSet ? texts.questions[question.id]?.anchors : undefined;
  const anchors = own ?? texts.responseSets[scale]?.anchors;
  return {
    id: question.id,
    prompt: texts.questions[question.id]?.prompt ?? question.id,
    isFloor: question.floor,
    answer,
    anchor: answer.level === null ? undefined : anchors?.[answer.level],
    standing: standingOf(answer, {
      isElsewhere: holder === 'other',
      isCapping: cappedBy.includes(question.id),
      wasAnswered: answeredOnce.has(question.id),
    }),
    criteria: hidesCriteria
      ? []
      : question.criteria.map(({ id, from }) => ({
          text: texts.questions[question.id]?.criteria[id] ?? id,
          from,
          isMet: met.has(id),
        })),
    evidence: behind.flatMap(({ evidence }) => evidence),
    documents: sourcesFor(content, undefined, question),
  };
}

interface Circumstances {
  readonly isElsewhere: boolean;
  readonly isCapping: boolean;
  /** There is an answer, on another scale. */
  readonly wasAnswered: boolean;
}

function standingOf(answer: CityAnswer, { isElsewhere, isCapping, wasAnswered }: Circumstances): Standing {
  if (answer.state === 'unanswered' && wasAnswered) return 'asked-again';
  if (isElsewhere) return 'influence';
  if (isCapping) return answer.level === null ? 'caps-open' : 'caps';
  switch (answer.state) {
    case 'scored':
      return 'counts';
    case 'dont_know':
      return 'dont-know';
    case 'not_applicable':
      return 'not-applicable';
    case 'unanswered':
      return 'unanswered';
  }
}
