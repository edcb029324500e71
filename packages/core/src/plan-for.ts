import { cityAnswers, countedAnswers } from './city-answers.js';
import { group } from './group.js';
import { isSamePlanItem } from './plan-changes.js';
import { hasNoStep } from './plan-issues.js';
import { practicesFor, type NearPractice } from './practices-for.js';
import { dimensionsOf, questionsFor, scopeOf, type AskedQuestion, type Holder } from './questions.js';
import type { Instrument, Practices } from './schema/instrument.js';
import type { PlanItem } from './schema/plan.js';
import type { Level } from './schema/primitives.js';
import type { AnswerState, Report } from './schema/report.js';
import type { Results } from './schema/results.js';
import { scoreReport } from './score-report.js';
import { PROPOSAL_CLASSES, weakSpotsIn, type ProposalClass, type WeakSpot } from './weak-spots.js';

/** A step the city could take. It becomes a part of the plan when somebody picks it. */
export interface Proposal extends Pick<PlanItem, 'questionId' | 'kind' | 'from' | 'to'> {
  readonly why: ProposalClass;
  /** The city's answer now: where nothing is known "don't know" or unanswered. */
  readonly state: AnswerState;
  /** The level now, 0-4, also where the step aims at no level. */
  readonly level: Level | null;
  readonly holder: Holder;
  /** The response set whose anchors the levels stand for. */
  readonly scale: string;
  /** The dimensions it counts for at this depth. */
  readonly dimensions: readonly string[];
  /** The level aimed at; null for what others give, where the city has no aim. */
  readonly aim: Level | null;
  /** Aim minus level, 0-4; null without either. */
  readonly gap: number | null;
  /** Criteria expected up to the next level and ticked by nobody. */
  readonly criteria: readonly string[];
  /** What other cities did, nearest first. */
  readonly practices: readonly NearPractice[];
  readonly sdg: readonly string[];
  /** The recommendations it answers, then those on the same subject. */
  readonly recommendations: readonly string[];
  readonly isInPlan: boolean;
}

export interface PlanOptions {
  readonly practices: Practices;
  /** The results of this report, where they are known already. */
  readonly results?: Results;
}

/**
 * What the city could do next: safeguards below level 2; safeguards nobody can answer for; gaps to its
 * own aims; departments that disagree; what others should give or decide. Within each of these what is
 * its own stands before what is shared, then the larger gap, then the agenda. One level up at a time,
 * and no step where the aim is reached. Source: methodology, "From weak spots to a plan".
 */
export function planFor(instrument: Instrument, report: Report, options: PlanOptions): Proposal[] {
  const { practices, results = scoreReport(instrument, report) } = options;
  const asked = questionsFor(instrument, scopeOf(report));
  const answers = cityAnswers(report, asked);
  const ticked = group(
    countedAnswers(report, asked).flatMap(({ questionId, criteriaMet }) =>
      criteriaMet.map((id) => [questionId, id]),
    ),
  );
  const spotsIn = weakSpotsIn(instrument, report, results);
  return asked
    .flatMap((question) => {
      const answer = answers.get(question.question.id);
      return answer ? spotsIn(question, answer) : [];
    })
    .sort(byUrgency)
    .map((spot) => proposalOf(spot, report, practices, ticked.get(spot.asked.question.id) ?? []));
}

const HOLDERS: readonly Holder[] = ['own', 'shared', 'other'];

const gapOf = ({ aim, answer: { level } }: WeakSpot): number | null =>
  aim === null || level === null ? null : Math.max(0, aim - level);

/** Sorting is stable: what ties stays in the order of the agenda. */
const byUrgency = (a: WeakSpot, b: WeakSpot): number =>
  PROPOSAL_CLASSES.indexOf(a.why) - PROPOSAL_CLASSES.indexOf(b.why) ||
  HOLDERS.indexOf(a.asked.holder) - HOLDERS.indexOf(b.asked.holder) ||
  (gapOf(b) ?? 0) - (gapOf(a) ?? 0);

function proposalOf(
  spot: WeakSpot,
  report: Report,
  practices: Practices,
  ticked: readonly string[],
): Proposal {
  const { why, kind, aim, answer } = spot;
  const { question, holder, scale } = spot.asked;
  const from = hasNoStep(kind) ? null : answer.level;
  const to = from === null ? null : ((from + 1) as Level); // what is proposed is below its aim, 4 at most
  const key = { questionId: question.id, kind, to };
  return {
    ...key,
    from,
    why,
    state: answer.state,
    level: answer.level,
    holder,
    scale,
    dimensions: dimensionsOf(question, report.instrument.depth),
    aim,
    gap: gapOf(spot),
    criteria: criteriaUpTo(to, spot.asked).filter((id) => !ticked.includes(id)),
    practices: practicesFor(question, practices, report.profile.region),
    sdg: question.sdg,
    recommendations: [...new Set([...question.recommendations, ...question.related])],
    isInPlan: report.plan.some((item) => isSamePlanItem(item, key)),
  };
}

/** Criteria belong to the levels of the question's own response set, not to those of influence. */
const criteriaUpTo = (to: Level | null, { question, scale }: AskedQuestion): string[] =>
  to === null || scale !== question.responseSet
    ? []
    : question.criteria.filter((criterion) => criterion.from <= to).map(({ id }) => id);

/** The item a picked proposal becomes; owner, dates and the rest are for the city to say. */
export const planItemOf = ({ questionId, kind, from, to }: Proposal): PlanItem => ({
  questionId,
  kind,
  from,
  to,
  partners: [],
  practices: [],
  quitoCriteria: {},
  considerations: {},
  evidence: '',
  status: 'proposed',
  progress: [],
});
