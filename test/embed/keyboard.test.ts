import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Report } from '@arrival-cities/core';
import type { Browser, Page } from 'puppeteer-core';
import { AssessmentPage, openPage, serveAssessment } from '../helpers/assessment-page.js';
import { launchBrowser, type Site } from '../helpers/browser.js';

interface Focused {
  readonly tag: string;
  readonly name: string;
  readonly group: string;
}

/** What has the focus, through all shadow roots. */
const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const text =
      element instanceof HTMLInputElement ? element.value : (element as HTMLElement | null)?.innerText;
    return {
      tag: element?.localName ?? '',
      name: (element?.getAttribute('aria-label') ?? text ?? '').trim(),
      group: element instanceof HTMLInputElement ? element.name : '',
    };
  });

describe('the keyboard alone', () => {
  let site: Site;
  let browser: Browser;
  let page: Page;

  /** Presses Tab until something has the focus; fails when it never comes. */
  async function tabTo(isThere: (here: Focused) => boolean): Promise<Focused> {
    for (let presses = 0; presses < 120; presses++) {
      await page.keyboard.press('Tab');
      const here = await focused(page);
      if (isThere(here)) return here;
    }
    throw new Error(`Tab does not get there; the focus is on ${JSON.stringify(await focused(page))}`);
  }
  const tabToButton = (name: string) => tabTo((here) => here.tag === 'button' && here.name === name);

  before(async () => {
    site = await serveAssessment();
    browser = await launchBrowser();
    ({ page } = await openPage(browser, site.url));
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  /** From the start screen to the results, an answer to every question; how many there were. */
  async function answerAll(depth: 'quick' | 'full', city: string): Promise<number> {
    await tabToButton(`Begin the ${depth} check`);
    await page.keyboard.press('Enter');
    const widget = new AssessmentPage(page);
    await widget.until(async () => (await focused(page)).tag === 'div'); // the new screen takes the focus
    await tabTo((here) => here.tag === 'input');
    await page.keyboard.type(city);
    await tabToButton('Go on to the questions');
    await page.keyboard.press('Space');

    let answered = 0;
    for (let topics = 0; topics < 30; topics++) {
      // The focus is at the top of the topic; each group of answers is one stop.
      for (;;) {
        const stop = await tabTo(
          (here) => here.group === 'answer' || ['Next topic', 'Finish'].includes(here.name),
        );
        if (stop.group !== 'answer') break;
        await page.keyboard.press('ArrowDown');
        const now = await focused(page);
        assert.deepEqual([now.group, now.name], ['answer', '1'], 'the arrow chooses the next answer');
        answered += 1;
      }
      const { name } = await focused(page);
      await page.keyboard.press('Enter');
      if (name === 'Finish') break;
      assert.match((await focused(page)).tag, /^h3$/, 'work goes on at the heading of the next topic');
    }
    return answered;
  }

  it('does the whole quick check, from the first Tab to the saved file', async () => {
    assert.equal(await answerAll('quick', 'Example City'), 24);

    const report = await page.evaluate(() => document.querySelector('arrival-assessment')?.report);
    assert.equal(report?.answers.filter(({ level }) => level === 1).length, 24);
    await tabToButton('Save my work as a file');
    const name = page.evaluate(
      () =>
        new Promise((done) => {
          document.addEventListener('arrival-report', (event) => {
            event.preventDefault();
            done((event as Event & { report: Report }).report.subject.city);
          });
        }),
    );
    await page.keyboard.press('Enter');
    assert.equal(await name, 'Example City');
  });

  it('does the whole full check, 91 questions, and comes to the results', async () => {
    await page.reload({ waitUntil: 'networkidle0' });
    assert.equal(await answerAll('full', 'Second City'), 91);
    const report = await page.evaluate(() => document.querySelector('arrival-assessment')?.report);
    assert.equal(report?.answers.filter(({ level }) => level === 1).length, 91);
    await new AssessmentPage(page).find('arrival-chart');
    await tabToButton('Save my work as a file');
  });
});
