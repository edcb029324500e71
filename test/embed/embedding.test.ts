import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { AssessmentPage, EMBED, openPage } from '../helpers/assessment-page.js';
import { launchBrowser, serve, STRICT_POLICY, type Site } from '../helpers/browser.js';
import { sealedReport } from '../helpers/sealed-report.js';

const guide = readFileSync(join(import.meta.dirname, '../../docs/embedding.md'), 'utf8');

const hostPage = (body: string, head = '') =>
  `<!doctype html><html lang="en"><title>Pasted</title><link rel="icon" href="data:,">${head}<body>${body}</body></html>`;

const MODULE = '<script type="module" src="./arrival-cities.js"></script>';
const CLASSIC = '<script src="./arrival-cities.classic.js"></script>';

/** Pages on which several scripts meet; on each one assessment and one radar are to work. */
const MEETINGS: Readonly<Record<string, string>> = {
  'the same module twice': `${MODULE}${MODULE}`,
  'two copies of the module build': `${MODULE}<script type="module" src="./other/arrival-cities.js"></script>`,
  'two copies of the module build, the radar alone first':
    '<script type="module" src="./arrival-radar.js"></script><script type="module" src="./arrival-cities.js"></script>',
  'the single file twice': `${CLASSIC}${CLASSIC}`,
  'two copies of the single file': `${CLASSIC}<script src="./other/arrival-cities.classic.js"></script>`,
  'the single file before the module': `${CLASSIC}${MODULE}`,
  'the module before the single file, both waiting for the page': `${MODULE}<script src="./arrival-cities.classic.js" defer></script>`,
  'a versioned name beside the plain one': `${MODULE}<script type="module" src="./arrival-cities-0.1.0.js"></script>`,
};

describe('embedding', () => {
  let site: Site;
  /** The same without a policy. */
  let plain: Site;
  let browser: Browser;
  let folder: string;
  const pages: Record<string, string> = {};

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'arrival-embed-'));
    await cp(EMBED, folder, { recursive: true });
    await cp(EMBED, join(folder, 'other'), { recursive: true });
    pages['/report.json'] = await sealedReport();
    site = await serve(folder, { headers: { 'content-security-policy': STRICT_POLICY }, pages });
    plain = await serve(folder, { pages });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await Promise.all([site.close(), plain.close()]);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const opened = async (path: string, html: string) => {
    pages[path] = html;
    const { page, faults } = await openPage(browser, site.url + path);
    return { page, faults, widget: new AssessmentPage(page) };
  };

  it('has an integrity in the guide that is that of the build', () => {
    const [, name = '', integrity = ''] =
      /src="\.\/(arrival-cities-[\d.]+\.classic\.js)"\s+integrity="([^"]+)"/.exec(guide) ?? [];
    const file = readFileSync(join(EMBED, name));
    assert.equal(integrity, `sha384-${createHash('sha384').update(file).digest('base64')}`);
    assert.deepEqual(file, readFileSync(join(EMBED, 'arrival-cities.classic.js')));
    const { version } = JSON.parse(readFileSync(join(EMBED, '../package.json'), 'utf8')) as {
      readonly version: string;
    };
    assert.ok(guide.includes(`version ${version}.`));
  });

  for (const [name, scripts] of Object.entries(MEETINGS)) {
    it(`brings each element once: ${name}`, async () => {
      const body =
        '<arrival-assessment></arrival-assessment><arrival-radar src="report.json"></arrival-radar>';
      const { page, faults, widget } = await opened('/meeting.html', hostPage(body, scripts));
      await widget.find('arrival-start');
      await widget.find('arrival-chart');
      assert.deepEqual(faults.list, []);
      await page.close();
    });
  }

  it('leaves alone an element that the host has brought itself', async () => {
    pages['/own.js'] =
      "customElements.define('arrival-assessment', class extends HTMLElement { own = true });";
    const own = '<script src="./own.js"></script>';
    for (const script of [MODULE, CLASSIC]) {
      const body = '<div data-arrival="assessment"></div>';
      const { page, faults } = await opened('/own.html', hostPage(body, own + script));
      await page.waitForSelector('arrival-assessment');
      const isOwn = await page.$eval('arrival-assessment', (element) => 'own' in element);
      assert.deepEqual([isOwn, faults.list], [true, []]);
      await page.close();
    }
  });

  it('copies to the element what it knows, and what the placeholder holds', async () => {
    const body =
      '<div id="here" data-arrival="assessment" data-lang="es" data-depth="quick" data-readonly data-strange="1" data-onclick="x">' +
      '<p slot="intro">Our own words</p></div>' +
      '<script src="./arrival-cities.classic.js" data-arrival="radar" data-src="report.json" data-target="#there"></script>' +
      '<p id="there">Fallback</p><script src="./arrival-cities.classic.js" data-arrival="assessment" data-lang="fr"></script><i></i>';
    const { page, faults, widget } = await opened('/holder.html', hostPage(body));
    await widget.find('.frame[lang=es]');
    await widget.find('.frame[lang=fr]');
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('#here > *, #there > *, script + arrival-assessment')].map((element) => [
        element.localName,
        ...element
          .getAttributeNames()
          .map((key) => `${key}=${element.getAttribute(key)!}`)
          .sort(),
        element.textContent,
      ]),
    );
    assert.deepEqual(found, [
      ['arrival-assessment', 'depth=quick', 'lang=es', 'readonly=', 'Our own words'],
      ['arrival-radar', 'src=report.json', 'Fallback'],
      ['arrival-assessment', 'lang=fr', ''],
    ]);
    assert.deepEqual(faults.list, []);
    await page.close();
  });

  it('says which target of a script is not on the page, and goes on', async () => {
    const body =
      '<script src="./arrival-cities.classic.js" data-arrival="assessment" data-target="#nowhere"></script>' +
      '<div data-arrival="assessment"></div>';
    const { page, faults, widget } = await opened('/nowhere.html', hostPage(body));
    await widget.find('div > arrival-assessment >>> arrival-start');
    assert.equal(faults.list.length, 1);
    assert.match(faults.list[0] ?? '', /data-target="#nowhere" names nothing on this page/);
    await page.close();
  });

  it('says that a script in the head has no place, and that a target is no selector', async () => {
    const script = (target: string) =>
      `<script src="./arrival-cities.classic.js" data-arrival="assessment"${target} defer></script>`;
    for (const [name, target, words] of [
      ['head', '', /A script in the head has no place on the page/],
      ['selector', ' data-target="#1bad"', /data-target="#1bad" names nothing on this page/],
    ] as const) {
      const { page, faults, widget } = await opened(`/${name}.html`, hostPage('', script(target)));
      await widget.find('script[data-arrival-filled]');
      assert.equal(faults.list.length, 1, faults.list.join());
      assert.match(faults.list[0] ?? '', words);
      assert.equal(await page.$('head arrival-assessment'), null);
      await page.close();
    }
  });

  it('fills a placeholder that was added later when the single file runs again', async () => {
    pages['/later.html'] = hostPage('<div data-arrival="assessment"></div>', CLASSIC);
    const { page, faults } = await openPage(browser, `${plain.url}/later.html`);
    await page.evaluate(() => {
      const place = document.createElement('div');
      place.dataset['arrival'] = 'assessment';
      place.id = 'later';
      document.body.append(place);
    });
    await page.addScriptTag({ url: './arrival-cities.classic.js' });
    await new AssessmentPage(page).find('#later > arrival-assessment >>> arrival-start');
    assert.equal((await page.$$('arrival-assessment')).length, 2);
    assert.deepEqual(faults.list, []);
    await page.close();
  });
});
