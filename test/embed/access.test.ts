import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serializeReport } from '@arrival-cities/core';
import type { Browser, Page } from 'puppeteer-core';
import { fullReport } from '../../stories/reports.js';
import { AssessmentPage, hostPage, openPage, serveAssessment } from '../helpers/assessment-page.js';
import { launchBrowser, type Site } from '../helpers/browser.js';
import {
  clippedTexts,
  describedBy,
  listenToLiveRegions,
  movingParts,
  smallTargets,
} from '../helpers/measures.js';
import { assertNoSidewaysScroll, emulate } from '../helpers/stories.js';

const LONG = '<p>Words of the host page.</p>'.repeat(60);

/** Each screen of the full check in turn, with a look at it. */
async function eachScreen(widget: AssessmentPage, look: (screen: string) => Promise<void>): Promise<void> {
  await widget.button('Begin the full check');
  await look('start');
  await widget.press('Begin the full check');
  await look('profile');
  await widget.press('Go on to the questions');
  await widget.find('arrival-question');
  await look('questions');
  await widget.press('Start');
  await widget.find('arrival-start');
  const { page } = widget;
  await page.evaluate(() => (document.querySelector('arrival-assessment')!.src = './report.json'));
  await widget.find('arrival-question');
  await widget.press('Results');
  await widget.find('arrival-chart >>> tbody');
  await look('results');
}

describe('access, beyond what axe can see', () => {
  let site: Site;
  let browser: Browser;

  async function opened(path = '/'): Promise<{ widget: AssessmentPage; page: Page }> {
    const context = await browser.createBrowserContext(); // nothing is kept from the test before
    const { page } = await openPage(context, site.url + path);
    const widget = new AssessmentPage(page);
    await widget.find(path === '/far-report.html' ? 'arrival-question' : 'arrival-start');
    return { page, widget };
  }

  before(async () => {
    const element = '<arrival-assessment></arrival-assessment>';
    site = await serveAssessment({
      '/far.html': hostPage(`<a href="#">A link of the host</a>${LONG}${element}${LONG}`),
      '/far-report.html': hostPage(
        `<a href="#">A link of the host</a>${LONG}<arrival-assessment src="report.json"></arrival-assessment>${LONG}`,
      ),
      '/report.json': serializeReport(await fullReport()),
    });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  for (const path of ['/far.html', '/far-report.html']) {
    it(`leaves focus and scroll to the host while it loads far down on ${path}`, async () => {
      const { page, widget } = await opened(path);
      await widget.settle();
      const state = await page.evaluate(() => [document.activeElement?.localName, scrollY]);
      assert.deepEqual(state, ['body', 0]);
      await page.keyboard.press('Tab');
      assert.equal(
        await page.evaluate(() => document.activeElement?.localName),
        'a',
        'Tab begins with the host',
      );
    });
  }

  it('says once that work is saved, in a region that was there and silent before', async () => {
    const { page, widget } = await opened();
    const heard = await listenToLiveRegions(page);
    assert.deepEqual(await heard(), [], 'regions begin empty');
    await widget.begin('quick');
    await widget.choose('q1.1', '2');
    await widget.choose('q1.1', '3');
    await widget.press('Next topic');
    assert.deepEqual(await heard(), ['status: Your answers are saved on this device.']);
  });

  it('says once that a file cannot be opened', async () => {
    const { page, widget } = await opened();
    const heard = await listenToLiveRegions(page);
    await page.evaluate(() => document.querySelector('arrival-assessment')!.open('{"no": "report"}'));
    await widget.button('Close this message');
    await widget.settle();
    const [first, ...more] = await heard();
    assert.match(first ?? '', /^alert: The report could not be opened\. Your present work is unchanged\./);
    assert.deepEqual(more, []);
  });

  it('says once what is wrong with a code and with a link, and that a reason is needed', async () => {
    const { page, widget } = await opened();
    await widget.press('Begin the full check');
    await widget.find('#unlocode');
    let heard = await listenToLiveRegions(page);
    const before = await heard();
    await (await widget.find('#unlocode')).focus();
    await page.keyboard.type('X1');
    await page.keyboard.press('Tab');
    await widget.settle();
    const [code, ...more] = (await heard()).slice(before.length);
    assert.match(code ?? '', /^alert: A UN\/LOCODE has five characters/);
    assert.deepEqual(more, []);

    await widget.press('Go on to the questions');
    await widget.find('arrival-question');
    heard = await listenToLiveRegions(page);
    const silent = (await heard()).length; // what the header says stands there already
    await widget.choose('q1.2', 'not_applicable');
    const needed = (await heard()).slice(silent);
    assert.deepEqual(needed, ['status: Please choose a reason. Until then the question stays open.']);

    await (await widget.find('arrival-evidence >>> summary')).click();
    await (await widget.find('arrival-evidence >>> .evidence > button')).click();
    await (await widget.find('input[type=url]')).focus();
    await widget.settle();
    heard = await listenToLiveRegions(page);
    const quiet = (await heard()).length;
    await page.keyboard.type('no link');
    await page.keyboard.press('Tab');
    await widget.settle();
    const [link, ...rest] = (await heard()).slice(quiet);
    assert.match(link ?? '', /^alert: \S/);
    assert.deepEqual(rest, []);
  });

  it('says once that work was saved as a file', async () => {
    const { page, widget } = await opened('/far-report.html');
    await widget.find('arrival-question');
    await widget.press('Results');
    await widget.find('arrival-save >>> .act');
    const heard = await listenToLiveRegions(page);
    const before = (await heard()).length;
    await (await widget.find('arrival-save >>> .primary.act')).click();
    await widget.settle();
    const said = (await heard()).slice(before);
    assert.equal(said.length, 1, said.join());
    assert.match(said[0] ?? '', /^status: \S/);
  });

  it('goes on from top to bottom with the focus', async () => {
    const { page, widget } = await opened();
    await widget.begin('quick');
    await (await widget.find('.page-title')).focus();
    const seen: number[] = [];
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      const middle = await page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        const { top, height } = element!.getBoundingClientRect();
        return element === document.body ? undefined : Math.round(top + scrollY + height / 2);
      });
      if (middle === undefined) break; // past the end of the page
      seen.push(middle);
    }
    assert.ok(seen.length >= 8, 'the stops of the question and of the turning of pages');
    for (const [index, top] of seen.entries()) {
      if (index > 0)
        assert.ok(top >= seen[index - 1]! - 40, `stop ${String(index)} is further down: ${seen.join()}`);
    }
  });

  it('makes each question a group of its own, whose answers are counted by themselves', async () => {
    const { page, widget } = await opened();
    await widget.begin('full');
    const groups = await page.evaluate(() => {
      const found: string[] = [];
      const look = (root: ParentNode): void => {
        for (const element of root.querySelectorAll('*')) if (element.shadowRoot) look(element.shadowRoot);
        const radios = [...root.querySelectorAll<HTMLInputElement>('input[name=answer]')];
        const names = new Set(
          radios.map((radio) => radio.closest('fieldset')?.querySelector('legend')?.textContent),
        );
        if (radios.length > 0) found.push(`${String(radios.length)} in ${String(names.size)}`);
      };
      look(document);
      return found;
    });
    // A safeguard always applies, so that its group has one option fewer.
    assert.deepEqual(groups, ['6 in 1', '7 in 1', '7 in 1', '7 in 1', '7 in 1']);
    const [first = '', second = ''] = await widget.questionIds();
    await widget.choose(first, '1');
    await widget.choose(second, '3');
    assert.deepEqual([await widget.isChecked(first, '1'), await widget.isChecked(second, '3')], [true, true]);
  });

  it('links each error to its control, in the same root and to be seen', async () => {
    const { page, widget } = await opened();
    await widget.press('Begin the quick check');
    await (await widget.find('#unlocode')).focus();
    await page.keyboard.type('X1');
    await page.keyboard.press('Tab');
    await widget.settle();
    assert.match(
      (await describedBy(widget, '#unlocode')).join(' '),
      /invalid: .*A UN\/LOCODE has five characters/,
    );

    await widget.press('Go on to the questions');
    await widget.find('arrival-question');
    await (await widget.find('arrival-evidence >>> summary')).click();
    await (await widget.find('arrival-evidence >>> .evidence > button')).click();
    await (await widget.find('input[type=url]')).focus();
    await page.keyboard.type('no link');
    await page.keyboard.press('Tab');
    await widget.settle();
    assert.match((await describedBy(widget, 'input[type=url]')).join(' '), /invalid: \S.*/);
  });

  it('loses nothing with text of twice the size, nor at 400 percent', async () => {
    for (const view of ['text', 'zoom']) {
      const { page, widget } = await opened();
      if (view === 'zoom') await page.setViewport({ width: 320, height: 256, deviceScaleFactor: 4 });
      else {
        await page.evaluate(() =>
          document.querySelector('arrival-assessment')!.style.setProperty('--arrival-font-size', '32px'),
        );
      }
      await eachScreen(widget, async (screen) => {
        await assertNoSidewaysScroll(page, `${screen}, ${view}`);
        assert.deepEqual(await clippedTexts(page), [], `${screen}, ${view}`);
      });
    }
  });

  it('has targets of 24 pixels or more on every screen, wide and narrow', async () => {
    for (const width of [1280, 320]) {
      const { page, widget } = await opened();
      await page.setViewport({ width, height: 900 });
      await eachScreen(widget, async (screen) => {
        assert.deepEqual(await smallTargets(page), [], `${screen} at ${String(width)} px`);
      });
    }
  });

  it('moves nothing for those who asked for less motion', async () => {
    const { page, widget } = await opened();
    const devtools = await page.createCDPSession();
    await page.setViewport({ width: 400, height: 800 }); // where the panel comes from below
    await widget.begin('quick');
    await widget.press('Why we ask, sources and examples');
    await widget.find('#panel.sheet .body'); // it is shown once what fills it has come
    await emulate(devtools, {});
    assert.notDeepEqual(await movingParts(page), [], 'others see the panel rise');
    await emulate(devtools, { reducedMotion: 'reduce' });
    assert.deepEqual(await movingParts(page), []);
  });
});
