import { scoreReport, type Report, type Results } from '@arrival-cities/core';
import { aTimeout, expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { Chart } from 'chart.js';
import { LitElement } from 'lit';
import '../../packages/elements/src/chart/chart.define.js';
import type { ArrivalBars } from '../../packages/elements/src/chart/bars.js';
import type { ArrivalChart } from '../../packages/elements/src/chart/chart.js';
import type { DimensionSelectEvent } from '../../packages/elements/src/chart/dimension-select-event.js';
import { elementOf } from '../../packages/elements/src/chart/vector-radar.js';
import { Messages } from '../../packages/elements/src/shared/messages.js';
import { frame, tokens } from '../../packages/elements/src/shared/tokens.styles.js';
import {
  draftOf,
  earlierReport,
  floorsReport,
  fullReport,
  instrument,
  locale,
  partialReport,
  quickReport,
  usualAnswer,
} from '../../stories/reports.js';
import { emulateMedia, notChecked } from '../helpers/browser-media.js';
import { waitUntil } from '../helpers/wait-until.js';

/** What an outermost element gives the inner ones: colours, type and the inline size. */
class TestFrame extends LitElement {
  static override styles = [tokens, frame];
  override render() {
    return html`<div class="frame"><slot></slot></div>`;
  }
}
customElements.define('test-frame', TestFrame);

const aims = Object.fromEntries(instrument.dimensions.map(({ id }) => [id, 3 as const]));

type Given = Partial<Pick<ArrivalChart, 'chart' | 'previous' | 'titles' | 'messages' | 'aims'>> & {
  readonly theme?: string;
};

async function frameWith(report: Report, given: Given = {}): Promise<HTMLElement> {
  return fixture(html`
    <test-frame theme=${given.theme ?? 'light'}>
      <arrival-chart
        .results=${report.results ?? undefined}
        .chart=${given.chart ?? 'actions'}
        .titles=${given.titles ?? locale}
        .aims=${given.aims ?? aims}
        .previous=${given.previous}
        .messages=${given.messages ?? new Messages()}
      ></arrival-chart>
    </test-frame>
  `);
}

const inside = (element: ArrivalChart | ArrivalBars): ShadowRoot => element.shadowRoot!;
const drawnOn = (element: ArrivalChart) => {
  const canvas = inside(element).querySelector('canvas');
  return canvas ? Chart.getChart(canvas) : undefined;
};
const chartIn = (host: HTMLElement) => host.querySelector<ArrivalChart>('arrival-chart')!;

async function chartOf(report: Report, given: Given = {}): Promise<ArrivalChart> {
  const element = chartIn(await frameWith(report, given));
  await drawn(element);
  return element;
}

async function drawn(element: ArrivalChart): Promise<Chart> {
  await waitUntil(() => drawnOn(element), 'the chart is drawn');
  return drawnOn(element)!;
}

const rowsOf = (element: ArrivalChart) => [...inside(element).querySelectorAll<HTMLElement>('tbody tr')];
/** The words of a cell as the eye has them, without the label for the narrow layout. */
const textOf = (cell: Element | undefined) =>
  cell?.querySelector('div')?.innerText.trim().replaceAll(/\n+/g, '\n') ?? '';
const cellsOf = (row: Element) => [...row.querySelectorAll('td')].map(textOf);
const columnsOf = (element: ArrivalChart) =>
  [...inside(element).querySelectorAll('thead th')].map((th) => th.textContent.trim());
const buttonsOf = (element: ArrivalChart) => [...inside(element).querySelectorAll('button')];
const full = await fullReport();
const partial = await partialReport();
const floors = await floorsReport();
const quick = await quickReport();

afterEach(async () => {
  await resetMouse();
  await emulateMedia({ media: 'screen' });
});

describe('arrival-chart', () => {
  for (const [name, report] of Object.entries({ full, partial, floors, quick })) {
    for (const kind of ['actions', 'coherence'] as const) {
      it(`is accessible: ${kind} of a ${name} report`, async () => {
        await expect(await chartOf(report, { chart: kind })).to.be.accessible();
      });
    }
  }

  it('is accessible in the dark theme, narrow and with an earlier run', async () => {
    const host = await frameWith(full, { theme: 'dark', previous: (await earlierReport()).results! });
    host.style.inlineSize = '320px';
    await drawn(chartIn(host));
    await expect(chartIn(host)).to.be.accessible();
  });

  it('gives the canvas a role and a short name, and the table the same numbers', async () => {
    const element = await chartOf(full);
    const canvas = inside(element).querySelector('canvas')!;
    expect(canvas.getAttribute('role')).to.equal('img');
    expect(canvas.getAttribute('aria-label')).to.match(/Radar chart “Quito Local Agenda” with 11 spokes/);
    const table = rowsOf(element).map((row) => cellsOf(row)[1]);
    expect(table).to.deep.equal(full.results!.dimensions.map(({ score }) => new Messages().score(score)));
  });

  it('draws the score, held down by safeguards, and nothing where there is none', async () => {
    for (const report of [partial, floors]) {
      const chart = drawnOn(await chartOf(report))!;
      const plotted = report.results!.dimensions.map(({ score, cap }) =>
        score === null ? null : Math.min(score, 25 * (cap ?? 4)),
      );
      expect(chart.data.datasets[0]?.data).to.deep.equal(plotted);
      expect(plotted).to.include(null);
      expect(chart.data.datasets[0]).to.include({ spanGaps: false, fill: false });
    }
  });

  it('draws what is done and what is given, the latter dashed and with another mark', async () => {
    const chart = drawnOn(await chartOf(full, { chart: 'coherence' }))!;
    const [done, given] = chart.data.datasets as {
      data: unknown;
      borderDash: number[];
      pointStyle?: string;
    }[];
    expect(done!.data).to.deep.equal(full.results!.coherence.map((group) => group.done.score));
    expect(given!.data).to.deep.equal(full.results!.coherence.map((group) => group.given.score));
    expect([done!.borderDash.length, given!.borderDash.length]).to.deep.equal([0, 2]);
    expect([done!.pointStyle, given!.pointStyle]).to.deep.equal([undefined, 'rect']);
  });

  it('draws an earlier run by the ids of its topics and names it in table and legend', async () => {
    const earlier = (await earlierReport()).results!;
    const reordered: Results = { ...earlier, dimensions: [...earlier.dimensions].reverse().slice(1) };
    const element = await chartOf(full, { previous: reordered });
    const [, previous] = drawnOn(element)!.data.datasets;
    expect(previous?.data).to.deep.equal([
      ...earlier.dimensions.slice(0, -1).map(({ score }) => score),
      null,
    ]);
    expect(columnsOf(element).at(-1)).to.equal('Earlier');
    expect(inside(element).querySelector('.legend')!.textContent).to.contain('Earlier report');
  });

  it('starts at twelve o’clock and keeps the order of the agenda, also from right to left', async () => {
    const messages = new Messages({ language: 'ar', review: 'unreviewed', messages: {} });
    const chart = drawnOn(await chartOf(full, { messages }))!;
    const scale = chart.scales['r'] as unknown as { getIndexAngle(index: number): number };
    expect(scale.getIndexAngle(0)).to.equal(0);
    expect(scale.getIndexAngle(1)).to.be.closeTo((2 * Math.PI) / 11, 1e-9);
    expect(chart.data.labels?.[0]).to.match(/^1 /);
  });
});

describe('arrival-chart on its canvas', () => {
  const labelsOf = (chart: Chart) =>
    (chart.scales['r'] as unknown as { _pointLabels: unknown[] })._pointLabels;

  it('numbers the axes where it is narrow and wraps labels where it is wide', async () => {
    const host = await frameWith(full);
    host.style.inlineSize = '700px';
    const chart = await drawn(chartIn(host));
    await waitUntil(() => chart.width > 600);
    expect(labelsOf(chart)[2]).to.deep.equal(['3 Resilient,', 'sustainable']);
    host.style.inlineSize = '320px';
    await waitUntil(() => chart.width < 480);
    expect(labelsOf(chart)).to.deep.equal(Array.from({ length: 11 }, (_, i) => String(i + 1)));
  });

  it('gives its canvas free when it leaves, and draws again when it comes back', async () => {
    const host = await frameWith(full);
    const element = chartIn(host);
    const first = await drawn(element);
    element.remove();
    expect(drawnOn(element)).to.equal(undefined);
    expect(first.ctx).to.equal(null);
    host.append(element);
    const second = await drawn(element);
    expect(second.width).to.be.greaterThan(0);
  });

  it('survives a move to another place', async () => {
    const element = await chartOf(full);
    const other = await fixture(html`<test-frame></test-frame>`);
    other.append(element);
    const chart = await drawn(element);
    expect(chart.width).to.be.greaterThan(0);
    expect(Object.keys(Chart.instances)).to.have.length(1);
  });

  it('draws nothing when it has left before the library came', async () => {
    const host = await frameWith(full);
    const element = chartIn(host);
    element.remove();
    await aTimeout(50);
    expect(drawnOn(element)).to.equal(undefined);
    host.append(element);
    expect((await drawn(element)).width).to.be.greaterThan(0);
  });

  it('has a size when it was made outside the page, or hidden', async () => {
    const element = document.createElement('arrival-chart');
    element.results = full.results!;
    await aTimeout(20);
    const host = await fixture<HTMLElement>(html`<test-frame hidden></test-frame>`);
    host.append(element);
    const chart = await drawn(element);
    host.hidden = false;
    await waitUntil(() => chart.width > 0 && chart.height > 0);
  });

  it('draws in the colours of the theme and follows a change of it', async () => {
    const host = await frameWith(full);
    const chart = await drawn(chartIn(host));
    const colour = () => chart.data.datasets[0]?.borderColor;
    expect(colour()).to.equal('rgb(11, 90, 138)');
    host.setAttribute('theme', 'dark');
    await waitUntil(() => colour() === 'rgb(124, 192, 236)');
    host.setAttribute('style', '--arrival-color-accent: rgb(1, 2, 3)');
    await waitUntil(() => colour() === 'rgb(1, 2, 3)');
  });

  it('follows the scheme of the system and forced colours', async () => {
    const host = await frameWith(full, { theme: 'auto' });
    const chart = await drawn(chartIn(host));
    const colour = () => chart.data.datasets[0]?.borderColor;
    if (!(await emulateMedia({ colorScheme: 'dark' })))
      return notChecked('a dark system, forced colours: the chart in them');
    await waitUntil(() => colour() === 'rgb(124, 192, 236)');
    await emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await waitUntil(() => colour() === 'rgb(255, 255, 0)', 'the colour of links in a forced theme');
  });

  it('draws again when only a text or an aim has changed', async () => {
    const element = await chartOf(full);
    const chart = drawnOn(element)!;
    element.titles = {
      ...locale,
      dimensions: { ...locale.dimensions, 'quito.1': { title: 'T', short: 'Short', about: '' } },
    };
    await waitUntil(() => chart.data.labels?.[0] === '1 Short');
  });

  it('shows the vector drawing where there is no canvas, and complains to nobody', async () => {
    const original = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'getContext')!;
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { ...original, value: () => null });
    try {
      const element = chartIn(await frameWith(partial));
      await waitUntil(() => inside(element).querySelector('.fallback svg'));
      expect(inside(element).querySelector('canvas')).to.equal(null);
      const dots = inside(element).querySelectorAll('.fallback svg:first-child .dot');
      expect(dots).to.have.length(partial.results!.dimensions.filter(({ score }) => score !== null).length);
      await expect(element).to.be.accessible();
    } finally {
      Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', original);
    }
  });

  it('puts the vector drawing on paper in place of the canvas', async () => {
    const element = await chartOf(full);
    const isShown = (selector: string) => inside(element).querySelector(selector)!.checkVisibility();
    expect([isShown('canvas'), isShown('.print svg')]).to.deep.equal([true, false]);
    if (!(await emulateMedia({ media: 'print' })))
      return notChecked('paper: the vector drawing of the chart on it');
    expect([isShown('canvas'), isShown('.print svg')]).to.deep.equal([false, true]);
  });

  it('makes the same elements of the drawing as the parser of the browser', () => {
    const text =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>A &#38; &#60;b&#62; &#34;c&#34;</title>' +
      '<g class="g"><line x1="1"/><text><tspan x="2">one</tspan><tspan>two</tspan></text></g><path d="M1 2l3 4z"/></svg>\n';
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    parsed.removeAttribute('xmlns');
    const made = elementOf(text);
    expect(made.isEqualNode(parsed)).to.equal(true, made.outerHTML);
  });
});

describe('the table of an arrival-chart', () => {
  it('says the level as a range first, then what is known', async () => {
    const row = rowsOf(await chartOf(full))[10]!;
    expect(full.results!.dimensions[10]).to.include({ lower: 275 / 6, upper: 62.5, level: 2 });
    expect(cellsOf(row)).to.deep.equal([
      'Developing to Established\nAs answered so far: Developing',
      '55',
      '45.8–62.5',
      '5 of 6\n1 don’t know',
      new Messages().score(full.results!.dimensions[10]!.evidenceLimitedScore),
      'Established',
    ]);
  });

  it('shows a dash and a word where there is nothing, and a zero only where it is one', async () => {
    const rows = rowsOf(await chartOf(partial));
    const missing = partial.results!.dimensions.flatMap(({ score }, i) => (score === null ? [rows[i]!] : []));
    expect(missing.length).to.be.greaterThan(4);
    for (const row of missing) {
      const [, , score] = [...row.querySelectorAll('th, td')];
      expect(score!.querySelector('div')!.textContent.replaceAll(/\s+/g, '')).to.equal('–notstated');
      expect(textOf(row.querySelector('td')!)).to.match(/^Not enough known yet/);
    }
    const zero = scoreReport(instrument, draftOf({ say: (asked) => usualAnswer(asked, -9) }));
    const element = await chartOf({ ...full, results: zero });
    expect(cellsOf(rowsOf(element)[7]!)[1]).to.equal('0');
    expect(drawnOn(element)!.data.datasets[0]!.data[7]).to.equal(0);
  });

  it('names the safeguard that holds an action down, in words', async () => {
    const [level] = cellsOf(rowsOf(await chartOf(floors))[0]!);
    expect(level).to.contain('A safeguard holds this at “Developing”.');
    expect(level).to.contain(`Below level 2: ${locale.questions['q1.1']!.prompt}`);
    const [open] = cellsOf(rowsOf(await chartOf(floors))[10]!);
    expect(open).to.contain(`Not answered or not known: ${locale.questions['q11.2']!.prompt}`);
  });

  it('says what is decided elsewhere, with the influence of the city, and what does not apply', async () => {
    const rows = rowsOf(await chartOf(floors)).map(cellsOf);
    expect(rows[3]![0]).to.equal(
      'Decided elsewhere\nOthers decide here. What the city does to influence them: 50 of 100.',
    );
    expect(rows[7]![0]).to.equal('Does not apply here');
    expect(rows[2]![3]).to.equal('3 of 3\n2 do not apply');
  });

  it('is indicative in the quick check: no level has a name, and only what is done is shown', async () => {
    for (const kind of ['actions', 'coherence'] as const) {
      const element = await chartOf(quick, { chart: kind });
      const words = inside(element).querySelector('.layout')!.textContent;
      expect(words).to.contain('Indicative');
      for (const level of locale.levels) expect(words).not.to.contain(level);
      expect(columnsOf(element)).not.to.include('Given to the city');
      expect(drawnOn(element)!.data.datasets).to.have.length(1);
    }
  });

  it('has columns for what is done, what is given and how to read both', async () => {
    const element = await chartOf(full, { chart: 'coherence' });
    expect(columnsOf(element)).to.deep.equal(['Topic', 'Done by the city', 'Given to the city', 'Reading']);
    full.results!.coherence.forEach(({ done, given, reading }, i) => {
      const [first, second, third] = cellsOf(rowsOf(element)[i]!);
      expect(first).to.contain(`Score ${new Messages().score(done.score)}`);
      expect(second).to.contain(`Score ${new Messages().score(given.score)}`);
      expect(third).to.equal(locale.readings[reading!]!.name);
    });
  });

  it('keeps the roles of a table where it looks like a list', async () => {
    const host = await frameWith(full);
    host.style.inlineSize = '320px';
    await drawn(chartIn(host));
    const table = inside(chartIn(host)).querySelector('table')!;
    expect(getComputedStyle(table.querySelector('tbody tr')!).display).to.equal('grid');
    expect(table.scrollWidth).to.be.at.most(host.clientWidth);
    const roles = [...table.querySelectorAll('[role]')].map((element) => element.getAttribute('role'));
    expect(table.getAttribute('role')).to.equal('table');
    expect([...new Set(roles)]).to.deep.equal(['row', 'columnheader', 'rowheader', 'cell']);
  });

  it('lights up the spoke of the row that has the keyboard', async () => {
    const element = await chartOf(full);
    const canvas = inside(element).querySelector('canvas')!;
    const before = canvas.toDataURL();
    buttonsOf(element)[3]!.focus();
    await element.updateComplete;
    expect(element.active).to.equal(3);
    expect(rowsOf(element)[3]!.classList.contains('active')).to.equal(true);
    expect(canvas.toDataURL()).not.to.equal(before);
    await sendKeys({ press: 'Tab' });
    expect(element.active).to.equal(4);
    buttonsOf(element)[4]!.blur();
    await element.updateComplete;
    expect(element.active).to.equal(null);
    expect(canvas.toDataURL()).to.equal(before);
  });

  it('lights up row and spoke under the pointer, from either side; Escape puts it out', async () => {
    const element = await chartOf(full);
    const canvas = inside(element).querySelector('canvas')!;
    canvas.scrollIntoView(); // a test before this one may have left the page further down
    const box = canvas.getBoundingClientRect();
    const scale = drawnOn(element)!.scales['r'] as unknown as {
      getPointPositionForValue(index: number, value: number): { x: number; y: number };
    };
    const { x, y } = scale.getPointPositionForValue(7, 60);
    await sendMouse({ type: 'move', position: [Math.round(box.x + x), Math.round(box.y + y)] });
    await waitUntil(() => rowsOf(element)[7]!.classList.contains('active'));
    expect(drawnOn(element)!.tooltip!.title).to.deep.equal([
      '8 Promoting global citizenship and an',
      'appreciation of cultural diversity',
    ]);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => element.active === null);
    rowsOf(element)[2]!.dispatchEvent(new PointerEvent('pointerenter'));
    expect(element.active).to.equal(2);
    rowsOf(element)[2]!.dispatchEvent(new PointerEvent('pointerleave'));
    expect(element.active).to.equal(null);
  });

  it('tells which dimension was chosen', async () => {
    const element = await chartOf(full);
    setTimeout(() => buttonsOf(element)[5]!.click());
    const event: DimensionSelectEvent = await oneEvent(element, 'dimension-select');
    expect([event.dimensionId, event.bubbles, event.composed]).to.deep.equal(['quito.6', true, false]);
  });

  it('explains in its legend every mark that occurs, and no other', async () => {
    const marks = async (report: Report, given: Given = {}) =>
      [...inside(await chartOf(report, given)).querySelectorAll('.swatch')].map(
        (swatch) => swatch.classList[1],
      );
    expect(await marks(full)).to.deep.equal(['level', 'interval', 'aim', 'evidence', 'rings']);
    expect(await marks(floors)).to.deep.equal([
      'level',
      'interval',
      'aim',
      'floor',
      'uncapped',
      'empty',
      'rings',
    ]);
    expect(await marks(quick, { chart: 'coherence' })).to.deep.equal(['done', 'rings']);
  });

  it('shows ids and numbers where there are no titles', async () => {
    const element = await fixture<ArrivalChart>(
      html`<arrival-chart .results=${full.results!}></arrival-chart>`,
    );
    await drawn(element);
    expect(rowsOf(element)[0]!.textContent).to.contain('quito.1');
    expect(inside(element).querySelector('h3')!.textContent).to.equal('Actions');
  });

  it('puts no style attribute into its templates', async () => {
    const element = await chartOf(floors);
    await nextFrame();
    const styled = [...inside(element).querySelectorAll('[style]')].map(({ localName }) => localName);
    expect(styled).to.deep.equal(['canvas']); // the size that Chart.js sets through the object model
  });
});

describe('arrival-bars', () => {
  async function barsOf(report: Report, given: Partial<ArrivalBars> = {}): Promise<ArrivalBars> {
    const host = await fixture(html`
      <test-frame theme="light">
        <arrival-bars
          .results=${report.results!}
          .chart=${given.chart ?? 'actions'}
          .titles=${locale}
          .aims=${aims}
          .messages=${given.messages ?? new Messages()}
        ></arrival-bars>
      </test-frame>
    `);
    const bars = host.querySelector<ArrivalBars>('arrival-bars')!;
    await bars.updateComplete;
    return bars;
  }
  const itemsOf = (bars: ArrivalBars) => [...inside(bars).querySelectorAll('li')];
  const numbersOf = (bars: ArrivalBars) =>
    itemsOf(bars).map((li) => Number(li.querySelector('.place')!.textContent));

  it('is accessible', async () => {
    await expect(await barsOf(full)).to.be.accessible();
    await expect(await barsOf(floors, { chart: 'coherence' })).to.be.accessible();
  });

  it('has the weakest first, ties as in the agenda and what has no score last, and says so', async () => {
    expect(numbersOf(await barsOf(full))).to.deep.equal([10, 3, 2, 8, 11, 6, 1, 9, 7, 4, 5]);
    expect(numbersOf(await barsOf(floors))).to.deep.equal([1, 9, 10, 11, 3, 2, 6, 7, 4, 5, 8]);
    expect(inside(await barsOf(full)).textContent).to.contain('Sorted: lowest first');
  });

  it('draws score, interval and aim with their numbers beside them', async () => {
    const item = itemsOf(await barsOf(full))[2]!;
    const at = (selector: string, name: string) => item.querySelector(selector)!.getAttribute(name);
    expect([at('.score', 'x'), at('.score', 'width')]).to.deep.equal(['0%', '50%']);
    expect([at('.interval', 'x'), at('.interval', 'width')]).to.deep.equal(['40%', '20%']);
    expect(at('.aim rect', 'x')).to.equal('75%');
    expect(item.textContent.replaceAll(/\s+/g, ' ')).to.contain('Score 50, possible 40–60');
  });

  it('runs from right to left where reading does', async () => {
    const messages = new Messages({ language: 'ar', review: 'unreviewed', messages: {} });
    const item = itemsOf(await barsOf(full, { messages }))[2]!;
    const at = (selector: string) => item.querySelector(selector)!.getAttribute('x');
    expect([at('.score'), at('.interval'), at('.aim rect')]).to.deep.equal(['50%', '40%', '25%']);
  });

  it('draws no bar where there is no score', async () => {
    const last = itemsOf(await barsOf(floors)).at(-1)!;
    expect(last.querySelector('.score, .interval')).to.equal(null);
    expect(last.textContent).to.contain('Does not apply here');
  });

  it('takes the place of a radar with fewer than three spokes', async () => {
    const two: Results = { ...full.results!, dimensions: full.results!.dimensions.slice(0, 2) };
    const element = chartIn(await frameWith({ ...full, results: two }));
    await element.updateComplete;
    expect(inside(element).querySelector('canvas')).to.equal(null);
    const bars = inside(element).querySelector<ArrivalBars>('arrival-bars')!;
    await bars.updateComplete;
    expect(itemsOf(bars)).to.have.length(2);
    expect(rowsOf(element)).to.have.length(2);
  });
});
