import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serializeReport } from '@arrival-cities/core';
import type { Browser, Page } from 'puppeteer-core';
import { plannedReport, sharedCopy } from '../../stories/published.js';
import { AssessmentPage, hostPage, openPage, serveAssessment } from '../helpers/assessment-page.js';
import { assertAccessible } from '../helpers/axe.js';
import { launchBrowser, type Site } from '../helpers/browser.js';
import { locale } from '../helpers/core-content.js';
import { smallTargets } from '../helpers/measures.js';
import { readPdf, squeeze, squeezedText } from '../helpers/pdf.js';
import { assertNoSidewaysScroll } from '../helpers/stories.js';

const LANGUAGES = ['en', 'es', 'fr', 'ar'] as const;

const element = (file: string, language = 'en') =>
  `<arrival-report src="./${file}" lang="${language}"><p>Our report</p></arrival-report>`;
const CLASSIC = '<script defer src="./arrival-cities.classic.js"></script>';

/** The ways in which a site may bring the element. */
const WAYS: Readonly<Record<string, string>> = {
  'a script of its own': hostPage(element('copy.json'), 'arrival-report.js'),
  'the script of all elements': hostPage(element('copy.json')),
  'a placeholder': hostPage('<div data-arrival="report" data-src="./copy.json"><p>Our report</p></div>'),
  'the single file': hostPage(element('copy.json')).replace(/<script type="module".*?<\/script>/, CLASSIC),
};

describe('a report that a city publishes', () => {
  let site: Site;
  let browser: Browser;
  const pages: Record<string, string> = {};

  before(async () => {
    pages['/copy.json'] = serializeReport(await sharedCopy());
    pages['/planned.json'] = serializeReport(await plannedReport());
    site = await serveAssessment(pages);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  async function opened(html: string) {
    pages['/report.html'] = html;
    const { page, faults } = await openPage(browser, `${site.url}/report.html`);
    const widget = new AssessmentPage(page);
    await widget.find('arrival-report >>> arrival-results >>> arrival-chart');
    return { page, faults, widget };
  }

  for (const [name, html] of Object.entries(WAYS)) {
    it(`comes up under the strict policy, brought by ${name}`, async () => {
      const { page, faults, widget } = await opened(html);
      assert.equal(await widget.text('arrival-results >>> .title'), 'Results: Puerto Claro');
      assert.deepEqual(faults.list, []);
      await page.close();
    });
  }

  it('loads neither an assessment nor what a plan takes, where there is none', async () => {
    pages['/report.html'] = hostPage(element('copy.json'), 'arrival-report.js');
    const before = site.requests.length;
    const { page } = await openPage(browser, `${site.url}/report.html`);
    await new AssessmentPage(page).find('arrival-report >>> arrival-results >>> arrival-chart');
    const loaded = site.requests.slice(before);
    assert.ok(loaded.some((path) => path.includes('/reading-')));
    assert.deepEqual(
      loaded.filter((path) => /\/(widget|assessment|plan\.define|briefing|outputs)/.test(path)),
      [],
    );
    await page.close();
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
      assert.deepEqual(await smallTargets(page, 'arrival-report'), [], `${where}, ${String(width)} px`);
    }
  }

  for (const language of LANGUAGES) {
    it(`is accessible and fits in "${language}", with its plan`, async () => {
      const { page, faults, widget } = await opened(hostPage(element('planned.json', language)));
      await widget.find('arrival-plan-item >>> .facts');
      await lookAt(page, `report in ${language}`);
      assert.deepEqual(faults.list, []);
      await page.close();
    });
  }

  it('prints with its plan and its sources, and leaves the button on the screen', async () => {
    const { page, widget } = await opened(hostPage(element('planned.json')));
    await widget.find('arrival-plan-item >>> .facts');
    const text = squeezedText(await readPdf(await page.pdf({ format: 'A4' })));
    for (const words of [
      'Results: Puerto Claro',
      'The plan of the city',
      'First meeting with the police.',
      'The province pays for the shelter.',
      'Will there be progress reports at later Mayoral Fora?',
      ...Object.values(locale.documents).map(({ title }) => title),
      locale.disclaimer,
    ])
      assert.ok(text.includes(squeeze(words)), words);
    assert.ok(!text.includes(squeeze('Print or save as PDF')));
    await page.close();
  });
});
