import type { Benchmark } from '@arrival-cities/core';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { ArrivalChart } from '../../packages/elements/src/chart/chart.js';
import { ArrivalRadar } from '../../packages/elements/src/radar/radar.js';
import '../../packages/elements/src/radar/radar.define.js';
import type { ArrivalErrorEvent } from '../../packages/elements/src/shared/events.js';
import { addressOfBenchmark, benchmarkFile } from '../../stories/other-cities.js';
import { content, fullReport, quickReport } from '../../stories/reports.js';
import { waitUntil } from '../helpers/wait-until.js';

const report = await fullReport();
const ten = benchmarkFile(10);

const inside = (element: ArrivalRadar): ShadowRoot => element.shadowRoot!;
const chartsOf = (element: ArrivalRadar) => [
  ...inside(element).querySelectorAll<ArrivalChart>('arrival-chart'),
];
const wordsOf = (element: Element) => element.textContent.replaceAll(/\s+/g, ' ').trim();
const notesOf = (element: ArrivalRadar) =>
  [...inside(element).querySelectorAll('[part="peers"]')].map(wordsOf);
const refusalOf = (element: ArrivalRadar) => inside(element).querySelector('[part="error"]');
const marksOf = (chart: ArrivalChart, kind: string) =>
  chart.shadowRoot!.querySelectorAll(`.print .${kind}`).length;
const columnsOf = (chart: ArrivalChart) => [...chart.shadowRoot!.querySelectorAll('thead th')].map(wordsOf);
const legendOf = (chart: ArrivalChart) => [...chart.shadowRoot!.querySelectorAll('.legend li')].map(wordsOf);

interface Given {
  readonly lang?: string;
  readonly theme?: 'light' | 'dark';
  readonly chart?: string;
  readonly shown?: typeof report;
}

async function begin(
  peers: string,
  { lang = 'en', theme = 'light', chart = '', shown = report }: Given = {},
) {
  const element = await fixture<ArrivalRadar>(html`
    <arrival-radar lang=${lang} theme=${theme} chart=${chart} .report=${shown} peers=${peers}></arrival-radar>
  `);
  await waitUntil(() => chartsOf(element).length > 0, 'the report is shown');
  for (const one of chartsOf(element)) {
    await waitUntil(() => one.shadowRoot?.querySelector('table'), 'the chart is there');
  }
  return element;
}

async function beside(benchmark: Benchmark, given?: Given): Promise<ArrivalRadar> {
  const element = await begin(addressOfBenchmark(benchmark), given);
  await waitUntil(() => notesOf(element).length > 0, 'the other cities are there');
  await Promise.all(chartsOf(element).map((chart) => chart.updateComplete));
  return element;
}

async function refused(peers: string | Benchmark, given?: Given): Promise<ArrivalRadar> {
  const element = await begin(typeof peers === 'string' ? peers : addressOfBenchmark(peers), given);
  await waitUntil(() => refusalOf(element), 'the refusal is there');
  expect(chartsOf(element)).to.have.length(2);
  expect(notesOf(element)).to.deep.equal([]);
  for (const chart of chartsOf(element)) expect(marksOf(chart, 'peer-median')).to.equal(0);
  return element;
}

describe('other cities in arrival-radar', () => {
  before(() => (ArrivalRadar.content = content));

  for (const theme of ['light', 'dark'] as const) {
    it(`are accessible in the ${theme} theme`, async () => {
      await expect(await beside(ten, { theme })).to.be.accessible();
    });
  }

  it('stand on every spoke with a median and a band, of ten cities', async () => {
    const [actions, groups] = chartsOf(await beside(ten));
    expect([marksOf(actions!, 'peer-median'), marksOf(actions!, 'peers')]).to.deep.equal([11, 11]);
    expect([marksOf(groups!, 'peer-median'), marksOf(groups!, 'peers')]).to.deep.equal([16, 16]);
    expect(legendOf(actions!)).to.include('Other cities: median');
    expect(legendOf(actions!)).to.include('Other cities: the middle half of them');
  });

  it('stand on every spoke with a median alone, of five', async () => {
    const [actions, groups] = chartsOf(await beside(benchmarkFile(5)));
    expect([marksOf(actions!, 'peer-median'), marksOf(actions!, 'peers')]).to.deep.equal([11, 0]);
    expect(legendOf(actions!)).to.include('Other cities: median');
    expect(legendOf(actions!)).not.to.include('Other cities: the middle half of them');
    expect(columnsOf(actions!).at(-1)).to.equal('Other cities: median');
    expect(columnsOf(groups!).slice(-2)).to.deep.equal([
      'Done by other cities: median',
      'Given to other cities: median',
    ]);
  });

  it('have columns in the tables, with the same numbers', async () => {
    const [actions, groups] = chartsOf(await beside(ten));
    expect(columnsOf(actions!).at(-1)).to.equal('Other cities: median (middle half)');
    expect(columnsOf(groups!).slice(-2)).to.deep.equal([
      'Done by other cities: median (middle half)',
      'Given to other cities: median (middle half)',
    ]);
    const cells = [...actions!.shadowRoot!.querySelectorAll('tbody td:last-child div')].map(wordsOf);
    const number = (value: number) => new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(value);
    expect(cells).to.deep.equal(
      ten.dimensions.map(({ band: { median, quartiles } }) => {
        const [from, to] = quartiles!;
        expect(from).to.be.below(to);
        return `${number(median!)} (${number(from)}–${number(to)})`;
      }),
    );
  });

  it('are said to be how many, asked the same, and with which mandates', async () => {
    const [note] = notesOf(await beside(ten, { chart: 'actions' }));
    expect(note).to.include('10 cities').and.include('full check').and.include('no ranking');
    const mix = Object.values(ten.mandate);
    const own = mix.reduce((sum, one) => sum + one.own, 0) / (10 * mix.length);
    expect(note).to.include(`${Math.round(100 * own)}% are their own`);
  });

  it('are not drawn where they are fewer than five', async () => {
    const notice = wordsOf(refusalOf(await refused(benchmarkFile(4)))!);
    expect(notice).to.include('The values of other cities are not shown.').and.include('this file: 4');
  });

  it('are not drawn beside another version, other texts or another depth', async () => {
    const digest = `sha256-${'0'.repeat(64)}`;
    const other = { ...ten, instrument: { ...ten.instrument, digest } } as Benchmark;
    expect(wordsOf(refusalOf(await refused(other))!)).to.include('another version of the checklist');
    const quick = await refused(ten, { shown: await quickReport() });
    expect(wordsOf(refusalOf(quick)!)).to.include('another depth');
  });

  it('are refused with a place and an event where the file is damaged', async () => {
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    const fired = oneEvent<ArrivalErrorEvent>(holder, 'arrival-error');
    const element = document.createElement('arrival-radar');
    element.report = report;
    element.peers = addressOfBenchmark({ ...ten, cities: -1 });
    holder.append(element);
    const { issues, url } = await fired;
    expect(issues.map(({ path }) => path)).to.deep.equal(['cities']);
    expect(url).to.equal(element.peers);
  });

  it('do without what did not load', async () => {
    const element = await refused('./no-such-benchmark.json');
    expect(wordsOf(refusalOf(element)!))
      .to.include('HTTP 404')
      .and.include('no-such-benchmark.json');
  });

  it('leave when their address is taken away, and stay when the report changes', async () => {
    const element = await beside(ten, { chart: 'actions' });
    element.report = { ...report, subject: { city: 'Puerto Nuevo' } };
    await waitUntil(() => inside(element).querySelector('h2')?.textContent.includes('Nuevo'));
    expect(notesOf(element)).to.have.length(1);
    element.peers = '';
    await waitUntil(() => notesOf(element).length === 0, 'the other cities are gone');
    await waitUntil(() => marksOf(chartsOf(element)[0]!, 'peer-median') === 0);
  });
});
