import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { parseReport, verifyReport } from '@arrival-cities/core';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { AssessmentPage, EMBED, hostPage, openPage } from '../helpers/assessment-page.js';
import { launchBrowser, serve, type Site } from '../helpers/browser.js';
import { instrument, sha256 } from '../helpers/core-content.js';
import { startRecipient, type Manner, type Recipient } from '../helpers/recipient.js';

const PROBLEM = { 'content-type': 'application/problem+json' };

describe('sending', () => {
  let site: Site;
  let browser: Browser;
  let context: BrowserContext;
  let recipient: Recipient;
  const pages: Record<string, string> = {};

  before(async () => {
    browser = await launchBrowser();
    site = await serve(EMBED, { pages });
  });
  after(async () => {
    await browser.close();
    await site.close();
  });
  beforeEach(async () => {
    recipient = await startRecipient();
    context = await browser.createBrowserContext();
    pages['/'] = hostPage(
      `<arrival-assessment endpoint="${recipient.url}" endpoint-label="The city network" endpoint-timeout="1"></arrival-assessment>`,
    );
  });
  afterEach(async () => {
    await context.close();
    await recipient.close();
  });

  /** The widget on its results, with one answer and a note that must not leave. */
  async function atResults(): Promise<{ page: Page; widget: AssessmentPage }> {
    const { page } = await openPage(context, site.url);
    const widget = new AssessmentPage(page);
    await widget.begin('quick');
    await widget.choose('q1.1', '3');
    await widget.press('Results');
    await widget.find('arrival-send');
    return { page, widget };
  }

  const said = (widget: AssessmentPage, place = 'arrival-send') => widget.text(`${place} >>> .progress`);

  async function until(widget: AssessmentPage, sentence: RegExp, place = 'arrival-send'): Promise<void> {
    let last = '';
    const end = Date.now() + 15_000;
    while (!sentence.test((last = await said(widget, place).catch(() => '')))) {
      if (Date.now() > end) assert.fail(`Waited in vain for ${String(sentence)}; it says: ${last}`);
      await widget.settle();
    }
  }

  const send = (widget: AssessmentPage) => widget.press('Send to \u2068The city network\u2069');

  /** What every story ends with: one report, whole, and without what stays with the city. */
  async function assertStoredOnce(): Promise<void> {
    assert.equal(recipient.stored.size, 1);
    assert.equal(new Set(recipient.keys).size, 1, 'every try has the same key');
    const [[key, body]] = [...recipient.stored] as [[string, string]];
    const { report, issues } = parseReport(body, instrument);
    assert.deepEqual(issues, []);
    assert.ok(report);
    assert.equal(key, `"${String(report.digest)}"`);
    assert.equal(report.audience, 'shareable');
    assert.deepEqual(await verifyReport(instrument, report, sha256), { ok: true, issues: [] });
  }

  it('names who receives, sends nothing before the click, and says when it was accepted', async () => {
    const { widget } = await atResults();
    const text = await widget.text('arrival-send >>> section');
    assert.match(text, /goes to .?The city network/);
    assert.ok(text.includes(new URL(recipient.url).host));
    assert.deepEqual(recipient.keys, []);
    await send(widget);
    await until(widget, /Sent to .?The city network/);
    await assertStoredOnce();
  });

  const failures: [string, Manner, RegExp][] = [
    ['hangs up before it has read the report', 'hang-up', /No answer came from/],
    ['stores the report and its answer is lost', 'store-and-hang-up', /No answer came from/],
    ['does not answer in time', 'silence', /did not answer in time/],
    ['gives no leave for other origins', 'no-leave', /may not take reports from this page/],
    [
      'gives leave for the preflight alone',
      { status: 201, headers: { 'access-control-allow-origin': 'null' } },
      /No answer came from/,
    ],
    ['has a fault of its own (500)', { status: 500 }, /cannot take the report at the moment \(HTTP 500\)/],
    ['is being mended (503)', { status: 503, headers: { 'retry-after': '1' } }, /\(HTTP 503\)/],
    ['wants fewer requests (429)', { status: 429, headers: { 'retry-after': '1' } }, /\(HTTP 429\)/],
    ['works on it still (409 with a time)', { status: 409, headers: { 'retry-after': '1' } }, /\(HTTP 409\)/],
    ['sends elsewhere', { status: 302, headers: { location: '/other' } }, /No answer came from/],
  ];
  for (const [what, manner, sentence] of failures) {
    it(`tries again when the recipient ${what}, and the report is there once`, async () => {
      const { widget } = await atResults();
      recipient.behave(manner);
      await send(widget);
      await until(widget, sentence);
      await widget.press('Try now');
      await until(widget, /Sent to/);
      await assertStoredOnce();
    });
  }

  it('takes the head of an answer for an answer when the rest breaks off', async () => {
    const { widget } = await atResults();
    recipient.behave('store-and-break-off');
    await send(widget);
    await until(widget, /Sent to/);
    await assertStoredOnce();
  });

  for (const status of [400, 401, 403, 409, 413, 422]) {
    it(`says that it was refused (${String(status)}) in the recipient's words, and keeps the report`, async () => {
      const { widget } = await atResults();
      const body = JSON.stringify({ title: 'Not this one', detail: '<b>Too early</b> in the year.' });
      recipient.behave({ status, headers: PROBLEM, body });
      await send(widget);
      await until(widget, new RegExp(`did not accept the report \\(HTTP ${String(status)}\\)`));
      assert.match(await said(widget), /Not this one\s+<b>Too early<\/b> in the year\./);
      assert.equal(recipient.keys.length, 1, 'what was refused is not tried again by itself');
      await send(widget);
      await until(widget, /Sent to/);
      await assertStoredOnce();
    });
  }

  it('says so when nobody listens at the address', async () => {
    await recipient.close();
    const { widget } = await atResults();
    await send(widget);
    await until(widget, /No answer came from/);
    await widget.press('Stop trying');
    await until(widget, /Not sent yet/);
  });

  it('says "not sent yet" after a reload, sends nothing by itself, and sends once when told', async () => {
    const { page, widget } = await atResults();
    recipient.behave('store-and-hang-up');
    await send(widget);
    await until(widget, /No answer came from/);
    await page.reload({ waitUntil: 'networkidle0' });
    await until(widget, /Not sent yet/, 'arrival-unsent');
    assert.equal(recipient.keys.length, 1);
    await widget.press('Send it now');
    await until(widget, /Sent to/, 'arrival-unsent');
    await assertStoredOnce();
    await page.reload({ waitUntil: 'networkidle0' });
    await widget.button('Go on: City without a name');
    assert.equal(await page.$('>>> arrival-unsent >>> .progress'), null);
  });

  it('discards what was not sent, and keeps the answers', async () => {
    const { page, widget } = await atResults();
    recipient.behave({ status: 422 });
    await send(widget);
    await until(widget, /did not accept/);
    await page.reload({ waitUntil: 'networkidle0' });
    await widget.press('Discard');
    await page.reload({ waitUntil: 'networkidle0' });
    await widget.press('Go on: City without a name');
    await widget.find('arrival-question');
    assert.equal(await page.$('>>> arrival-unsent >>> .progress'), null);
    assert.equal(recipient.keys.length, 1);
  });

  it('sends another state of the report under another key', async () => {
    const { widget } = await atResults();
    await send(widget);
    await until(widget, /Sent to/);
    await widget.press('Questions');
    await widget.press('Back');
    await widget.choose('q1.1', '1');
    await widget.press('Results');
    await until(widget, /changed the report since/);
    await send(widget);
    await until(widget, /Sent to(?![\s\S]*changed)/);
    assert.equal(recipient.stored.size, 2);
  });

  it('sends nothing where the page prevents it', async () => {
    const { page, widget } = await atResults();
    await page.evaluate(() => {
      document.addEventListener('arrival-report', (event) => event.preventDefault());
    });
    await send(widget);
    await until(widget, /This page did not let the report be sent/);
    assert.deepEqual(recipient.keys, []);
  });

  it('has nothing to do with an address that others could listen to', async () => {
    pages['/'] = hostPage('<arrival-assessment endpoint="http://example.invalid/"></arrival-assessment>');
    const { page } = await openPage(context, site.url);
    const widget = new AssessmentPage(page);
    const text = await widget.text('[part=error]');
    assert.match(text, /has to begin with “https:\/\/”/);
    assert.equal(await page.$('>>> arrival-send'), null);
  });
});
