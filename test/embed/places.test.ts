import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serializeReport } from '@arrival-cities/core';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { fullReport } from '../../stories/reports.js';
import { AssessmentPage, EMBED, hostPage, openPage, type Faults } from '../helpers/assessment-page.js';
import { assertAnchored, assertDrawn, within } from '../helpers/places.js';
import { launchBrowser, serve, STRICT_POLICY, type Site } from '../helpers/browser.js';

const WIDGET = '<arrival-assessment></arrival-assessment>';

/** Places that are as wide as what is in them, and the least width that is left to the widget. */
const NARROWING: Readonly<Record<string, readonly [css: string, least: number]>> = {
  'a flex item': ['.place { display: flex } .place > p { flex: 0 0 20em }', 600],
  'an item of a column': ['.place { display: flex; flex-direction: column; align-items: center }', 900],
  'a column of a grid': ['.place { display: grid; grid-template-columns: auto 20em }', 600],
  'an inline block': ['arrival-assessment { display: inline-block !important }', 900],
  'a float': ['arrival-assessment { float: left }', 900],
  'a cell of a table': ['.place { display: table } .place > * { display: table-cell }', 600],
  'what fits its content': ['.place { inline-size: fit-content }', 900],
  'a narrow column': ['.place { inline-size: 320px }', 320],
};

describe('the place of the widget', () => {
  let site: Site;
  let browser: Browser;
  const pages: Record<string, string> = {};

  before(async () => {
    pages['/report.json'] = serializeReport(await fullReport());
    site = await serve(EMBED, { headers: { 'content-security-policy': STRICT_POLICY }, pages });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  /** A page with this in its body, this stylesheet and this script. */
  async function opened(
    body: string,
    css = '',
    script = '',
  ): Promise<{ page: Page; faults: Faults; widget: AssessmentPage; close: () => Promise<void> }> {
    pages['/site.css'] = css;
    pages['/site.js'] = script;
    pages['/place.html'] = hostPage(
      `<link rel="stylesheet" href="./site.css">${body}<script src="./site.js"></script>`,
    );
    const context = await browser.createBrowserContext(); // nothing is kept from the test before
    const { page, faults } = await openPage(context, `${site.url}/place.html`);
    const close = () => context.close();
    return { page, faults, widget: new AssessmentPage(page), close };
  }

  it('is wide enough where a place is as wide as what is in it, and never too wide', async () => {
    const { page, faults, widget, close } = await opened(`<div class="place">${WIDGET}<p>Beside</p></div>`);
    await widget.find('arrival-start');
    for (const [name, [css, least]] of Object.entries(NARROWING)) {
      await page.evaluate((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        document.adoptedStyleSheets = [sheet];
      }, css);
      for (const width of [1280, 400]) {
        await page.setViewport({ width, height: 900 });
        await widget.settle();
        const [own, all, window] = await page.evaluate(() => [
          document.querySelector('arrival-assessment')!.getBoundingClientRect().width,
          document.documentElement.scrollWidth,
          innerWidth,
        ]);
        if (width === 1280) assert.ok(own! >= least, `${name}: ${String(own)} of ${String(least)}`);
        const isFixed = css.includes('20em'); // leaves a window of 400 pixels little
        if (width === 400 && !isFixed)
          assert.ok(all! <= window!, `${name}: ${String(all)} in ${String(window)}`);
      }
    }
    assert.deepEqual(faults.list, []);
    await close();
  });

  it('is a modal dialog: the panel works, and Escape closes first the panel, then the dialog', async () => {
    const { page, faults, widget, close } = await opened(
      `<dialog>${WIDGET}</dialog>`,
      '',
      'document.querySelector("dialog").showModal()',
    );
    await widget.begin('quick');
    await widget.choose('q1.1', '2');
    const states = () =>
      page.evaluate(() => {
        const panels = (root: ParentNode): boolean =>
          [...root.querySelectorAll('*')].some(
            (element) =>
              element.matches(':popover-open') || (element.shadowRoot ? panels(element.shadowRoot) : false),
          );
        return [document.querySelector('dialog')!.open, panels(document)];
      });
    await widget.press('Why we ask, sources and examples');
    await widget.find('#panel.anchored');
    assert.deepEqual(await states(), [true, true]);
    await assertAnchored(widget);
    await page.keyboard.press('Escape');
    assert.deepEqual(await states(), [true, false]);
    await page.keyboard.press('Escape');
    assert.deepEqual(await states(), [false, false]);
    await page.evaluate(() => document.querySelector('dialog')!.showModal());
    assert.equal(await widget.isChecked('q1.1', '2'), true);
    await widget.press('Results');
    await assertDrawn(widget);
    assert.deepEqual(faults.list, []);
    await close();
  });

  it('is hidden at first: what was loaded meanwhile is there when it is shown', async () => {
    const body = `<div id="tab" hidden><arrival-assessment src="report.json"></arrival-assessment>
      <arrival-radar src="report.json"></arrival-radar></div>`;
    const { page, faults, widget, close } = await opened(body);
    await widget.find('arrival-assessment >>> arrival-question');
    await widget.find('arrival-radar >>> arrival-chart >>> canvas');
    // Nothing hidden can be clicked; a script can press the step.
    await page.evaluate(() => {
      const steps = document
        .querySelector('arrival-assessment')!
        .shadowRoot!.querySelectorAll<HTMLElement>('.steps button');
      [...steps].find(({ textContent }) => textContent.trim() === 'Results')!.click();
    });
    await widget.find('arrival-assessment >>> arrival-chart >>> canvas');
    await page.evaluate(() => (document.querySelector<HTMLElement>('#tab')!.hidden = false));
    await assertDrawn(widget, 'arrival-assessment');
    await assertDrawn(widget, 'arrival-radar');
    assert.deepEqual(faults.list, []);
    await close();
  });

  it('is invisible or inert as the page says', async () => {
    const { page, widget, close } = await opened(`<div id="tab">${WIDGET}</div>`);
    const button = await widget.button('Begin the quick check');
    const isSeen = () => button.evaluate((element) => element.checkVisibility({ visibilityProperty: true }));
    const isHit = () =>
      button.evaluate((element) => {
        element.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = element.getBoundingClientRect();
        return (
          (element.getRootNode() as ShadowRoot).elementFromPoint(x + width / 2, y + height / 2) === element
        );
      });
    assert.deepEqual([await isSeen(), await isHit()], [true, true]);
    for (const [key, value, expected] of [
      ['visibility', 'hidden', [false, false]],
      ['pointerEvents', 'none', [true, false]],
    ] as const) {
      await page.evaluate(
        (name, text) => (document.querySelector<HTMLElement>('#tab')!.style[name] = text),
        key,
        value,
      );
      assert.deepEqual([await isSeen(), await isHit()], expected, key);
      await page.evaluate((name) => (document.querySelector<HTMLElement>('#tab')!.style[name] = ''), key);
    }
    await page.evaluate(() => (document.querySelector<HTMLElement>('#tab')!.inert = true));
    assert.deepEqual([await isSeen(), await isHit()], [true, false]);
    await close();
  });

  it('is changed: moved, taken away and brought back, the widget has lost nothing', async () => {
    const { page, faults, widget, close } = await opened(`${WIDGET}<section id="there"></section>`);
    const element = (await page.$('arrival-assessment'))!;
    const move = () => element.evaluate((node) => document.querySelector('#there')!.append(node));
    const takeAway = () => element.evaluate((node) => node.remove());
    await widget.begin('quick');
    await widget.choose('q1.1', '2');
    await move();
    assert.equal(await widget.isChecked('q1.1', '2'), true);
    await widget.choose('q1.1', '3');
    await takeAway();
    await widget.settle();
    await move();
    assert.equal(await widget.isChecked('q1.1', '3'), true);
    await widget.choose('q1.1', '1');
    await widget.press('Results');
    await assertDrawn(widget);
    const tables = await widget.tables();
    await move();
    await assertDrawn(widget);
    await takeAway();
    await widget.settle();
    await move();
    await assertDrawn(widget);
    assert.deepEqual(await widget.tables(), tables);
    await page.reload({ waitUntil: 'networkidle0' });
    await widget.press('Go on: City without a name');
    const levels = await page.evaluate(() =>
      document.querySelector('arrival-assessment')!.report?.answers.map(({ level }) => level),
    );
    assert.deepEqual(levels, [1], 'what was answered after the move is on the device');
    assert.deepEqual(faults.list, []);
    await close();
  });

  it('is beside a second widget: the second follows the first, and one with a key of its own does not', async () => {
    const other = '<arrival-assessment storage-key="other"></arrival-assessment>';
    const { page, faults, close } = await opened(`${WIDGET}${WIDGET}${other}`);
    const widgets = async () => (await page.$$('arrival-assessment')).map((root) => within(page, root));
    const [begun] = await widgets();
    await begun!.begin('quick');
    await begun!.choose('q1.1', '2');
    await page.reload({ waitUntil: 'networkidle0' });
    const [first, second, third] = await widgets();
    for (const widget of [first!, second!]) {
      await widget.press('Go on: City without a name');
      await widget.press('Back'); // going on starts where something is open
    }
    await second!.button('Go on here instead');
    assert.equal(await second!.isChecked('q1.1', '2'), true);
    await first!.choose('q1.1', '3');
    await second!.until(() => second!.isChecked('q1.1', '3'));
    await third!.begin('quick');
    assert.equal(await third!.isChecked('q1.1', '3'), false);
    await third!.choose('q1.1', '0');
    assert.deepEqual(
      [await first!.isChecked('q1.1', '3'), await third!.isChecked('q1.1', '0')],
      [true, true],
    );
    assert.deepEqual(faults.list, []);
    await close();
  });

  for (const mode of ['open', 'closed'] as const) {
    it(`is in another shadow root: ${mode}`, async () => {
      const script = `
        customElements.define('host-shell', class extends HTMLElement {
          connectedCallback() {
            const root = this.attachShadow({ mode: '${mode}' });
            const sheet = new CSSStyleSheet();
            sheet.replaceSync('* { letter-spacing: 1em !important; text-transform: uppercase !important; color: #eee !important }');
            root.adoptedStyleSheets = [sheet];
            root.append(document.createElement('arrival-assessment'));
            window.shellRoot = root;
          }
        });`;
      const { page, faults, close } = await opened('<host-shell></host-shell>', '', script);
      const root = (await page.evaluateHandle('shellRoot.firstElementChild')) as unknown as ElementHandle;
      const widget = within(page, root);
      await widget.begin('quick');
      await widget.choose('q1.1', '2');
      await widget.press('Why we ask, sources and examples');
      await widget.find('#panel.anchored');
      await assertAnchored(widget);
      await widget.press('Close');
      await widget.press('Results');
      await assertDrawn(widget);
      assert.ok((await widget.tables()).length > 8);
      const look = await (
        await widget.find('.brand')
      ).evaluate((element) => {
        const { letterSpacing, textTransform } = getComputedStyle(element);
        return [letterSpacing, textTransform];
      });
      assert.deepEqual(look, ['normal', 'none']);
      assert.deepEqual(faults.list, []);
      await close();
    });
  }

  for (const [name, css] of Object.entries({
    'zoom on the body': 'body { zoom: 1.5 }',
    'zoom within zoom': 'body { zoom: 1.25 } main { zoom: 0.6 }',
    'a transform': 'main { transform: translate(20px, 10px) scale(0.9) }',
    'a box that scrolls and cuts off': 'main { overflow: auto; max-block-size: 500px; contain: paint }',
    'from right to left': 'body { direction: rtl }',
  })) {
    it(`has the panel beside its button: ${name}`, async () => {
      const { page, faults, widget, close } = await opened(WIDGET, css);
      await widget.begin('quick');
      for (const width of [1280, 700]) {
        await page.setViewport({ width, height: 700 });
        await widget.press('Why we ask, sources and examples');
        await widget.find('#panel.anchored');
        await widget.settle();
        await assertAnchored(widget);
        await widget.press('Close');
      }
      assert.deepEqual(faults.list, []);
      await close();
    });
  }
});
