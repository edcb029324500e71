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
  let value: unknown;
  try {
    // A byte order mark is how some office programs save a text file.
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refuse(syntaxIssue(text, String(error)));
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

/** Where parsing stopped, read off the engine's own message; some engines give no place. */
function syntaxIssue(text: string, message: string): Issue {
  if (/end of/i.test(message)) return createIssue('cut-short', '', { line: text.split('\n').length });
  const place = /line (\d+) column (\d+)/.exec(message);
  if (place) return createIssue('not-json-at', '', { line: Number(place[1]), column: Number(place[2]) });
  const position = /position (\d+)/.exec(message);
  if (!position) return createIssue('not-json');
  const before = text.slice(0, Number(position[1])).split('\n');
  return createIssue('not-json-at', '', { line: before.length, column: (before.at(-1) ?? '').length + 1 });
}
