import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { AssessmentPage, EMBED, openPage } from '../helpers/assessment-page.js';
import { launchBrowser, serve, type Site } from '../helpers/browser.js';
import { sealedReport } from '../helpers/sealed-report.js';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
const snippets = [...readme.matchAll(/```html\n([\s\S]*?)```/g)].map(([, html]) => String(html));

describe('the snippets of the README', () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    const pages = Object.fromEntries(
      snippets.map((html, index) => [
        `/${String(index)}.html`,
        `<!doctype html><html lang="en"><title>Pasted</title><link rel="icon" href="data:,"><body>${html}</body></html>`,
      ]),
    );
    pages['/report.json'] = await sealedReport();
    site = await serve(EMBED, { pages });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  it('work in a plain page as they stand', async () => {
    assert.equal(snippets.length, 2);
    const assessment = await openPage(browser, `${site.url}/0.html`);
    await new AssessmentPage(assessment.page).button('Begin the quick check');
    const radar = await openPage(browser, `${site.url}/1.html`);
    await new AssessmentPage(radar.page).find('arrival-chart');
    assert.deepEqual([...assessment.faults.list, ...radar.faults.list], []);
  });
});
