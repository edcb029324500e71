import { serializeReport, type Report } from '@arrival-cities/core';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { ArrivalChart } from '../../packages/elements/src/chart/chart.js';
import { ArrivalCompare } from '../../packages/elements/src/compare/compare.js';
import '../../packages/elements/src/compare/compare.define.js';
import type { ArrivalErrorEvent } from '../../packages/elements/src/shared/events.js';
import {
  changedReport,
  content,
  twoDepartmentsReport,
  earlierReport,
  floorsReport,
  fullReport,
  namedAs,
  otherMandateReport,
  quickReport,
} from '../../stories/reports.js';
import { waitUntil } from '../helpers/wait-until.js';

const [earlier, now] = await Promise.all([earlierReport(), fullReport()]);

interface Given {
  readonly mode?: string;
  readonly src?: string;
  readonly theme?: string;
}

const inside = (element: ArrivalCompare): ShadowRoot => element.shadowRoot!;
const comparisonIn = (element: ArrivalCompare): ShadowRoot | null | undefined =>
  inside(element).querySelector('arrival-comparison')?.shadowRoot;
const errorIn = (element: ArrivalCompare) => inside(element).querySelector('[part="error"]');
const isSettled = (element: ArrivalCompare) =>
  Boolean(errorIn(element) ?? comparisonIn(element)?.querySelector('.title'));

/** The words of an element as they are read: white space aside. */
const wordsOf = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

async function compare(reports: readonly (string | Report)[], given: Given = {}): Promise<ArrivalCompare> {
  const element = await fixture<ArrivalCompare>(html`
    <arrival-compare
      lang="en"
      mode=${given.mode ?? 'time'}
      theme=${given.theme ?? 'light'}
      src=${given.src ?? ''}
      .reports=${reports}
      ><p>Our two reports</p></arrival-compare
    >
  `);
  await waitUntil(() => isSettled(element), 'a comparison or a fault is shown');
  return element;
}

/** A comparison that is refused, with its event. */
async function refused(reports: readonly (string | Report)[], given: Given = {}) {
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  const fired = oneEvent<ArrivalErrorEvent>(holder, 'arrival-error');
  const element = document.createElement('arrival-compare');
  element.lang = 'en';
  Object.assign(element, given, { reports });
  holder.append(element);
  const event = await fired;
  await element.updateComplete;
  return { element, event };
}

describe('arrival-compare', () => {
  before(() => (ArrivalCompare.content = content));

  for (const theme of ['light', 'dark']) {
    it(`is accessible over time, with everything unfolded, ${theme}`, async () => {
      const element = await compare([earlier, now], { theme });
      comparisonIn(element)!
        .querySelectorAll('details')
        .forEach((details) => (details.open = true));
      await expect(element).to.be.accessible();
    });

    it(`is accessible with cities side by side, ${theme}`, async () => {
      const other = await namedAs('Villa Serena', floorsReport);
      await expect(await compare([now, other], { theme, mode: 'cities' })).to.be.accessible();
    });
  }

  it('is accessible where it refuses', async () => {
    const { element } = await refused([earlier, await quickReport()]);
    await expect(element).to.be.accessible();
  });

  it('says how many answers are higher, lower and the same, and which', async () => {
    const shown = comparisonIn(await compare([earlier, now]))!;
    expect(wordsOf(shown.querySelector('.title'))).to.equal('Then and now: Puerto Claro');
    expect(wordsOf(shown.querySelector('.lead'))).to.match(
      /^Answers: \d+ higher, 0 lower, \d+ unchanged\. Newly known: 1\. No longer known: 3\.$/,
    );
    const [, higher] = /(\d+) higher/.exec(wordsOf(shown.querySelector('.lead')))!;
    expect(shown.querySelectorAll('.higher .changes > li')).to.have.length(Number(higher));
    const [first] = shown.querySelectorAll('.higher .changes > li');
    expect(wordsOf(first)).to.match(/Then .+ Now .+/);
    const groups = [...shown.querySelectorAll('.group h4')].map(wordsOf);
    expect(groups).to.deep.equal([`Higher: ${higher}`, 'Newly known: 1', 'No longer known: 3']);
  });

  it('calls changes achieved where nothing else changed', async () => {
    const shown = comparisonIn(await compare([earlier, now]))!;
    expect(wordsOf(shown.querySelector('.verdict .notice'))).to.match(/^These changes count as achieved/);
  });

  it('calls changes reported where who decides was said differently, and does not compare other questions', async () => {
    const shown = comparisonIn(await compare([now, await otherMandateReport()]))!;
    expect(wordsOf(shown.querySelector('.verdict .notice'))).to.equal(
      'These changes are reported, not achieved: not only the answers are different. What is said about who decides is different.',
    );
    expect([...shown.querySelectorAll('.reasons dt')].map(wordsOf)).to.deep.equal([
      'Who decides was said differently, so the question was another one',
    ]);
  });

  it('takes what is taken away again for what was never there', async () => {
    const element = await compare([earlier, now], { src: 'nowhere.json' });
    element.removeAttribute('src');
    element.setAttribute('instrument', 'nowhere/instrument.json');
    element.removeAttribute('instrument');
    await element.updateComplete;
    expect(Boolean(comparisonIn(element))).to.equal(true);
    element.reports = undefined;
    await waitUntil(() => !comparisonIn(element), 'the comparison is gone');
  });

  it('draws the earlier report on both radars', async () => {
    const shown = comparisonIn(await compare([earlier, now]))!;
    const charts = [...shown.querySelectorAll<ArrivalChart>('arrival-chart')];
    expect(charts.map(({ chart }) => chart)).to.deep.equal(['actions', 'coherence']);
    for (const { previous, aims } of charts) {
      expect(previous).to.deep.equal(earlier.results);
      expect(Object.keys(aims)).to.have.length(11); // also where the city has set none
    }
  });

  it('says of each topic how many levels it moved, and that one level is weak news', async () => {
    const shown = comparisonIn(await compare([earlier, now]))!;
    const rows = [...shown.querySelectorAll('.levels')[0]!.querySelectorAll('tbody tr')];
    expect(rows).to.have.length(11);
    expect(rows.map((row) => wordsOf(row.lastElementChild)).join()).to.match(/1 level higher/);
    expect(shown.textContent).to.include('One level of difference is weak news');
  });

  it('takes texts as well as reports, and addresses', async () => {
    const texts = [earlier, now].map(serializeReport);
    const src = texts.map((text) => URL.createObjectURL(new Blob([text]))).join('  ');
    for (const element of [await compare(texts), await compare([], { src })]) {
      expect(wordsOf(comparisonIn(element)!.querySelector('header .muted'))).to.include(
        'Reports of Mar 12, 2025 and Mar 10, 2026',
      );
    }
  });

  it('compares the last of several reports with the one before it, or another that is chosen', async () => {
    const element = await compare([earlier, now, await otherMandateReport()]);
    const dates = () => wordsOf(comparisonIn(element)!.querySelector('header .muted'));
    expect(dates()).to.include('Reports of Mar 10, 2026 and Sep 2, 2026');
    const select = inside(element).querySelector('select')!;
    select.value = '0';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => dates().includes('Reports of Mar 12, 2025 and Sep 2, 2026'));
  });

  it('says where a report was changed after it was exported', async () => {
    const other = await changedReport();
    const shown = comparisonIn(await compare([now, other], { mode: 'cities' }))!;
    expect(wordsOf(shown.querySelector('.danger'))).to.match(/^The report of Puerto Oscuro, .* was changed/);
  });

  it('sets departments side by side, each with its own answers', async () => {
    const shown = comparisonIn(await compare([await twoDepartmentsReport()], { mode: 'departments' }))!;
    const heads = [...shown.querySelectorAll('.side')[0]!.querySelectorAll('thead th')].map(wordsOf);
    expect(heads).to.deep.equal(['Topic', 'Social services', 'Housing']);
    const cells = [...shown.querySelectorAll('.side tbody tr')].map((row) => row.children.length);
    expect(cells).to.deep.equal(Array<number>(11 + 16).fill(3));
  });

  it('sets cities side by side in the order given, topics in that of the checklist, and ranks nothing', async () => {
    const [lower, higher] = [await namedAs('Alta', earlierReport), now];
    for (const order of [
      [lower, higher],
      [higher, lower],
    ]) {
      const shown = comparisonIn(await compare(order, { mode: 'cities' }))!;
      const [table] = shown.querySelectorAll('.side');
      const cities = order.map(({ subject }) => subject.city);
      expect([...table!.querySelectorAll('thead th')].slice(1).map(wordsOf)).to.deep.equal(cities);
      expect([...shown.querySelectorAll('.columns div')].map(wordsOf)).to.deep.equal(
        order.map(
          ({ subject, updatedAt }) =>
            `${subject.city} ${updatedAt === now.updatedAt ? 'Mar 10, 2026' : 'Mar 12, 2025'}Tasks: 0 own, 12 shared, 0 decided by others`,
        ),
      );
      expect(wordsOf(table!.querySelector('tbody th'))).to.equal('Making cities inclusive');
      expect(shown.textContent).to.include('no ranking');
    }
  });

  it('refuses another depth and another city, with every reason, in words and as an event', async () => {
    const other = await namedAs('Villa Serena', quickReport);
    const { element, event } = await refused([now, other]);
    expect(event.issues.map(({ code }) => code)).to.deep.equal(['compare-depth', 'compare-city']);
    expect(event.message).to.equal('These reports cannot be compared.');
    expect(wordsOf(errorIn(element))).to.match(
      /Only reports of the same depth can be compared\..*This report is about Villa Serena, another one about Puerto Claro\./,
    );
    expect(comparisonIn(element)).to.equal(undefined);
  });

  it('refuses one report alone, and cities of which one was left out because it is damaged', async () => {
    expect((await refused([now])).event.issues.map(({ code }) => code)).to.deep.equal(['compare-too-few']);
    const { event, element } = await refused([now, earlier, '{"$schema": 1}'], { mode: 'cities' });
    expect(event.issues.map(({ code }) => code)).to.deep.equal(['not-a-report']);
    expect(comparisonIn(element)).to.equal(undefined);
  });

  it('says which address did not load', async () => {
    const { event } = await refused([], { src: '/no-such-report.json' });
    expect(event.url).to.match(/no-such-report\.json$/);
  });

  it('says that there is no checklist', async () => {
    ArrivalCompare.content = undefined;
    try {
      const { event } = await refused([earlier, now]);
      expect(event.message).to.equal('No checklist is set for this page.');
    } finally {
      ArrivalCompare.content = content;
    }
  });

  it('comes to a comparison after a fault is mended', async () => {
    const { element } = await refused([now]);
    element.reports = [earlier, now];
    await waitUntil(() => comparisonIn(element)?.querySelector('.title'), 'the comparison appears');
    expect(errorIn(element)).to.equal(null);
  });
});
