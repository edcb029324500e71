import { createIssue, type Issue } from './issue.js';
import type { Instrument } from './schema/instrument.js';
import type { PlanItem } from './schema/plan.js';
import type { Report } from './schema/report.js';
import { unknown } from './unknown-ids.js';

/** What is wrong with the plan of a report: ids, steps of more or less than one level, items twice. */
export function planIssues({ plan }: Report, instrument: Instrument): Issue[] {
  const questions = new Set(instrument.questions.map((question) => question.id));
  const practices = new Set(
    [...instrument.questions, ...instrument.engagement.actors].flatMap((one) => one.practices),
  );
  const keys = plan.map(({ questionId, kind, to }) => [questionId, kind, to].join(' '));
  return plan.flatMap((item, i) => {
    const at = `plan[${i}]`;
    const key = keys[i] ?? '';
    return [
      ...unknown([item.questionId], questions, () => `${at}.questionId`),
      ...unknown(item.practices, practices, (k) => `${at}.practices[${k}]`),
      ...stepIssues(item, `${at}.to`),
      ...(keys.indexOf(key) < i ? [createIssue('plan-item-twice', at, { id: item.questionId })] : []),
    ];
  });
}

/** Kinds that are about knowing and agreeing aim at no level. */
export const hasNoStep = (kind: PlanItem['kind']): boolean => kind === 'find_out' || kind === 'meeting';

function stepIssues({ kind, from, to }: PlanItem, path: string): Issue[] {
  if (hasNoStep(kind)) return from === null && to === null ? [] : [createIssue('no-step', path, { kind })];
  return from !== null && to === from + 1 ? [] : [createIssue('one-level-up', path)];
}
