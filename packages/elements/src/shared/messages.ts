import english from '../locales/en.json' with { type: 'json' };
// A type alone, as those below: the declarations would lose the `with`, without which Node's way of resolving fails.
import type firstTexts from '../locales/en.json';
import type chart from '../locales/en.chart.json';
import type compare from '../locales/en.compare.json';
import type departments from '../locales/en.departments.json';
import type issues from '../locales/en.issues.json';
import type migration from '../locales/en.migration.json';
import type outputs from '../locales/en.outputs.json';
import type plan from '../locales/en.plan.json';
import type report from '../locales/en.report.json';
import type results from '../locales/en.results.json';
import type send from '../locales/en.send.json';

/** A text, or its forms by plural category of `{count}`. */
type Entry = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
/** The texts of a screen that is loaded when it is asked for have a file of their own, and come with it. */
type Later = typeof chart &
  typeof compare &
  typeof departments &
  typeof issues &
  typeof migration &
  typeof outputs &
  typeof plan &
  typeof report &
  typeof results &
  typeof send;
export type MessageKey = keyof typeof firstTexts.messages | keyof Later['messages'];
/** A catalogue of interface texts; a key that is missing falls back to English. */
export interface Catalogue {
  readonly language: string;
  readonly review: string;
  readonly messages: Readonly<Partial<Record<string, Entry>>>;
}

/** The English texts there are so far; those of a screen loaded later come with it. */
const fallback: Record<string, Entry> = { ...english.messages };

/** Adds English texts that are loaded later. */
export function addEnglish(messages: Catalogue['messages']): void {
  Object.assign(fallback, messages);
}

type Params = Readonly<Record<string, string | number>>;

/** The texts of the interface in one language, with numbers, dates and lists as it writes them. */
export class Messages {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly #catalogue: Catalogue;
  readonly #plurals: Intl.PluralRules;
  readonly #numbers: Intl.NumberFormat;

  constructor(catalogue: Catalogue = english) {
    this.#catalogue = catalogue;
    this.language = catalogue.language;
    this.direction = directionOf(catalogue.language);
    this.#plurals = new Intl.PluralRules(catalogue.language);
    this.#numbers = new Intl.NumberFormat(catalogue.language, { maximumFractionDigits: 1 });
  }

  /** The text of a key, its `{placeholders}` filled; `{count}` also picks the plural form. */
  readonly text = (key: MessageKey, params: Params = {}): string => this.#fill(key, params) ?? key;

  /** As {@link text} for a key and facts that are data, such as `issue.<code>`; undefined if there is none. */
  readonly find = (key: string, params: Params = {}): string | undefined =>
    this.#fill(key, params, this.isolate);

  readonly number = (value: number): string => this.#numbers.format(value);

  /** A score, 0-100, as it is shown. */
  readonly score = (value: number | null): string => (value === null ? '–' : this.#numbers.format(value));

  readonly share = (value: number): string =>
    new Intl.NumberFormat(this.language, { style: 'percent', maximumFractionDigits: 0 }).format(value);

  readonly list = (items: readonly string[]): string =>
    new Intl.ListFormat(this.language, { type: 'conjunction' }).format(items);

  /** A day without a time is that day everywhere: in the reader's zone it would be the one before in half the world. */
  readonly date = (moment: string, withTime = false): string =>
    new Intl.DateTimeFormat(this.language, {
      dateStyle: 'medium',
      ...(moment.includes('T') ? {} : { timeZone: 'UTC' }),
      ...(withTime ? { timeStyle: 'short' } : {}),
    }).format(new Date(moment));

  readonly country = (code: string): string =>
    new Intl.DisplayNames(this.language, { type: 'region' }).of(code) ?? code;

  /** What a user typed, for a place in a sentence: set apart where the two can run in different directions. */
  readonly isolate = (typed: string): string =>
    typed && (this.direction === 'rtl' || RIGHT_TO_LEFT_LETTER.test(typed)) ? `\u2068${typed}\u2069` : typed;

  #fill(key: string, params: Params, asTyped = (typed: string) => typed): string | undefined {
    const entry = this.#catalogue.messages[key] ?? fallback[key];
    if (entry === undefined) return undefined;
    const template = typeof entry === 'string' ? entry : this.#form(entry, Number(params.count ?? 0));
    return template.replace(/\{(\w+)\}/g, (slot, name: string) => {
      const value = params[name];
      if (value === undefined) return slot;
      return typeof value === 'number' ? this.#numbers.format(value) : asTyped(value);
    });
  }

  #form(forms: Exclude<Entry, string>, count: number): string {
    return forms[this.#plurals.select(count)] ?? forms.other ?? '';
  }
}

const RIGHT_TO_LEFT_LETTER = /[\u0590-\u08ff\ufb1d-\ufefc]/;

/** Scripts written from right to left, for engines that cannot tell of a locale. */
const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

interface TextInfo {
  readonly direction: 'ltr' | 'rtl';
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  const locale: Intl.Locale & { getTextInfo?(): TextInfo } = new Intl.Locale(language);
  return locale.getTextInfo?.().direction ?? (RIGHT_TO_LEFT.has(locale.language) ? 'rtl' : 'ltr');
}

/** The best of the languages there are for the one asked for: `es-EC` takes `es`; else the first. */
export function negotiate(wanted: string, available: readonly string[]): string {
  const parts = wanted.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length--) {
    const found = available.find((language) => language.toLowerCase() === parts.slice(0, length).join('-'));
    if (found) return found;
  }
  return available[0] ?? 'en';
}
