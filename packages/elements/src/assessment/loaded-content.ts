import {
  createIssue,
  parseInstrument,
  parseLocale,
  parsePractices,
  parsePracticesLocale,
  type Instrument,
  type InstrumentLocale,
  type Issue,
  type Practices,
  type PracticesLocale,
} from '@arrival-cities/core';
import type { ContentSource } from '../shared/content-source.js';
import { Messages, negotiate, type Catalogue } from '../shared/messages.js';

/** An instrument with its texts in one language, checked. */
export interface LoadedContent {
  readonly instrument: Instrument;
  readonly texts: InstrumentLocale;
  readonly messages: Messages;
}

export interface LoadedPractices {
  readonly practices: Practices;
  readonly texts: PracticesLocale;
}

/** The data came, and has faults: all of them, with their paths. */
export class ContentFault extends Error {
  override readonly name = 'ContentFault';
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map(({ code, path }) => `${path}: ${code}`).join('\n'));
  }
}

const inFile = (file: string, issues: readonly Issue[]): Issue[] =>
  issues.map((issue) => createIssue(issue.code, `${file} ${issue.path}`.trim(), issue.params));

/**
 * Loads what the checklist needs. A host's own instrument is linted as well: whatever does not fit
 * is listed, and nothing is shown of half an instrument.
 *
 * @throws ContentFault, LoadError
 */
export async function loadContent(
  source: ContentSource,
  language: string,
  isOwn: boolean,
): Promise<LoadedContent> {
  const chosen = negotiate(language, source.languages);
  const [structure, locale, messages] = await Promise.all([
    source.instrument(),
    source.locale(chosen),
    loadMessages(source, chosen),
  ]);
  const instrument = parseInstrument(structure);
  const texts = parseLocale(locale);
  const issues = [
    ...inFile('instrument.json', instrument.issues),
    ...inFile(`locales/${chosen}.json`, texts.issues),
  ];
  if (!instrument.value || !texts.value || issues.length > 0) throw new ContentFault(issues);
  if (isOwn) await lintOwn(source, instrument.value, texts.value, chosen);
  return { instrument: instrument.value, texts: texts.value, messages };
}

async function lintOwn(
  source: ContentSource,
  instrument: Instrument,
  locale: InstrumentLocale,
  language: string,
): Promise<void> {
  const [{ practices, texts }, { lintInstrument }] = await Promise.all([
    loadPractices(source, language),
    import('@arrival-cities/core/lint.js'),
  ]);
  const issues = lintInstrument({ instrument, practices, locale, practicesLocale: texts });
  if (issues.length > 0) throw new ContentFault(issues);
}

/** English is built in; another language is loaded, and missing texts fall back to English. */
export async function loadMessages(source: ContentSource, language: string): Promise<Messages> {
  if (language === 'en') return new Messages();
  return new Messages((await source.messages(language)) as Catalogue);
}

/** What cities did; loaded when a help panel first opens. */
export async function loadPractices(source: ContentSource, language: string): Promise<LoadedPractices> {
  const chosen = negotiate(language, source.languages);
  const [structure, locale] = await Promise.all([source.practices(), source.practicesLocale(chosen)]);
  const practices = parsePractices(structure);
  const texts = parsePracticesLocale(locale);
  const issues = [
    ...inFile('practices.json', practices.issues),
    ...inFile(`locales/${chosen}.practices.json`, texts.issues),
  ];
  if (!practices.value || !texts.value) throw new ContentFault(issues);
  return { practices: practices.value, texts: texts.value };
}
