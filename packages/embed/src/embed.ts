/**
 * For the page around a frame: makes frames of placeholders (`data-arrival-frame`), and gives them and
 * frames that are there already (`iframe[data-arrival-cities]`) their height, language and theme.
 * A classic script without needs, so that it can be pasted anywhere and pinned by its hash.
 */
import { createFrame } from './frame/create-frame.js';
import { HostFrame } from './frame/host-frame.js';

const KEY = Symbol.for('arrival-cities:frames');
/** The script may be pasted once for each frame: the first copy does the work for all. */
const page = globalThis as { [KEY]?: (base: string) => void };

const placeholders = new WeakSet<HTMLElement>();
const frames = new WeakMap<HTMLIFrameElement, HostFrame>();

function scan(base: string): void {
  for (const placeholder of document.querySelectorAll<HTMLElement>('[data-arrival-frame]')) {
    if (placeholders.has(placeholder)) continue;
    placeholders.add(placeholder);
    const frame = createFrame(placeholder, base);
    frames.set(frame, new HostFrame(frame, new URLSearchParams(), 'title' in placeholder.dataset));
  }
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-arrival-cities]')) {
    if (frames.has(frame)) continue;
    const { searchParams } = new URL(frame.src, frame.baseURI);
    frames.set(frame, new HostFrame(frame, searchParams, frame.title !== ''));
  }
}

function listen(): void {
  addEventListener('message', (event) => {
    for (const frame of document.querySelectorAll('iframe')) {
      if (event.source && frame.contentWindow === event.source) frames.get(frame)?.receive(event);
    }
  });
  new MutationObserver(() => {
    for (const frame of document.querySelectorAll('iframe')) frames.get(frame)?.update();
  }).observe(document.documentElement, {
    subtree: true,
    attributes: true,
    attributeFilter: ['lang', 'data-lang', 'data-theme', 'sandbox'],
  });
}

const { currentScript } = document;
const base = currentScript instanceof HTMLScriptElement ? currentScript.src : '';
if (!page[KEY]) {
  page[KEY] = scan;
  listen();
}
const start = page[KEY];
start(base || document.baseURI);
// What comes after this script in the page is there when the page is read to its end.
if (document.readyState === 'loading')
  addEventListener('DOMContentLoaded', () => start(base || document.baseURI));
