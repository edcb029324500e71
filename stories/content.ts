import { builtIn } from '@arrival-cities/content';
import type { ContentSource } from '@arrival-cities/elements';
import { content as embedded } from '../packages/embed/src/content.js';
import { pseudoContent } from '../test/helpers/pseudo-locale.js';
import { withOlderVersions } from './older-version.js';

const PSEUDO: Readonly<Record<string, ContentSource>> = {
  'en-XA': pseudoContent('en-XA'),
  'ar-XB': pseudoContent('ar-XB'),
};

const sourceOf = (language: string): ContentSource => PSEUDO[language] ?? embedded;

/**
 * The built-in checklist in its languages and in two that nobody speaks: longer, and from right to left. Reports of versions
 * that were never released can be opened.
 */
export const content: ContentSource = withOlderVersions({
  languages: [...builtIn.languages, ...Object.keys(PSEUDO)],
  instrument: () => builtIn.instrument(),
  practices: () => builtIn.practices(),
  locale: (language) => sourceOf(language).locale(language),
  practicesLocale: (language) => sourceOf(language).practicesLocale(language),
  titles: (language) => sourceOf(language).titles(language),
  messages: (language) => sourceOf(language).messages(language),
});
