import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { serializeReport } from '@arrival-cities/core';
import { departmentsReport } from '../../stories/reports.js';
import { AssessmentPage, hostPage, openPage, serveAssessment } from '../helpers/assessment-page.js';
import { assertAccessible } from '../helpers/axe.js';
import { launchBrowser, type Site } from '../helpers/browser.js';
import { smallTargets } from '../helpers/measures.js';
import { assertNoSidewaysScroll } from '../helpers/stories.js';

const LANGUAGES = ['en', 'es', 'fr', 'ar'] as const;
/** What is there once a screen has loaded what it needs. */
const SCREENS = {
  together: 'arrival-together >>> #unit',
  results: 'arrival-results >>> .inside',
  plan: 'arrival-plan >>> .proposal',
} as const;

describe('the screens after the questions', () => {
  let site: Site;
  let browser: Browser;
  let report: string;

  before(async () => {
    report = serializeReport(await departmentsReport());
    const page = (language: string) =>
      hostPage(`<arrival-assessment lang="${language}"></arrival-assessment>`);
    site = await serveAssessment(
      Object.fromEntries(LANGUAGES.map((language) => [`/${language}.html`, page(language)])),
    );
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  async function lookAt(page: Page, where: string): Promise<void> {
    for (const [scheme, width] of [
      ['light', 1280],
      ['dark', 320],
    ] as const) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.setViewport({ width, height: 900 });
      await new AssessmentPage(page).settle();
      await assertAccessible(page, `${where}, ${scheme}, ${String(width)} px`);
      await assertNoSidewaysScroll(page, `${where}, ${String(width)} px`);
      assert.deepEqual(await smallTargets(page), [], `${where}, ${String(width)} px`);
    }
  }

  for (const language of LANGUAGES) {
    it(`are accessible and fit in "${language}", with the answers of three departments`, async () => {
      const { page, faults } = await openPage(browser, `${site.url}/${language}.html`);
      const widget = new AssessmentPage(page);
      await widget.find('arrival-start');
      await page.evaluate((text) => document.querySelector('arrival-assessment')?.open(text), report);
      for (const [screen, there] of Object.entries(SCREENS)) {
        const step = await widget.find(`.steps [data-step=${screen}]`);
        await step.evaluate((button) => {
          button.click();
        });
        await widget.find(there);
        await lookAt(page, `${screen} in ${language}`);
      }
      assert.deepEqual(faults.list, []);
      await page.close();
    });
  }
});
