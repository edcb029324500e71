/**
 * Every screen in three widths, light and dark, English and Arabic, on one page of pictures:
 * `npm run contact-sheet`, after a build. The pictures show the top of each screen.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { AssessmentPage, hostPage, openPage, serveAssessment } from '../test/helpers/assessment-page.js';
import { launchBrowser } from '../test/helpers/browser.js';

const WIDTHS = [320, 768, 1280] as const;
const SCHEMES = ['light', 'dark'] as const;
const LANGUAGES = ['en', 'ar'] as const;
const SCREENS = [
  'start',
  'paper',
  'profile',
  'question',
  'open',
  'together',
  'results',
  'briefing',
  'plan',
  'departments',
  'entry',
  'report',
  'compare',
] as const;
/** What is seen of a screen, in CSS pixels; shown at a third of the size. */
const HEIGHT = 1500;
const SCALE = 1 / 3;

type Picture = {
  readonly screen: string;
  readonly width: number;
  readonly scheme: string;
  readonly language: string;
  readonly data: string;
};

const folder = join(import.meta.dirname, '../docs/screenshots');
const pictures: Picture[] = [];

/** Buttons by what they do: their words differ from language to language. */
async function click(page: Page, selector: string): Promise<void> {
  const widget = new AssessmentPage(page);
  const button = await widget.find(selector);
  await button.evaluate((element) => {
    element.click();
  });
  await widget.settle();
}

type Take = (screen: (typeof SCREENS)[number]) => Promise<void>;

/** The assessment, screen by screen. */
async function walk(page: Page, take: Take): Promise<void> {
  const widget = new AssessmentPage(page);
  await widget.find('.depth');
  await take('start');
  await click(page, '.depth .link');
  await widget.find('arrival-paper >>> .notes');
  await take('paper');
  await click(page, 'arrival-paper >>> .controls button:last-child');
  await widget.find('.depth');
  await click(page, '.depth + .depth button');
  await widget.find('#city');
  await take('profile');
  await click(page, 'button[type=submit]');
  for (let topic = 0; topic < 19; topic++) {
    for (const [index, id] of (await widget.questionIds()).entries()) {
      const value = (topic * 7 + index * 3) % 6;
      const option = await widget.option(id, value === 5 ? 'dont_know' : String(value));
      await option.evaluate((element) => {
        element.click();
      });
    }
    if (topic === 1) await take('question');
    if (topic === 12) {
      await click(page, '.side nav > button');
      await take('open');
      break;
    }
    await click(page, '.turn .primary');
  }
  await click(page, '.steps [data-step=together]');
  await widget.find('arrival-together >>> #unit');
  await take('together');
  await click(page, '.steps [data-step=results]');
  await widget.find('arrival-chart >>> canvas');
  await new Promise((done) => setTimeout(done, 600));
  await take('results');
  await click(page, 'arrival-results >>> header .print button:last-child');
  await widget.find('arrival-briefing >>> .fallback svg');
  await take('briefing');
  await click(page, '.steps [data-step=plan]');
  await widget.find('arrival-plan >>> .proposal');
  await take('plan');
  await click(page, '.steps [data-step=checklist]');
  await click(page, '.ways button');
  await widget.find('arrival-departments >>> arrival-merge');
  await take('departments');
  await click(page, '.steps [data-step=checklist]');
  await click(page, '.ways button + button');
  await widget.find('arrival-entry-line >>> input');
  await take('entry');
}

/** What a city and a network publish. */
async function publish(page: Page, url: string, language: string, take: Take): Promise<void> {
  for (const element of ['report', 'compare'] as const) {
    await page.goto(`${url}/${element}-${language}.html`);
    await new AssessmentPage(page).find('arrival-chart >>> canvas');
    await new Promise((done) => setTimeout(done, 600));
    await take(element);
  }
}

mkdirSync(folder, { recursive: true });
const example = (name: string) => readFileSync(join(folder, '../examples', name), 'utf8');
const pages = {
  '/before.json': example('strong/previous.internal.json'),
  '/now.json': example('strong/report.internal.json'),
  ...Object.fromEntries(
    LANGUAGES.flatMap((language) => [
      [
        `/${language}.html`,
        hostPage(`<arrival-assessment lang="${language}" storage="none"></arrival-assessment>`),
      ],
      [
        `/report-${language}.html`,
        hostPage(`<arrival-report lang="${language}" src="./now.json"></arrival-report>`),
      ],
      [
        `/compare-${language}.html`,
        hostPage(`<arrival-compare lang="${language}" src="./before.json ./now.json"></arrival-compare>`),
      ],
    ]),
  ),
};
const site = await serveAssessment(pages);
const browser = await launchBrowser();
try {
  for (const language of LANGUAGES) {
    for (const scheme of SCHEMES) {
      const { page } = await openPage(browser, `${site.url}/${language}.html`);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const take: Take = async (screen) => {
        for (const width of WIDTHS) {
          await page.setViewport({ width, height: HEIGHT, deviceScaleFactor: SCALE });
          await new Promise((done) => setTimeout(done, 300));
          await page.evaluate(() => {
            scrollTo(0, 0);
          });
          const data = await page.screenshot({ encoding: 'base64' });
          pictures.push({ screen, width, scheme, language, data });
        }
      };
      await walk(page, take);
      await publish(page, site.url, language, take);
      await page.close();
    }
  }
  const sheet = await browser.newPage();
  const columns = WIDTHS.reduce((sum, width) => sum + width * SCALE + 10, 0);
  await sheet.setViewport({ width: Math.ceil(columns * 4 + 200), height: 1000 });
  const figure = ({ width, data }: Picture) =>
    `<img width="${String(Math.round(width * SCALE))}" src="data:image/png;base64,${data}">`;
  const rows = SCREENS.map((screen) => {
    const cells = LANGUAGES.flatMap((language) =>
      SCHEMES.map((scheme) => {
        const found = pictures.filter(
          (one) => one.screen === screen && one.language === language && one.scheme === scheme,
        );
        return `<td><p>${language}, ${scheme}</p>${found.map(figure).join(' ')}</td>`;
      }),
    );
    return `<tr><th>${screen}</th>${cells.join('')}</tr>`;
  });
  await sheet.setContent(
    `<style>body{font:14px sans-serif;margin:16px;background:#888}img{vertical-align:top}td{white-space:nowrap}td,th{vertical-align:top;padding:8px;text-align:start}p{margin:0 0 4px}</style><table>${rows.join('')}</table>`,
  );
  const sheetPath = join(folder, 'contact-sheet.webp');
  const { length } = await sheet.screenshot({ fullPage: true, type: 'webp', quality: 85, path: sheetPath });
  console.log(`${String(pictures.length)} pictures, ${String(length)} bytes`);
} finally {
  await browser.close();
  await site.close();
}
