/**
 * Takes the pictures of the documentation from the built product: `npm run screenshots`, after a build.
 * The city in them is invented.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import {
  answer,
  createReport,
  FIRST_RESPONDENT,
  parseInstrument,
  questionsFor,
  scopeOf,
  sealReport,
  serializeReport,
  setMandate,
  setSubject,
  type Level,
} from '@arrival-cities/core';
import { AssessmentPage, openPage } from '../test/helpers/assessment-page.js';
import { launchBrowser, serve } from '../test/helpers/browser.js';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs/screenshots');
const AT = '2026-01-15T10:00:00.000Z';
const LEVELS: readonly (Level | undefined)[] = [3, 2, 3, 1, 4, 2, undefined, 3, 2, 3];

const { value: instrument } = parseInstrument(
  JSON.parse(readFileSync(join(root, 'packages/content/instruments/quito-gfmd/instrument.json'), 'utf8')),
);
if (!instrument) throw new Error('The instrument does not parse');

/** A full check of an invented city: uneven, with a weak safeguard, and health decided by others. */
async function exampleReport(): Promise<string> {
  if (!instrument) throw new Error('The instrument does not parse');
  const blank = createReport(instrument, {
    id: '0b6f5c1e-6a51-4c55-9d0f-3f3a2b1c4d5e',
    at: AT,
    depth: 'full',
    generator: { name: 'arrival-cities', version: '0.1.0' },
    disclaimer: 'An example of an invented city.',
  });
  const city = setSubject(blank, { city: 'Example City', population: '100k-500k' }, AT);
  const mandated = ['F1', 'F2', 'F5', 'F6', 'F7', 'F8', 'F10', 'F11', 'F12'].reduce(
    (report, id) =>
      setMandate(report, id, { holder: id === 'F7' ? 'shared' : 'city', unfunded: id === 'F6' }, AT),
    setMandate(city, 'F3', { holder: 'other', unfunded: false }, AT),
  );
  const filled = questionsFor(instrument, scopeOf(mandated)).reduce((report, { question, scale }, index) => {
    const group = instrument.dimensions.findIndex(({ id }) => id === question.dimensions[0]);
    const level = LEVELS[(index + group) % LEVELS.length];
    const key = { questionId: question.id, respondentId: FIRST_RESPONDENT, scale };
    if (level === undefined) return answer(report, key, { state: 'dont_know' }, AT);
    const kept = question.floor ? (question.id === 'q10.1' ? 1 : 3) : level;
    return answer(report, key, { state: 'scored', level: question.kind === 'enabling' ? 1 : kept }, AT);
  }, mandated);
  const hash = (text: string) => Promise.resolve(createHash('sha256').update(text).digest('hex'));
  return serializeReport(await sealReport(instrument, filled, hash));
}

mkdirSync(folder, { recursive: true });
const site = await serve(join(root, 'dist/docs'));
const browser = await launchBrowser();
try {
  const { page } = await openPage(browser, site.url);
  const widget = new AssessmentPage(page);
  const take = async (name: string, height = 900) => {
    await page.setViewport({ width: 1280, height, deviceScaleFactor: 1 });
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    await widget.settle();
    await page.screenshot({ path: `${join(folder, name)}.png` });
  };
  await take('start');
  await widget.begin('quick');
  await widget.choose('q1.1', '2');
  await take('question', 1180);
  const text = await exampleReport();
  await page.evaluate((report) => document.querySelector('arrival-assessment')?.open(report), text);
  await widget.press('Results');
  await widget.find('arrival-chart >>> canvas');
  await new Promise((done) => setTimeout(done, 500));
  await take('results', 1880);
} finally {
  await browser.close();
  await site.close();
}
