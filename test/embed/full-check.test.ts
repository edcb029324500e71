import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { AssessmentPage, openPage, serveAssessment, type Faults } from '../helpers/assessment-page.js';
import { assertAccessible } from '../helpers/axe.js';
import { launchBrowser, type Site } from '../helpers/browser.js';

describe('the full check in a browser', () => {
  let site: Site;
  let browser: Browser;
  let widget: AssessmentPage;
  let faults: Faults;

  before(async () => {
    site = await serveAssessment();
    browser = await launchBrowser();
    const opened = await openPage(browser, site.url);
    ({ faults } = opened);
    widget = new AssessmentPage(opened.page);
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  it('asks all 91 questions, and what others decide on the scale of influence', async () => {
    await widget.begin('full');
    const seen: string[] = [];
    for (let topic = 1; topic <= 19; topic++) {
      // Health is decided by others in this city; its questions then ask what the city does to influence it.
      if (topic === 4) await widget.decide('F3', 'other');
      for (const id of await widget.questionIds()) {
        await widget.choose(id, String((seen.length + topic) % 5));
        seen.push(id);
      }
      await widget.press(topic < 19 ? 'Next topic' : 'Finish');
    }
    assert.equal(new Set(seen).size, 91);
    assert.equal(seen.length, 91);
  });

  it('shows both radars, levels and readings', async () => {
    await widget.find('arrival-chart >>> canvas');
    const rows = await widget.tables();
    assert.equal(rows.length, 19);
    assert.equal(rows[3]?.[1], 'Decided elsewhere');
    const report = await widget.page.evaluate(() => document.querySelector('arrival-assessment')?.report);
    assert.ok(
      report?.answers.filter(({ scale }) => scale === 'INFL').length,
      'influence answers are kept as such',
    );
    await assertAccessible(widget.page, 'results of the full check');
    await widget.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await assertAccessible(widget.page, 'results of the full check in the dark');
    assert.deepEqual(faults.list, []);
  });
});
