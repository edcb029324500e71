import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, ElementHandle } from 'puppeteer-core';
import { AssessmentPage, EMBED, openPage } from '../helpers/assessment-page.js';
import { launchBrowser, serve, STRICT_POLICY, type Site } from '../helpers/browser.js';
import { conditionPage, CONDITIONS, HOST_CSS, type HostCondition } from '../helpers/host-conditions.js';
import { differences, globalsOf, lookOfWidget, stateOfHost, type State } from '../helpers/page-state.js';

interface Visit {
  /** How the widget looks, screen by screen. */
  readonly looks: Readonly<Record<string, State>>;
  /** The tables beside the charts. */
  readonly tables: readonly (readonly string[])[];
  /** What has become of the host's own elements. */
  readonly changes: readonly string[];
  readonly globals: readonly string[];
  readonly faults: readonly string[];
  readonly foreign: readonly string[];
}

const LOCALES = join(import.meta.dirname, '../../packages/elements/src/locales');
const textsOf = (language: string): Readonly<Record<string, string>> =>
  (
    JSON.parse(readFileSync(join(LOCALES, `${language}.json`), 'utf8')) as {
      messages: Record<string, string>;
    }
  ).messages;

/** Lit and Zod tell of themselves; the scripts of this project find each other by the first. */
const OUR_GLOBALS = [
  'Symbol(arrival-cities)',
  '__zod_globalConfig',
  'litElementVersions',
  'litHtmlVersions',
  'litPropertyMetadata',
  'reactiveElementVersions',
];

describe('a hostile page', () => {
  let site: Site;
  let browser: Browser;
  const pages: Record<string, string> = {};
  const plain = new Map<string, Promise<Visit>>();

  before(async () => {
    site = await serve(EMBED, { headers: { 'content-security-policy': STRICT_POLICY }, pages });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  /** Notes the page, brings the widget to it, goes from start to results, and looks at both all the way. */
  async function visit(condition: HostCondition): Promise<Visit> {
    pages['/host.css'] = HOST_CSS + (condition.css ?? '');
    pages['/host.html'] = conditionPage(condition);
    const context = await browser.createBrowserContext();
    const requests: URL[] = [];
    const { page, faults } = await openPage(context, `${site.url}/host.html`, (url) => requests.push(url));
    const [host, globals] = [await stateOfHost(page), await globalsOf(page)];
    await page.evaluate(`import('${site.url}/arrival-cities.js')`);

    const widget = new AssessmentPage(page);
    const element = await widget.find('arrival-assessment');
    const texts = textsOf(condition.language ?? 'en');
    const looks: Record<string, State> = {};
    const look = async (screen: string) => {
      looks[screen] = await lookOfWidget(element);
      assert.deepEqual(await tooWide(element), [], screen);
    };
    await widget.find('arrival-start');
    await look('start');
    await widget.press(texts['start.quick-begin']!);
    await widget.find('arrival-profile');
    await look('profile');
    await widget.press(texts['profile.continue']!);
    await widget.find('arrival-question');
    await widget.choose('q1.1', '2');
    assert.equal(await widget.isChecked('q1.1', '2'), true);
    await look('questions');
    await widget.press(texts['step.results']!);
    await widget.find('arrival-chart >>> tbody');
    await widget.until(async () => {
      const canvases = await page.$$('>>> arrival-chart >>> canvas');
      const heights = await Promise.all(
        canvases.map((canvas) => canvas.evaluate(({ clientHeight }) => clientHeight)),
      );
      return heights.length > 0 && heights.every((height) => height > 200);
    });
    await look('results');

    const result = {
      looks,
      tables: await widget.tables(),
      changes: differences(host, await stateOfHost(page)),
      globals: (await globalsOf(page)).filter((name) => !globals.includes(name)),
      faults: faults.list,
      foreign: requests.filter((url) => !isOwn(url)).map(String),
    };
    await context.close();
    return result;
  }

  /** Files of the build and of the page. */
  const isOwn = ({ origin, pathname, protocol }: URL): boolean =>
    protocol === 'data:' || (origin === site.url && (pathname in pages || existsSync(join(EMBED, pathname))));

  /** The same on a page that leaves everything as it is. */
  const plainVisit = (language: 'en' | 'ar'): Promise<Visit> => {
    const found =
      plain.get(language) ?? visit(language === 'ar' ? { html: 'lang="ar" dir="rtl"', language } : {});
    plain.set(language, found);
    return found;
  };

  for (const [name, condition] of Object.entries(CONDITIONS)) {
    it(`changes nothing in the widget, nor the widget in the page: ${name}`, async () => {
      const expected = await plainVisit(condition.language ?? 'en');
      const found = await visit(condition);
      assert.deepEqual(found.changes, [], 'the page is what it was');
      assert.deepEqual(found.globals, OUR_GLOBALS);
      for (const [screen, look] of condition.isEnlarged ? [] : Object.entries(expected.looks)) {
        assert.deepEqual(
          differences(look, found.looks[screen] ?? {}),
          [],
          `the widget looks as ever: ${screen}`,
        );
      }
      assert.ok(found.tables.length > 8);
      assert.deepEqual(found.tables, expected.tables);
      assert.deepEqual([found.faults, found.foreign], [[], []]);
    });
  }
});

/** What sticks out of the widget sideways. */
const tooWide = (widget: ElementHandle): Promise<string[]> =>
  widget.evaluate((element) => {
    const frame = element.shadowRoot!.querySelector('.frame')!;
    return frame.scrollWidth > frame.clientWidth
      ? [`${String(frame.scrollWidth)} in ${String(frame.clientWidth)}`]
      : [];
  });
