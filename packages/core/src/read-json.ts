import { findJsonBreak } from './json-break.js';
import { createIssue, formatPath, type Issue } from './issue.js';

/** What a file may be at most before it is refused unread. */
export const LIMITS = { characters: 5_000_000, depth: 32, values: 500_000 } as const;

/** JSON that parses and is harmless to walk, or the reasons why not. */
export type JsonReading = { value: unknown; issues: readonly Issue[] };

const INERT_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads a text as JSON within {@link LIMITS}; never throws. */
export function readJson(text: string): JsonReading {
  if (text.length > LIMITS.characters) {
    return refuse(createIssue('file-too-big', '', { size: text.length, limit: LIMITS.characters }));
  }
  if (text.trim() === '') return refuse(createIssue('file-empty'));
  // A byte order mark is how some office programs save a text file.
  const json = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refuse(syntaxIssue(json));
  }
  const issue = firstBreach(value);
  return issue ? refuse(issue) : { value, issues: [] };
}

const refuse = (issue: Issue): JsonReading => ({ value: undefined, issues: [issue] });

/** Walks without recursion, so that depth cannot exhaust the stack. */
function firstBreach(root: unknown): Issue | undefined {
  const queue: { value: unknown; path: readonly PropertyKey[] }[] = [{ value: root, path: [] }];
  let count = 0;
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { value, path } = next;
    if (++count > LIMITS.values) return createIssue('too-many-values', '', { limit: LIMITS.values });
    if (path.length > LIMITS.depth) return createIssue('too-deep', formatPath(path), { limit: LIMITS.depth });
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, member] of Object.entries(value)) {
      if (!Array.isArray(value) && INERT_KEYS.has(key))
        return createIssue('unsafe-key', formatPath(path), { key });
      queue.push({ value: member, path: [...path, Array.isArray(value) ? Number(key) : key] });
    }
  }
  return undefined;
}

/** Where the text breaks: at its end, or at a line and column that start from 1. */
function syntaxIssue(text: string): Issue {
  const index = findJsonBreak(text);
  if (index === undefined) return createIssue('not-json'); // an engine's own limit, such as its stack
  const lines = text.slice(0, index).split('\n');
  const place = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  return index === text.length
    ? createIssue('cut-short', '', { line: place.line })
    : createIssue('not-json-at', '', place);
}
