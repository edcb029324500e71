import { createIssue, type Issue } from './issue.js';

/** An issue for every id that is not known, at its place. */
export const unknown = (
  ids: readonly string[],
  known: { has(id: string): boolean },
  path: (index: number, id: string) => string,
): Issue[] =>
  ids.flatMap((id, index) => (known.has(id) ? [] : [createIssue('unknown-id', path(index, id), { id })]));
