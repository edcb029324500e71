import { builtIn } from '@arrival-cities/content';
import type { Catalogue, ContentSource } from '@arrival-cities/elements';

const catalogues = import.meta.glob<Catalogue>(['../../elements/src/locales/*.json', '!**/en*.json'], {
  import: 'default',
});

const folder = '../../elements/src/locales/';

/** All interface texts of a language: a file for what is there from the start, one for each later screen. */
async function messagesIn(language: string): Promise<Catalogue> {
  const files = Object.entries(catalogues).filter(([path]) =>
    path.slice(folder.length).startsWith(`${language}.`),
  );
  const parts = await Promise.all(files.map(([, load]) => load()));
  const [first] = parts;
  if (!first) throw new Error(`There are no interface texts in "${language}"`);
  const messages = Object.assign({}, ...parts.map((part) => part.messages)) as Catalogue['messages'];
  return { ...first, messages };
}

/** The built-in checklist with the interface texts of every language there is. */
export const content: ContentSource = { ...builtIn, messages: messagesIn };
