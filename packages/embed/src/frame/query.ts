import { isLanguage } from './messages.js';

type Tag = 'arrival-assessment' | 'arrival-radar' | 'arrival-report' | 'arrival-compare';

/** What the address of the frame asks for; what it may not ask for, such as where to send, the page itself says. */
export interface FrameQuery {
  readonly tag: Tag;
  readonly attributes: ReadonlyMap<string, string>;
  /** The parameters whose value cannot be used. */
  readonly faults: readonly string[];
}

type Check = (value: string, page: URL) => boolean;

const matches =
  (pattern: RegExp): Check =>
  (value) =>
    pattern.test(value);

/** A frame shows what its own site publishes: with files from anywhere, anybody could speak in its name. */
const isOwnFile: Check = (value, page) =>
  URL.canParse(value, page.href) &&
  new URL(value, page).host === page.host &&
  new URL(value, page).protocol === page.protocol;

const areOwnFiles: Check = (value, page) =>
  value
    .split(/\s+/)
    .filter(Boolean)
    .every((one) => isOwnFile(one, page));

const COMMON: Readonly<Record<string, Check>> = {
  lang: isLanguage,
  theme: matches(/^(light|dark|auto)$/),
  'heading-level': matches(/^[1-4]$/),
  src: isOwnFile,
};
const OF_TAG: Readonly<Record<Tag, Readonly<Record<string, Check>>>> = {
  'arrival-assessment': {
    ...COMMON,
    depth: matches(/^(quick|full)$/),
    region: matches(/^[\w-]{1,20}$/),
    storage: matches(/^(device|none)$/),
    'storage-key': matches(/^[\w.-]{1,64}$/),
    readonly: matches(/^$/),
  },
  'arrival-radar': {
    ...COMMON,
    chart: matches(/^(actions|coherence|actions coherence)$/),
    peers: isOwnFile,
  },
  'arrival-report': COMMON,
  'arrival-compare': {
    ...COMMON,
    src: areOwnFiles,
    mode: matches(/^(time|departments|cities)$/),
  },
};

const isTag = (name: string): name is Tag => Object.hasOwn(OF_TAG, name);

/** Reads the address of the frame. Parameters that are not its own are left alone: links collect them. */
export function readQuery(address: string): FrameQuery {
  const page = new URL(address);
  const given = page.searchParams;
  const element = given.get('element') ?? 'assessment';
  const asked = `arrival-${element}`;
  const tag = isTag(asked) ? asked : 'arrival-assessment';
  const attributes = new Map<string, string>();
  const faults = isTag(asked) ? [] : ['element'];
  for (const [name, check] of Object.entries(OF_TAG[tag])) {
    const value = given.get(name);
    if (value === null) continue;
    if (check(value, page)) attributes.set(name, value);
    else faults.push(name);
  }
  return { tag, attributes, faults };
}
