import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { answer, createReport, questionsFor, scopeOf, setMandate, type Report } from '@arrival-cities/core';
import type { Browser, Page } from 'puppeteer-core';
import {
  AssessmentPage,
  hostPage,
  openPage,
  serveAssessment,
  type Faults,
} from '../helpers/assessment-page.js';
import { assertAccessible } from '../helpers/axe.js';
import { launchBrowser, type Site } from '../helpers/browser.js';
import { instrument, locale } from '../helpers/core-content.js';
import { readPdf, squeeze, squeezedText, type PrintedPage } from '../helpers/pdf.js';

const AT = '2026-11-20T10:00:00.000Z';

/** All 91 questions of a city where others decide on health: levels of every kind, some not known, some open. */
function filledReport(): Report {
  const blank = createReport(instrument, {
    id: '6a1f1a52-2c53-4b4b-9d0e-5f3c1f7a9b10',
    at: AT,
    depth: 'full',
    generator: { name: 'print-test', version: '1.0.0' },
    disclaimer: locale.disclaimer,
  });
  const report = setMandate(blank, 'F3', { holder: 'other', unfunded: false }, AT);
  return questionsFor(instrument, scopeOf(report)).reduce((now, { question, scale }, index) => {
    const key = { questionId: question.id, respondentId: 'r1', scale };
    if (index % 13 === 12) return now;
    if (index % 9 === 8) return answer(now, key, { state: 'dont_know' }, AT);
    return answer(now, key, { state: 'scored', level: ([0, 2, 4, 1, 3] as const)[index % 5]! }, AT);
  }, report);
}

const print = async (page: Page): Promise<readonly PrintedPage[]> =>
  readPdf(
    await page.pdf({ format: 'A4', margin: { top: '15mm', right: '15mm', bottom: '15mm', left: '15mm' } }),
  );

const timesIn = (text: string, part: string): number => text.split(squeeze(part)).length - 1;

/** The text is there to be selected and lies on an A4 page inside its margins; nothing is a picture of pixels. */
function assertClean(pages: readonly PrintedPage[]): void {
  assert.ok(pages.length > 0);
  // The height of a letter is that of its font, which may reach over the first line by a little.
  const [margin, slack] = [(15 / 25.4) * 72, 4];
  pages.forEach(({ width, height, boxes, images }, index) => {
    assert.deepEqual([Math.round(width), Math.round(height)], [596, 842]);
    assert.ok(boxes.length > 0, `page ${index + 1} has text`);
    assert.equal(images, 0, `page ${index + 1} has no pixels`);
    const outside = boxes.filter(
      ({ left, right, bottom, top }) =>
        !(
          left >= margin - slack &&
          right <= width - margin + slack &&
          bottom >= margin - slack &&
          top <= height - margin + slack
        ),
    );
    assert.deepEqual(outside, [], `page ${index + 1} holds its text`);
  });
}

/** The texts of all cells of the tables, as they stand in the page; what only replaces a column for the eye is left out. */
const cellsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const results = document
      .querySelector('arrival-assessment')
      ?.shadowRoot?.querySelector('arrival-results');
    const elements = [results, ...(results?.shadowRoot?.querySelectorAll('arrival-chart') ?? [])];
    const texts: string[] = [];
    for (const cell of elements.flatMap((element) => [
      ...(element?.shadowRoot?.querySelectorAll('th, td') ?? []),
    ])) {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { parentElement, textContent } = walker.currentNode;
        const isForScreen =
          parentElement?.matches('.label, .cell-label, .visually-hidden, button.small, .basis *') === true;
        if (!isForScreen && textContent?.trim()) texts.push(textContent.trim());
      }
    }
    return texts;
  });

describe('printing', () => {
  let site: Site;
  let browser: Browser;
  let page: Page;
  let faults: Faults;
  let widget: AssessmentPage;

  before(async () => {
    // A dark theme and a light sheet: what is printed has to be dark all the same.
    site = await serveAssessment({ '/': hostPage('<arrival-assessment theme="dark"></arrival-assessment>') });
    browser = await launchBrowser();
    ({ page, faults } = await openPage(browser, site.url));
    widget = new AssessmentPage(page);
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  for (const depth of ['quick', 'full'] as const) {
    it(`puts each question of the ${depth} check once on a blank checklist`, async () => {
      const name = depth === 'quick' ? 'Quick check' : 'Full check';
      await (await widget.find(`.depth button.link[aria-label$="${name}"]`)).click();
      await widget.find('arrival-paper >>> .question');
      await assertAccessible(page, `blank checklist of the ${depth} check`);
      const pages = await print(page);
      assertClean(pages);
      const text = squeezedText(pages);
      const asked = questionsFor(instrument, { depth, roles: [], mandate: {} });
      assert.equal(asked.length, depth === 'quick' ? 24 : 91);
      for (const { question } of asked) {
        const words = locale.questions[question.id]!;
        assert.equal(timesIn(text, words.prompt), 1, question.id);
        const anchors = words.anchors ?? locale.responseSets[question.responseSet]!.anchors;
        for (const wanted of [words.help, ...anchors]) assert.ok(timesIn(text, wanted) > 0, wanted);
      }
      const floors = asked.filter(({ question }) => question.floor).length;
      assert.equal(timesIn(text, "I don't know"), asked.length);
      assert.equal(timesIn(text, 'This does not apply here'), asked.length - floors);
      assert.equal(timesIn(text, 'Notes'), asked.length);
      assert.equal(timesIn(text, 'Print or save as PDF'), 0, 'controls stay on the screen');
      await widget.press('Back to the start');
      await widget.find('arrival-start');
    });
  }

  describe('the results', () => {
    let pages: readonly PrintedPage[];
    let text: string;

    before(async () => {
      await page.evaluate(
        (report) => document.querySelector('arrival-assessment')?.open(report),
        JSON.stringify(filledReport()),
      );
      await widget.find('arrival-checklist');
      await widget.press('Results');
      await widget.find('arrival-chart >>> canvas');
      pages = await print(page);
      text = squeezedText(pages);
    });

    it('fill clean A4 pages with text that can be selected', () => {
      assertClean(pages);
    });

    it('have the charts as lines, with the name of each spoke', () => {
      const chartOf = (title: string) =>
        pages.find(({ boxes }) => timesIn(squeeze(boxes.map((box) => box.text).join('')), title) > 0);
      for (const part of instrument.parts) {
        const spokes = instrument.dimensions.filter((dimension) => dimension.part === part.id);
        const chart = chartOf(locale.parts[part.id]!.title);
        assert.ok(chart, part.id);
        const words = squeeze(chart.boxes.map((box) => box.text).join(''));
        for (const [index, { id }] of spokes.entries())
          assert.ok(timesIn(words, `${index + 1} ${locale.dimensions[id]!.short}`) > 0, id);
        assert.ok(chart.paths > 4 * spokes.length, `${part.id} is drawn with ${chart.paths} paths`);
      }
    });

    it('have every text of the tables', async () => {
      for (const [id, { title }] of Object.entries(locale.dimensions))
        assert.ok(timesIn(text, title) >= 2, `${id} stands in the table and over its own answers`);
      const cells = await cellsOf(page);
      assert.ok(cells.length > 400, String(cells.length));
      for (const cell of cells) assert.ok(text.includes(squeeze(cell)), cell);
    });

    it('open what was closed, and close it again', async () => {
      for (const { question } of questionsFor(instrument, scopeOf(filledReport())))
        assert.ok(timesIn(text, locale.questions[question.id]!.prompt) > 0, question.id);
      const open = await page.$$('>>> arrival-results >>> details.topic[open]');
      assert.equal(open.length, 0);
    });

    it('say who says so and when, and leave the controls on the screen', () => {
      assert.equal(timesIn(text, locale.disclaimer), 1);
      assert.equal(timesIn(text, 'Last change: Nov 20, 2026'), 1);
      for (const control of [
        'Print or save as PDF',
        'Go to this question',
        'Save my work as a file',
        'Start Your city Questions Results',
      ])
        assert.equal(timesIn(text, control), 0, control);
    });

    it('open the dialog of the browser at the press of a button', async () => {
      await page.evaluate(() => {
        window.print = () => document.body.setAttribute('data-printed', '');
      });
      await widget.press('Print or save as PDF');
      assert.ok(await page.$('body[data-printed]'));
      assert.deepEqual(faults.list, []);
    });
  });
});
