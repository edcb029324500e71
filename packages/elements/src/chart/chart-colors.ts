/** The colours of a chart as a canvas takes them, and its letters. */
export interface ChartLook {
  readonly accent: string;
  readonly second: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly background: string;
  readonly family: string;
  /** Size of the surrounding text in px. */
  readonly size: number;
}

/**
 * Reads what a canvas cannot resolve by itself: custom properties, `light-dark()` and system colours.
 * The probe carries one token in each of its colour properties, see `.probe` in the styles.
 */
export function readLook(probe: Element): ChartLook {
  const style = getComputedStyle(probe);
  return {
    accent: style.color,
    background: style.backgroundColor,
    second: style.borderTopColor,
    text: style.borderRightColor,
    line: style.borderBottomColor,
    muted: style.borderLeftColor,
    family: style.fontFamily,
    size: Number.parseFloat(style.fontSize) || 16,
  };
}

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
function* ancestorsOf(element: Element): Generator<Element> {
  for (let next: Node | null = element; next; next = parentOf(next)) {
    if (next instanceof Element) yield next;
  }
}

function parentOf(node: Node): Node | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}
