// Made by scripts/content.ts from the files there are; a new language needs no change here.
const value = async (module) => (await module).default;

const locales = {
  "en": () => import('../instruments/quito-gfmd/locales/en.json', { with: { type: 'json' } }),
  "ar": () => import('../instruments/quito-gfmd/locales/ar.json', { with: { type: 'json' } }),
  "es": () => import('../instruments/quito-gfmd/locales/es.json', { with: { type: 'json' } }),
  "fr": () => import('../instruments/quito-gfmd/locales/fr.json', { with: { type: 'json' } }),
};

const practicesLocales = {
  "en": () => import('../instruments/quito-gfmd/locales/en.practices.json', { with: { type: 'json' } }),
  "ar": () => import('../instruments/quito-gfmd/locales/ar.practices.json', { with: { type: 'json' } }),
  "es": () => import('../instruments/quito-gfmd/locales/es.practices.json', { with: { type: 'json' } }),
  "fr": () => import('../instruments/quito-gfmd/locales/fr.practices.json', { with: { type: 'json' } }),
};

const titles = {
  "en": () => import('../instruments/quito-gfmd/titles/en.json', { with: { type: 'json' } }),
  "ar": () => import('../instruments/quito-gfmd/titles/ar.json', { with: { type: 'json' } }),
  "es": () => import('../instruments/quito-gfmd/titles/es.json', { with: { type: 'json' } }),
  "fr": () => import('../instruments/quito-gfmd/titles/fr.json', { with: { type: 'json' } }),
};

const pick = (table, language) => {
  const load = table[language];
  if (!load) return Promise.reject(new Error(`There are no texts in "${language}"`));
  return value(load());
};

/** The checklist of Arrival Cities and its texts, each part loaded when it is asked for. */
export const builtIn = {
  languages: ["en","ar","es","fr"],
  instrument: () => value(import('../instruments/quito-gfmd/instrument.json', { with: { type: 'json' } })),
  practices: () => value(import('../instruments/quito-gfmd/practices.json', { with: { type: 'json' } })),
  locale: (language) => pick(locales, language),
  practicesLocale: (language) => pick(practicesLocales, language),
  titles: (language) => pick(titles, language),
  migrations: () => value(import('../instruments/quito-gfmd/migrations.json', { with: { type: 'json' } })),
};
