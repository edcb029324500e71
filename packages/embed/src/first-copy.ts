/** The same in every version and every build: by it, the scripts on a page know of each other. */
const KEY: unique symbol = Symbol.for('arrival-cities');

/** Which copy of the script brings which element. */
interface Page {
  [KEY]?: Map<string, object> | undefined;
}

/** One for each copy of the script. */
const copy = {};

/**
 * Whether this copy of the script is the one that brings an element to the page. It says so at once, before it has
 * loaded anything: under Trusted Types a second copy of Lit fails, even while the first is still on its way.
 */
export function isFirst(tag: string): boolean {
  const page: typeof globalThis & Page = globalThis;
  const copies = (page[KEY] ??= new Map<string, object>());
  if (!copies.has(tag) && !customElements.get(tag)) copies.set(tag, copy);
  if (copies.get(tag) === copy) return true;
  // eslint-disable-next-line no-console -- for a web editor who wonders which of two scripts is at work
  console.info(`Arrival Cities: another script has brought <${tag}>; this one stays out.`);
  return false;
}

/** Whether this copy has said before that it brings an element. */
export function brings(tag: string): boolean {
  const page: typeof globalThis & Page = globalThis;
  return page[KEY]?.get(tag) === copy;
}
