import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { builtIn } from '@arrival-cities/content';
import {
  lintInstrument,
  lintTranslation,
  parseLocale,
  parsePracticesLocale,
  type Parsed,
} from '@arrival-cities/core';
import { instrument, practices } from '../helpers/core-content.js';
import { LANGUAGES_FILE, languagesModule } from '../../scripts/languages.js';
import { isSameWithReason } from '../helpers/same-as-english.js';

const root = join(import.meta.dirname, '../..');
const contentFolder = join(root, 'packages/content/instruments/quito-gfmd/locales');
const interfaceFolder = join(root, 'packages/elements/src/locales');

type Texts = Parameters<typeof lintTranslation>[0];

const read = (folder: string, file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const texts = (folder: string, file: string): Texts => read(folder, file) as Texts;

function certain<T>({ value, issues }: Parsed<T>): T {
  if (value === undefined) throw new Error(JSON.stringify(issues));
  return value;
}

/** What the English interface has a file for: one from the start, and one for each screen loaded later. */
const interfaceParts = readdirSync(interfaceFolder)
  .filter((file) => file.startsWith('en.'))
  .map((file) => file.slice('en.'.length));

/** The catalogues of a language: checklist, practices and the parts of the interface. */
const catalogues = (language: string): [string, string][] => [
  [contentFolder, `${language}.json`],
  [contentFolder, `${language}.practices.json`],
  ...interfaceParts.map((part): [string, string] => [interfaceFolder, `${language}.${part}`]),
];

/** Every text of a catalogue with its path. */
const leaves = (value: unknown, path = ''): [string, string][] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => leaves(member, path ? `${path}.${key}` : key));
};

const isPlural = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null && 'other' in value;

const translations = builtIn.languages.filter((language) => language !== 'en');

test('has a file of every catalogue for every language, and no stray one', () => {
  const wanted = builtIn.languages.flatMap((language) => catalogues(language).map(([, file]) => file)).sort();
  assert.deepEqual([...readdirSync(contentFolder), ...readdirSync(interfaceFolder)].sort(), wanted);
});

test('is loaded by a module that knows every file', () => {
  assert.equal(readFileSync(LANGUAGES_FILE, 'utf8'), languagesModule(), 'run `npm run content`');
});

for (const language of translations) {
  describe(`the texts in "${language}"`, () => {
    test('are complete for the checklist, and the linter finds nothing', () => {
      const locale = certain(parseLocale(read(contentFolder, `${language}.json`)));
      const practicesLocale = certain(
        parsePracticesLocale(read(contentFolder, `${language}.practices.json`)),
      );
      assert.deepEqual(lintInstrument({ instrument, practices, locale, practicesLocale }), []);
    });

    test('have the keys and placeholders of the English, and say that nobody has reviewed them', () => {
      for (const [folder, file] of catalogues(language)) {
        const english = texts(folder, file.replace(language, 'en'));
        const translated = texts(folder, file);
        const plain = (some: Texts): Texts =>
          'messages' in some ? { messages: withoutPlurals(some.messages as Texts) } : some;
        assert.deepEqual(lintTranslation(plain(english), plain(translated)), [], file);
        assert.equal(translated.language, language, file);
        assert.ok(['unreviewed', 'reviewed'].includes(translated.review as string), file);
      }
    });

    test('have every plural form that the language has', () => {
      const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort();
      for (const [folder, file] of catalogues(language).slice(2)) {
        const english = (texts(folder, file.replace(language, 'en')) as { messages: Texts }).messages;
        const { messages } = texts(folder, file) as { messages: Texts };
        for (const [key, entry] of Object.entries(english).filter(([, value]) => isPlural(value))) {
          const forms = messages[key];
          assert.ok(isPlural(forms), `${file} ${key} has no plural forms`);
          assert.deepEqual(Object.keys(forms).sort(), wanted, `${file} ${key}`);
          const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
          const known = new Set(leaves(entry).flatMap(([, text]) => slots(text)));
          for (const [, text] of leaves(forms)) {
            assert.deepEqual(
              slots(text).filter((name) => !known.has(name)),
              [],
              `${file} ${key}: ${text}`,
            );
          }
        }
      }
    });

    test('are those of the English only where there is a reason', () => {
      const same = catalogues(language).flatMap(([folder, file]) => {
        const english = new Map(leaves(read(folder, file.replace(language, 'en'))));
        return leaves(read(folder, file)).filter(
          ([path, text]) =>
            text !== '' && english.get(path) === text && !isSameWithReason(language, path, text),
        );
      });
      assert.deepEqual(same, []);
    });
  });
}

/** Plural forms differ from language to language; they are looked at on their own. */
function withoutPlurals(messages: Texts): Texts {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [key, isPlural(value) ? 'plural' : value]),
  );
}

test('lets no French mark stand at the beginning of a line, nor open a quotation at its end', () => {
  for (const [folder, file] of catalogues('fr')) {
    for (const [path, text] of leaves(read(folder, file)))
      assert.doesNotMatch(text, /« | [»:;!?]/, `${file}: ${path}`);
  }
});
