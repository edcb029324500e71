import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { AssessmentPage, openPage, serveAssessment } from '../helpers/assessment-page.js';
import { launchBrowser, type Site } from '../helpers/browser.js';

describe('keeping answers', () => {
  let site: Site;
  let userDataDir: string;

  before(async () => {
    site = await serveAssessment();
    userDataDir = await mkdtemp(join(tmpdir(), 'arrival-profile-'));
  });
  after(async () => {
    await site.close();
    await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 });
  });

  it('still has the answer after the browser was killed right after it was given', async () => {
    const first = await launchBrowser({ userDataDir });
    const { page } = await openPage(first, site.url);
    const widget = new AssessmentPage(page);
    await widget.begin('quick');
    await widget.choose('q1.1', '3');
    const browserProcess = first.process();
    const gone = new Promise((done) => browserProcess?.once('exit', done));
    browserProcess?.kill('SIGKILL');
    await gone;

    const second = await launchBrowser({ userDataDir });
    try {
      const again = await openPage(second, site.url);
      const reopened = new AssessmentPage(again.page);
      await reopened.press('Go on: City without a name');
      // Going on starts where something is open, so the page with the answer is turned back to.
      await reopened.press('Back');
      assert.equal(await reopened.isChecked('q1.1', '3'), true);
      assert.deepEqual(again.faults.list, []);
    } finally {
      await second.close();
    }
  });

  it('lets a second tab follow live, keeps it from writing, and hands over when asked', async () => {
    const browser = await launchBrowser();
    try {
      const one = await openPage(browser, site.url);
      const writer = new AssessmentPage(one.page);
      await writer.begin('quick');
      const two = await openPage(browser, site.url);
      const follower = new AssessmentPage(two.page);
      await follower.press('Go on: City without a name');

      await one.page.bringToFront();
      await writer.choose('q1.1', '2');
      await two.page.bringToFront();
      await follower.until(() => follower.isChecked('q1.1', '2'));
      await follower.choose('q1.1', '4');
      assert.equal(await follower.isChecked('q1.1', '4'), false, 'the second tab does not change the answer');

      await follower.press('Go on here instead');
      await follower.choose('q1.1', '4');
      assert.equal(await follower.isChecked('q1.1', '4'), true);
      assert.deepEqual([...one.faults.list, ...two.faults.list], []);
    } finally {
      await browser.close();
    }
  });
});
