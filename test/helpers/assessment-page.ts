import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, ElementHandle, Frame, Page } from 'puppeteer-core';
import { serve, STRICT_POLICY, type Site } from './browser.js';

export const EMBED = fileURLToPath(new URL('../../packages/embed/dist/', import.meta.url));

/** A plain host page with what is given in its body and the built script. */
export const hostPage = (body: string, script = 'arrival-cities.js'): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<meta name="color-scheme" content="light dark">` +
  `<title>Host</title><link rel="icon" href="data:,"><script type="module" src="./${script}"></script></head>` +
  `<body><main><h1>A host page</h1>${body}</main></body></html>`;

/** Serves the built script and a page with the widget, under the strict policy; pages can be added later. */
export function serveAssessment(pages: Record<string, string> = {}): Promise<Site> {
  pages['/'] ??= hostPage('<arrival-assessment></arrival-assessment>');
  return serve(EMBED, { headers: { 'content-security-policy': STRICT_POLICY }, pages });
}

/** What a page must not do while a test looks. */
export interface Faults {
  readonly list: readonly string[];
}

/** Opens a page and collects every error, warning and violation of the policy. */
export async function openPage(
  browser: Browser | BrowserContext,
  url: string,
  onRequest?: (address: URL) => void,
): Promise<{ page: Page; faults: Faults }> {
  const page = await browser.newPage();
  page.on('request', (request) => onRequest?.(new URL(request.url())));
  await page.setViewport({ width: 1280, height: 900 });
  const list: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) list.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => list.push(String(error)));
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  await page.bringToFront();
  await page.goto(url);
  await page.waitForNetworkIdle({ idleTime: 100 }); // of its own it waits for half a second, at each of many pages
  return { page, faults: { list } };
}

/** Drives the widget as a person does: it finds things by what they say and uses real clicks and keys. */
export class AssessmentPage<Place extends Page | Frame = Page> {
  /** @param page - where the widget is: a page, or a frame in one */
  constructor(readonly page: Place) {}

  get #keyboard() {
    const { page }: { page: Page | Frame } = this;
    return ('keyboard' in page ? page : page.page()).keyboard;
  }

  async find(selector: string): Promise<ElementHandle<HTMLElement>> {
    return this.#wait(`>>> ${selector}`);
  }

  async #wait(selector: string): Promise<ElementHandle<HTMLElement>> {
    const end = Date.now() + 10_000;
    // Asked again and again from outside: a page that is not in front makes no frames to wait for.
    for (;;) {
      const found = await this.page.$(selector);
      if (found) return found as ElementHandle<HTMLElement>;
      if (Date.now() > end) throw new Error(`There is no ${selector} on ${this.page.url()}`);
      await new Promise((done) => setTimeout(done, 30));
    }
  }

  /** The visible button with this text. */
  button(name: string): Promise<ElementHandle<HTMLElement>> {
    return this.#wait(`::-p-aria([name="${name}"][role="button"])`);
  }

  protected click(element: ElementHandle<HTMLElement>): Promise<void> {
    return element.click();
  }

  async press(name: string): Promise<void> {
    await this.click(await this.button(name));
    await this.settle();
  }

  async begin(depth: 'quick' | 'full'): Promise<void> {
    await this.press(`Begin the ${depth} check`);
    await this.press('Go on to the questions');
    await this.find('arrival-question');
  }

  question(id: string): Promise<ElementHandle<HTMLElement>> {
    return this.find(`arrival-question[id="${id}"]`);
  }

  async option(questionId: string, value: string): Promise<ElementHandle<HTMLInputElement>> {
    const selector = `arrival-question[id="${questionId}"] >>> input[type=radio][value="${value}"]`;
    return (await this.find(selector)) as ElementHandle<HTMLInputElement>;
  }

  async choose(questionId: string, value: string): Promise<void> {
    await this.click(await this.option(questionId, value));
    await this.settle();
  }

  /** Reaches the option as keys do: Tab into the group, arrows to the option. */
  async chooseByKeys(questionId: string, value: string): Promise<void> {
    const first = await this.option(questionId, '0');
    await first.focus();
    const order = ['0', '1', '2', '3', '4', 'dont_know', 'not_applicable'];
    // The first arrow chooses the second option, as in any group of radios; Space chooses the one in focus.
    if (value === '0') await this.#keyboard.press('Space');
    for (let step = 0; step < order.indexOf(value); step++) await this.#keyboard.press('ArrowDown');
    await this.settle();
  }

  /** Says who decides a function, at the head of the topic that asks first. */
  async decide(functionId: string, holder: 'city' | 'shared' | 'other' | 'unsure'): Promise<void> {
    const mandates = await this.page.$$('>>> arrival-mandate');
    for (const mandate of mandates) {
      const id = await mandate.evaluate(
        (element) => (element as HTMLElement & { functionId: string }).functionId,
      );
      if (id === functionId) await (await mandate.$(`>>> input[value="${holder}"]`))?.click();
    }
    await this.settle();
  }

  async chooseReason(questionId: string, reason: string): Promise<void> {
    const selector = `arrival-question[id="${questionId}"] >>> input[name=reason][value="${reason}"]`;
    await (await this.find(selector)).click();
    await this.settle();
  }

  /** The questions of the page that is shown. */
  async questionIds(): Promise<string[]> {
    const questions = await this.page.$$('>>> arrival-question');
    return Promise.all(questions.map((question) => question.evaluate((element) => element.id)));
  }

  async text(selector: string): Promise<string> {
    return (await this.find(selector)).evaluate((element) => element.innerText.trim());
  }

  /** The first line of each cell of the tables beside the charts, row by row: titles, levels, numbers. */
  async tables(): Promise<string[][]> {
    const rows = await this.page.$$('>>> arrival-chart >>> tbody tr');
    return Promise.all(
      rows.map((row) =>
        row.evaluate((element) =>
          [...element.cells].map((cell) => cell.innerText.trim().split('\n')[0] ?? ''),
        ),
      ),
    );
  }

  isChecked = async (questionId: string, value: string): Promise<boolean> =>
    (await this.option(questionId, value)).evaluate((input) => input.checked);

  /** The text of the heading of the page of questions that is shown. */
  async heading(): Promise<string> {
    return (await this.find('.page-title')).evaluate((element) => element.textContent.trim());
  }

  /** Waits for what happens by itself, such as news from another tab; five seconds at most. */
  async until(isTrue: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 5000;
    while (!(await isTrue())) {
      if (Date.now() > end) throw new Error(`Waited in vain: ${isTrue.toString()}`);
      await this.settle();
    }
  }

  /** Two frames: by then a change is written and drawn. */
  async settle(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))),
    );
  }
}
