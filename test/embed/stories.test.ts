import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { openPage } from '../helpers/assessment-page.js';
import { assertAccessible } from '../helpers/axe.js';
import { launchBrowser, serve, type Site } from '../helpers/browser.js';
import {
  applyLook,
  assertNoSidewaysScroll,
  LOOKS,
  openStory,
  STORYBOOK,
  storyIds,
} from '../helpers/stories.js';

const ids = storyIds();

/** What a story is about, and no fault of it. */
const EXPECTED: Readonly<Record<string, RegExp>> = {
  'radar--not-there': /Failed to load resource: .* 404/,
};

describe('the stories', () => {
  let site: Site;
  let browser: Browser;
  let page: Page;
  let devtools: CDPSession;
  let faults: readonly string[];

  before(async () => {
    site = await serve(STORYBOOK);
    browser = await launchBrowser();
    const opened = await openPage(browser, 'about:blank');
    page = opened.page;
    faults = opened.faults.list;
    devtools = await page.createCDPSession();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  it('are there for each public element', () => {
    const elements = new Set(ids.map((id) => id.split('--')[0]));
    for (const element of ['arrival-assessment', 'radar', 'report', 'compare'])
      assert.ok(elements.has(element), element);
  });

  for (const id of ids) {
    it(`${id} is accessible in every look, fits 320 px and logs nothing`, async () => {
      const before = faults.length;
      let shown: string | undefined;
      for (const [name, look] of Object.entries(LOOKS)) {
        if (look.locale !== shown) await openStory(page, site.url, id, look.locale);
        shown = look.locale;
        await applyLook(page, devtools, look);
        const rules = look.isRecoloured ? 'of colour' : 'all';
        await assertAccessible(page, `${id}, ${name}`, '#storybook-root', rules);
        await assertNoSidewaysScroll(page, `${id}, ${name}`);
        if (look.locale === 'en') continue;
        await applyLook(page, devtools, { ...look, width: 320 });
        await assertNoSidewaysScroll(page, `${id}, ${name}, 320 px`);
      }
      const expected = EXPECTED[id];
      assert.deepEqual(
        faults.slice(before).filter((fault) => !expected?.test(fault)),
        [],
      );
    });
  }
});
