import type { PlanItem } from './schema/plan.js';
import { QUITO_CRITERIA } from './schema/plan-vocabulary.js';

export type QuitoCriterion = (typeof QUITO_CRITERIA)[number];
export type QuitoAnswer = NonNullable<PlanItem['quitoCriteria'][QuitoCriterion]>;

/** Two to three years, as the Quito forum put it (S0:L148). */
export const QUITO_MONTHS = 36;

/** What was said to a criterion; nothing said is open. */
export const quitoAnswer = (item: Pick<PlanItem, 'quitoCriteria'>, criterion: QuitoCriterion): QuitoAnswer =>
  item.quitoCriteria[criterion] ?? 'open';

/** Meets all five criteria of the Quito forum. Open is not yes, and not no either. */
export const isQuitoReady = (item: Pick<PlanItem, 'quitoCriteria'>): boolean =>
  QUITO_CRITERIA.every((criterion) => quitoAnswer(item, criterion) === 'yes');

/** What the months planned say about the fourth criterion. A suggestion: what the city answers counts. */
export function suggestedTimeAnswer({ months }: Pick<PlanItem, 'months'>): QuitoAnswer {
  if (months === undefined) return 'open';
  return months <= QUITO_MONTHS ? 'yes' : 'no';
}
