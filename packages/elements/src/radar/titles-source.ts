import type { ContentSource } from '../shared/content-source.js';
import { Messages, negotiate, type Catalogue } from '../shared/messages.js';
import type { Titles } from '../shared/titles.js';

/** The texts of a radar: without titles its ids stand in for them. */
export interface RadarTexts {
  readonly messages: Messages;
  readonly titles: Titles | undefined;
}

/** Loads titles and interface texts in the best language there is; what does not come is done without. */
export async function loadRadarTexts(source: ContentSource | undefined, wanted: string): Promise<RadarTexts> {
  if (!source) return { messages: new Messages(), titles: undefined };
  const language = negotiate(wanted, source.languages);
  const [titles, catalogue] = await Promise.allSettled([
    source.titles(language),
    language === 'en' ? undefined : source.messages(language),
  ]);
  return {
    titles: titles.status === 'fulfilled' && isTitles(titles.value) ? titles.value : undefined,
    messages: messagesOf(catalogue),
  };
}

function messagesOf(catalogue: PromiseSettledResult<unknown>): Messages {
  if (catalogue.status === 'rejected' || !isRecord(catalogue.value)) return new Messages();
  // Built-in catalogues are checked when they are made; a missing text falls back to English.
  return new Messages(catalogue.value as unknown as Catalogue);
}

type Unread = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Unread =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

const hasTexts = (value: unknown, keys: readonly string[]): boolean =>
  isRecord(value) &&
  Object.values(value).every((entry) => isRecord(entry) && keys.every((key) => isText(entry[key])));

/** A whole locale would do as well, but its schema is many times the size of what is needed here. */
export const isTitles = (value: unknown): value is Titles =>
  isRecord(value) &&
  hasTexts(value.parts, ['title']) &&
  hasTexts(value.dimensions, ['title', 'short']) &&
  hasTexts(value.readings, ['name']) &&
  Array.isArray(value.levels) &&
  value.levels.length === 5 &&
  value.levels.every(isText);
