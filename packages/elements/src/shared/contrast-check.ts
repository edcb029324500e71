import type { LitElement } from 'lit';
import { checkContrast, over, parseColor, type Color, type Shortfall } from './contrast.js';
import { COLORS, type ColorName } from './tokens.styles.js';
import { ancestorsOf } from './watch-look.js';

type ReadColor = (color: string) => Color;

/** What was said already: two elements on a page with the same colours say it once. */
const told = new Set<string>();

/**
 * Where a pair of colours is too weak, the default takes its place on the frame, and a notice on the
 * console says so. A pair that is the default is not looked at.
 */
export function applyContrast(host: LitElement, frame: HTMLElement, own: ReadonlySet<ColorName>): void {
  if (!host.isConnected) return; // left meanwhile: outside the page nothing has a colour
  const { shortfalls, fallbacks } = withColors(host, (read) =>
    checkContrast({
      own,
      colorOf: (name, isDefault) => read(`var(--_${isDefault ? 'default-' : ''}${name})`),
      behind: () => readBehind(host, read),
    }),
  );
  for (const name of COLORS) {
    const value = fallbacks.has(name) ? `var(--_default-${name})` : '';
    if (frame.style.getPropertyValue(`--_${name}`) !== value) frame.style.setProperty(`--_${name}`, value);
  }
  if (shortfalls.length > 0) tell(shortfalls, [...fallbacks]);
}

/**
 * Lends a reader of colours: a hidden element resolves `light-dark()`, mixes and names, and
 * `color-mix()` brings all to one notation.
 */
function withColors<T>(host: LitElement, use: (read: ReadColor) => T): T {
  const probe = host.ownerDocument.createElement('span');
  probe.hidden = true;
  probe.style.setProperty('forced-color-adjust', 'none');
  host.renderRoot.append(probe);
  const style = getComputedStyle(probe);
  const schemeOfPage = getComputedStyle(host.ownerDocument.documentElement).colorScheme;
  const known = new Map<string, Color>();
  try {
    return use((color) => {
      const found = known.get(color);
      if (found) return found;
      // The sheet is that of the page, whatever scheme the element has.
      probe.style.colorScheme = color === 'Canvas' ? schemeOfPage : '';
      probe.style.backgroundColor = `color-mix(in srgb, ${color}, ${color})`;
      const read = parseColor(style.backgroundColor);
      known.set(color, read);
      return read;
    });
  } finally {
    probe.remove();
  }
}

/** The colours of the page behind the element, from the sheet up to the element itself. */
function readBehind(host: LitElement, read: ReadColor): Color {
  return [...ancestorsOf(host)]
    .map((element) => read(getComputedStyle(element).backgroundColor))
    .reduceRight((under, layer) => over(layer, under), read('Canvas'));
}

function tell(shortfalls: readonly Shortfall[], fallbacks: readonly string[]): void {
  const pairs = shortfalls.map(
    ({ mark, ground, ratio, needed }) =>
      `${mark} on ${ground}: ${Number.isNaN(ratio) ? 'not a colour' : `${Math.floor(ratio * 100) / 100}:1`}, needs ${needed}:1`,
  );
  const names = fallbacks.map((name) => `--arrival-color-${name}`).join(', ');
  const notice = `Arrival Cities: colours too weak to read.\n${pairs.join('\n')}\nThe default is used for ${names}.`;
  if (told.has(notice)) return;
  told.add(notice);
  // eslint-disable-next-line no-console -- for who sets the colours, not for who reads the page
  console.warn(notice);
}
