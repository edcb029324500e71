import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checkReport, verifyReport, type DimensionResult, type Report } from '@arrival-cities/core';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import {
  AssessmentPage,
  hostPage,
  openPage,
  serveAssessment,
  type Faults,
} from '../helpers/assessment-page.js';
import { assertAccessible } from '../helpers/axe.js';
import { launchBrowser, type Site } from '../helpers/browser.js';
import { instrument, sha256 } from '../helpers/core-content.js';
import fixture from '../helpers/quick-fixture.json' with { type: 'json' };
import type { QuickFixture, QuickSeries } from '../helpers/quick-fixture.js';

const { answers, expected } = fixture as unknown as QuickFixture; // JSON has no tuples

/** The one file in a folder, once the browser has finished writing it. */
async function downloaded(folder: string, pattern: RegExp): Promise<string> {
  const end = Date.now() + 10_000;
  for (;;) {
    const name = (await readdir(folder)).find((file) => pattern.test(file));
    if (name) return readFile(join(folder, name), 'utf8');
    if (Date.now() > end) throw new Error(`No file like ${String(pattern)} was downloaded`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** What the fixture says of a series, and nothing else. */
const comparable = (series: Omit<QuickSeries, 'plotted'> | DimensionResult) => {
  const { score, lower, upper, coverage, status, cap, levelRange, counts } = series;
  return { score, lower, upper, coverage, status, cap, levelRange, counts };
};

describe('the quick check in a browser', () => {
  let site: Site;
  let browser: Browser;
  let folder: string;
  let page: Page;
  let faults: Faults;
  let widget: AssessmentPage;
  let saved: string;
  const pages: Record<string, string> = {};

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'arrival-files-'));
    site = await serveAssessment(pages);
    browser = await launchBrowser();
    ({ page, faults } = await openPage(browser, site.url));
    const devtools = await browser.target().createCDPSession();
    await devtools.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    widget = new AssessmentPage(page);
  });
  after(async () => {
    await browser.close();
    await site.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('begins without stealing focus or scroll from the page', async () => {
    const state = await page.evaluate(() => ({ focused: document.activeElement?.tagName, top: scrollY }));
    assert.deepEqual(state, { focused: 'BODY', top: 0 });
    await assertAccessible(page, 'start');
  });

  it('takes a city that can be left without a name', async () => {
    await widget.press('Begin the quick check');
    await assertAccessible(page, 'profile');
    const city = await widget.find('#city');
    await city.focus();
    await page.keyboard.type('Example City');
    await widget.press('Go on to the questions');
    assert.match(await widget.heading(), /^1\. Making cities inclusive/);
  });

  it('takes every answer by clicks and keys', async () => {
    const open = new Map(answers.map((answer) => [answer.questionId, answer]));
    for (;;) {
      for (const questionId of await widget.questionIds()) {
        const answer = open.get(questionId);
        assert.ok(answer, `${questionId} is asked once`);
        const value = answer.state === 'scored' ? String(answer.level) : answer.state;
        // By mouse and by keyboard in turn.
        if (open.size % 2 === 0) await widget.choose(questionId, value);
        else await widget.chooseByKeys(questionId, value);
        if (answer.state === 'not_applicable') {
          await assertAccessible(page, 'a question that waits for its reason');
          await widget.chooseReason(questionId, answer.reason);
        }
        assert.equal(await widget.isChecked(questionId, value), true, `${questionId} is ${value}`);
        open.delete(questionId);
      }
      if (open.size === 0) break;
      await widget.press('Next topic');
    }
    await assertAccessible(page, 'questions');
  });

  it('shows the results when all is answered', async () => {
    await widget.press('Finish');
    await widget.find('arrival-chart');
    await widget.find('canvas');
    await assertAccessible(page, 'results');
  });

  it('saves a report that equals the one worked out by hand', async () => {
    await widget.press('Save my work as a file');
    saved = await downloaded(folder, /internal\.json$/);
    const { report, issues } = checkReport(JSON.parse(saved), instrument);
    assert.deepEqual(issues, []);
    assert.ok(report?.results);
    const given = [...report.answers].map(({ questionId, state, level, reason }) => ({
      questionId,
      state,
      level,
      reason: reason?.code,
    }));
    const wanted = answers.map((answer) => ({
      questionId: answer.questionId,
      state: answer.state,
      level: answer.state === 'scored' ? answer.level : undefined,
      reason: answer.state === 'not_applicable' ? answer.reason : undefined,
    }));
    const byId = (a: { questionId: string }, b: { questionId: string }) =>
      a.questionId.localeCompare(b.questionId);
    assert.deepEqual(given.sort(byId), wanted.sort(byId));

    const { results } = report;
    for (const dimension of expected.dimensions) {
      const found = results.dimensions.find(({ id }) => id === dimension.id);
      assert.deepEqual(found && comparable(found), comparable(dimension), dimension.id);
    }
    for (const group of expected.coherence) {
      const found = results.coherence.find(({ id }) => id === group.id);
      assert.ok(found);
      assert.deepEqual(comparable(found.done), comparable(group.done), `${group.id} done`);
      if (group.given)
        assert.deepEqual(comparable(found.given), comparable(group.given), `${group.id} given`);
      assert.equal(found.reading, group.reading, group.id);
    }
    const { why: _floors, ...floors } = expected.floors;
    const { why: _counts, ...counts } = expected.counts;
    assert.deepEqual(results.floors, floors);
    assert.deepEqual(results.counts, counts);
    assert.equal(results.headline, null);
    assert.equal(results.overall, null);
    assert.deepEqual(await verifyReport(instrument, report, sha256), { ok: true, issues: [] });
  });

  it('shares a copy that verifies and opens read-only', async () => {
    await widget.press('Prepare a copy to share');
    await assertAccessible(page, 'share');
    await widget.press('Download the copy');
    const shared = await downloaded(folder, /shareable\.json$/);
    const { report } = checkReport(JSON.parse(shared), instrument);
    assert.ok(report);
    assert.equal(report.audience, 'shareable');
    assert.deepEqual(await verifyReport(instrument, report, sha256), { ok: true, issues: [] });
    assert.deepEqual(report.results, (JSON.parse(saved) as Report).results);
  });

  it('opens the saved file again with every answer', async () => {
    const other = await browser.createBrowserContext();
    const again = await openPage(other, site.url);
    const reopened = new AssessmentPage(again.page);
    const file = (await readdir(folder)).find((name) => name.endsWith('internal.json')) ?? '';
    const input = (await reopened.find('input[type=file]')) as unknown as ElementHandle<HTMLInputElement>;
    await input.uploadFile(join(folder, file));
    await reopened.find('arrival-question');
    assert.equal(await reopened.text('.total'), '24 of 24 answered');
    assert.deepEqual(again.faults.list, []);
    await other.close();
  });

  it('draws the same profile on a plain page with nothing but a radar', async () => {
    pages['/report.json'] = saved;
    pages['/radar.html'] = hostPage('<arrival-radar src="report.json"></arrival-radar>', 'arrival-radar.js');
    const numbers = await widget.tables();
    assert.equal(numbers.length, expected.dimensions.length + expected.coherence.length);
    const plain = await openPage(browser, `${site.url}/radar.html`);
    const radar = new AssessmentPage(plain.page);
    await radar.find('canvas');
    await assertAccessible(plain.page, 'radar');
    assert.deepEqual(await radar.tables(), numbers);
    assert.deepEqual(plain.faults.list, []);
  });

  it('never broke the policy of the page, and asked for nothing but its own files', () => {
    assert.deepEqual(faults.list, []);
    const foreign = site.requests.filter(
      (path) => !/^\/(|chunks\/.*|arrival-(cities|radar)\.js|radar\.html|report\.json)$/.test(path),
    );
    assert.deepEqual(foreign, []);
  });
});
