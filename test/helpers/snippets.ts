import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The fenced blocks of a page of the documentation that begin with this word, in order. */
export function snippetsOf(page: string, language: string): string[] {
  const text = readFileSync(`${ROOT}${page}`, 'utf8');
  const block = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm');
  return [...text.matchAll(block)].map(([, snippet = '']) => snippet);
}

/** Whether a snippet shows something, or is only the script for a placeholder elsewhere on the page. */
export const hasPlace = (html: string): boolean => /<arrival-|<iframe|data-arrival(?:-frame)?=/.test(html);
