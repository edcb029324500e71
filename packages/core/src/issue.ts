import type * as z from 'zod/mini';

/**
 * A fault in data somebody gave us. Facts only: the sentence comes from the catalogue of messages,
 * under the key `issue.<code>`, in the reader's language.
 */
export interface Issue {
  readonly code: string;
  /** Where: `answers[3].level`; empty for the whole document. */
  readonly path: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export const createIssue = (code: string, path = '', params: Issue['params'] = {}): Issue => ({
  code,
  path,
  params,
});

/** `['answers', 3, 'level']` -> `answers[3].level`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text ? `${text}.${String(key)}` : String(key);
  }, '');
}

/** Turns what the schema found into issues, one per fault. */
export function issuesOfSchema(error: z.core.$ZodError): Issue[] {
  return error.issues.flatMap((found) => issuesOf(found));
}

function issuesOf(found: z.core.$ZodIssue): Issue[] {
  const path = formatPath(found.path);
  switch (found.code) {
    case 'unrecognized_keys':
      return found.keys.map((key) => createIssue('unknown-key', formatPath([...found.path, key]), { key }));
    case 'invalid_type':
      return [createIssue('wrong-type', path, { expected: found.expected })];
    case 'invalid_value':
      return [createIssue('wrong-value', path, { expected: found.values.map(String).join(', ') })];
    case 'invalid_format':
      return [createIssue('wrong-format', path, { format: found.format })];
    case 'too_big':
      return [createIssue('too-big', path, { limit: Number(found.maximum) })];
    case 'too_small':
      return [createIssue('too-small', path, { limit: Number(found.minimum) })];
    case 'invalid_key':
      return [createIssue('unknown-id', path, { id: String(found.path.at(-1) ?? '') })];
    // The one check of our own: text without half characters.
    case 'custom':
      return [createIssue('wrong-format', path, { format: 'unicode' })];
    case 'invalid_element':
    case 'invalid_union':
    case 'not_multiple_of':
      return [createIssue('wrong-value', path, { expected: found.code })];
    default:
      return found satisfies never;
  }
}
