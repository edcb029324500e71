import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, ElementHandle, Frame, Page } from 'puppeteer-core';
import { AssessmentPage, EMBED, openPage, type Faults } from './assessment-page.js';
import { serve, STRICT_POLICY, type Site } from './browser.js';

/** A site that publishes the frame, and another one, of another host name, with pages that embed it. */
export interface FrameSites {
  readonly frames: Site;
  /** The address of the other site, and what its pages may be added to. */
  readonly host: string;
  readonly pages: Record<string, string>;
  readonly framePages: Record<string, string>;
  close(): Promise<void>;
}

/** What a host has to allow for the frame: its script and the frame, no style at all. */
const policyOf = (frames: string): string =>
  `default-src 'none'; script-src ${frames}; frame-src ${frames}; img-src data:; require-trusted-types-for 'script'`;

export async function serveFrames(): Promise<FrameSites> {
  const framePages: Record<string, string> = {};
  const pages: Record<string, string> = {};
  const frames = await serve(EMBED, {
    // Every origin may load the files: a frame in a strict sandbox has none of its own.
    headers: {
      'content-security-policy': `${STRICT_POLICY}; frame-src 'self'`, // a page of this site may show the frame, too
      'access-control-allow-origin': '*',
    },
    pages: framePages,
  });
  const site = await serve(EMBED, {
    headers: { 'content-security-policy': policyOf(frames.url) },
    pages,
  });
  return {
    frames,
    host: site.url.replace('127.0.0.1', 'localhost'),
    pages,
    framePages,
    close: async () => {
      await site.close();
      await frames.close();
    },
  };
}

/** The page of the frame, changed as its publisher may change it. */
export const frameHtml = (): string => readFileSync(join(EMBED, 'embed.html'), 'utf8');

/** A page of another site. It is tall without a style: its policy forbids every one. */
export const framing = (body: string, script: string, attributes = 'lang="en"'): string =>
  `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">` +
  `<script defer src="${script}"></script></head><body><h1>A host page</h1>${body}</body></html>`;

export interface Framing {
  readonly page: Page;
  readonly faults: Faults;
  /** The hosts of everything that was asked for. */
  readonly hosts: ReadonlySet<string>;
}

export async function openHost(browser: Browser, url: string): Promise<Framing> {
  const hosts = new Set<string>();
  const { page, faults } = await openPage(browser, url, (request) => hosts.add(request.host));
  return { page, faults, hosts };
}

/** Waits for what happens by itself; ten seconds at most. */
export async function eventually(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((done) => setTimeout(done, 30));
  }
}

/** What comes of something, or nothing after this many milliseconds. */
const within = <T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> =>
  Promise.race([
    promise,
    new Promise<undefined>((done) => setTimeout(() => done(undefined), milliseconds).unref()),
  ]);

/** Presses a button only once the frame has its height and lies still: before, a click would miss. */
class WidgetInFrame extends AssessmentPage<Frame> {
  constructor(
    frame: Frame,
    readonly element: ElementHandle<HTMLIFrameElement>,
  ) {
    super(frame);
  }

  /** Where the page around moves the frame at that moment, the click goes beside; a person tries again. */
  protected override async click(element: ElementHandle<HTMLElement>): Promise<void> {
    await element.evaluate((button) => {
      button.addEventListener('click', () => Object.assign(globalThis, { heard: true }), { once: true });
      Object.assign(globalThis, { heard: false });
    });
    const isHeard = () => this.page.evaluate(() => (globalThis as { heard?: boolean }).heard === true);
    await eventually('the click arrives', async () => {
      await this.settle();
      await element.click();
      return isHeard();
    });
  }

  override async settle(): Promise<void> {
    let before = '';
    await eventually('the frame lies still', async () => {
      await super.settle();
      const { outer, content } = await heights({ element: this.element, frame: this.page });
      const now = await this.element.evaluate((frame) => JSON.stringify(frame.getBoundingClientRect()));
      const isStill = outer === content && now === before;
      before = now;
      return isStill;
    });
  }
}

export interface WidgetFrame {
  readonly element: ElementHandle<HTMLIFrameElement>;
  readonly frame: Frame;
  readonly widget: WidgetInFrame;
}

/** The widget in one of the frames of a page, once it shows something. */
export async function widgetIn(page: Page, selector = 'iframe'): Promise<WidgetFrame> {
  await eventually(`${selector} is there`, async () => (await page.$(selector)) !== null);
  const element = (await page.$(selector)) as ElementHandle<HTMLIFrameElement>;
  await eventually(`${selector} has a page`, async () => {
    const url = (await element.contentFrame()).url();
    return /^https?:/.test(url);
  });
  const frame = await element.contentFrame();
  // Puppeteer looks at a frame from a world of its own, and now and then misses its making, for good: a document that is
  // loaded again has another.
  await eventually(`${selector} can be looked at`, async () => {
    if (await within(2500, frame.$('html'))) return true;
    await frame.evaluate(() => location.reload());
    return false;
  });
  const widget = new WidgetInFrame(frame, element);
  await widget.find('.frame[part=frame] :is(header, h2, arrival-results, arrival-comparison)');
  await widget.settle();
  return { element, frame, widget };
}

/** Pixels of a frame, of the content in it, and of what would have to be scrolled inside. */
export async function heights({ element, frame }: Pick<WidgetFrame, 'element' | 'frame'>) {
  const outer = await element.evaluate((iframe) => iframe.clientHeight);
  const inner = await frame.evaluate(() => ({
    content: Math.ceil(document.body.getBoundingClientRect().height),
    hidden: document.documentElement.scrollHeight - innerHeight,
  }));
  return { outer, ...inner };
}

/** The height of a frame, once it is that of its content. */
export async function settledHeight(frame: WidgetFrame): Promise<number> {
  await eventually('the frame is as tall as its content', async () => {
    const { outer, content, hidden } = await heights(frame);
    return outer === content && hidden <= 0;
  });
  return (await heights(frame)).outer;
}
