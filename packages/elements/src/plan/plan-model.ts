import {
  planFor,
  questionsFor,
  scopeOf,
  type Level,
  type PlanItem,
  type Proposal,
  type Report,
} from '@arrival-cities/core';
import type { LoadedContent, LoadedPractices } from '../assessment/loaded-content.js';

/** A practice of another city, in words. */
export interface PracticeView {
  readonly id: string;
  readonly place: string;
  readonly gist: string;
  /** Told of a place in the region of this city. */
  readonly isNear: boolean;
  /** Proposed in the source, not reported as done. */
  readonly isProposal: boolean;
}

/** What a step is about, in words. */
export interface StepView {
  readonly prompt: string;
  readonly topics: readonly string[];
  /** What is the case now, and what would be one level up; undefined where the step aims at no level. */
  readonly now: AnchorView | undefined;
  readonly next: AnchorView | undefined;
}

interface AnchorView {
  readonly level: string;
  readonly anchor: string;
}

export interface ProposalView extends StepView {
  readonly proposal: Proposal;
  readonly criteria: readonly string[];
  readonly practices: readonly PracticeView[];
  readonly goals: readonly string[];
  readonly recommendations: readonly string[];
}

export interface ItemView extends StepView {
  readonly item: PlanItem;
  readonly practices: readonly PracticeView[];
}

export interface PlanView {
  readonly items: readonly ItemView[];
  /** In the order of the method; what is in the plan already is left out. */
  readonly proposals: readonly ProposalView[];
}

/**
 * @param practices what other cities did; without them nothing is proposed, and the plan names no examples
 */
export function createPlanView(
  content: LoadedContent,
  practices: LoadedPractices | undefined,
  report: Report,
): PlanView {
  const { instrument, texts } = content;
  const told = practices?.texts.practices ?? {};
  const proposals = practices ? planFor(instrument, report, { practices: practices.practices }) : [];
  const byQuestion = new Map(proposals.map((proposal) => [proposal.questionId, proposal]));
  const scales = new Map(
    questionsFor(instrument, scopeOf(report)).map(({ question, scale }) => [question.id, scale]),
  );
  const practiceOf = (id: string, isNear: boolean, isProposal: boolean): PracticeView => ({
    id,
    place: told[id]?.place ?? id,
    gist: told[id]?.gist ?? '',
    isNear,
    isProposal,
  });
  const practicesOf = (questionId: string): PracticeView[] => {
    if (!practices) return [];
    const near = byQuestion.get(questionId)?.practices;
    if (near) return near.map(({ id, isNear, isProposal }) => practiceOf(id, isNear, isProposal));
    const ids = instrument.questions.find(({ id }) => id === questionId)?.practices ?? [];
    return ids.map((id) => practiceOf(id, false, false));
  };
  const stepOf = (questionId: string, from: Level | null, to: Level | null): StepView => {
    const question = instrument.questions.find(({ id }) => id === questionId);
    const scale = scales.get(questionId) ?? question?.responseSet ?? '';
    const own = scale === question?.responseSet ? texts.questions[questionId]?.anchors : undefined;
    const anchors = own ?? texts.responseSets[scale]?.anchors;
    const anchorAt = (level: Level | null): AnchorView | undefined =>
      level === null ? undefined : { level: texts.levels[level] ?? '', anchor: anchors?.[level] ?? '' };
    return {
      prompt: texts.questions[questionId]?.prompt ?? questionId,
      topics: (question?.dimensions ?? []).map((id) => texts.dimensions[id]?.short ?? id),
      now: anchorAt(from),
      next: anchorAt(to),
    };
  };
  return {
    items: report.plan.map((item) => ({
      ...stepOf(item.questionId, item.from, item.to),
      item,
      practices: practicesOf(item.questionId),
    })),
    proposals: proposals
      .filter(({ isInPlan }) => !isInPlan)
      .map((proposal) => ({
        ...stepOf(proposal.questionId, proposal.level, proposal.to),
        proposal,
        criteria: proposal.criteria.map((id) => texts.questions[proposal.questionId]?.criteria[id] ?? id),
        practices: proposal.practices.map(({ id, isNear, isProposal }) => practiceOf(id, isNear, isProposal)),
        goals: proposal.sdg,
        recommendations: proposal.recommendations.map((id) => texts.recommendations[id] ?? id),
      })),
  };
}
