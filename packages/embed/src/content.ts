import { builtIn } from '@arrival-cities/content';
import type { ContentSource } from '@arrival-cities/elements';
import { messages } from '@arrival-cities/elements/languages.js';

/** The built-in checklist with the interface texts of every language there is. */
export const content: ContentSource = { ...builtIn, messages };
