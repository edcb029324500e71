/** Texts that a translation may share with the English, and why. */
const REASONS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  es: { 'the same word in Spanish': ['No', 'Plan'] },
  fr: {
    'the same word in French': [
      'Actions',
      'Budget',
      'Culture',
      'Date',
      'Document',
      'Europe',
      'Influence',
      'Introduction',
      '1. INTRODUCTION',
      'Note',
      'Notes',
      'Participation',
      'Plan',
      'Question',
      'Questions',
      'Question {id}',
      '{count} question',
      '{count} questions',
      'Score',
      'Sources',
      'diaspora',
      'migrants',
    ],
  },
};

/** Placeholders and signs alone: the same in every language. */
const isPattern = (text: string): boolean => /^(\{\w+\}|[^\p{L}])*$/u.test(text);

/** Places keep the name that the language has for them, which often is the English one. */
const isPlaceName = (path: string): boolean => /^practices\.\w+\.place$/.test(path);

export const isSameWithReason = (language: string, path: string, text: string): boolean =>
  isPattern(text) ||
  isPlaceName(path) ||
  Object.values(REASONS[language] ?? {}).some((texts) => texts.includes(text));
