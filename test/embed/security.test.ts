import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { AssessmentPage, EMBED, openPage } from '../helpers/assessment-page.js';
import { launchBrowser, serve, STRICT_POLICY, type Site } from '../helpers/browser.js';
import { eventually, widgetIn } from '../helpers/frame-site.js';
import { snippetsOf } from '../helpers/snippets.js';

/** The policy that docs/security.md gives under this name, as one line. */
function documented(name: string): string {
  const [block = ''] = snippetsOf('docs/security.md', `http ${name}`);
  const [, policy] = /^Content-Security-Policy: ([^]+)$/.exec(block.replace(/\s+/g, ' ').trim()) ?? [];
  assert.ok(policy, `docs/security.md has a policy named ${name}`);
  return policy;
}

const directives = (policy: string): string[] => policy.split(/\s*;\s*/).sort();

const SCRIPTS: Readonly<Record<string, (folder: string) => string>> = {
  module: (folder) => `<script type="module" src="${folder}/arrival-cities.js"></script>`,
  'single file': (folder) => `<script src="${folder}/arrival-cities.classic.js" defer></script>`,
};
const PLACES: Readonly<Record<string, string>> = {
  element: '<arrival-assessment></arrival-assessment>',
  placeholder: '<div data-arrival="assessment"></div>',
};

const pageOf = (body: string): string =>
  `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><body>${body}</body></html>`;

/** What is loaded at once, when somebody answers, asks why, and takes another language. */
async function use(widget: AssessmentPage): Promise<void> {
  await widget.begin('quick');
  await widget.choose('q1.1', '2');
  await widget.press('Why we ask, sources and examples');
  await widget.press('Close');
  await (await widget.find('.languages select')).select('fr');
  await widget.find('.frame[lang=fr]');
}

describe('the policies of docs/security.md', () => {
  let network: Site;
  let browser: Browser;
  const open: Site[] = [];

  before(async () => {
    network = await serve(EMBED, { headers: { 'access-control-allow-origin': '*' } });
    open.push(network);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await Promise.all(open.map((site) => site.close()));
  });

  /** Opens a page of a city, which is another site than the network, under a policy. */
  async function underPolicy(policy: string, body: string, publisher = network) {
    const headers = {
      'content-security-policy': policy.replaceAll('https://network.example', publisher.url),
    };
    const site = await serve(EMBED, { headers, pages: { '/page.html': pageOf(body) } });
    open.push(site);
    return openPage(browser, `${site.url.replace('127.0.0.1', 'localhost')}/page.html`);
  }

  it('are those that all other tests run under', () => {
    assert.deepEqual(directives(documented('own-site')), directives(STRICT_POLICY));
    const embedding = readFileSync(join(import.meta.dirname, '../../docs/embedding.md'), 'utf8');
    const [, short = ''] = /```\n(default-src[^`]+)```/.exec(embedding) ?? [];
    assert.deepEqual(directives(short.replace(/\s+/g, ' ').trim()), directives(STRICT_POLICY));
    const frame = readFileSync(join(EMBED, 'embed.html'), 'utf8');
    const [, meta = ''] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(frame) ?? [];
    assert.deepEqual(directives(documented('frame')), directives(meta));
  });

  for (const [script, tag] of Object.entries(SCRIPTS)) {
    for (const [place, html] of Object.entries(PLACES)) {
      it(`are enough on the page's own site: ${script}, ${place}`, async () => {
        const { page, faults } = await underPolicy(documented('own-site'), html + tag('.'));
        await use(new AssessmentPage(page));
        assert.deepEqual(faults.list, []);
        await page.close();
      });
    }

    it(`are enough with the files on another site: ${script}`, async () => {
      const body = `${String(PLACES['element'])}${tag(network.url)}`;
      const { page, faults } = await underPolicy(documented('other-site'), body);
      await use(new AssessmentPage(page));
      assert.deepEqual(faults.list, []);
      await page.close();
    });

    it(`need nothing of style-src for the widget: ${script}`, async () => {
      const policy = documented('own-site').replace("style-src 'self'", "style-src 'none'");
      const { page, faults } = await underPolicy(policy, `${String(PLACES['element'])}${tag('.')}`);
      const widget = new AssessmentPage(page);
      await use(widget);
      const size = await (
        await widget.find('.languages select')
      ).evaluate((one) => getComputedStyle(one).minHeight);
      assert.notEqual(size, 'auto', 'it has its styles');
      assert.deepEqual(faults.list, []);
      await page.close();
    });
  }

  /** The network publishes the frame to some sites, as the page says. */
  async function framed(isNamed: boolean) {
    const ancestors = documented('frame-ancestors');
    assert.match(ancestors, /^frame-ancestors https:\/\/city\.example /);
    const named = ancestors.replace('https://city.example', 'http://localhost:*');
    const publisher = await serve(EMBED, {
      headers: {
        'content-security-policy': `${documented('frame')}; ${isNamed ? named : ancestors}`,
      },
    });
    open.push(publisher);
    const body = `<div data-arrival-frame=""></div><script defer src="${publisher.url}/embed.js"></script>`;
    return underPolicy(`${documented('frame-host')}; img-src data:`, body, publisher); // for the icon of the test page
  }

  it('are enough for the frame and the page around it', async () => {
    const { page, faults } = await framed(true);
    const { widget } = await widgetIn(page);
    await widget.begin('quick');
    await widget.choose('q1.1', '2');
    assert.deepEqual(faults.list, []);
    await page.close();
  });

  it('keep the frame from a site that its publisher has not named', async () => {
    const { page, faults } = await framed(false);
    await eventually('the browser refuses', () =>
      Promise.resolve(faults.list.some((fault) => fault.includes('frame-ancestors'))),
    );
    const frame = await (await page.$('iframe'))?.contentFrame();
    assert.equal(await frame?.$('arrival-assessment'), null);
    await page.close();
  });
});
