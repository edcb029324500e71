import { openItems, taskOf, type Report } from '@arrival-cities/core';
import type { LoadedContent } from '../assessment/loaded-content.js';

/** How far a department is with its task. */
export interface TaskView {
  /** How many questions it is asked. */
  readonly asked: number;
  /** The ids of those without a state, in the instrument's order. */
  readonly open: readonly string[];
  /** The functions it is asked about, by name; empty where that is everything. */
  readonly subjects: readonly string[];
}

/** Undefined where the report is no task. */
export function taskViewOf({ instrument, texts }: LoadedContent, report: Report): TaskView | undefined {
  const task = taskOf(instrument, report);
  if (!task) return undefined;
  return {
    asked: task.questions.length,
    open: openItems(instrument, report, task.respondentId).open,
    subjects: task.isEverything ? [] : task.functions.map((id) => texts.functions[id]?.name ?? id),
  };
}
