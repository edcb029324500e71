import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { serializeReport } from '@arrival-cities/core';
import type { Browser } from 'puppeteer-core';
import { fullReport, locale } from '../../stories/reports.js';
import { radioPositions, spoken } from '../helpers/accessibility-tree.js';
import { AssessmentPage, hostPage, openPage, serveAssessment } from '../helpers/assessment-page.js';
import { launchBrowser, type Site } from '../helpers/browser.js';

describe('what a screen reader is given', () => {
  let site: Site;
  let browser: Browser;
  let widget: AssessmentPage;

  before(async () => {
    site = await serveAssessment({
      '/': hostPage('<arrival-assessment src="report.json"></arrival-assessment>'),
      '/report.json': serializeReport(await fullReport()),
    });
    browser = await launchBrowser();
    widget = new AssessmentPage((await openPage(browser, site.url)).page);
    await widget.find('arrival-question');
  });
  after(async () => {
    await browser.close();
    await site.close();
  });
  it('is a question with its help, its answers as a group, and what can be done', async () => {
    const { prompt, help, anchors = [] } = locale.questions['q1.1'] ?? {};
    const levels = ['Not started', 'Emerging', 'Developing', 'Established', 'Embedded'];
    assert.deepEqual(await spoken(widget, 'arrival-question'), [
      `group “Question 1.1 ${String(prompt)}”: ${String(help)}`,
      'Safeguard',
      "Who usually knows: the mayor's office or the head of the administration",
      'Words used:',
      'button “residents” (collapsed)',
      'button “papers and status” (collapsed)',
      'button “the city” (collapsed)',
      'button “Why we ask, sources and examples” (collapsed)',
      'Which statement fits best?',
      ...anchors.map(
        (anchor, level) =>
          `radio “${anchor} ${String(levels[level])}” (${level === 3 ? 'checked' : 'not checked'})`,
      ),
      "radio “I don't know” (not checked)",
      `button “Clear the answer: ${String(prompt)}”`,
      `button “Mark to come back to: ${String(prompt)}”`,
      'DisclosureTriangle “Check your answer (0 of 3 points)” (collapsed)',
      'DisclosureTriangle “Evidence and note (1)” (collapsed)',
    ]);
  });

  it('is each answer with its position among those of its own question', async () => {
    const groups = await radioPositions(widget.page);
    const counts = groups.map(({ radios }) => radios.length);
    // Three choices of who decides, then five questions; a safeguard has no "does not apply".
    assert.deepEqual(counts, [4, 4, 4, 6, 7, 7, 7, 7]);
    for (const { name, radios } of groups.slice(3)) {
      assert.match(name, /^Question 1\.\d /);
      assert.match(radios[0] ?? '', /Not started$/, name);
      assert.equal(radios[5], "I don't know", name);
    }
  });

  it('keeps the arrow keys among the answers of one question, from the last to the first', async () => {
    const last = await widget.option('q1.1', 'dont_know');
    await last.focus();
    await widget.page.keyboard.press('ArrowDown');
    assert.equal(await widget.isChecked('q1.1', '0'), true);
    await widget.page.keyboard.press('ArrowUp');
    assert.equal(await widget.isChecked('q1.1', 'dont_know'), true);
    await widget.choose('q1.1', '3'); // as it was
  });

  it('is a headline in sentences, and the safeguards with what is not met', async () => {
    await widget.press('Results');
    await widget.find('arrival-chart >>> tbody');
    assert.deepEqual(await spoken(widget, '.summary'), [
      '5 of 11 actions with a level are at or above your aim, up to 7 if what is unknown turns out well.',
      'The lowest level so far is “Emerging”: Resilient, sustainable and Displaced people.',
      'There is no overall score, on purpose. One number would hide where the city is strong and where people lack protection.',
      'heading “Safeguards” (level 4)',
      'These questions are about basic rights and safety. Strength elsewhere does not make up for them. A safeguard is met from “Developing” upwards.',
      "7 of 9 safeguards in your city's hands are met.",
      'heading “Not met: 2” (level 5)',
      'Resilient, sustainable',
      `button “${String(locale.questions['q3.1']?.prompt)}”`,
      'Displaced people',
      `button “${String(locale.questions['q10.1']?.prompt)}”`,
    ]);
  });

  it('is the chart as a table, a row an action', async () => {
    const lines = await spoken(widget, 'arrival-chart >>> table');
    assert.deepEqual(lines.slice(0, 5), [
      'table “The same numbers in a table”',
      'Topic | Level | Score | Possible range | Known | With evidence | Aim',
      '1 Making cities inclusive | Established | 75 | 75 | 5 of 5 | 60 | Established',
      '2 Ensuring cities are safe | Developing | 50 | 40–60 | 4 of 5 1 don’t know | 37.5 | Established',
      '3 Fostering cities that are resilient and sustainable | Emerging | 35 | 35 | 5 of 5 | 30 | Developing',
    ]);
    assert.equal(
      lines[7],
      '6 Promoting human development and economic prosperity | Developing to Established As answered so far: Developing | 60 | 50–66.7 | 5 of 6 1 don’t know | 40 | Established',
    );
    assert.equal(lines.length, 13);
  });
});
