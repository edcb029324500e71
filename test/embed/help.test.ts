import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { AssessmentPage, openPage, serveAssessment } from '../helpers/assessment-page.js';
import { assertAccessible } from '../helpers/axe.js';
import { launchBrowser, type Site } from '../helpers/browser.js';

const OPEN = 'Why we ask, sources and examples';

let site: Site;
let browser: Browser;

before(async () => {
  site = await serveAssessment();
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  await site.close();
});

it('a panel of help that does not come says so, keeps the focus where it was, and comes when it is asked for again', async () => {
  const { page } = await openPage(browser, site.url);
  const widget = new AssessmentPage(page);
  await widget.begin('quick');
  const inFocus = () =>
    page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.id;
    });
  await page.setRequestInterception(true);
  let isBroken = true;
  page.on('request', (request) => {
    if (isBroken && request.url().includes('help-panel')) void request.abort();
    else void request.continue();
  });
  const told = page.evaluate(
    () =>
      new Promise((done) => {
        const tell = (event: Event) => done((event as Event & { readonly message: string }).message);
        document.addEventListener('arrival-error', tell, { once: true });
      }),
  );
  await widget.press(OPEN);
  const said = await widget.text('arrival-help >>> .anchored [part=error]');
  assert.match(said, /^This could not be loaded: /);
  assert.equal(await told, said);
  assert.equal(await inFocus(), 'button');
  await assertAccessible(page, 'a panel that did not come');
  isBroken = false;
  await widget.press('Try again');
  await widget.find('arrival-help >>> .prompt');
  assert.equal(await inFocus(), 'close');
  await page.close();
});
