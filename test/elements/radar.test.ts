import { serializeReport, type Report } from '@arrival-cities/core';
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { ArrivalBars } from '../../packages/elements/src/chart/bars.js';
import type { ArrivalChart } from '../../packages/elements/src/chart/chart.js';
import { ArrivalRadar } from '../../packages/elements/src/radar/radar.js';
import '../../packages/elements/src/radar/radar.define.js';
import type { ContentSource } from '../../packages/elements/src/shared/content-source.js';
import type { ArrivalErrorEvent } from '../../packages/elements/src/shared/events.js';
import {
  changedReport,
  content,
  draftOf,
  earlierReport,
  foreignReport,
  fullReport,
  quickReport,
  usualAnswer,
} from '../../stories/reports.js';
import { waitUntil } from '../helpers/wait-until.js';

const report = await fullReport();

const inside = (element: ArrivalRadar): ShadowRoot => element.shadowRoot!;
const part = (element: ArrivalRadar, name: string) =>
  inside(element).querySelector<HTMLElement>(`[part="${name}"]`);
const chartsOf = (element: ArrivalRadar) => [
  ...inside(element).querySelectorAll<ArrivalChart>('arrival-chart'),
];
const noticesOf = (element: ArrivalRadar) =>
  [...inside(element).querySelectorAll('.notice')].map((notice) => notice.textContent.trim());
const isSettled = (element: ArrivalRadar) => inside(element).querySelector('slot') === null;

/** The address of a text, as a file of it would have. */
const addressOf = (text: string) => URL.createObjectURL(new Blob([text], { type: 'application/json' }));

interface Given {
  readonly src?: string;
  readonly report?: Report;
  readonly reports?: readonly Report[];
  readonly chart?: string;
  readonly theme?: 'light' | 'dark';
  readonly lang?: string;
}

async function begin(given: Given): Promise<ArrivalRadar> {
  return fixture<ArrivalRadar>(html`
    <arrival-radar
      lang=${given.lang ?? 'en'}
      theme=${given.theme ?? 'light'}
      chart=${given.chart ?? ''}
      src=${given.src ?? ''}
      .report=${given.report}
      .reports=${given.reports ?? []}
      ><p>Our results as a list</p></arrival-radar
    >
  `);
}

async function radarOf(given: Given): Promise<ArrivalRadar> {
  const element = await begin(given);
  await waitUntil(() => isSettled(element), 'report or fault is shown');
  for (const chart of chartsOf(element)) {
    await waitUntil(() => chart.shadowRoot?.querySelector('table'), 'the chart is there');
  }
  return element;
}

/** A radar as it is once its error was fired, with the event. */
async function failing(given: Given): Promise<[ArrivalRadar, ArrivalErrorEvent]> {
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  const fired = oneEvent<ArrivalErrorEvent>(holder, 'arrival-error');
  const element = document.createElement('arrival-radar');
  element.lang = given.lang ?? 'en';
  if (given.src) element.src = given.src;
  if (given.report) element.report = given.report;
  holder.append(element);
  const event = await fired;
  await waitUntil(() => isSettled(element));
  return [element, event];
}

/** Runs with another source of titles and texts. */
async function withContent(source: ContentSource | undefined, run: () => Promise<void>): Promise<void> {
  ArrivalRadar.content = source;
  try {
    await run();
  } finally {
    ArrivalRadar.content = content;
  }
}

type Answer = (url: string, text: string, init?: ResponseInit) => Promise<void>;

/** Runs with answers of the net that the test gives when it wants to. */
async function withNet(run: (answer: Answer) => Promise<void>): Promise<void> {
  const original = Object.getOwnPropertyDescriptor(window, 'fetch')!;
  const waiting = new Map<string, (response: Response) => void>();
  const value = (url: string) => new Promise<Response>((resolve) => waiting.set(url, resolve));
  Object.defineProperty(window, 'fetch', { ...original, value });
  try {
    await run(async (url, text, init) => {
      await waitUntil(() => waiting.has(url), `nobody asks for ${url}`);
      waiting.get(url)!(new Response(text, init));
    });
  } finally {
    Object.defineProperty(window, 'fetch', original);
  }
}

describe('arrival-radar', () => {
  before(() => (ArrivalRadar.content = content));

  for (const theme of ['light', 'dark'] as const) {
    it(`is accessible in the ${theme} theme`, async () => {
      const element = await radarOf({ reports: [report, await earlierReport()], theme });
      inside(element)
        .querySelectorAll('details')
        .forEach((details) => (details.open = true));
      await aTimeout(50);
      await expect(element).to.be.accessible();
    });
  }

  it('is accessible when there is something wrong', async () => {
    const [element] = await failing({ src: addressOf('{}') });
    await expect(element).to.be.accessible();
  });

  it('shows the report at an address: city, depth, date, both charts and the disclaimer', async () => {
    const element = await radarOf({ src: addressOf(serializeReport(report)) });
    expect(part(element, 'header')!.querySelector('h2')!.textContent).to.equal('Puerto Claro');
    expect(part(element, 'header')!.textContent).to.match(
      /Full check · As of Mar 10, 2026 · Self-assessment, no ranking/,
    );
    expect(chartsOf(element).map(({ chart }) => chart)).to.deep.equal(['actions', 'coherence']);
    expect(part(element, 'disclaimer')!.textContent).to.equal(report.disclaimer);
    expect(noticesOf(element)).to.deep.equal([]);
  });

  it('shows one chart or both, in the order of the checklist', async () => {
    const kinds = async (chart: string) => chartsOf(await radarOf({ report, chart })).map((one) => one.chart);
    expect(await kinds('coherence')).to.deep.equal(['coherence']);
    expect(await kinds('coherence actions')).to.deep.equal(['actions', 'coherence']);
    expect(await kinds('nonsense')).to.deep.equal(['actions', 'coherence']);
  });

  it('takes what is taken away again for what was never there', async () => {
    const element = await radarOf({ report: await fullReport(), chart: 'actions' });
    element.removeAttribute('chart');
    element.reports = undefined;
    await waitUntil(() => chartsOf(element).length === 2, 'both charts are there');
    element.report = undefined;
    await waitUntil(() => chartsOf(element).length === 0, 'the report is gone');
    expect(element.shadowRoot!.querySelector('slot')).not.to.equal(null);
  });

  it('gives its charts the aims of the report, 3 where it says nothing', async () => {
    const [chart] = chartsOf(await radarOf({ report }));
    expect(chart!.aims).to.include({ 'quito.1': 3, 'quito.3': 2, 'quito.5': 4 });
  });

  it('offers the same numbers as bars', async () => {
    const element = await radarOf({ report, chart: 'actions' });
    const bars = inside(element).querySelector<ArrivalBars>('details arrival-bars')!;
    expect(bars.results).to.equal(chartsOf(element)[0]!.results);
    expect(inside(element).querySelector('summary')!.textContent).to.equal('Sorted, lowest first');
  });

  it('has headings from the level that the page gives', async () => {
    const element = await radarOf({ report, chart: 'actions' });
    element.setAttribute('heading-level', '4');
    await element.updateComplete;
    expect(inside(element).querySelector('h2')!.getAttribute('aria-level')).to.equal('4');
    expect(chartsOf(element)[0]!.headingLevel).to.equal(5);
  });

  it('renders a text as a text', async () => {
    const draft = { ...report, subject: { city: '<img src=x onerror=alert(1)>' } };
    const element = await radarOf({ report: draft });
    expect(inside(element).querySelector('img')).to.equal(null);
    expect(inside(element).querySelector('h2')!.textContent).to.equal(draft.subject.city);
  });
});

describe('what arrival-radar says of a report', () => {
  it('that it was changed after it was exported', async () => {
    const element = await radarOf({ report: await changedReport() });
    expect(noticesOf(element)[0]).to.match(/^This report was changed after it was exported/);
    expect(chartsOf(element)).to.have.length(2);
  });

  it('that it carries no check value', async () => {
    const element = await radarOf({ report: { ...report, digest: null } });
    expect(noticesOf(element)).to.deep.equal([
      'This report carries no check value, so a later change would not show.',
    ]);
  });

  it('that it holds no results', async () => {
    const element = await radarOf({ report: draftOf({ say: (asked) => usualAnswer(asked) }) });
    expect(noticesOf(element)[1]).to.match(/^This report holds no results yet/);
    expect(chartsOf(element)).to.deep.equal([]);
  });

  it('that it follows a checklist without titles here, whose ids stand in for them', async () => {
    const element = await radarOf({ report: await foreignReport(), chart: 'actions' });
    expect(noticesOf(element)).to.deep.equal([
      'The titles of this checklist (own-checklist) are not known here, so its identifiers are shown.',
    ]);
    expect(chartsOf(element)[0]!.shadowRoot!.querySelector('tbody th')!.textContent).to.contain('own.1');
  });

  it('the same where titles cannot be loaded, are damaged, or nobody gives any', async () => {
    const sources: (ContentSource | undefined)[] = [
      { ...content, titles: () => Promise.reject(new Error('offline')) },
      { ...content, titles: () => Promise.resolve({ dimensions: { 'quito.1': null } }) },
      undefined,
    ];
    for (const source of sources) {
      await withContent(source, async () => {
        const element = await radarOf({ report });
        expect(noticesOf(element)[0]).to.contain('(quito-gfmd)');
      });
    }
  });

  it('which earlier report is drawn dashed', async () => {
    const element = await radarOf({ reports: [report, await earlierReport()] });
    expect(inside(element).querySelector('.remark')!.textContent).to.equal(
      'The dashed line shows the earlier report of Mar 12, 2025.',
    );
    expect(chartsOf(element)[0]!.previous?.depth).to.equal('full');
  });

  it('that an earlier report of another depth is not drawn', async () => {
    const element = await radarOf({ reports: [report, await quickReport()] });
    expect(noticesOf(element)[0]).to.match(/^The earlier report is not drawn/);
    expect(chartsOf(element)[0]!.previous).to.equal(undefined);
  });

  it('in the language of the page around it, from right to left where that is its way', async () => {
    const arabic: ContentSource = {
      ...content,
      languages: ['en', 'ar'],
      titles: () => content.titles('en'),
      messages: () =>
        Promise.resolve({
          language: 'ar',
          review: 'unreviewed',
          messages: { 'radar.no-ranking': 'تقييم ذاتي' },
        }),
    };
    await withContent(arabic, async () => {
      const page = await fixture<HTMLElement>(
        html`<div lang="ar"><arrival-radar .report=${report}></arrival-radar></div>`,
      );
      const element = page.querySelector('arrival-radar')!;
      await waitUntil(() => isSettled(element));
      const frame = part(element, 'frame')!;
      expect([frame.lang, frame.dir]).to.deep.equal(['ar', 'rtl']);
      expect(part(element, 'header')!.textContent).to.contain('تقييم ذاتي');
      element.lang = 'en';
      await waitUntil(() => frame.dir === 'ltr');
    });
  });
});

describe('arrival-radar when a report does not come', () => {
  before(() => (ArrivalRadar.content = content));

  it('shows what stands inside it until then, and keeps the height free', async () => {
    await withNet(async (answer) => {
      const element = await begin({ src: '/slow.json' });
      expect(inside(element).querySelector('slot')!.assignedElements()).to.have.length(1);
      expect(element.getBoundingClientRect().height).to.be.at.least(16 * 36);
      await answer('/slow.json', serializeReport(report));
      await waitUntil(() => isSettled(element));
      expect(element.querySelector('p')!.checkVisibility()).to.equal(false);
    });
  });

  it('names address and reason where nothing is there', async () => {
    await withNet(async (answer) => {
      const failure = failing({ src: '/nothing.json' });
      await answer('/nothing.json', '', { status: 404, statusText: 'Not Found' });
      const [element, event] = await failure;
      expect(part(element, 'error')!.textContent).to.match(
        /could not be loaded.*HTTP 404 Not Found.*\/nothing\.json/s,
      );
      expect(event).to.include({
        message: 'The report could not be loaded.',
        url: '/nothing.json',
        composed: true,
        bubbles: true,
      });
    });
  });

  it('says where a file is damaged', async () => {
    const [element, event] = await failing({ src: addressOf('{"a": 1,\n "b": oops}') });
    expect(part(element, 'error')!.textContent).to.contain('line 2, column 7');
    expect(event.issues[0]?.code).to.equal('not-json-at');
  });

  it('lists what does not fit in a report, each with its place', async () => {
    const broken = { ...report, revision: 'one', subject: { city: 7 } };
    const [element, event] = await failing({ src: addressOf(JSON.stringify(broken)) });
    const items = [...part(element, 'error')!.querySelectorAll('li')].map((li) => li.textContent.trim());
    expect(items).to.deep.equal([
      'revision: The value here should be of type number.',
      'subject.city: The value here should be of type string.',
    ]);
    expect(event.issues.map(({ path }) => path)).to.deep.equal(['revision', 'subject.city']);
  });

  it('lists the first faults and counts the others', async () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`extra${i}`, 1]));
    const [element, event] = await failing({ src: addressOf(JSON.stringify({ ...report, ...many })) });
    expect(event.issues).to.have.length(20);
    expect(part(element, 'error')!.querySelectorAll('li')).to.have.length(9);
    expect(part(element, 'error')!.textContent).to.contain('and 12 more');
  });

  it('does not throw for a value that is no report', async () => {
    for (const value of [{}, [], 'report', { $schema: 7 }]) {
      const [element, event] = await failing({ report: value as unknown as Report });
      expect(event.issues[0]?.code).to.equal('not-a-report');
      expect(part(element, 'error')!.checkVisibility()).to.equal(true);
    }
  });

  it('takes the answer to what was asked last, whichever comes first', async () => {
    const other = { ...report, subject: { city: 'Late' } };
    await withNet(async (answer) => {
      const element = await begin({ src: '/first.json' });
      element.src = '/second.json';
      await element.updateComplete;
      await answer('/second.json', serializeReport(report));
      await waitUntil(() => isSettled(element));
      await answer('/first.json', serializeReport(other));
      await aTimeout(50);
      expect(inside(element).querySelector('h2')!.textContent).to.equal('Puerto Claro');
    });
  });

  it('shows a fault in place of what it showed before, and goes on with the next address', async () => {
    const element = await radarOf({ src: addressOf(serializeReport(report)) });
    element.src = addressOf('');
    await waitUntil(() => part(element, 'error'));
    expect(chartsOf(element)).to.deep.equal([]);
    element.src = addressOf(serializeReport(report));
    await waitUntil(() => chartsOf(element).length === 2);
    expect(part(element, 'error')).to.equal(null);
  });

  it('has lost nothing when it was moved', async () => {
    const element = await radarOf({ report });
    const other = await fixture<HTMLElement>(html`<div></div>`);
    other.append(element);
    await aTimeout(20);
    expect(inside(element).querySelector('h2')!.textContent).to.equal('Puerto Claro');
    expect(chartsOf(element)).to.have.length(2);
  });
});
