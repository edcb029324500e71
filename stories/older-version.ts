import type { ContentSource } from '@arrival-cities/elements';
import { migrationsData } from '../test/helpers/version-0.9/index.js';

export { olderReport } from '../test/helpers/version-0.9/index.js';

/** Prompts of questions that versions asked which were never released. */
const RETIRED = {
  'q5.8': 'Was there an agreement with the region on skills?',
  'q5.9': 'Is there an agreement with the region on skills?',
};

/** The same checklist as if there had been versions before it: reports of them can be opened. */
export const withOlderVersions = (content: ContentSource): ContentSource => ({
  ...content,
  locale: async (language) => ({ ...((await content.locale(language)) as object), retired: RETIRED }),
  migrations: () => Promise.resolve(migrationsData),
});
