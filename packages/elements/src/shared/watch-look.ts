const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];
/** Where pages put their theme: on an element of ours, on the root element or on something between. */
const ATTRIBUTES = ['theme', 'data-theme', 'class', 'style'];

/**
 * Calls back whenever the colours may have become others: the system's scheme, forced colours, a theme
 * attribute of any ancestor, or a font that came late. Returns what ends it.
 */
export function watchLook(element: Element, onChange: () => void): () => void {
  const queries = QUERIES.map((query) => matchMedia(query));
  const fonts = element.ownerDocument.fonts;
  const observer = new MutationObserver(onChange);
  for (const ancestor of ancestorsOf(element)) {
    observer.observe(ancestor, { attributes: true, attributeFilter: ATTRIBUTES });
  }
  queries.forEach((query) => query.addEventListener('change', onChange));
  fonts.addEventListener('loadingdone', onChange);
  return () => {
    observer.disconnect();
    queries.forEach((query) => query.removeEventListener('change', onChange));
    fonts.removeEventListener('loadingdone', onChange);
  };
}

/** The element and everything around it, out of one shadow root after the other. */
export function* ancestorsOf(element: Element): Generator<Element> {
  for (let next: Node | null = element; next; next = parentOf(next)) {
    if (next instanceof Element) yield next;
  }
}

function parentOf(node: Node): Node | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}
