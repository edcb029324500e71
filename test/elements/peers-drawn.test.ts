import type { PeerBand, Report } from '@arrival-cities/core';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { Chart } from 'chart.js';
import type { ArrivalChart } from '../../packages/elements/src/chart/chart.js';
import { ArrivalRadar } from '../../packages/elements/src/radar/radar.js';
import '../../packages/elements/src/radar/radar.define.js';
import { content } from '../../stories/content.js';
import { addressOfBenchmark, benchmarkFile } from '../../stories/other-cities.js';
import { earlierReport, fullReport } from '../../stories/reports.js';
import { emulateMedia, notChecked } from '../helpers/browser-media.js';

const report = await fullReport();
const earlier = await earlierReport();
const ten = benchmarkFile(10);

interface Given {
  readonly lang?: string;
  readonly width?: number;
  readonly reports?: readonly Report[];
}

/** The two charts of a radar with ten cities beside it. */
async function chartsWith({ lang = 'en', width = 900, reports = [report] }: Given = {}) {
  const host = await fixture<HTMLElement>(html`
    <div>
      <arrival-radar
        lang=${lang}
        theme="light"
        .reports=${reports}
        peers=${addressOfBenchmark(ten)}
      ></arrival-radar>
    </div>
  `);
  host.style.inlineSize = `${String(width)}px`;
  const inside = host.querySelector('arrival-radar')!.shadowRoot!;
  const charts = () => [...inside.querySelectorAll<ArrivalChart>('arrival-chart')];
  await waitUntil(() => inside.querySelector('[part="peers"]'), 'the other cities are there');
  await waitUntil(() => charts().every((one) => one.shadowRoot?.querySelector('.print .peer-median')));
  return { host, actions: charts()[0]!.shadowRoot!, groups: charts()[1]!.shadowRoot! };
}

async function canvasOf(root: ShadowRoot): Promise<Chart> {
  const drawn = () => Chart.getChart(root.querySelector('canvas')!);
  await waitUntil(() => (drawn()?.width ?? 0) > 300, 'the chart is drawn', { timeout: 6000 });
  return drawn()!;
}

/** How wide the lines of other cities are; nothing else that is straight has these widths. */
const [MEDIAN, MIDDLE] = [2, 2.5];

interface Stroke {
  readonly width: number;
  readonly colour: string;
  /** From the spoke, in pixels. */
  readonly lane: number;
  /** Along the spoke, 0-100: where it begins and ends. */
  readonly values: readonly [number, number];
}

/** The straight lines that a chart draws beside its spokes, in the order in which it draws them. */
function strokesOf(chart: Chart): Stroke[] {
  const { ctx } = chart;
  const [moveTo, lineTo] = [ctx.moveTo.bind(ctx), ctx.lineTo.bind(ctx)];
  const stroke: () => void = ctx.stroke.bind(ctx);
  const scale = chart.scales.r as unknown as { getDistanceFromCenterForValue(value: number): number };
  const radius = scale.getDistanceFromCenterForValue(100);
  const found: Stroke[] = [];
  let places: (readonly [number, number])[] = [];
  ctx.moveTo = (x, y) => {
    places = [[x, y]];
    moveTo(x, y);
  };
  ctx.lineTo = (x, y) => {
    places.push([x, y]);
    lineTo(x, y);
  };
  ctx.stroke = () => {
    const [from, to] = places;
    const { lineWidth: width, strokeStyle: colour } = ctx;
    if (from && to && places.length === 2 && typeof colour === 'string') {
      const values = [(-100 * from[1]) / radius, (-100 * to[1]) / radius] as const;
      found.push({ width, colour, lane: (from[0] + to[0]) / 2, values });
    }
    places = [];
    stroke();
  };
  chart.draw();
  for (const name of ['moveTo', 'lineTo', 'stroke']) Reflect.deleteProperty(ctx, name);
  return found.filter(({ width }) => width === MEDIAN || width === MIDDLE);
}

/** Where the marks of the drawing stand, 0-100: it has its centre at 310 and a radius of 200. */
const inDrawing = (root: ShadowRoot, pattern: RegExp, selector: string): number[][] =>
  [...root.querySelectorAll(`.print ${selector}`)].map((mark) => {
    const [, ...heights] = pattern.exec(mark.getAttribute('d')!)!;
    return heights.map((height) => (310 - Number(height)) / 2);
  });

const BAND = /^M[\d.]+ ([\d.]+)V([\d.]+)$/;
const TICK = /^M[\d.]+ ([\d.]+)h10$/;

function assertClose(found: readonly (readonly number[])[], expected: readonly (readonly number[])[]): void {
  expect(found).to.have.length(expected.length);
  expected.forEach((values, spoke) =>
    values.forEach((value, i) => expect(found[spoke]![i], String(spoke)).to.be.closeTo(value, 0.01)),
  );
}

describe('other cities, drawn', () => {
  before(() => (ArrivalRadar.content = content));
  afterEach(() => emulateMedia({}));

  for (const [chart, series] of Object.entries({
    actions: { level: ten.dimensions.map(({ band }) => band) },
    groups: { done: ten.coherence.map(({ done }) => done), given: ten.coherence.map(({ given }) => given) },
  })) {
    it(`stand in the same places on the canvas and in the drawing: ${chart}`, async () => {
      const { [chart as 'actions' | 'groups']: root } = await chartsWith();
      const strokes = strokesOf(await canvasOf(root));
      for (const [id, bands] of Object.entries<readonly PeerBand[]>(series)) {
        const isHere = ({ lane }: Stroke) => lane > 0 === (id === 'given');
        const onCanvas = (width: number) => strokes.filter((one) => isHere(one) && one.width === width);
        const medians = bands.map(({ median }) => [median!]);
        assertClose(
          onCanvas(MEDIAN).map(({ values: [value] }) => [value]),
          medians,
        );
        assertClose(inDrawing(root, TICK, `.peers-${id} .peer-median`), medians);
        const middle = bands.map(({ quartiles }) => quartiles!);
        assertClose(
          onCanvas(MIDDLE).map(({ values }) => values),
          middle,
        );
        assertClose(inDrawing(root, BAND, `.peers-${id} .peers`), middle);
      }
    });
  }

  it('have the colour of what is given beside it, on the canvas, in the drawing and in the legend', async () => {
    const { groups } = await chartsWith();
    const chart = await canvasOf(groups);
    const given = chart.data.datasets[1]!.borderColor;
    const strokes = strokesOf(chart);
    const colours = (isRight: boolean) =>
      new Set(strokes.filter(({ lane }) => lane > 0 === isRight).map(({ colour }) => colour));
    expect([...colours(true)]).to.deep.equal(['#8a4b08']);
    expect(colours(false)).not.to.include('#8a4b08');
    const strokeOf = (selector: string) => getComputedStyle(groups.querySelector(selector)!).stroke;
    expect(strokeOf('.median .second')).to.equal(given);
    expect(strokeOf('.quartiles .second')).to.equal(given);
    const inPrint = [...groups.querySelectorAll('.print .peers-given path')];
    expect(new Set(inPrint.map((path) => path.getAttribute('stroke')))).to.deep.equal(new Set(['#8a4b08']));
  });

  it('are drawn in the colours of the system where colours are forced', async () => {
    if (!(await emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })))
      return notChecked('forced colours: other cities in them');
    const { groups } = await chartsWith();
    const chart = await canvasOf(groups);
    await waitUntil(() => chart.data.datasets[0]?.borderColor === 'rgb(255, 255, 0)');
    expect(new Set(strokesOf(chart).map(({ colour }) => colour))).to.deep.equal(new Set(['#ffffff']));
    for (const part of ['.median .stroke', '.quartiles .stroke', '.quartiles .second'])
      expect(getComputedStyle(groups.querySelector(part)!).stroke, part).to.equal('rgb(255, 255, 255)');
  });

  it('are named in Arabic, and their quartiles stay on one line', async () => {
    const { actions } = await chartsWith({ lang: 'ar' });
    const legend = [...actions.querySelectorAll('.legend li')].map((one) => one.textContent.trim());
    expect(legend).to.include('مدن أخرى: الوسيط').and.to.include('مدن أخرى: النصف الأوسط منها');
    const middle = [...actions.querySelectorAll<HTMLElement>('.middle')];
    const digits = new Intl.NumberFormat('ar'); // engines differ in them
    expect(middle[0]!.textContent).to.equal(`(من ${digits.format(55)} إلى ${digits.format(95)})`);
    const lines = middle.map(
      (one) => one.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(one).fontSize),
    );
    expect(Math.max(...lines)).to.be.below(2);
  });

  for (const lang of ['en', 'es', 'fr', 'ar']) {
    it(`fit with an earlier run at every width, in "${lang}"`, async () => {
      const { host, actions, groups } = await chartsWith({ lang, reports: [report, earlier] });
      for (const width of [288, 480, 660, 736, 976, 1130, 1248, 1600]) {
        host.style.inlineSize = `${String(width)}px`;
        for (const root of [actions, groups]) {
          const table = root.querySelector('table')!;
          const [inner, outer] = [table, root.host].map((one) => one.getBoundingClientRect());
          const at = `${String(width)} px`;
          expect(inner!.right, at).to.be.at.most(outer!.right + 1);
          expect(inner!.left, at).to.be.at.least(outer!.left - 1);
          expect(table.scrollWidth, at).to.be.at.most(table.clientWidth + 1);
        }
      }
    });
  }
});
