import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { AssessmentPage, openPage, serveAssessment } from '../helpers/assessment-page.js';
import { launchBrowser, type Site } from '../helpers/browser.js';
import { sealedReport } from '../helpers/sealed-report.js';

const guide = readFileSync(join(import.meta.dirname, '../../docs/embedding.md'), 'utf8');
const [, advice = ''] = /```css\n([\s\S]*?)```/.exec(guide) ?? [];

/** Of what Chromium calls the cumulative layout shift; 0.1 counts as good for a whole page. */
const BOUND = 0.05;

const MODULE = '<script type="module" src="./arrival-cities.js"></script>';
const CLASSIC = '<script src="./arrival-cities.classic.js" defer></script>';
const FORMS: Readonly<Record<string, string>> = {
  'an assessment with modules': `${MODULE}<arrival-assessment><p>Loading.</p></arrival-assessment>`,
  'an assessment with the single file': `${CLASSIC}<arrival-assessment><p>Loading.</p></arrival-assessment>`,
  'a placeholder with modules': `${MODULE}<div data-arrival="assessment"><p>Loading.</p></div>`,
  'a placeholder with the single file': `<div data-arrival="assessment"><p>Loading.</p></div>${CLASSIC}`,
  'a radar': `${MODULE}<arrival-radar src="./report.json"><p>Loading.</p></arrival-radar>`,
  'a report': `${MODULE}<arrival-report src="./report.json"><p>Loading.</p></arrival-report>`,
};

describe('what follows the widget in a page', () => {
  let site: Site;
  let browser: Browser;
  const pages: Record<string, string> = {};

  before(async () => {
    pages['/report.json'] = await sealedReport();
    site = await serveAssessment(pages);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  /** The shift of the whole page, on a screen that is high enough to see what follows. */
  async function shiftOf(form: string, css: string): Promise<number> {
    pages['/site.css'] = css;
    pages['/shift.html'] =
      '<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><link rel="stylesheet" href="./site.css">' +
      `<body><h1>Host</h1>${form}<p>What follows.</p>${'<p>More of it.</p>'.repeat(10)}`;
    const context = await browser.createBrowserContext();
    const { page } = await openPage(context, 'about:blank');
    await page.setViewport({ width: 1280, height: 2400 });
    await page.goto(`${site.url}/shift.html`, { waitUntil: 'networkidle0' });
    const widget = new AssessmentPage(page);
    const there: readonly [string, string][] = [
      ['arrival-radar', 'arrival-chart'],
      ['arrival-report', 'arrival-results >>> .title'],
    ];
    await widget.find(there.find(([tag]) => form.includes(tag))?.[1] ?? 'arrival-start');
    await widget.settle();
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          const read = (entries: PerformanceEntryList) =>
            entries.reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0);
          const observer = new PerformanceObserver((list) => done(read(list.getEntries())));
          observer.observe({ type: 'layout-shift', buffered: true });
          // Nothing is reported where nothing has shifted.
          requestAnimationFrame(() =>
            requestAnimationFrame(() => setTimeout(() => done(read(observer.takeRecords())))),
          );
        }),
    );
    await context.close();
    return shift;
  }

  for (const [name, form] of Object.entries(FORMS)) {
    it(`stays where it is, as the guide says: ${name}`, async () => {
      assert.ok(advice.includes('min-block-size'));
      const shift = await shiftOf(form, advice);
      assert.ok(shift <= BOUND, String(shift));
    });
  }

  it('would be seen to move', async () => {
    const shift = await shiftOf(
      String(FORMS['an assessment with modules']),
      'arrival-assessment { --arrival-assessment-height: 0 }',
    );
    assert.ok(shift > BOUND, String(shift));
  });
});
