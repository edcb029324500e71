import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { build } from 'vite';
import { AssessmentPage, EMBED, openPage } from '../helpers/assessment-page.js';
import { launchBrowser, serve, STRICT_POLICY, type Site } from '../helpers/browser.js';
import { conditionPage, HOST_CSS } from '../helpers/host-conditions.js';
import { differences, stateOfHost } from '../helpers/page-state.js';

const OURS = 'arrival-cities.js';
const OTHER_VERSION = 'other/arrival-cities.js';
const OTHER_LIT = 'host-lit.js';

/** The scripts of a page in the order in which they come. */
const MEETINGS: Readonly<Record<string, readonly string[]>> = {
  'the script twice': [OURS, `${OURS}?again`],
  'two versions, ours first': [OURS, OTHER_VERSION],
  'two versions, the other first': [OTHER_VERSION, OURS],
  'Lit of the host, ours first': [OURS, OTHER_LIT],
  'Lit of the host, which comes first': [OTHER_LIT, OURS],
};

/** Two copies of Lit cannot share the name of their policy unless the page says so; the guide does. */
const POLICIES: Readonly<Record<string, string | undefined>> = {
  'no policy': undefined,
  'the strict policy': `${STRICT_POLICY} 'allow-duplicates'`,
};

/** A host's own bundle, with its own copy of Lit. */
async function bundleHostLit(): Promise<string> {
  const entry = join(import.meta.dirname, '../helpers/host-lit.ts');
  const bundled = await build({
    configFile: false,
    logLevel: 'warn',
    build: { lib: { entry, formats: ['es'], fileName: 'host-lit' }, write: false },
  });
  const [first] = Array.isArray(bundled) ? bundled : [];
  const chunk = first?.output.find(({ type }) => type === 'chunk');
  assert.ok(chunk?.type === 'chunk');
  return chunk.code;
}

/** The build as another version of it. */
async function writeOtherVersion(folder: string): Promise<number> {
  await cp(EMBED, folder, { recursive: true });
  let changed = 0;
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith('.js')) continue;
    const text = await readFile(join(folder, file), 'utf8');
    const other = text.replaceAll(/(['"`])0\.1\.0\1/g, '$10.0.9$1');
    if (other === text) continue;
    changed += 1;
    await writeFile(join(folder, file), other);
  }
  return changed;
}

describe('scripts that meet on a page', () => {
  let browser: Browser;
  let folder: string;
  const sites = new Map<string, Site>();
  const pages: Record<string, string> = { '/host.css': HOST_CSS, '/host.html': conditionPage({}) };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'arrival-scripts-'));
    await cp(EMBED, folder, { recursive: true });
    assert.ok((await writeOtherVersion(join(folder, 'other'))) > 0, 'the build carries its version');
    pages[`/${OTHER_LIT}`] = await bundleHostLit();
    for (const [name, policy] of Object.entries(POLICIES)) {
      const headers = policy ? { 'content-security-policy': policy } : {};
      sites.set(name, await serve(folder, { headers, pages }));
    }
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await Promise.all([...sites.values()].map((site) => site.close()));
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  for (const [name, scripts] of Object.entries(MEETINGS)) {
    for (const policy of Object.keys(POLICIES)) {
      it(`all work, and the page is what it was: ${name}, under ${policy}`, async () => {
        const { url } = sites.get(policy)!;
        const context = await browser.createBrowserContext();
        const { page, faults } = await openPage(context, `${url}/host.html`);
        await page.evaluate(() => document.body.append(document.createElement('host-card')));
        const state = await stateOfHost(page);
        for (const script of scripts) await page.evaluate(`import('${url}/${script}').then(() => undefined)`);

        const widget = new AssessmentPage(page);
        await widget.begin('quick');
        await widget.choose('q1.1', '2');
        if (scripts.includes(OTHER_LIT)) {
          const button = await widget.find('host-card >>> button');
          await button.click();
          await widget.settle();
          const card = await button.evaluate((element) => [
            element.innerText,
            getComputedStyle(element).color,
          ]);
          assert.deepEqual(card, ['Pressed 1 times', 'rgb(1, 2, 3)']);
        }
        await widget.press('Results');
        await widget.find('arrival-chart >>> tbody');
        assert.equal((await page.$$('>>> arrival-start, >>> arrival-results')).length, 1, 'one widget, once');
        assert.deepEqual(differences(state, await stateOfHost(page)), []);
        assert.deepEqual(faults.list, []);
        await context.close();
      });
    }
  }
});
