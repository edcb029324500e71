import issues from '../locales/en.issues.json' with { type: 'json' };
import { addEnglish } from './messages.js';

/** The sentences for faults come with whatever finds faults, so that nobody loads them for nothing. */
export const addIssueTexts = (): void => addEnglish(issues.messages);
