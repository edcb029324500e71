/** The module by which the interface texts of each language are loaded, made from the catalogues there are. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../packages/elements/src/locales');

export const LANGUAGES_FILE = join(import.meta.dirname, '../packages/elements/src/languages.ts');

const files = readdirSync(folder).filter((file) => file.endsWith('.json') && !file.startsWith('en.'));
const languageOf = (file: string): string => file.slice(0, file.indexOf('.'));
/** English comes with the elements. */
const languages = [...new Set(files.map(languageOf))].sort();

export function languagesModule(): string {
  const entries = languages.map((language) => {
    const own = files.filter((file) => languageOf(file) === language).sort();
    const loads = own.map((file) => `    import('./locales/${file}', { with: { type: 'json' } }),\n`);
    return `  ${JSON.stringify(language)}: () => [\n${loads.join('')}  ],\n`;
  });
  return `// Made by scripts/content.ts from the files there are; a new language needs no change here.
import type { Catalogue } from './shared/messages.js';

interface Loaded {
  readonly default: Catalogue;
}

const catalogues: Readonly<Record<string, () => readonly Promise<Loaded>[]>> = {
${entries.join('')}};

/** All interface texts in a language, for \`messages\` of a \`ContentSource\`; English comes with the elements. */
export async function messages(language: string): Promise<Catalogue> {
  // A default may be a promise in its turn: the single file fetches its texts from beside it.
  const parts = await Promise.all((catalogues[language]?.() ?? []).map(async (part) => (await part).default));
  const [first] = parts;
  if (!first) throw new Error(\`There are no interface texts in "\${language}"\`);
  const all = Object.assign({}, ...parts.map((part) => part.messages)) as Catalogue['messages'];
  return { ...first, messages: all };
}
`;
}
