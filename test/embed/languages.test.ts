import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { AssessmentPage, hostPage, openPage, serveAssessment } from '../helpers/assessment-page.js';
import { launchBrowser, type Site } from '../helpers/browser.js';

describe('languages', () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await serveAssessment({
      '/region.html': hostPage('<arrival-assessment lang="es-EC"></arrival-assessment>'),
      '/two.html': hostPage(
        '<arrival-assessment lang="fr" storage-key="one"></arrival-assessment>' +
          '<arrival-assessment lang="ar" storage-key="two"></arrival-assessment>',
      ),
    });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  it('takes Spanish for the Spanish of Ecuador, and says that nobody has reviewed it', async () => {
    const { page, faults } = await openPage(browser, `${site.url}/region.html`);
    const widget = new AssessmentPage(page);
    await widget.find('.frame[lang=es]');
    await widget.find('.review');
    assert.deepEqual(faults.list, []);
    await page.close();
  });

  it('switches in place and loses nothing', async () => {
    const { page, faults } = await openPage(browser, site.url);
    const widget = new AssessmentPage(page);
    await widget.begin('quick');
    await widget.choose('q1.1', '3');
    const english = await widget.heading();
    await (await widget.find('.languages select')).select('ar');
    await widget.find('.frame[lang=ar][dir=rtl]');
    await widget.until(async () => (await widget.heading()) !== english);
    assert.equal(await widget.isChecked('q1.1', '3'), true);
    await widget.choose('q1.1', '2');
    await (await widget.find('.languages select')).select('en');
    await widget.find('.frame[lang=en][dir=ltr]');
    await widget.until(async () => (await widget.heading()) === english);
    assert.equal(await widget.isChecked('q1.1', '2'), true);
    assert.deepEqual(faults.list, []);
    await page.close();
  });

  it('shows two widgets in two languages on one page', async () => {
    const { page, faults } = await openPage(browser, `${site.url}/two.html`);
    const widget = new AssessmentPage(page);
    await widget.find('.frame[lang=fr][dir=ltr]');
    await widget.find('.frame[lang=ar][dir=rtl]');
    assert.deepEqual(faults.list, []);
    await page.close();
  });
});
