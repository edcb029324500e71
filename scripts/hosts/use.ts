/** Uses a host as its visitor does, and says what was seen. Every line stands for an assertion that held. */
import assert from 'node:assert/strict';
import type { Browser, Page } from 'puppeteer-core';
import { AssessmentPage, openPage } from '../../test/helpers/assessment-page.js';
import { run } from './run.js';

/** The packages in plain Node: nothing of a page is there, and nothing of it is missed. */
export function useInNode(folder: string): readonly string[] {
  const said: unknown = JSON.parse(run('npm', ['run', '--silent', 'start'], folder));
  assert.deepEqual(said, {
    asked: 24,
    known: 1,
    spanish: 'es',
    classes: ['ArrivalAssessment', 'ArrivalRadar'],
    page: [],
    registered: [],
  });
  return [
    'a report is made, answered and scored: 24 questions asked, 1 known',
    'the classes of the elements are imported without `window` and `document`, and nothing is registered',
    'the interface texts of a language are loaded',
  ];
}

/** What the page says in one of its outputs, once it says what is expected. */
async function waitFor(page: Page, what: string, read: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await read())) {
    if (Date.now() > end) throw new Error(`${what}: not so on ${page.url()} within 20 seconds`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

const output = (page: Page, id: string) => page.$eval(`#${id}`, (one) => one.textContent);

/** The form around the assessment sends the report. */
async function sendForm(page: Page, widget: AssessmentPage): Promise<readonly string[]> {
  await widget.press('Send');
  await waitFor(page, 'the form sends the report', async () => (await output(page, 'sent')) !== '');
  const sent = JSON.parse(await output(page, 'sent')) as { readonly id: string };
  const id = await page.$eval('arrival-assessment', ({ report }) => report?.id);
  assert.ok(id);
  assert.equal(sent.id, id);
  return ['the form sends the report under the `name` of the assessment'];
}

/** Remarks of libraries that a development server is meant to make. */
const IN_DEVELOPMENT = 'warn: Lit is in dev mode.';

export async function useInBrowser(browser: Browser, url: string): Promise<readonly string[]> {
  const { page, faults } = await openPage(browser, url);
  try {
    const widget = new AssessmentPage(page);
    const begin = await widget.button('Begin the quick check');
    assert.ok(begin);
    assert.equal(await page.$('::-p-aria([name="Begin the full check"][role="button"])'), null);
    const level = await page.$eval('arrival-assessment', (one) => one.headingLevel);
    assert.equal(level, 3);

    await widget.begin('quick');
    await widget.choose('q1.1', '2');
    await waitFor(page, 'the count of changes rises', async () => Number(await output(page, 'changes')) > 0);
    await waitFor(page, 'the radar has the report', () =>
      page.$eval('arrival-radar', ({ reports }) => reports?.[0]?.answers.length === 1),
    );
    await widget.find('arrival-chart >>> table');

    const form = await sendForm(page, widget);
    const remarks = faults.list.filter((one) => !one.startsWith(IN_DEVELOPMENT));
    assert.deepEqual(remarks, []);
    return [
      'the assessment asks its first question; `depth` leaves one check to choose, `headingLevel` arrives as a number',
      '`arrival-change` arrives at every change',
      'the property `reports` makes `arrival-radar` draw the report as it changes',
      ...form,
    ];
  } finally {
    await page.close();
  }
}
