import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { floorsReport, fullReport, locale, quickReport } from '../../stories/reports.js';
import { AssessmentPage, hostPage, openPage, serveAssessment } from '../helpers/assessment-page.js';
import { assertAccessible } from '../helpers/axe.js';
import { launchBrowser, type Site } from '../helpers/browser.js';
import { readPdf, squeeze, squeezedText, type PrintedPage } from '../helpers/pdf.js';

const LANGUAGES = ['en', 'es', 'fr', 'ar'] as const;
const REPORTS = {
  'the full report': fullReport,
  'a report with safeguards not met': floorsReport,
  'the quick check': quickReport,
};

describe('the briefing', () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    const pages = Object.fromEntries(
      LANGUAGES.map((language) => [
        `/${language}.html`,
        hostPage(`<arrival-assessment lang="${language}" theme="dark"></arrival-assessment>`),
      ]),
    );
    site = await serveAssessment(pages);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  /** Opens the report and goes from its results to the briefing. */
  async function openBriefing(language: string, report: unknown): Promise<Page> {
    const { page } = await openPage(browser, new URL(`/${language}.html`, site.url).href);
    const widget = new AssessmentPage(page);
    await widget.find('arrival-start');
    await page.evaluate(
      (text) => document.querySelector('arrival-assessment')?.open(text),
      JSON.stringify(report),
    );
    await (await widget.find('.steps [data-step=results]')).click();
    await (await widget.find('arrival-results >>> header .print button:last-child')).click();
    await widget.find('arrival-briefing >>> .fallback svg');
    return page;
  }

  for (const language of LANGUAGES) {
    for (const [name, report] of Object.entries(REPORTS)) {
      it(`fits ${name} on one A4 page, in "${language}"`, async () => {
        const page = await openBriefing(language, await report());
        await assertAccessible(page, `briefing in ${language}`);
        await page.evaluate(() => document.querySelector('h1')?.remove()); // the sheet of the widget alone
        const margin = { top: '15mm', right: '15mm', bottom: '15mm', left: '15mm' };
        const pages = await readPdf(await page.pdf({ format: 'A4', margin }));
        assert.equal(pages.length, 1);
        const [{ images, paths }] = pages as [PrintedPage];
        assert.equal(images, 0, 'the chart is drawn, not a picture of pixels');
        assert.ok(paths > 20, 'the chart is there');
        const text = squeezedText(pages);
        assert.ok(text.includes('Puerto') && text.includes('Claro'));
        if (language === 'en') {
          assert.ok(text.includes(squeeze(locale.disclaimer)));
          assert.ok(!text.includes(squeeze('Back to the results')), 'controls stay on the screen');
        }
        await page.close();
      });
    }
  }
});
