/**
 * Brings everything up to date that follows from the content files: the digest of the instrument,
 * the titles a chart needs, and the modules by which the languages there are get loaded.
 * Run it after every change of content: `npm run content`.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestInstrument, parseInstrument, parseLocale } from '@arrival-cities/core';
import { LANGUAGES_FILE, languagesModule } from './languages.js';

const packageFolder = join(import.meta.dirname, '../packages/content');
const INSTRUMENT = 'instruments/quito-gfmd';
const folder = join(packageFolder, INSTRUMENT);

const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const write = (file: string, value: unknown) =>
  writeFileSync(join(folder, file), `${JSON.stringify(value, null, 2)}\n`);
const sha256 = (text: string) => Promise.resolve(createHash('sha256').update(text).digest('hex'));

const languages = readdirSync(join(folder, 'locales'))
  .filter((name) => /^[\w-]+\.json$/.test(name))
  .map((name) => name.replace('.json', ''))
  .sort((a, b) => (a === 'en' ? -1 : b === 'en' ? 1 : a.localeCompare(b)));

const localeOf = (language: string) => {
  const { value, issues } = parseLocale(read(`locales/${language}.json`));
  if (!value) throw new Error(`locales/${language}.json: ${JSON.stringify(issues, null, 2)}`);
  return value;
};

const { value: instrument, issues } = parseInstrument(read('instrument.json'));
if (!instrument) throw new Error(`instrument.json: ${JSON.stringify(issues, null, 2)}`);
write('instrument.json', {
  ...instrument,
  digest: await digestInstrument(instrument, localeOf('en'), sha256),
});

mkdirSync(join(folder, 'titles'), { recursive: true });
for (const language of languages) {
  const { parts, dimensions, levels, readings } = localeOf(language);
  write(`titles/${language}.json`, { language, parts, dimensions, levels, readings });
}

const load = (file: string) => `import('../${INSTRUMENT}/${file}', { with: { type: 'json' } })`;
const table = (folderName: string, suffix = '') =>
  languages
    .map(
      (language) =>
        `  ${JSON.stringify(language)}: () => ${load(`${folderName}/${language}${suffix}.json`)},`,
    )
    .join('\n');

writeFileSync(
  join(packageFolder, 'src/index.js'),
  `// Made by scripts/content.ts from the files there are; a new language needs no change here.
const value = async (module) => (await module).default;

const locales = {
${table('locales')}
};

const practicesLocales = {
${table('locales', '.practices')}
};

const titles = {
${table('titles')}
};

const pick = (table, language) => {
  const load = table[language];
  if (!load) return Promise.reject(new Error(\`There are no texts in "\${language}"\`));
  return value(load());
};

/** The checklist of Arrival Cities and its texts, each part loaded when it is asked for. */
export const builtIn = {
  languages: ${JSON.stringify(languages)},
  instrument: () => value(${load('instrument.json')}),
  practices: () => value(${load('practices.json')}),
  locale: (language) => pick(locales, language),
  practicesLocale: (language) => pick(practicesLocales, language),
  titles: (language) => pick(titles, language),
  migrations: () => value(${load('migrations.json')}),
};
`,
);

writeFileSync(LANGUAGES_FILE, languagesModule());
