import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { AssessmentPage, hostPage, openPage, serveAssessment } from '../helpers/assessment-page.js';
import { launchBrowser, type Site } from '../helpers/browser.js';
import { ROOT } from '../helpers/snippets.js';

const privacy = readFileSync(join(ROOT, 'docs/privacy.md'), 'utf8');
/** The names in the table of what is kept. */
const DATABASES = [...privacy.matchAll(/^\| IndexedDB[^|]*\| `([^`]+)`/gm)].map(([, name]) => name);

describe('what docs/privacy.md says', () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    const sending = '<arrival-assessment endpoint="https://reports.example/"></arrival-assessment>';
    site = await serveAssessment({ '/sending.html': hostPage(sending) });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  it('is all that a browser keeps, and a deleted draft is gone', async () => {
    assert.equal(DATABASES.length, 2);
    const { page, faults } = await openPage(browser, site.url);
    const widget = new AssessmentPage(page);
    await widget.begin('quick');
    await widget.choose('q1.1', '2');
    const look = () =>
      page.evaluate(async () => {
        const request = indexedDB.open('arrival-cities');
        await new Promise((done) => (request.onsuccess = done));
        const database = request.result;
        const drafts = database.transaction('drafts').objectStore('drafts').getAll();
        await new Promise((done) => (drafts.onsuccess = done));
        database.close();
        const { held = [] } = await navigator.locks.query();
        return {
          databases: (await indexedDB.databases()).map(({ name }) => name),
          namespaces: (drafts.result as { namespace: string }[]).map(({ namespace }) => namespace),
          locks: held.map(({ name = '' }) => name.split(':')[0]),
          others: [document.cookie, localStorage.length, sessionStorage.length, (await caches.keys()).length],
        };
      });
    const kept = await look();
    assert.deepEqual(kept.databases, DATABASES.slice(0, 1));
    assert.ok(privacy.includes(`\`${String(kept.namespaces[0])}\` if not set`));
    assert.deepEqual(
      { namespaces: kept.namespaces, locks: kept.locks, others: kept.others },
      { namespaces: ['default'], locks: ['arrival-cities'], others: ['', 0, 0, 0] },
    );

    await page.reload({ waitUntil: 'networkidle0' }); // a draft that is open is not offered for deletion
    await widget.press('Delete: City without a name');
    await widget.press('Yes, delete');
    await widget.until(async () => (await look()).namespaces.length === 0);
    assert.deepEqual(faults.list, []);

    await page.goto(`${site.url}/sending.html`);
    await widget.find('arrival-start');
    await widget.until(async () => (await look()).databases.length > 1);
    assert.deepEqual((await look()).databases.sort(), DATABASES);
    await page.close();
  });
});
