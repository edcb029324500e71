import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { fullReport } from '../../stories/reports.js';
import {
  AssessmentPage,
  hostPage,
  openPage,
  serveAssessment,
  type Faults,
} from '../helpers/assessment-page.js';
import { assertAccessible } from '../helpers/axe.js';
import { launchBrowser, type Site } from '../helpers/browser.js';
import { readCsv } from '../helpers/read-csv.js';
import { assertNoSidewaysScroll } from '../helpers/stories.js';

const STEM = 'arrival-cities_puerto-claro_2026-03-10_';

/** The file of this name, once the browser has finished writing it. */
async function downloaded(folder: string, name: string): Promise<Buffer> {
  const end = Date.now() + 10_000;
  for (;;) {
    if ((await readdir(folder)).includes(name)) return readFile(join(folder, name));
    if (Date.now() > end) throw new Error(`No ${name} in ${(await readdir(folder)).join()}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

describe('a report in other forms, under the strict policy', () => {
  const pages: Record<string, string> = {
    '/': hostPage('<arrival-assessment lang="en"></arrival-assessment>'),
    '/ar.html': hostPage('<arrival-assessment lang="ar"></arrival-assessment>'),
  };
  let site: Site;
  let browser: Browser;
  let folder: string;
  let page: Page;
  let faults: Faults;
  let widget: AssessmentPage;

  /** The results screen of the full report. */
  async function openResults(path: string): Promise<void> {
    ({ page, faults } = await openPage(browser, site.url + path));
    widget = new AssessmentPage(page);
    await widget.find('arrival-start');
    const report = JSON.stringify(await fullReport());
    await page.evaluate((text) => document.querySelector('arrival-assessment')?.open(text), report);
    await (await widget.find('.steps [data-step=results]')).click();
    await widget.find('arrival-outputs >>> button');
  }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'arrival-outputs-'));
    site = await serveAssessment(pages);
    browser = await launchBrowser();
    const devtools = await browser.target().createCDPSession();
    await devtools.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await openResults('/');
  });
  after(async () => {
    await browser.close();
    await site.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('gives tables that a strict reader reads', async () => {
    await widget.press('Download the answers (CSV)');
    await widget.press('Download the results (CSV)');
    const answers = readCsv((await downloaded(folder, `${STEM}answers-internal.csv`)).toString('utf8'));
    const results = readCsv((await downloaded(folder, `${STEM}results.csv`)).toString('utf8'));
    assert.deepEqual(
      [answers.length, results.length],
      [92, 28],
      'a head, and 91 questions; 11 + 2 times 8 series',
    );
    assert.ok(answers.flat().includes('Council decision') && !results.flat().includes('Council decision'));
  });

  it('gives the charts as drawings and as pictures', async () => {
    for (const name of ['Actions', 'Policy coherence']) {
      await widget.press(`${name} (SVG)`);
      await widget.press(`${name} (PNG)`);
    }
    for (const chart of ['actions', 'coherence']) {
      const svg = (await downloaded(folder, `${STEM}${chart}.svg`)).toString('utf8');
      assert.match(svg, /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="800"/);
      const png = await downloaded(folder, `${STEM}${chart}.png`);
      assert.deepEqual([...png.subarray(1, 4)].map((code) => String.fromCharCode(code)).join(''), 'PNG');
      assert.equal(png.readUInt32BE(16), 1600, 'twice the width of the drawing');
    }
  });

  for (const [path, language, download] of [
    ['/', 'en', 'Download the page (HTML)'],
    ['/ar.html', 'ar', 'تنزيل الصفحة (HTML)'],
  ] as const) {
    it(`gives a page of its own that anybody can read, in "${language}"`, async () => {
      await openResults(path);
      await rm(join(folder, `${STEM}report.html`), { force: true });
      await widget.press(download);
      pages[`/report-${language}.html`] = (await downloaded(folder, `${STEM}report.html`)).toString('utf8');
      assert.deepEqual(faults.list, []);
      // As a file it has its own policy alone; served here, the strict one takes its styles away.
      const alone = await browser.newPage();
      for (const [width, scheme] of [
        [1280, 'light'],
        [320, 'dark'],
      ] as const) {
        await alone.setViewport({ width, height: 900 });
        await alone.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await alone.setContent(pages[`/report-${language}.html`] ?? '');
        await assertAccessible(alone, `report in ${language}, ${scheme}`);
        await assertNoSidewaysScroll(alone, `report in ${language}, ${String(width)} px`);
      }
      await alone.close();
      const { page: strict } = await openPage(browser, `${site.url}/report-${language}.html`);
      assert.equal(await strict.evaluate(() => document.querySelectorAll('figure > svg').length), 2);
      assert.equal(await strict.evaluate(() => document.documentElement.lang), language);
      await strict.close();
    });
  }

  it('gives HTML that can be pasted into a page with the strictest policy', async () => {
    await openResults('/');
    const fragment = await page.evaluate(async () => {
      let copied = '';
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (text: string) => Promise.resolve(void (copied = text)) },
      });
      const root = document.querySelector('arrival-assessment')!.shadowRoot!;
      const outputs = root.querySelector('arrival-results')!.shadowRoot!.querySelector('arrival-outputs')!;
      [...outputs.shadowRoot!.querySelectorAll('button')]
        .find((button) => button.textContent.includes('Copy the HTML'))
        ?.click();
      for (let turn = 0; turn < 100 && !copied; turn++) await new Promise(requestAnimationFrame);
      return copied;
    });
    assert.ok(fragment.startsWith('<article lang="en" dir="ltr">'));
    pages['/pasted.html'] = hostPage(fragment, 'none.js').replace(/<script.*<\/script>/, '');
    const { page: pasted, faults: pastedFaults } = await openPage(browser, `${site.url}/pasted.html`);
    await assertAccessible(pasted, 'a page with the HTML pasted in');
    assert.deepEqual(pastedFaults.list, []);
    assert.equal(await pasted.evaluate(() => document.querySelectorAll('article table').length), 2);
  });
});
