import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { builtIn } from '@arrival-cities/content';
import {
  parsePractices,
  sealReport,
  serializeReport,
  type Practices,
  type Report,
} from '@arrival-cities/core';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { departmentReports } from '../../scripts/examples/partial.js';
import { hash, instrument } from '../../stories/reports.js';
import { AssessmentPage, openPage, serveAssessment, type Faults } from '../helpers/assessment-page.js';
import { assertAccessible } from '../helpers/axe.js';
import { launchBrowser, type Site } from '../helpers/browser.js';

const STEP = { checklist: 3, results: 5, plan: 6 } as const;

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

describe('a workshop, and the year after', () => {
  let site: Site;
  let browser: Browser;
  let folder: string;
  let files: string[];
  let page: Page;
  let faults: Faults;
  let widget: AssessmentPage;

  before(async () => {
    const { value: practices } = parsePractices(await builtIn.practices());
    folder = await mkdtemp(join(tmpdir(), 'arrival-workshop-'));
    const reports = departmentReports({ instrument, practices: practices as Practices }); // the linter has read it
    files = await Promise.all(
      reports.map(async (report, i) => {
        const file = join(folder, `department-${String(i + 1)}.json`);
        await writeFile(file, serializeReport(await sealReport(instrument, report, hash)));
        return file;
      }),
    );
    site = await serveAssessment();
    browser = await launchBrowser();
    ({ page, faults } = await openPage(browser, site.url));
    widget = new AssessmentPage(page);
  });
  after(async () => {
    await browser.close();
    await site.close();
    await rm(folder, { recursive: true });
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

  async function openMeeting(): Promise<void> {
    await goTo('checklist');
    await widget.press('Departments');
    await widget.press('Open the meeting view');
    await widget.find('arrival-topic');
  }

  async function settleOn(questionId: string, level: number): Promise<void> {
    const topic = `arrival-topic[id="${questionId}"] >>> `;
    await click(`${topic}.agree`);
    await click(`${topic}input[type=radio][value="${String(level)}"]`);
    await click(`${topic}.form .primary`);
    await widget.until(async () =>
      (await reportOf()).agreed.some((one) => one.questionId === questionId && one.level === level),
    );
  }

  it('opens the files of three departments', async () => {
    await widget.begin('full');
    await widget.press('Departments');
    const input = (await widget.find(
      'arrival-merge >>> input[type=file]',
    )) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(...files);
    await widget.until(async () => (await reportOf()).respondents.length === 4);
    const { answers, subject } = await reportOf();
    assert.equal(subject.city, 'Ville-Exemple (invented)');
    assert.deepEqual(
      answers
        .filter(({ questionId }) => questionId === 'q1.1')
        .map(({ level }) => level)
        .sort(),
      [1, 3],
    );
  });

  it('settles two disagreements in a meeting, and keeps who said what', async () => {
    await openMeeting();
    await settleOn('q1.1', 2);
    await settleOn('q7.2', 2);
    const { agreed, answers } = await reportOf();
    assert.deepEqual(
      agreed.map(({ questionId, level, by }) => [questionId, level, by.length]),
      [
        ['q1.1', 2, 2],
        ['q7.2', 2, 2],
      ],
    );
    assert.equal(answers.filter(({ questionId }) => questionId === 'q7.2').length, 2);
    await assertAccessible(page, 'a meeting in which two questions are settled');
  });

  it('fills in the plan', async () => {
    await goTo('plan');
    await click('arrival-plan >>> .proposals li:first-child .primary');
    const item = 'arrival-plan-item >>> ';
    await (await widget.find(`${item}.wide > input`)).type('Social services');
    await (await widget.find(`${item}input[type=number]`)).type('18');
    await page.keyboard.press('Tab');
    await click(`${item}details:nth-of-type(1) summary`);
    for (const criterion of ['c1', 'c2', 'c3', 'c4', 'c5']) {
      await click(`${item}input[name=${criterion}]`); // "yes" comes first
    }
    await widget.until(async () => {
      const [first] = (await reportOf()).plan;
      return Object.values(first?.quitoCriteria ?? {}).filter((one) => one === 'yes').length === 5;
    });
    const [first, ...others] = (await reportOf()).plan;
    assert.deepEqual([others.length, first?.owner, first?.months], [0, 'Social services', 18]);
    assert.match(await widget.text(`${item}.ready`), /Quito-ready/);
    await assertAccessible(page, 'a plan that is filled in');
  });

  it('compares the second run a year later with the first', async () => {
    const first = await reportOf();
    await page.evaluateOnNewDocument(turnTheClock);
    await page.reload({ waitUntil: 'networkidle0' });
    await click('button[aria-label^="Start a new run from this"][aria-label$="all departments"]');
    await openMeeting();
    await settleOn('q7.2', 4);
    await settleOn('q11.2', 4);
    const second = await reportOf();
    assert.equal(second.previous?.id, first.id);
    assert.ok(Date.parse(second.updatedAt) - Date.parse(first.updatedAt) > 364 * 24 * 60 * 60 * 1000);

    await goTo('results');
    await widget.press('Compare with an earlier report');
    await click('arrival-earlier >>> .drafts button');
    const verdict = await widget.text('arrival-comparison >>> .verdict');
    assert.match(verdict, /Answers: 2 higher, 0 lower, 45 unchanged\./);
    assert.match(verdict, /count as achieved/);
    // Evidence base: 2 2 0 1 gave 5 / 4, which is 1; with 4 agreed in place of 2, 7 / 4 is rounded up to 2.
    // Group 1, done: ten answers gave 14; 16 of them, 1.6, are rounded up to 2.
    const rows = await page.$$('>>> arrival-comparison >>> table.levels tbody tr');
    const texts = await Promise.all(rows.map((row) => row.evaluate((element) => element.innerText)));
    const higher = texts.filter((text) => text.includes('1 level higher'));
    assert.equal(higher.length, 2, higher.join('\n'));
    assert.match(higher[0] ?? '', /^Building the evidence-base/);
    assert.match(higher[1] ?? '', /^Ensure horizontal policy coherence in cities\s+Done/);
    assert.equal(texts.filter((text) => /levels? lower|levels higher/.test(text)).length, 0);
    await assertAccessible(page, 'the second run beside the first');
    assert.deepEqual(faults.list, []);
  });
});
