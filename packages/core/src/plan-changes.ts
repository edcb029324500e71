import { amend, type Moment } from './amend.js';
import type { PlanItem } from './schema/plan.js';
import type { Report } from './schema/report.js';
import { mended } from './text.js';

/** Which item of the plan is meant: one per question, kind and level aimed at. */
export type PlanItemKey = Pick<PlanItem, 'questionId' | 'kind' | 'to'>;

type Optional = 'owner' | 'start' | 'months';

/** What can change in an item: all but what it is about. An optional member that is undefined is taken out. */
export type PlanItemChange = Partial<Omit<PlanItem, keyof PlanItemKey | 'from' | Optional>> & {
  readonly [K in Optional]?: PlanItem[K] | undefined;
};

export const isSamePlanItem = (a: PlanItemKey, b: PlanItemKey): boolean =>
  a.questionId === b.questionId && a.kind === b.kind && a.to === b.to;

/** Puts an item at the end of the plan; one that is there already stays as it is. */
export const addPlanItem = (report: Report, item: PlanItem, at: Moment): Report =>
  report.plan.some((one) => isSamePlanItem(one, item))
    ? report
    : amendPlan(report, item, [...report.plan, mended(item)], at);

/** Changes an item; where there is none, such as after it was removed in another window, nothing happens. */
export const changePlanItem = (
  report: Report,
  key: PlanItemKey,
  change: PlanItemChange,
  at: Moment,
): Report => changeItem(report, key, (item) => changed(item, change), at);

/** Adds a dated note on how the step is going. */
export const addProgress = (
  report: Report,
  key: PlanItemKey,
  note: PlanItem['progress'][number],
  at: Moment,
): Report => changeItem(report, key, (item) => ({ ...item, progress: [...item.progress, note] }), at);

export const removePlanItem = (report: Report, key: PlanItemKey, at: Moment): Report => {
  const plan = report.plan.filter((item) => !isSamePlanItem(item, key));
  return plan.length === report.plan.length ? report : amendPlan(report, key, plan, at);
};

function changeItem(
  report: Report,
  key: PlanItemKey,
  change: (item: PlanItem) => PlanItem,
  at: Moment,
): Report {
  if (!report.plan.some((item) => isSamePlanItem(item, key))) return report;
  const plan = report.plan.map((item) => (isSamePlanItem(item, key) ? mended(change(item)) : item));
  return amendPlan(report, key, plan, at);
}

/** When the plan for a question changed is kept, also of an item that is gone: see `saidAt` of a report. */
const amendPlan = (report: Report, { questionId }: PlanItemKey, plan: Report['plan'], at: Moment): Report =>
  amend(report, { plan, saidAt: { ...report.saidAt, [`plan.${questionId}`]: at } }, at);

function changed(item: PlanItem, change: PlanItemChange): PlanItem {
  const { owner, start, months, ...rest } = { ...item, ...change };
  return {
    ...rest,
    ...(owner === undefined ? {} : { owner }),
    ...(start === undefined ? {} : { start }),
    ...(months === undefined ? {} : { months }),
  };
}
