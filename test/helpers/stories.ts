import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'puppeteer-core';

/** Where `npm run build-storybook` puts the stories. */
export const STORYBOOK = fileURLToPath(new URL('../../storybook-static/', import.meta.url));

interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
}

/** The ids of all stories that were built. */
export function storyIds(): string[] {
  const { entries } = JSON.parse(readFileSync(`${STORYBOOK}index.json`, 'utf8')) as {
    entries: Readonly<Record<string, Entry>>;
  };
  return Object.values(entries)
    .filter(({ type }) => type === 'story')
    .map(({ id }) => id);
}

export interface Look {
  readonly colorScheme?: 'dark';
  readonly forcedColors?: 'active';
  readonly reducedMotion?: 'reduce';
  readonly direction?: 'ltr' | 'rtl';
  /** CSS pixels. */
  readonly width?: number;
}

/** How every story is looked at, beside the plain way. */
export const LOOKS: Readonly<Record<string, Look>> = {
  light: {},
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
  'right to left': { direction: 'rtl' },
  '320 px wide': { width: 320 },
};

/** Emulates media that the page's own interface for it does not know, such as forced colours. */
export async function emulate(devtools: CDPSession, look: Look): Promise<void> {
  const features = [
    { name: 'prefers-color-scheme', value: look.colorScheme ?? 'light' },
    { name: 'forced-colors', value: look.forcedColors ?? 'none' },
    { name: 'prefers-reduced-motion', value: look.reducedMotion ?? 'no-preference' },
  ];
  await devtools.send('Emulation.setEmulatedMedia', { features });
}

/**
 * Gives the page a look without loading it again. The frame of an element has the direction of its
 * texts, so for a look from right to left it is turned as well.
 */
export async function applyLook(page: Page, devtools: CDPSession, look: Look): Promise<void> {
  await emulate(devtools, look);
  await page.setViewport({ width: look.width ?? 1280, height: 900 });
  await page.evaluate(async (direction) => {
    const root = document.documentElement;
    root.style.colorScheme = 'light dark';
    root.dir = direction;
    for (const element of document.querySelectorAll('#storybook-root *')) {
      element.shadowRoot?.querySelector('.frame')?.setAttribute('dir', direction);
    }
    root.hidden = true; // all styles are worked out anew
    root.getBoundingClientRect();
    root.hidden = false;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, look.direction ?? 'ltr');
}

/** Opens a story and waits until it shows what it has to show. */
export async function openStory(page: Page, url: string, id: string): Promise<void> {
  await page.goto(`${url}/iframe.html?id=${id}&viewMode=story`, { waitUntil: 'networkidle0' });
  const end = Date.now() + 10_000;
  while (!(await page.evaluate(isShown))) {
    if (Date.now() > end) throw new Error(`The story ${id} does not come`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Runs in the page. */
function isShown(): boolean {
  const parts = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? parts(element.shadowRoot) : []),
    ]);
  const all = parts(document.querySelector('#storybook-root') ?? document.createElement('p'));
  const isReady = all.some(({ shadowRoot }) => shadowRoot) && document.body.matches('.sb-show-main');
  return isReady && !all.some((element) => element.ariaBusy === 'true');
}

/** How far the page can be scrolled sideways, and what sticks out, by tag and class. */
export async function assertNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const wide = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out: string[] = [`the page is ${String(scrollWidth)} px wide, the window ${String(clientWidth)}`];
    const look = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        const { left, right, width } = element.getBoundingClientRect();
        if (width > 0 && (right > clientWidth + 1 || left < -1)) {
          out.push(`${element.localName}.${element.getAttribute('class') ?? ''}`);
        }
        if (element.shadowRoot) look(element.shadowRoot);
      }
    };
    look(document);
    return out.slice(0, 12);
  });
  assert.deepEqual(wide, [], where);
}
