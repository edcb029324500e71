/**
 * What a host page and the frame in it say to each other. Both sides read what comes as they would read a
 * file: every field is known and checked, or nothing of it is used.
 */
export const VERSION = 1;
const PREFIX = 'arrival-cities:';

export const EVENT_NAMES = ['arrival-change', 'arrival-complete', 'arrival-report', 'arrival-error'] as const;
const THEMES = ['light', 'dark', 'auto'] as const;
const DEPTHS = ['quick', 'full'] as const;
const PURPOSES = [
  'save',
  'share',
  'send',
  'task',
  'csv-answers',
  'csv-results',
  'html',
  'png',
  'svg',
] as const;
/** What a sandbox can keep a frame from; `storage` the frame sees by itself. */
const LIMITS = ['downloads', 'modals', 'popups'] as const;

export type Theme = (typeof THEMES)[number];
export type Limit = (typeof LIMITS)[number];

/** Characters of a report in a message; pixels of a frame. */
export const REPORT_LIMIT = 5_000_000;
const LENGTH_LIMIT = 200_000;

/** What an event in the frame tells the page around it. The report is there for the pages the frame trusts. */
export interface EventMessage {
  readonly type: 'arrival-cities:event';
  readonly name: (typeof EVENT_NAMES)[number];
  readonly depth?: (typeof DEPTHS)[number];
  /** Questions that have a state. */
  readonly stated?: number;
  readonly purpose?: (typeof PURPOSES)[number];
  readonly codes?: readonly string[];
  /** As JSON. */
  readonly report?: string;
}

export type FromFrame =
  | { readonly type: 'arrival-cities:ready'; readonly title: string }
  | { readonly type: 'arrival-cities:height'; readonly height: number }
  | { readonly type: 'arrival-cities:place'; readonly top: number }
  | EventMessage;

export interface Settings {
  readonly type: 'arrival-cities:settings';
  readonly language?: string;
  readonly theme?: Theme;
  /** What the sandbox of the frame forbids. */
  readonly limits?: readonly Limit[];
}

/** `fault` says what is wrong with a message of ours; one of another script is no reading at all. */
export type Reading<T> = { readonly value: T } | { readonly fault: string } | undefined;

type Check = (value: unknown) => boolean;
interface Kind {
  readonly needs?: Readonly<Record<string, Check>>;
  readonly may?: Readonly<Record<string, Check>>;
}

const isText =
  (limit: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= limit;
const isLength: Check = (value) => typeof value === 'number' && value >= 0 && value <= LENGTH_LIMIT;
const isCount: Check = (value) => Number.isInteger(value) && isLength(value);
const isOneOf =
  (names: readonly unknown[]): Check =>
  (value) =>
    names.includes(value);
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= 100 && value.every(check);

/** A language tag such as `es-EC`. */
export const isLanguage = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 35 && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(value);
export const isTheme = (value: unknown): value is Theme => isOneOf(THEMES)(value);

const FROM_FRAME: Readonly<Record<string, Kind>> = {
  ready: { needs: { title: isText(200) } },
  height: { needs: { height: isLength } },
  place: { needs: { top: isLength } },
  event: {
    needs: { name: isOneOf(EVENT_NAMES) },
    may: {
      depth: isOneOf(DEPTHS),
      stated: isCount,
      purpose: isOneOf(PURPOSES),
      codes: isListOf(isText(100)),
      report: isText(REPORT_LIMIT),
    },
  },
};

const TO_FRAME: Readonly<Record<string, Kind>> = {
  settings: { may: { language: isLanguage, theme: isTheme, limits: isListOf(isOneOf(LIMITS)) } },
};

const has = (object: object, key: string): boolean => Object.prototype.hasOwnProperty.call(object, key);

function read(data: unknown, kinds: Readonly<Record<string, Kind>>): Reading<object> {
  if (typeof data !== 'object' || data === null || !has(data, 'type')) return undefined;
  const { type, version, ...fields } = data as Readonly<Record<string, unknown>>;
  if (typeof type !== 'string' || !type.startsWith(PREFIX)) return undefined;
  const name = type.slice(PREFIX.length);
  if (version !== VERSION) return { fault: `its version is ${String(version)}, understood is ${VERSION}` };
  const kind = has(kinds, name) ? kinds[name] : undefined;
  if (!kind) return { fault: 'it is of no known type' };
  const { needs = {}, may = {} } = kind;
  const missing = Object.keys(needs).find((key) => !has(fields, key));
  if (missing) return { fault: `${missing} is missing` };
  for (const [key, value] of Object.entries(fields)) {
    const check = has(needs, key) ? needs[key] : has(may, key) ? may[key] : undefined;
    if (!check) return { fault: `${key.slice(0, 50)} is not known` };
    if (!check(value)) return { fault: `${key} is wrong` };
  }
  return { value: { type, ...fields } };
}

// Every field of what comes back was checked against the table above.
export const readFromFrame = (data: unknown): Reading<FromFrame> =>
  read(data, FROM_FRAME) as Reading<FromFrame>;
export const readToFrame = (data: unknown): Reading<Settings> => read(data, TO_FRAME) as Reading<Settings>;

/** A message as it is posted. */
export const asPosted = (message: FromFrame | Settings): object => ({ ...message, version: VERSION });
