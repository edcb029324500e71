import { canonicalJson } from './canonical.js';

/** Anything said at a moment. */
interface Entry {
  readonly updatedAt: string;
}

/** Whether the first entry counts rather than the second; of the same moment what they say decides, not their order. */
const isNewerEntry = (a: Entry, b: Entry): boolean => {
  const [first, second] = [Date.parse(a.updatedAt), Date.parse(b.updatedAt)];
  return first === second ? canonicalJson(a) > canonicalJson(b) : first > second;
};

/** Of entries with the same key the newest, in the order of the keys' first appearance. */
export function newestEntries<T extends Entry>(entries: readonly T[], keyOf: (entry: T) => string): T[] {
  const newest = new Map<string, T>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const before = newest.get(key);
    if (!before || isNewerEntry(entry, before)) newest.set(key, entry);
  }
  return [...newest.values()];
}
