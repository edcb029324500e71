import { isLanguage } from './messages.js';

/** What the address of the frame asks for; what it may not ask for, such as where to send, the page itself says. */
export interface FrameQuery {
  readonly tag: 'arrival-assessment' | 'arrival-radar';
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

const COMMON: Readonly<Record<string, Check>> = {
  lang: isLanguage,
  theme: matches(/^(light|dark|auto)$/),
  'heading-level': matches(/^[1-4]$/),
  src: isOwnFile,
};
const OF_TAG: Readonly<Record<FrameQuery['tag'], Readonly<Record<string, Check>>>> = {
  'arrival-assessment': {
    ...COMMON,
    depth: matches(/^(quick|full)$/),
    region: matches(/^[\w-]{1,20}$/),
    storage: matches(/^(device|none)$/),
    'storage-key': matches(/^[\w.-]{1,64}$/),
    readonly: matches(/^$/),
  },
  'arrival-radar': { ...COMMON, chart: matches(/^(actions|coherence|actions coherence)$/) },
};

/** Reads the address of the frame. Parameters that are not its own are left alone: links collect them. */
export function readQuery(address: string): FrameQuery {
  const page = new URL(address);
  const given = page.searchParams;
  const element = given.get('element') ?? 'assessment';
  const isKnown = element === 'assessment' || element === 'radar';
  const tag = element === 'radar' ? 'arrival-radar' : 'arrival-assessment';
  const attributes = new Map<string, string>();
  const faults = isKnown ? [] : ['element'];
  for (const [name, check] of Object.entries(OF_TAG[tag])) {
    const value = given.get(name);
    if (value === null) continue;
    if (check(value, page)) attributes.set(name, value);
    else faults.push(name);
  }
  return { tag, attributes, faults };
}
