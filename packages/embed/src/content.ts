import { builtIn } from '@arrival-cities/content';
import type { ContentSource } from '@arrival-cities/elements';

const catalogues = import.meta.glob<unknown>(['../../elements/src/locales/*.json', '!**/en.json'], {
  import: 'default',
});

/** The built-in checklist with the interface texts of every language there is. */
export const content: ContentSource = {
  ...builtIn,
  messages: (language) => {
    const load = catalogues[`../../elements/src/locales/${language}.json`];
    return load ? load() : Promise.reject(new Error(`There are no interface texts in "${language}"`));
  },
};
