import { isLanguage } from './messages.js';
import { RECOMMENDED } from './sandbox.js';

/** What of a placeholder goes into the address of the frame. */
const PARAMETERS = [
  'element',
  'src',
  'depth',
  'chart',
  'peers',
  'mode',
  'region',
  'heading-level',
  'storage',
  'storage-key',
  'readonly',
] as const;

/** Pixels that are kept free until the frame says how tall it is. */
const HEIGHT = '640';

/**
 * Makes the frame a placeholder stands for, and puts it there instead of the fallback.
 *
 * @param base - the address of `embed.js`: the page of the frame lies beside it, if nothing else is said
 */
export function createFrame(placeholder: HTMLElement, base: string): HTMLIFrameElement {
  const { arrivalFrame, lang, theme, title, height } = placeholder.dataset;
  const address = new URL(arrivalFrame || 'embed.html', arrivalFrame ? placeholder.baseURI : base);
  const around = (name: string) => placeholder.closest(`[${name}]`)?.getAttribute(name) ?? '';
  const language = lang ?? around('lang');
  const query = address.searchParams;
  for (const name of PARAMETERS) {
    const value = placeholder.getAttribute(`data-${name}`);
    if (value !== null) query.set(name, value);
  }
  // Given again in the address, so that the first thing seen is in the right language and colours.
  if (isLanguage(language)) query.set('lang', language);
  const colours = theme ?? around('data-theme');
  if (/^(light|dark|auto)$/.test(colours)) query.set('theme', colours);

  const frame = placeholder.ownerDocument.createElement('iframe');
  frame.title = title ?? 'City self-assessment on migration policy';
  frame.width = '100%';
  frame.height = /^\d+$/.test(height ?? '') ? String(height) : HEIGHT;
  frame.setAttribute('frameborder', '0');
  frame.loading = 'lazy';
  frame.style.display = 'block';
  // On the same site a sandbox protects nobody: the frame could take it off.
  if (address.origin !== location.origin) frame.setAttribute('sandbox', RECOMMENDED);
  frame.src = address.href;
  placeholder.replaceChildren(frame);
  return frame;
}
