import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { openPage } from './assessment-page.js';
import { assertAccessible } from './axe.js';
import { launchBrowser, serve, type Site } from './browser.js';
import { applyLook, assertNoSidewaysScroll, LOOKS, openStory, STORYBOOK } from './stories.js';

/** What a story is about, and no fault of it. */
const EXPECTED: Readonly<Record<string, RegExp>> = {
  'radar--not-there': /Failed to load resource: .* 404/,
};

/** Looks at these stories, one after the other, in a browser of their own. */
export function lookAtStories(title: string, ids: readonly string[]): void {
  describe(title, () => {
    let site: Site;
    let browser: Browser;
    let page: Page;
    let devtools: CDPSession;
    let faults: readonly string[];

    before(async () => {
      // What the stories have in common is the same for each, and many.
      site = await serve(STORYBOOK, { headers: { 'cache-control': 'max-age=3600' } });
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

    for (const id of ids) {
      it(`${id} is accessible in every look, fits 320 px and logs nothing`, async () => {
        const before = faults.length;
        let shown: string | undefined;
        for (const [name, look] of Object.entries(LOOKS)) {
          if (look.locale !== shown) await openStory(page, site.url, id, look.locale);
          shown = look.locale;
          await applyLook(page, devtools, look);
          await assertAccessible(page, `${id}, ${name}`, '#storybook-root', look.rules);
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
}
