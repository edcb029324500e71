import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Report } from '@arrival-cities/core';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { AssessmentPage, openPage, serveAssessment, type Faults } from '../helpers/assessment-page.js';
import { assertAccessible } from '../helpers/axe.js';
import { launchBrowser, type Site } from '../helpers/browser.js';

/** Three departments in one report: docs/examples/README.md. */
const FILE = join(import.meta.dirname, '../../docs/examples/partial/report.internal.json');
const STEP = { start: 1, checklist: 3, plan: 6 } as const;

/** Runs in the page, before its scripts: it is a year later. */
function turnTheClock(): void {
  const shift = 365 * 24 * 60 * 60 * 1000;
  const real = Date;
  globalThis.Date = new Proxy(real, {
    construct: (target, given: unknown[]) =>
      Reflect.construct(target, given.length > 0 ? given : [real.now() + shift]) as Date,
    get: (target, name) =>
      name === 'now' ? () => real.now() + shift : (Reflect.get(target, name) as unknown),
  });
}

describe('a plan, and the year after', () => {
  let site: Site;
  let browser: Browser;
  let page: Page;
  let faults: Faults;
  let widget: AssessmentPage;

  before(async () => {
    site = await serveAssessment();
    browser = await launchBrowser();
    ({ page, faults } = await openPage(browser, site.url));
    widget = new AssessmentPage(page);
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  const reportOf = async (): Promise<Report> => {
    const report = await page.evaluate(() => document.querySelector('arrival-assessment')?.report);
    assert.ok(report);
    return report;
  };
  const click = async (selector: string): Promise<void> => {
    const found = await widget.find(selector);
    await found.evaluate((element) => {
      element.scrollIntoView({ block: 'center' });
    });
    await found.click();
    await widget.settle();
  };
  const goTo = (step: keyof typeof STEP) => click(`.steps li:nth-child(${String(STEP[step])}) button`);
  const ITEM = 'arrival-plan-item >>> ';

  it('opens the file of a city in which three departments answered', async () => {
    const input = (await widget.find(
      'arrival-start >>> input[type=file]',
    )) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(FILE);
    await widget.find('arrival-checklist');
    const { respondents, agreed } = await reportOf();
    assert.equal(respondents.length, 3);
    assert.deepEqual(
      agreed.map(({ questionId, level }) => [questionId, level]),
      [['q1.1', 2]],
    );
  });

  it('fills in the plan', async () => {
    await goTo('plan');
    await click('arrival-plan >>> .proposals li:first-child .primary');
    await (await widget.find(`${ITEM}label:nth-of-type(2) input`)).type('Social services');
    await (await widget.find(`${ITEM}input[type=number]`)).type('18');
    await page.keyboard.press('Tab');
    await click(`${ITEM}details:nth-of-type(1) summary`);
    for (const criterion of ['c1', 'c2', 'c3', 'c4', 'c5']) {
      await click(`${ITEM}input[name=${criterion}]`); // "yes" comes first
    }
    await widget.until(async () => {
      const [item] = (await reportOf()).plan;
      return Object.values(item?.quitoCriteria ?? {}).filter((one) => one === 'yes').length === 5;
    });
    const [item, ...others] = (await reportOf()).plan;
    assert.deepEqual([others.length, item?.owner, item?.months], [0, 'Social services', 18]);
    assert.match(await widget.text(`${ITEM}.ready`), /Quito-ready/);
    await assertAccessible(page, 'a plan that is filled in');
  });

  it('starts the second run a year later from the first, with its answers and its plan', async () => {
    const first = await reportOf();
    await page.evaluateOnNewDocument(turnTheClock);
    await page.reload({ waitUntil: 'networkidle0' });
    await widget.press('Start a new run from this: Ville-Exemple (invented)');
    await goTo('plan');
    assert.match(await widget.text(`${ITEM}.ready`), /Quito-ready/);
    await widget.until(async () => (await reportOf()).previous !== null);
    const second = await reportOf();
    assert.notEqual(second.id, first.id);
    assert.deepEqual([second.previous?.id, second.previous?.updatedAt], [first.id, first.updatedAt]);
    assert.ok(Date.parse(second.createdAt) - Date.parse(first.updatedAt) > 364 * 24 * 60 * 60 * 1000);
    assert.deepEqual([second.answers, second.agreed, second.plan], [first.answers, first.agreed, first.plan]);
    assert.deepEqual(faults.list, []);
  });
});
