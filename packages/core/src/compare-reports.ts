import { cityAnswers, type CityAnswer } from './city-answers.js';
import { cityIssues, isOfVersion, kindIssues, refuseToCompare, type Compared } from './compare-checks.js';
import { changedSince, type ChangeReason } from './compare-reasons.js';
import { createIssue, type Issue } from './issue.js';
import { migrateReport } from './migrate-report.js';
import { dimensionsOf, questionsFor, scopeOf, type AskedQuestion } from './questions.js';
import type { Instrument } from './schema/instrument.js';
import type { MigrationStep } from './schema/migrations.js';
import type { Level } from './schema/primitives.js';
import type { Report } from './schema/report.js';
import type { DimensionResult, Results } from './schema/results.js';
import { scoreReport } from './score-report.js';

/** A question with a level then and now, on the same scale. */
export interface QuestionChange {
  readonly questionId: string;
  readonly scale: string;
  readonly dimensions: readonly string[];
  readonly before: Level;
  readonly after: Level;
  /** -4 to 4. */
  readonly change: number;
}

/** Why two answers to a question are not compared. */
export type NotCompared =
  /** Asked then and not now, or the other way round: other roles, or another version. */
  | 'only_before'
  | 'only_after'
  /** Who decides was said differently, so the question was another one. */
  | 'other_scale'
  /** It asks something else since another version, so that the answers do not say the same. */
  | 'other_question'
  | 'not_applicable'
  | 'not_known_before'
  | 'not_known_after'
  | 'not_known';

/** One series of a dimension then and now; null where there is nothing of it in that report. */
export interface SeriesChange {
  readonly id: string;
  readonly before: DimensionResult | null;
  readonly after: DimensionResult | null;
  /** Of the levels, -4 to 4; null without both. */
  readonly change: number | null;
  /** Of the scores, -100 to 100; null without both. */
  readonly scoreChange: number | null;
  /** Two levels or more. One level is weak news: another way of adding up could undo it. */
  readonly isNews: boolean;
}

/** Two reports of one city. */
export interface Comparison {
  /** A change is reported, not achieved, where other things than the city's work changed as well. */
  readonly verdict: 'achieved' | 'reported';
  readonly reasons: readonly ChangeReason[];
  readonly dimensions: readonly SeriesChange[];
  readonly coherence: readonly {
    readonly id: string;
    readonly done: SeriesChange;
    readonly given: SeriesChange;
  }[];
  readonly questions: readonly QuestionChange[];
  readonly notCompared: readonly { readonly questionId: string; readonly reason: NotCompared }[];
  /** What the reader should know although the two can be compared. */
  readonly warnings: readonly Issue[];
}

/**
 * Compares two reports of one city question by question, where ids and scales match, and dimension by
 * dimension. Refuses another checklist, another depth, another city and one report twice.
 * Source: methodology, "Over time".
 *
 * @param steps - what changed between versions of the checklist: where questions of an older report stand now
 */
export function compareReports(
  instrument: Instrument,
  before: Report,
  after: Report,
  steps: readonly MigrationStep[] = [],
): Compared<Comparison> {
  const both = [before, after];
  const issues = [...kindIssues(instrument, both), ...cityIssues(both), ...sameIssues(before, after)];
  if (issues.length > 0) return refuseToCompare(issues);
  const [moved, current] = [broughtUp(instrument, before, steps), broughtUp(instrument, after, steps)];
  const reasons = changedSince(instrument, before, after, [moved.report, current.report]);
  const [then, now] = [resultsOf(instrument, before), resultsOf(instrument, after)];
  const comparison: Comparison = {
    verdict: reasons.length > 0 ? 'reported' : 'achieved',
    reasons,
    dimensions: changesOf(then?.dimensions, now?.dimensions),
    coherence: groupChanges(then, now),
    ...compareAnswers(instrument, moved, current),
    warnings: warningsOf(before, after),
  };
  return { comparison, issues: [] };
}

/** The same state of the same report, be it a shared copy of it. */
const sameIssues = (before: Report, after: Report): Issue[] =>
  before.id === after.id && before.revision === after.revision
    ? [createIssue('compare-same', 'reports[1]')]
    : [];

function warningsOf(before: Report, after: Report): Issue[] {
  const isNamed = ({ subject }: Report) => Boolean(subject.city.trim() || subject.unlocode);
  return [
    ...(Date.parse(before.updatedAt) > Date.parse(after.updatedAt)
      ? [createIssue('compare-order', 'reports[0].updatedAt')]
      : []),
    ...[before, after].flatMap((report, i) =>
      isNamed(report) ? [] : [createIssue('compare-no-city', `reports[${i}].subject.city`)],
    ),
  ];
}

/** A report under the ids of this version, as far as there is a way to it. */
interface BroughtUp {
  readonly report: Report;
  /** Questions that ask something else now. */
  readonly again: ReadonlySet<string>;
  /** Questions this version does not ask, that the report answers. */
  readonly retired: readonly string[];
}

function broughtUp(instrument: Instrument, report: Report, steps: readonly MigrationStep[]): BroughtUp {
  const { report: moved, migration } = migrateReport(instrument, report, steps);
  if (moved) {
    return {
      report: moved,
      again: new Set(migration.again.map(({ to }) => to)),
      retired: migration.retired,
    };
  }
  const known = new Set(instrument.questions.map(({ id }) => id));
  const ids = new Set(report.answers.map(({ questionId }) => questionId));
  return { report, again: new Set(), retired: [...ids].filter((id) => !known.has(id)) };
}

/** Of another version only what stands in the report is known: its rules are not at hand. */
const resultsOf = (instrument: Instrument, report: Report): Results | null =>
  isOfVersion(instrument, report) ? scoreReport(instrument, report) : report.results;

function changesOf(
  before: readonly DimensionResult[] = [],
  after: readonly DimensionResult[] = [],
): SeriesChange[] {
  const ids = [...new Set([...after, ...before].map(({ id }) => id))];
  return ids.map((id) =>
    seriesChange(
      id,
      before.find((one) => one.id === id),
      after.find((one) => one.id === id),
    ),
  );
}

function groupChanges(before: Results | null, after: Results | null): Comparison['coherence'] {
  const series = (kind: 'done' | 'given') =>
    changesOf(
      before?.coherence.map((group) => group[kind]),
      after?.coherence.map((group) => group[kind]),
    );
  const given = series('given');
  return series('done').flatMap((done, i) => {
    const other = given[i];
    return other ? [{ id: done.id, done, given: other }] : [];
  });
}

function seriesChange(
  id: string,
  before: DimensionResult | null = null,
  after: DimensionResult | null = null,
): SeriesChange {
  const change = difference(before?.level, after?.level);
  return {
    id,
    before,
    after,
    change,
    scoreChange: difference(before?.score, after?.score),
    isNews: change !== null && Math.abs(change) >= 2,
  };
}

const difference = (before: number | null | undefined, after: number | null | undefined): number | null =>
  before == null || after == null ? null : after - before;

/** A question as one of the reports asks and answers it. */
interface Answered {
  readonly asked: AskedQuestion;
  readonly answer: CityAnswer;
  /** There is a level, on another scale than the one asked now. */
  readonly isOnOtherScale: boolean;
}

function answersOf(instrument: Instrument, report: Report): Map<string, Answered> {
  const asked = questionsFor(instrument, scopeOf(report));
  const answers = cityAnswers(report, asked);
  const scaleOf = new Map(asked.map(({ question, scale }) => [question.id, scale]));
  const onOtherScale = new Set(
    report.answers
      .filter(({ questionId, scale, level }) => level !== undefined && scaleOf.get(questionId) !== scale)
      .map(({ questionId }) => questionId),
  );
  return new Map(
    asked.flatMap((one) => {
      const { id } = one.question;
      const answer = answers.get(id);
      return answer ? [[id, { asked: one, answer, isOnOtherScale: onOtherScale.has(id) }] as const] : [];
    }),
  );
}

function compareAnswers(
  instrument: Instrument,
  before: BroughtUp,
  after: BroughtUp,
): Pick<Comparison, 'questions' | 'notCompared'> {
  const [then, now] = [answersOf(instrument, before.report), answersOf(instrument, after.report)];
  const questions: QuestionChange[] = [];
  const notCompared: { questionId: string; reason: NotCompared }[] = [];
  for (const { id: questionId, ...question } of instrument.questions) {
    const [first, second] = [then.get(questionId), now.get(questionId)];
    if (!first && !second) continue;
    const isOther = before.again.has(questionId) || after.again.has(questionId);
    const reason = isOther ? 'other_question' : whyNot(first, second);
    if (reason) {
      notCompared.push({ questionId, reason });
    } else if (first && second && first.answer.level !== null && second.answer.level !== null) {
      questions.push({
        questionId,
        scale: second.asked.scale,
        dimensions: dimensionsOf({ id: questionId, ...question }, after.report.instrument.depth),
        before: first.answer.level,
        after: second.answer.level,
        change: second.answer.level - first.answer.level,
      });
    }
  }
  return { questions, notCompared: [...notCompared, ...retiredIn(before, after)] };
}

function whyNot(first: Answered | undefined, second: Answered | undefined): NotCompared | undefined {
  if (!second) return 'only_before';
  if (!first) return 'only_after';
  if (first.asked.scale !== second.asked.scale) return 'other_scale';
  if ([first, second].some((one) => one.answer.level === null && one.isOnOtherScale)) return 'other_scale';
  const answers = [first.answer, second.answer];
  if (answers.some(({ state }) => state === 'not_applicable')) return 'not_applicable';
  const [wasKnown, isKnown] = answers.map(({ level }) => level !== null);
  if (!wasKnown) return isKnown ? 'not_known_before' : 'not_known';
  return isKnown ? undefined : 'not_known_after';
}

/** Answers to questions that this version of the checklist does not have. */
function retiredIn(before: BroughtUp, after: BroughtUp): Comparison['notCompared'] {
  const [then, now] = [new Set(before.retired), new Set(after.retired)];
  return [...new Set([...then, ...now])].sort().map((questionId) => ({
    questionId,
    reason: then.has(questionId) ? (now.has(questionId) ? 'not_known' : 'only_before') : 'only_after',
  }));
}
