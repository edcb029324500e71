import { builtIn } from '@arrival-cities/content';
import type { ContentSource } from '@arrival-cities/elements';
import { content as embedded } from '../packages/embed/src/content.js';
import { pseudoContent } from '../test/helpers/pseudo-locale.js';

const PSEUDO: Readonly<Record<string, ContentSource>> = {
  'en-XA': pseudoContent('en-XA'),
  'ar-XB': pseudoContent('ar-XB'),
};

const sourceOf = (language: string): ContentSource => PSEUDO[language] ?? embedded;

/** The built-in checklist in its languages and in two that nobody speaks: longer, and from right to left. */
export const content: ContentSource = {
  languages: [...builtIn.languages, ...Object.keys(PSEUDO)],
  instrument: () => builtIn.instrument(),
  practices: () => builtIn.practices(),
  locale: (language) => sourceOf(language).locale(language),
  practicesLocale: (language) => sourceOf(language).practicesLocale(language),
  titles: (language) => sourceOf(language).titles(language),
  messages: (language) => sourceOf(language).messages(language),
};
