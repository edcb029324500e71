// Made by scripts/content.ts from the files there are; a new language needs no change here.
import type { Catalogue } from './shared/messages.js';

interface Loaded {
  readonly default: Catalogue;
}

const catalogues: Readonly<Record<string, () => readonly Promise<Loaded>[]>> = {
  "ar": () => [
    import('./locales/ar.chart.json', { with: { type: 'json' } }),
    import('./locales/ar.compare.json', { with: { type: 'json' } }),
    import('./locales/ar.departments.json', { with: { type: 'json' } }),
    import('./locales/ar.frame.json', { with: { type: 'json' } }),
    import('./locales/ar.issues.json', { with: { type: 'json' } }),
    import('./locales/ar.json', { with: { type: 'json' } }),
    import('./locales/ar.migration.json', { with: { type: 'json' } }),
    import('./locales/ar.outputs.json', { with: { type: 'json' } }),
    import('./locales/ar.plan.json', { with: { type: 'json' } }),
    import('./locales/ar.report.json', { with: { type: 'json' } }),
    import('./locales/ar.results.json', { with: { type: 'json' } }),
    import('./locales/ar.send.json', { with: { type: 'json' } }),
  ],
  "es": () => [
    import('./locales/es.chart.json', { with: { type: 'json' } }),
    import('./locales/es.compare.json', { with: { type: 'json' } }),
    import('./locales/es.departments.json', { with: { type: 'json' } }),
    import('./locales/es.frame.json', { with: { type: 'json' } }),
    import('./locales/es.issues.json', { with: { type: 'json' } }),
    import('./locales/es.json', { with: { type: 'json' } }),
    import('./locales/es.migration.json', { with: { type: 'json' } }),
    import('./locales/es.outputs.json', { with: { type: 'json' } }),
    import('./locales/es.plan.json', { with: { type: 'json' } }),
    import('./locales/es.report.json', { with: { type: 'json' } }),
    import('./locales/es.results.json', { with: { type: 'json' } }),
    import('./locales/es.send.json', { with: { type: 'json' } }),
  ],
  "fr": () => [
    import('./locales/fr.chart.json', { with: { type: 'json' } }),
    import('./locales/fr.compare.json', { with: { type: 'json' } }),
    import('./locales/fr.departments.json', { with: { type: 'json' } }),
    import('./locales/fr.frame.json', { with: { type: 'json' } }),
    import('./locales/fr.issues.json', { with: { type: 'json' } }),
    import('./locales/fr.json', { with: { type: 'json' } }),
    import('./locales/fr.migration.json', { with: { type: 'json' } }),
    import('./locales/fr.outputs.json', { with: { type: 'json' } }),
    import('./locales/fr.plan.json', { with: { type: 'json' } }),
    import('./locales/fr.report.json', { with: { type: 'json' } }),
    import('./locales/fr.results.json', { with: { type: 'json' } }),
    import('./locales/fr.send.json', { with: { type: 'json' } }),
  ],
};

/** All interface texts in a language, for `messages` of a `ContentSource`; English comes with the elements. */
export async function messages(language: string): Promise<Catalogue> {
  // A default may be a promise in its turn: the single file fetches its texts from beside it.
  const parts = await Promise.all((catalogues[language]?.() ?? []).map(async (part) => (await part).default));
  const [first] = parts;
  if (!first) throw new Error(`There are no interface texts in "${language}"`);
  const all = Object.assign({}, ...parts.map((part) => part.messages)) as Catalogue['messages'];
  return { ...first, messages: all };
}
