import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { AssessmentPage, EMBED, hostPage, openPage, serveAssessment } from '../helpers/assessment-page.js';
import { launchBrowser, type Site } from '../helpers/browser.js';
import { sealedReport } from '../helpers/sealed-report.js';

const ELEMENTS =
  '<arrival-assessment></arrival-assessment><arrival-radar src="./report.json"></arrival-radar>' +
  '<arrival-report src="./report.json"></arrival-report>';

/** The builds by the page they are pasted into. */
const BUILDS: Readonly<Record<string, string>> = {
  module: hostPage(ELEMENTS),
  classic: hostPage(ELEMENTS).replace(
    '<script type="module" src="./arrival-cities.js">',
    '<script defer src="./arrival-cities.classic.js">',
  ),
};

/** Everything a user may do: help, another language, all questions, results, print, both files, the paper. */
async function wholeFlow(widget: AssessmentPage): Promise<void> {
  await widget.begin('quick');
  await widget.press('Why we ask, sources and examples');
  await widget.press('Close');
  await (await widget.find('.languages select')).select('es');
  await widget.find('.frame[lang=es]');
  await (await widget.find('.languages select')).select('en');
  await widget.find('.frame[lang=en]');
  for (let left = 24; ;) {
    for (const id of await widget.questionIds()) {
      await widget.choose(id, String(left % 5));
      left--;
    }
    if (left === 0) break;
    await widget.press('Next topic');
  }
  await widget.press('Finish');
  await widget.find('arrival-results >>> arrival-chart');
  await widget.page.pdf();
  await widget.press('Save my work as a file');
  await widget.press('Prepare a copy to share');
  await widget.press('Download the copy');
  await widget.press('Start');
  await (await widget.find('.depth button.link')).click();
  await widget.find('arrival-paper');
}

describe('what is requested', () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    const pages = Object.fromEntries(Object.entries(BUILDS).map(([name, html]) => [`/${name}.html`, html]));
    pages['/report.json'] = await sealedReport();
    site = await serveAssessment(pages);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  for (const build of Object.keys(BUILDS)) {
    it(`is files of the build and what the host names, and nothing is kept in a cookie: ${build}`, async () => {
      const context = await browser.createBrowserContext();
      const { page, faults } = await openPage(context, 'about:blank');
      const devtools = await page.createCDPSession();
      const requests: string[] = [];
      devtools.on('Network.requestWillBeSent', ({ request }) => requests.push(request.url));
      devtools.on('Network.webSocketCreated', ({ url }) => requests.push(url));
      devtools.on('Network.webTransportCreated', ({ url }) => requests.push(url));
      await devtools.send('Network.enable');
      await page.goto(`${site.url}/${build}.html`, { waitUntil: 'networkidle0' });
      await wholeFlow(new AssessmentPage(page));

      const foreign = requests.filter((url) => {
        if (/^(blob|data):/.test(url)) return false; // never leaves the device
        const { origin, pathname } = new URL(url);
        const isGiven = [`/${build}.html`, '/report.json'].includes(pathname);
        return origin !== site.url || !(isGiven || existsSync(join(EMBED, pathname)));
      });
      assert.deepEqual(foreign, []);
      assert.ok(
        requests.some((url) => url.includes('practices')),
        'the flow reached what is loaded late',
      );
      assert.ok(
        requests.some((url) => url.includes('/es.results-')),
        'another language, too',
      );
      const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
      assert.deepEqual(kept, ['', 0, 0]);
      assert.deepEqual(faults.list, []);
      await context.close();
    });
  }
});
