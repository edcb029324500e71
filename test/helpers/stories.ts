import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'puppeteer-core';
import type { AxeRules } from './axe.js';

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
  /** CSS pixels. */
  readonly width?: number;
}

interface StoryLook extends Look {
  readonly locale: string;
  /** What differs from the looks before: colours and nothing else, or anything but colours. Without it, all may. */
  readonly rules?: AxeRules;
}

/** How every story is looked at; those of one language stand together, since it is loaded with the story. */
export const LOOKS: Readonly<Record<string, StoryLook>> = {
  light: { locale: 'en' },
  dark: { locale: 'en', colorScheme: 'dark', rules: 'of colour' },
  'forced colours': { locale: 'en', forcedColors: 'active', rules: 'of colour' },
  '320 px wide': { locale: 'en', width: 320 },
  'right to left, in Arabic': { locale: 'ar', rules: 'of structure' },
  'in longer texts': { locale: 'en-XA', rules: 'of structure' },
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
 * Gives the page a look without loading it again. It is that of people who asked for less motion: text that is
 * still fading in has too little contrast.
 */
export async function applyLook(page: Page, devtools: CDPSession, look: Look): Promise<void> {
  await emulate(devtools, { reducedMotion: 'reduce', ...look });
  await page.setViewport({ width: look.width ?? 1280, height: 900 });
  await page.evaluate(async () => {
    const root = document.documentElement;
    root.style.colorScheme = 'light dark';
    root.hidden = true; // all styles are worked out anew
    root.getBoundingClientRect();
    root.hidden = false;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

interface Outcome {
  readonly storyId: string;
  readonly status: 'error' | 'success';
}

/** Opens a story in a language and waits until it has played and shows what it has to show. */
export async function openStory(page: Page, url: string, id: string, locale: string): Promise<void> {
  // Storybook's own look by axe would come in the way of that of the test.
  const globals = `locale:${locale};a11y.manual:!true`;
  await page.goto(`${url}/iframe.html?id=${id}&viewMode=story&globals=${globals}`);
  const end = Date.now() + 15_000;
  for (;;) {
    const state = await page.evaluate(stateOfStory);
    if (state === 'shown') return;
    if (state === 'failed')
      throw new Error(`The story ${id} fails: ${await page.evaluate(() => document.body.innerText)}`);
    if (Date.now() > end) throw new Error(`The story ${id} does not come`);
    await new Promise((done) => setTimeout(done, 30));
  }
}

/** Runs in the page. */
function stateOfStory(): 'coming' | 'shown' | 'failed' {
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as {
    __STORYBOOK_ADDONS_CHANNEL__?: { last(event: string): readonly [Outcome] | undefined };
  };
  const [outcome] = channel?.last('storyFinished') ?? [];
  if (!outcome) return 'coming';
  if (outcome.status !== 'success') return 'failed';
  const parts = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? parts(element.shadowRoot) : []),
    ]);
  const all = parts(document.querySelector('#storybook-root') ?? document.createElement('p'));
  const isReady = all.some(({ shadowRoot }) => shadowRoot) && document.body.matches('.sb-show-main');
  return isReady && !all.some((element) => element.ariaBusy === 'true') ? 'shown' : 'coming';
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
