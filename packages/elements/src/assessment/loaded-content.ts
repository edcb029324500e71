import {
  createIssue,
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
  /** What changed since older versions, loaded when an older report is opened; absent where nothing is told of it. */
  readonly migrations?: () => Promise<unknown>;
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
  const [instrument, texts, messages] = await Promise.all([
    source.instrument(),
    source.locale(chosen),
    loadMessages(source, chosen),
  ]);
  const more = { messages, migrations: () => Promise.resolve(source.migrations?.()) };
  if (isOwn) return { ...(await checkOwn(source, instrument, texts, chosen)), ...more };
  // The built-in checklist went through the same checks before it was published.
  return { instrument: instrument as Instrument, texts: texts as InstrumentLocale, ...more };
}

/** The checks are loaded with the first instrument that needs them. */
async function checkOwn(
  source: ContentSource,
  structure: unknown,
  locale: unknown,
  language: string,
): Promise<Pick<LoadedContent, 'instrument' | 'texts'>> {
  const [{ parseInstrument, parseLocale }, { lintInstrument }, { addIssueTexts }] = await Promise.all([
    import('@arrival-cities/core/parse-instrument.js'),
    import('@arrival-cities/core/lint.js'),
    import('../shared/issue-texts.js'),
  ]);
  addIssueTexts();
  const instrument = parseInstrument(structure);
  const texts = parseLocale(locale);
  const issues = [
    ...inFile('instrument.json', instrument.issues),
    ...inFile(`locales/${language}.json`, texts.issues),
  ];
  if (!instrument.value || !texts.value) throw new ContentFault(issues);
  const { practices, texts: practicesLocale } = await loadPractices(source, language, true);
  const faults = lintInstrument({
    instrument: instrument.value,
    practices,
    locale: texts.value,
    practicesLocale,
  });
  if (faults.length > 0) throw new ContentFault(faults);
  return { instrument: instrument.value, texts: texts.value };
}

/** English is built in; another language is loaded, and missing texts fall back to English. */
export async function loadMessages(source: ContentSource, language: string): Promise<Messages> {
  if (language === 'en') return new Messages();
  return new Messages((await source.messages(language)) as Catalogue);
}

/**
 * What cities did; loaded when a help panel first opens.
 *
 * @throws ContentFault, LoadError
 */
export async function loadPractices(
  source: ContentSource,
  language: string,
  isOwn: boolean,
): Promise<LoadedPractices> {
  const chosen = negotiate(language, source.languages);
  const [practices, texts] = await Promise.all([source.practices(), source.practicesLocale(chosen)]);
  if (!isOwn) return { practices: practices as Practices, texts: texts as PracticesLocale };
  const [{ parsePractices, parsePracticesLocale }, { addIssueTexts }] = await Promise.all([
    import('@arrival-cities/core/parse-instrument.js'),
    import('../shared/issue-texts.js'),
  ]);
  addIssueTexts();
  const structure = parsePractices(practices);
  const locale = parsePracticesLocale(texts);
  const issues = [
    ...inFile('practices.json', structure.issues),
    ...inFile(`locales/${chosen}.practices.json`, locale.issues),
  ];
  if (!structure.value || !locale.value) throw new ContentFault(issues);
  return { practices: structure.value, texts: locale.value };
}
