import { builtIn } from '@arrival-cities/content';
import type { Catalogue, ContentSource } from '@arrival-cities/elements';

const catalogues = import.meta.glob<Catalogue>(['../../elements/src/locales/*.json', '!**/en*.json'], {
  import: 'default',
});

async function load(name: string): Promise<Catalogue> {
  const found = catalogues[`../../elements/src/locales/${name}.json`];
  if (!found) throw new Error(`There are no interface texts in "${name}"`);
  return found();
}

/** The built-in checklist with the interface texts of every language there is. */
export const content: ContentSource = {
  ...builtIn,
  async messages(language) {
    const [main, results] = await Promise.all([load(language), load(`${language}.results`)]);
    return { ...main, messages: { ...main.messages, ...results.messages } };
  },
};
