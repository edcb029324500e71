import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { AssessmentPage, EMBED, openPage } from '../helpers/assessment-page.js';
import { launchBrowser, serve, STRICT_POLICY, type Site } from '../helpers/browser.js';
import { eventually } from '../helpers/frame-site.js';
import { sealedReport } from '../helpers/sealed-report.js';
import { hasPlace, ROOT, snippetsOf } from '../helpers/snippets.js';

/** How many snippets each page has, so that none is lost to a change of the page. */
const PAGES: Readonly<Record<string, number>> = {
  'README.md': 3,
  'docs/embedding.md': 8,
  'docs/embedding-iframe.md': 3,
  'docs/forms-and-sending.md': 2,
  'docs/guides/drupal.md': 4,
  'docs/guides/frameworks.md': 2,
  'docs/guides/plain-html.md': 3,
  'docs/guides/plone.md': 3,
  'docs/guides/sharepoint.md': 1,
  'docs/guides/wix.md': 2,
  'docs/guides/wordpress.md': 3,
};

/** The publisher of frames in the snippets. */
const NETWORK = 'https://network.example';
const MODULE = '<script type="module" src="./arrival-cities.js"></script>';

/** A site with the build where the snippets look for it: beside the page, and in `/arrival/`. */
async function siteFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'arrival-snippets-'));
  for (const name of await readdir(EMBED)) await symlink(join(EMBED, name), join(folder, name));
  await symlink(EMBED, join(folder, 'arrival'));
  return folder;
}

/** The snippet with what it needs: for a place without a script, the one that the page puts elsewhere on the site. */
function pasted(html: string, all: readonly string[]): string {
  if (html.includes('<script') || html.includes('<iframe')) return html;
  const elsewhere = all.filter((one) => !hasPlace(one)).join('');
  return html + (elsewhere || MODULE);
}

async function comesUp(page: Page, html: string): Promise<void> {
  const radar = html.includes('radar') ? 'arrival-chart' : undefined;
  const report = html.includes('<arrival-report') ? 'arrival-results >>> .title' : undefined;
  const wanted = report ?? radar ?? 'arrival-start';
  if (!/<iframe|data-arrival-frame/.test(html)) {
    await new AssessmentPage(page).find(wanted);
    return;
  }
  await eventually(`${wanted} is in the frame`, async () => {
    const frame = await (await page.$('iframe'))?.contentFrame();
    return Boolean(await frame?.$(`>>> ${wanted}`).catch(() => null));
  });
}

describe('the snippets of the documentation', () => {
  let folder: string;
  let network: Site;
  let site: Site;
  let browser: Browser;
  const pages: Record<string, string> = {};

  before(async () => {
    folder = await siteFolder();
    const report = await sealedReport();
    pages['/report.json'] = report;
    network = await serve(folder, {
      headers: { 'access-control-allow-origin': '*' },
      pages: { '/arrival/report.json': report },
    });
    // The strict policy, and what the guide to frames and a script of another site add to it.
    const policy = STRICT_POLICY.replace(/(script|connect)-src 'self'/g, `$& ${network.url}`);
    site = await serve(folder, {
      headers: { 'content-security-policy': `${policy}; frame-src ${network.url}` },
      pages,
    });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await Promise.all([site.close(), network.close()]);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('are all known here', async () => {
    const guides = (await readdir(join(ROOT, 'docs/guides'))).map((name) => `docs/guides/${name}`);
    for (const page of guides) assert.equal(snippetsOf(page, 'html').length, PAGES[page] ?? 0, page);
  });

  for (const [name, count] of Object.entries(PAGES)) {
    it(`come up in a plain page under the strict policy: ${name}`, async () => {
      const snippets = snippetsOf(name, 'html');
      assert.equal(snippets.length, count);
      for (const html of snippets.filter(hasPlace)) {
        const body = pasted(html, snippets).replaceAll(NETWORK, network.url);
        pages['/page.html'] =
          `<!doctype html><html lang="en"><title>Pasted</title><link rel="icon" href="data:,"><body>${body}`;
        // Another host name than that of the network, so that its frame is of another site.
        const { page, faults } = await openPage(
          browser,
          `${site.url.replace('127.0.0.1', 'localhost')}/page.html`,
        );
        await comesUp(page, html);
        assert.deepEqual(faults.list, [], html);
        await page.close();
      }
    });
  }
});
