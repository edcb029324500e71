import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { assertAccessible } from '../helpers/axe.js';
import { launchBrowser } from '../helpers/browser.js';
import {
  eventually,
  frameHtml,
  framing,
  heights,
  openHost,
  serveFrames,
  settledHeight,
  widgetIn,
  type FrameSites,
} from '../helpers/frame-site.js';

const EXAMPLES = join(import.meta.dirname, '../../docs/examples');
const TALL = '<p><canvas width="10" height="1500"></canvas></p>';
const NAMES = ['arrival-change', 'arrival-complete', 'arrival-report', 'arrival-error'];

/** Notes every event of the widget that reaches the page, as plain data. */
const listen = (page: Page) =>
  page.evaluate((names) => {
    const seen: unknown[] = [];
    Object.assign(globalThis, { seen });
    for (const name of names) {
      document.addEventListener(name, (event) => {
        const { type, target, depth, stated, purpose, codes, report } = event as Event &
          Record<string, unknown>;
        seen.push({ type, from: (target as Element).localName, depth, stated, purpose, codes, report });
      });
    }
  }, NAMES);
const seen = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { seen: Record<string, unknown>[] }).seen);

describe('the widget in a frame of another site', () => {
  let sites: FrameSites;
  let browser: Browser;
  let script: string;

  before(async () => {
    sites = await serveFrames();
    script = `${sites.frames.url}/embed.js`;
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await sites.close();
  });

  /** Opens a page of the other site with this in its body. */
  async function open(body: string, attributes?: string) {
    const path = `/host-${String(Object.keys(sites.pages).length)}.html`;
    sites.pages[path] = framing(body, script, attributes);
    return openHost(browser, `${sites.host}${path}`);
  }

  it('takes the place of its placeholder, under the policy of both sites, and asks nobody else for anything', async () => {
    const { page, faults, hosts } = await open(
      '<div data-arrival-frame="" data-depth="quick">A <a href="#">link</a></div>',
    );
    const inFrame = await widgetIn(page);
    const given = await inFrame.element.evaluate((frame) => ({
      title: frame.title,
      sandbox: frame.getAttribute('sandbox'),
      loading: frame.loading,
      width: frame.clientWidth === frame.parentElement?.clientWidth,
      styles: document.querySelectorAll('[style]:not(iframe), style').length,
      text: frame.parentElement?.textContent,
    }));
    assert.deepEqual(given, {
      title: 'City self-assessment on migration policy',
      sandbox: 'allow-scripts allow-same-origin allow-downloads allow-modals allow-popups allow-forms',
      loading: 'lazy',
      width: true,
      styles: 0,
      text: '',
    });
    await inFrame.widget.begin('quick');
    await inFrame.widget.choose('q1.1', '3');
    assert.deepEqual([...hosts].sort(), [new URL(sites.frames.url).host, new URL(sites.host).host].sort());
    assert.deepEqual(faults.list, []);
    await page.close();
  });

  it('grows and shrinks with its content, and stays as it is when nothing happens', async () => {
    const { page, faults } = await open('<div data-arrival-frame=""></div>');
    const inFrame = await widgetIn(page);
    const { widget } = inFrame;
    const start = await settledHeight(inFrame);
    await widget.begin('quick');
    const questions = await settledHeight(inFrame);
    assert.notEqual(questions, start);
    await widget.choose('q1.1', '3');
    await widget.press('Results');
    await widget.find('arrival-results >>> arrival-chart');
    const results = await settledHeight(inFrame);
    assert.ok(results > questions, `${results} for the results, ${questions} for the questions`);
    await widget.press('Start');
    const again = await settledHeight(inFrame);
    assert.ok(again < results, `${again} after ${results}`);
    const later = await page.evaluate(async () => {
      const found = new Set<number>();
      for (let frame = 0; frame < 40; frame++) {
        await new Promise((done) => requestAnimationFrame(done));
        found.add(document.querySelector('iframe')?.clientHeight ?? 0);
      }
      return [...found];
    });
    assert.deepEqual(later, [again]);
    await page.setViewport({ width: 400, height: 800 });
    await eventually('the narrow frame is taller', async () => (await heights(inFrame)).outer > again);
    await settledHeight(inFrame);
    assert.deepEqual(faults.list, []);
    await page.close();
  });

  it('does not move the page when it loads, and shows the next questions when somebody goes on', async () => {
    const { page, faults } = await open(`<div data-arrival-frame=""></div>${TALL}<p id="end">End</p>`);
    const inFrame = await widgetIn(page);
    await settledHeight(inFrame);
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.evaluate(() => {
      const places: number[] = [];
      Object.assign(globalThis, { places });
      addEventListener('message', ({ data }: MessageEvent<{ type: string; top: number }>) => {
        if (data.type === 'arrival-cities:place') places.push(data.top);
      });
    });
    const places = () => page.evaluate(() => (globalThis as unknown as { places: number[] }).places.length);
    const { widget } = inFrame;
    await widget.begin('quick');
    await eventually('the page was told twice where work goes on', async () => (await places()) === 2);
    await widget.choose('q1.1', '2');
    const next = await widget.button('Next topic');
    await next.scrollIntoView();
    const before = await page.evaluate(() => scrollY);
    assert.ok(before > 400, 'the button is far down');
    const title = await widget.heading();
    await next.click();
    await eventually('the next page is there', async () => (await widget.heading()) !== title);
    await eventually('its title is in view', async () => {
      const frameTop = await inFrame.element.evaluate((frame) => frame.getBoundingClientRect().top);
      const top = await (
        await widget.find('.page-title')
      ).evaluate((element) => element.getBoundingClientRect().top);
      return frameTop + top >= 0 && frameTop + top < 700;
    });
    await eventually('the page was told where work goes on', async () => (await places()) === 3);

    // Not every browser moves the page for what has the focus in a frame: then this message does.
    const tell = `parent.postMessage({ type: 'arrival-cities:place', version: 1, top: 100 }, '*')`;
    const placeInView = () => inFrame.element.evaluate((frame) => frame.getBoundingClientRect().top + 100);
    await page.evaluate(() => document.querySelector('#end')?.scrollIntoView());
    assert.ok((await placeInView()) < 0);
    await inFrame.frame.evaluate(tell);
    await eventually('the place is in view', async () => Math.abs(await placeInView()) < 2);
    await page.evaluate(() => scrollTo(0, 0));
    await inFrame.frame.evaluate(tell);
    await eventually('it was told', async () => (await places()) === 5);
    assert.equal(await page.evaluate(() => scrollY), 0, 'a place in view stays where it is');
    assert.deepEqual(faults.list, []);
    await page.close();
  });

  it('speaks the language of the place, follows it when it changes, and takes its theme', async () => {
    const { page, faults } = await open(
      '<section lang="es-EC"><div data-arrival-frame=""></div></section>',
      'lang="en" data-theme="dark"',
    );
    const { frame, widget, element } = await widgetIn(page);
    await widget.find('.frame[lang=es]');
    await eventually('the frame has a Spanish title', () =>
      element.evaluate((iframe) => iframe.title.startsWith('Autoevaluación')),
    );
    const scheme = () =>
      frame.evaluate(() => {
        const widgetElement = document.querySelector('arrival-assessment');
        return [widgetElement?.getAttribute('theme'), getComputedStyle(document.documentElement).colorScheme];
      });
    assert.deepEqual(await scheme(), ['dark', 'dark']);
    await page.evaluate(() => {
      document.querySelector('section')?.setAttribute('lang', 'ar');
      document.documentElement.dataset.theme = 'light';
    });
    await widget.find('.frame[lang=ar][dir=rtl]');
    await eventually('the theme is light', async () => (await scheme()).join() === 'light,light');
    await page.evaluate(() => delete document.documentElement.dataset.theme);
    await eventually('the theme is taken back', async () => (await scheme())[0] === 'auto');
    assert.deepEqual(await frame.evaluate(() => [document.documentElement.lang, document.title]), [
      'ar',
      'التقييم الذاتي للمدينة بشأن سياسة الهجرة',
    ]);
    assert.deepEqual(faults.list, []);
    await page.close();
  });

  it('tells the page that something happened and how far it is, and not what was answered', async () => {
    const { page, faults } = await open('<div data-arrival-frame=""></div>');
    await listen(page);
    const { widget } = await widgetIn(page);
    await widget.begin('quick');
    await widget.choose('q1.1', '3');
    await widget.press('Save my work as a file');
    await eventually('three events came', async () => (await seen(page)).length >= 2);
    const events = await seen(page);
    assert.deepEqual(events.at(0), { type: 'arrival-change', from: 'iframe', depth: 'quick', stated: 1 });
    assert.deepEqual(events.at(-1), {
      type: 'arrival-report',
      from: 'iframe',
      depth: 'quick',
      stated: 1,
      purpose: 'save',
    });
    assert.deepEqual(faults.list, []);
    await page.close();
  });

  it('gives the report to a page that its publisher names', async () => {
    sites.framePages['/trusting.html'] = frameHtml().replace(
      'data-report-to=""',
      `data-report-to="https://a.example ${sites.host}"`,
    );
    const { page, faults } = await open(`<div data-arrival-frame="${sites.frames.url}/trusting.html"></div>`);
    await listen(page);
    const { widget } = await widgetIn(page);
    await widget.begin('quick');
    await widget.choose('q1.1', '3');
    await eventually('an event came', async () => (await seen(page)).length > 0);
    const { report } = (await seen(page))[0] as {
      report: { answers: { questionId: string; level: number }[] };
    };
    assert.deepEqual(
      report.answers.map(({ questionId, level }) => [questionId, level]),
      [['q1.1', 3]],
    );
    assert.deepEqual(faults.list, []);
    await page.close();
  });

  it('needs no sandbox on its own site, and gives the report to it', async () => {
    sites.framePages['/own.html'] = framing('<div data-arrival-frame=""></div>', './embed.js');
    const { page, faults } = await openHost(browser, `${sites.frames.url}/own.html`);
    await listen(page);
    const { widget, element } = await widgetIn(page);
    assert.equal(await element.evaluate((frame) => frame.hasAttribute('sandbox')), false);
    await widget.begin('quick');
    await widget.choose('q1.1', '3');
    await eventually('an event came', async () => (await seen(page)).length > 0);
    assert.equal(typeof (await seen(page))[0]?.['report'], 'object');
    assert.deepEqual(faults.list, []);
    await page.close();
  });

  it('shows a report as a radar beside an assessment, each in a frame of its own', async () => {
    const { page, faults } = await open(
      '<div id="one" data-arrival-frame="" data-storage-key="one"></div>' +
        '<div id="two" data-arrival-frame="" data-element="radar" data-src="missing.json" lang="fr" data-title="Notre ville"></div>' +
        `<script defer src="${script}"></script>`,
    );
    await listen(page);
    const one = await widgetIn(page, '#one iframe');
    await page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('#two iframe');
      frame?.scrollIntoView();
      if (frame) frame.setAttribute('src', frame.src); // loaded again, it is heard again
    });
    const element = await page.$('#two iframe');
    const frame = await element?.contentFrame();
    assert.equal(await element?.evaluate((iframe) => iframe.title), 'Notre ville');
    await eventually('the radar says what is wrong', async () =>
      Boolean(await frame?.$('>>> arrival-radar >>> [part=error]').catch(() => null)),
    );
    await eventually('the fault is told', async () =>
      (await seen(page)).some(({ type }) => type === 'arrival-error'),
    );
    assert.equal(
      await page.$$eval('iframe', (all) => all.length),
      2,
      'the second copy of the script makes no more frames',
    );
    const first = await settledHeight(one);
    assert.notEqual(await element?.evaluate((iframe) => iframe.clientHeight), first);
    assert.deepEqual(
      faults.list.filter((fault) => !fault.includes('404')),
      [],
    );
    await page.close();
  });

  it('shows a whole report, and two side by side, as tall as they are', async () => {
    for (const name of ['strong', 'weak'])
      sites.framePages[`/${name}.json`] = await readFile(
        join(EXAMPLES, name, 'report.shareable.json'),
        'utf8',
      );
    const { page, faults } = await open(
      '<div id="one" data-arrival-frame="" data-element="report" data-src="strong.json"></div>' +
        '<div id="two" data-arrival-frame="" data-element="compare" data-src="strong.json weak.json" data-mode="cities"></div>' +
        `<script defer src="${script}"></script>`,
    );
    for (const [id, shown] of [
      ['#one', 'arrival-report >>> arrival-results >>> .headline'],
      ['#two', 'arrival-compare >>> arrival-comparison >>> table'],
    ] as const) {
      await page.$eval(id, (place) => place.scrollIntoView());
      const framed = await widgetIn(page, `${id} iframe`);
      await framed.widget.find(shown);
      assert.ok((await settledHeight(framed)) > 1200, id);
      assert.equal(
        await framed.element.evaluate((frame) => frame.title),
        'Results of a city self-assessment on migration policy',
      );
    }
    assert.deepEqual(faults.list, []);
    await page.close();
  });

  it('listens to its page alone, and its page to it alone', async () => {
    sites.framePages['/forger.html'] =
      '<!doctype html><title>Forger</title><script src="./forger.js"></script>';
    sites.framePages['/forger.js'] = `
      const forged = { type: 'arrival-cities:height', version: 1, height: 9 };
      parent.postMessage(forged, '*');
      parent.postMessage({ type: 'arrival-cities:event', version: 1, name: 'arrival-complete' }, '*');
      for (let at = 0; at < parent.length; at++)
        parent[at].postMessage({ type: 'arrival-cities:settings', version: 1, language: 'fr', theme: 'dark' }, '*');
      document.title = 'Done';`;
    const { page, faults } = await open(
      `<div id="one" data-arrival-frame=""></div><iframe id="forger" src="${sites.frames.url}/embed.css"></iframe>`,
    );
    await listen(page);
    const one = await widgetIn(page, '#one iframe');
    const height = await settledHeight(one);
    await page.evaluate(
      (url) => document.querySelector<HTMLIFrameElement>('#forger')?.setAttribute('src', url),
      `${sites.frames.url}/forger.html`,
    );
    await eventually('the forger has spoken', async () =>
      (await Promise.all(page.frames().map((frame) => frame.title().catch(() => '')))).includes('Done'),
    );
    await page.evaluate(() => {
      window.postMessage({ type: 'arrival-cities:height', version: 1, height: 9 }, '*');
      window.postMessage({ type: 'arrival-cities:event', version: 1, name: 'arrival-complete' }, '*');
    });
    await one.widget.settle();
    assert.equal((await heights(one)).outer, height);
    await one.widget.find('.frame[lang=en]');
    assert.deepEqual(await seen(page), []);
    assert.deepEqual(faults.list, []);
    await page.close();
  });

  it('leaves junk aside on both sides, and says so where it is marked as ours', async () => {
    const { page, faults } = await open('<div data-arrival-frame=""></div>');
    await listen(page);
    const one = await widgetIn(page);
    const height = await settledHeight(one);
    const junk = `[null, 7, 'x', [], { type: 'other:height', height: 3 },
      { type: 'arrival-cities:height', version: 1, height: '3px' },
      { type: 'arrival-cities:__proto__', version: 1 },
      { type: 'arrival-cities:event', version: 1, name: 'arrival-change', report: '{' },
      JSON.parse('{"type":"arrival-cities:height","version":1,"height":3,"__proto__":{"polluted":true}}')]`;
    await one.frame.evaluate(`for (const data of ${junk}) parent.postMessage(data, '*')`);
    await page.evaluate(
      `for (const data of ${junk}) document.querySelector('iframe').contentWindow.postMessage(data, '*')`,
    );
    await eventually('each side has warned of what is marked as ours', () =>
      Promise.resolve(faults.list.length >= 8),
    );
    await one.widget.settle();
    assert.equal((await heights(one)).outer, height);
    assert.deepEqual(await seen(page), []);
    assert.deepEqual(
      faults.list.filter((fault) => !/^warn: Arrival Cities.*(not understood|cannot be read)/.test(fault)),
      [],
    );
    assert.equal(faults.list.length, 8, faults.list.join('\n'));
    assert.equal(await page.evaluate(() => 'polluted' in {}), false);
    await page.close();
  });

  it('is not heard any more where the frame has gone to another site', async () => {
    const { page, faults } = await open('<div data-arrival-frame=""></div>');
    const one = await widgetIn(page);
    const height = await settledHeight(one);
    const other = sites.frames.url.replace('127.0.0.1', 'localhost');
    await one.frame.evaluate(
      `parent.postMessage({ type: 'arrival-cities:ready', version: 1, title: 'Fine' }, '*')`,
    );
    await eventually('the title is taken', () => one.element.evaluate((frame) => frame.title === 'Fine'));
    // As if the address had been redirected: the messages come from another origin than that of its address.
    await one.element.evaluate((frame, url) => {
      Object.defineProperty(frame, 'src', { value: url });
    }, `${other}/embed.html`);
    await one.frame.evaluate(
      `parent.postMessage({ type: 'arrival-cities:height', version: 1, height: 9 }, '*')`,
    );
    await eventually('the page says so', () =>
      Promise.resolve(faults.list.some((fault) => fault.includes('a message came from'))),
    );
    assert.equal((await heights(one)).outer, height);
    await page.close();
  });

  it('works in a sandbox that allows scripts alone, and says what is lost', async () => {
    const { page, faults } = await open(
      `<iframe data-arrival-cities title="Check" sandbox="allow-scripts" src="${sites.frames.url}/embed.html?lang=en" width="100%" height="600"></iframe>`,
    );
    const one = await widgetIn(page);
    const { widget } = one;
    await eventually(
      'all that is lost is listed',
      async () => (await one.frame.$$('.limits li')).length === 4,
    );
    const note = await widget.text('.limits');
    for (const words of [
      'Nothing is kept',
      'Files cannot be saved',
      'Nothing can be printed',
      'do not open',
      `${sites.frames.url}/embed.html`,
    ]) {
      assert.ok(note.includes(words), `${words}, in: ${note}`);
    }
    await settledHeight(one);
    await widget.press('Begin the quick check');
    await (await widget.find('#city')).focus();
    await page.keyboard.press('Enter');
    await widget.choose('q1.1', '3');
    assert.match(await widget.text('.status'), /Not kept/);
    await widget.press('Results');
    await widget.find('arrival-results >>> arrival-chart');
    await settledHeight(one);
    assert.equal(await one.element.evaluate((frame) => frame.title), 'Check');
    assert.deepEqual(faults.list, []);
    await page.close();
  });

  it('names what one missing permission takes away', async () => {
    const { page, faults } = await open(
      `<iframe data-arrival-cities sandbox="allow-scripts allow-same-origin allow-popups allow-forms allow-modals" src="${sites.frames.url}/embed.html?lang=es&theme=dark" lang="en"></iframe>`,
    );
    const one = await widgetIn(page);
    await widgetLimits(one, 1);
    assert.match(await one.widget.text('.limits li'), /No se pueden guardar archivos/);
    await one.widget.find('.frame[lang=es]');
    await assertAccessible(one.frame, 'the frame with what is lost');
    assert.deepEqual(faults.list, []);
    await page.close();
  });
});

const widgetLimits = ({ frame }: Awaited<ReturnType<typeof widgetIn>>, count: number) =>
  eventually(`${count} limits are named`, async () => (await frame.$$('.limits li')).length === count);
