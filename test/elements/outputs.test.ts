import {
  radarModel,
  scoreReport,
  setNote,
  shareReport,
  type ChartKind,
  type Report,
} from '@arrival-cities/core';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { Chart } from 'chart.js';
import type { LoadedContent } from '../../packages/elements/src/assessment/loaded-content.js';
import '../../packages/elements/src/chart/chart.define.js';
import type { ArrivalChart } from '../../packages/elements/src/chart/chart.js';
import { pngOf } from '../../packages/elements/src/outputs/png.js';
import '../../packages/elements/src/outputs/outputs.define.js';
import type { ArrivalOutputs } from '../../packages/elements/src/outputs/outputs.js';
import { chartPicture } from '../../packages/elements/src/outputs/report-charts.js';
import { createView } from '../../packages/elements/src/results/results-model.js';
import type { ArrivalReportEvent, ReportPurpose } from '../../packages/elements/src/shared/events.js';
import { Messages } from '../../packages/elements/src/shared/messages.js';
import {
  draftOf,
  floorsReport,
  fullReport,
  hash,
  instrument,
  locale,
  quickReport,
  usualAnswer,
} from '../../stories/reports.js';
import '../helpers/test-frame.js';
import { waitUntil } from '../helpers/wait-until.js';

const content: LoadedContent = { instrument, texts: locale, messages: new Messages() };

const textOf = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const inside = (element: ArrivalOutputs): ShadowRoot => element.shadowRoot!;
const buttonNamed = (element: ArrivalOutputs, name: string) =>
  [...inside(element).querySelectorAll('button')].find((button) => textOf(button) === name)!;
const statusOf = (element: ArrivalOutputs) => textOf(inside(element).querySelector('[role=status]'));

async function outputsOf(report: Report, theme = 'light'): Promise<ArrivalOutputs> {
  const host = await fixture(
    html`<test-frame theme=${theme}
      ><arrival-outputs .content=${content} .report=${report}></arrival-outputs
    ></test-frame>`,
  );
  const element = host.querySelector<ArrivalOutputs>('arrival-outputs')!;
  await element.updateComplete;
  return element;
}

/** A report with words in it that nobody else may read. */
const notedReport = () => {
  const key = { questionId: 'q1.1', respondentId: 'r1', scale: 'SERV' };
  return setNote(draftOf({ say: usualAnswer }), key, 'Between us', '2026-03-11T09:00:00.000Z');
};

interface Offer {
  readonly name: string;
  readonly text: string;
}

/** What the element offers as a file when a button is pressed; nothing reaches the disk. */
async function offeredBy(element: ArrivalOutputs, button: string): Promise<Offer> {
  const offered: { name: string; file: Blob }[] = [];
  const files = new Map<string, Blob>();
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (file: Blob) => {
    const url = create(file);
    files.set(url, file);
    return url;
  };
  HTMLAnchorElement.prototype.click = function () {
    offered.push({ name: this.download, file: files.get(this.href)! });
  };
  try {
    buttonNamed(element, button).click();
    await waitUntil(() => offered.length > 0, `"${button}" offers a file`);
  } finally {
    URL.createObjectURL = create;
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click'); // that of every element is back
  }
  const [{ name, file }] = offered as [(typeof offered)[0]];
  return { name, text: await file.text() };
}

describe('arrival-outputs', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark']) {
      it(`passes, ${theme}`, async () => {
        await expect(await outputsOf(await fullReport(), theme)).to.be.accessible();
      });
    }

    it('has its status before the status has anything to say', async () => {
      const element = await outputsOf(await fullReport());
      const status = inside(element).querySelector('[role=status]');
      expect(textOf(status)).to.equal('');
      await offeredBy(element, 'Download the results (CSV)');
      await element.updateComplete;
      expect(inside(element).querySelector('[role=status]')).to.equal(status);
      expect(textOf(status)).to.equal(
        'The file arrival-cities_puerto-claro_2026-03-10_results.csv was handed to the browser.',
      );
    });
  });

  describe('who may see it', () => {
    it('keeps what the city noted in the table of answers, and says that it is for the city alone', async () => {
      const element = await outputsOf(notedReport());
      const [open, own] = [...inside(element).querySelectorAll('.group')].map(textOf);
      expect(open).to.include('Without notes').and.not.include('For your own administration only');
      expect(own).to.include('For your own administration only.').and.include('Do not publish it.');
      const answers = await offeredBy(element, 'Download the answers (CSV)');
      expect(answers.name).to.equal('arrival-cities_puerto-claro_2026-03-11_answers-internal.csv');
      expect(answers.text).to.include('Between us');
      for (const button of [
        'Download the page (HTML)',
        'Actions (SVG)',
        'Policy coherence (SVG)',
        'Download the results (CSV)',
      ]) {
        expect((await offeredBy(element, button)).text, button).not.to.include('Between us');
      }
    });

    it('has nothing to keep back in a shared copy', async () => {
      const element = await outputsOf(await shareReport(instrument, notedReport(), hash));
      const [, own] = [...inside(element).querySelectorAll('.group')].map(textOf);
      expect(own).to.include('Holds what this shared copy holds.').and.not.include('administration only');
      const { name, text } = await offeredBy(element, 'Download the answers (CSV)');
      expect(name).to.match(/_answers-shareable\.csv$/);
      expect(text).not.to.include('Between us');
    });

    it('asks the page first, which may keep it from leaving', async () => {
      const element = await outputsOf(notedReport());
      const purposes: Record<string, ReportPurpose> = {
        'Download the page (HTML)': 'html',
        'Copy the HTML': 'html',
        'Actions (PNG)': 'png',
        'Actions (SVG)': 'svg',
        'Download the results (CSV)': 'csv-results',
        'Download the answers (CSV)': 'csv-answers',
      };
      for (const [name, purpose] of Object.entries(purposes)) {
        element.addEventListener('arrival-report', (event) => event.preventDefault(), { once: true });
        const told = oneEvent<ArrivalReportEvent>(element, 'arrival-report');
        buttonNamed(element, name).click();
        const event = await told;
        expect([event.purpose, event.bubbles, event.composed]).to.deep.equal([purpose, true, true]);
        const isOpen = purpose !== 'csv-answers';
        expect(event.report.audience, name).to.equal(isOpen ? 'shareable' : 'internal');
        expect(JSON.stringify(event.report).includes('Between us'), name).to.equal(!isOpen);
        await element.updateComplete;
        expect(statusOf(element), name).to.equal('');
      }
    });
  });

  describe('the HTML to be pasted', () => {
    /** The clipboard as an engine and its permissions have it. */
    function withClipboard(writeText: (text: string) => Promise<void>): () => void {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
      return () => Reflect.deleteProperty(navigator, 'clipboard');
    }

    it('goes to the clipboard', async () => {
      let copied = '';
      const restore = withClipboard((text) => Promise.resolve(void (copied = text)));
      const element = await outputsOf(notedReport());
      buttonNamed(element, 'Copy the HTML').click();
      await waitUntil(() => statusOf(element).includes('on the clipboard'), 'it says that it is copied');
      restore();
      expect(copied).to.match(/^<article lang="en" dir="ltr">\n<h2>Results: Puerto Claro<\/h2>/);
      expect(copied).not.to.match(/<style|<script| style=|Between us/);
    });

    it('can be copied by hand where the clipboard is closed', async () => {
      const restore = withClipboard(() => Promise.reject(new DOMException('No', 'NotAllowedError')));
      const element = await outputsOf(notedReport());
      buttonNamed(element, 'Copy the HTML').click();
      await waitUntil(() => inside(element).querySelector('textarea'), 'the text is shown');
      await waitUntil(() => inside(element).activeElement?.localName === 'textarea', 'and in focus');
      restore();
      const area = inside(element).querySelector('textarea')!;
      expect(area.value).to.include('<h2>Results: Puerto Claro</h2>');
      expect([area.selectionStart, area.selectionEnd]).to.deep.equal([0, area.value.length]);
      await expect(element).to.be.accessible();
    });
  });

  it('offers no chart of a checklist with too few topics for one', async () => {
    const dimensions = instrument.dimensions.filter(({ id }) => ['quito.1', 'quito.2'].includes(id));
    const questions = instrument.questions.filter(({ dimensions: [first] }) => first === 'quito.1');
    const element = await outputsOf(await fullReport());
    element.content = { ...content, instrument: { ...instrument, dimensions, questions } };
    await element.updateComplete;
    expect(buttonNamed(element, 'Actions (PNG)')).to.equal(undefined);
    expect(buttonNamed(element, 'Download the results (CSV)')).not.to.equal(undefined);
  });
});

describe('the page made of a report', () => {
  /** The page as the parser of the browser reads it. */
  const parsed = async (report: Report) =>
    new DOMParser().parseFromString(
      (await offeredBy(await outputsOf(report), 'Download the page (HTML)')).text,
      'text/html',
    );
  /** The screen has a dash beside the word that there is none. */
  const wordsOf = (cell: Element | null) =>
    (cell?.textContent ?? '').replace(/\s+/g, '').replace('–notstated', 'notstated');

  for (const [name, make] of Object.entries({ fullReport, floorsReport, quickReport })) {
    it(`has the numbers of the table on the screen, ${name}`, async () => {
      const report = await make();
      const page = await parsed(report);
      const view = createView(content, report);
      for (const [index, chart] of (['actions', 'coherence'] as const).entries()) {
        const element = await fixture<ArrivalChart>(html`
          <arrival-chart
            .results=${view.results}
            .chart=${chart}
            .titles=${locale}
            .aims=${view.aims}
            .messages=${content.messages}
          ></arrival-chart>
        `);
        await element.updateComplete;
        const shown = [...element.shadowRoot!.querySelectorAll('tbody tr')].map((row) =>
          [row.querySelector('th'), ...row.querySelectorAll('td > div')].map(wordsOf),
        );
        const table = page.querySelectorAll('figure + table')[index]!;
        const written = [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map(wordsOf));
        expect(written.length).to.be.greaterThan(7);
        expect(written).to.deep.equal(shown);
      }
    });
  }

  it('is whole for the parser, with one topmost heading and the two drawings', async () => {
    const page = await parsed(await fullReport());
    expect(page.querySelectorAll('h1')).to.have.length(1);
    expect(page.title).to.equal('Results: Puerto Claro');
    expect(page.querySelectorAll('figure > svg[role=img] > title')).to.have.length(2);
    expect(page.querySelectorAll('script, [style], [onclick]')).to.have.length(0);
    expect(page.body.textContent).to.include(locale.disclaimer);
  });
});

describe('SVG and PNG show the points of the screen', () => {
  interface Place {
    readonly x: number;
    readonly y: number;
  }

  /** Where each dot of a series stands: in radii from the centre. */
  type Dots = Readonly<Record<string, readonly (Place | null)[]>>;

  function dotsOnScreen(chart: Chart): Dots {
    const scale = chart.scales.r as unknown as {
      xCenter: number;
      yCenter: number;
      getDistanceFromCenterForValue(value: number): number;
    };
    const radius = scale.getDistanceFromCenterForValue(100);
    return Object.fromEntries(
      chart.data.datasets.map(({ label = '', data }, series) => [
        label,
        chart
          .getDatasetMeta(series)
          .data.map(({ x, y }, spoke) =>
            data[spoke] === null
              ? null
              : { x: (x - scale.xCenter) / radius, y: (y - scale.yCenter) / radius },
          ),
      ]),
    );
  }

  /** Those of the drawing: circles, and squares for what is given. */
  function dotsInSvg(drawing: Document, series: Dots): Dots {
    const [, , width = 0, height = 0] = drawing
      .querySelector('svg svg')!
      .getAttribute('viewBox')!
      .split(' ')
      .map(Number);
    const radius =
      height / 2 -
      Number(drawing.querySelector('.ring:last-of-type')!.getAttribute('points')!.split(/[ ,]/)[1]);
    return Object.fromEntries(
      Object.entries(series).map(([id, places]) => {
        const dots = [...drawing.querySelectorAll(`.series-${id} .dot`)].map((dot) => {
          const number = (name: string) => Number(dot.getAttribute(name));
          const x = dot.localName === 'circle' ? number('cx') : number('x') + number('width') / 2;
          const y = dot.localName === 'circle' ? number('cy') : number('y') + number('height') / 2;
          return { x: (x - width / 2) / radius, y: (y - height / 2) / radius };
        });
        return [id, places.map((place) => (place === null ? null : (dots.shift() ?? null)))];
      }),
    );
  }

  for (const [name, make] of Object.entries({ fullReport, floorsReport, quickReport })) {
    for (const kind of ['actions', 'coherence'] as const satisfies readonly ChartKind[]) {
      it(`in the ${kind} of ${name}`, async () => {
        const report = await make();
        const view = createView(content, report);
        const element = await fixture<ArrivalChart>(html`
          <arrival-chart
            .results=${view.results}
            .chart=${kind}
            .titles=${locale}
            .aims=${view.aims}
          ></arrival-chart>
        `);
        const onScreen = () => Chart.getChart(element.shadowRoot!.querySelector('canvas')!);
        await waitUntil(() => (onScreen()?.width ?? 0) > 300, 'the chart is drawn');
        const screen = dotsOnScreen(onScreen()!);

        const model = radarModel(scoreReport(instrument, report), { chart: kind, labels: {} });
        const picture = chartPicture(content, report, view, kind);
        const drawing = new DOMParser().parseFromString(picture.svg, 'image/svg+xml');
        expect(drawing.querySelector('parsererror')).to.equal(null);
        const svg = dotsInSvg(drawing, screen);

        for (const { id, points } of model.series) {
          points.forEach(({ value }, spoke) => {
            const at = `${id} ${String(spoke)}`;
            const [seen, drawn] = [screen[id]![spoke], svg[id]![spoke]];
            if (value === null) {
              expect([seen, drawn], at).to.deep.equal([null, null]);
              return;
            }
            const angle = (2 * Math.PI * spoke) / points.length - Math.PI / 2;
            for (const [axis, expected] of [
              ['x', (value / 100) * Math.cos(angle)],
              ['y', (value / 100) * Math.sin(angle)],
            ] as const) {
              expect(drawn![axis], `${at} in SVG`).to.be.closeTo(expected, 0.001);
              expect(seen![axis], `${at} on screen`).to.be.closeTo(expected, 0.01);
            }
          });
        }
      });
    }
  }

  it('in the pixels of the PNG, at twice the size, on white', async () => {
    const report = await floorsReport();
    const picture = chartPicture(content, report, createView(content, report), 'actions');
    const bitmap = await createImageBitmap(await pngOf(picture));
    expect([bitmap.width, bitmap.height]).to.deep.equal([2 * picture.width, 2 * picture.height]);
    const canvas = Object.assign(document.createElement('canvas'), {
      width: bitmap.width,
      height: bitmap.height,
    });
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const pixel = (x: number, y: number) => [
      ...context.getImageData(Math.round(2 * x), Math.round(2 * y), 1, 1).data,
    ];
    expect(pixel(2, 2)).to.deep.equal([255, 255, 255, 255]);
    const drawing = new DOMParser().parseFromString(picture.svg, 'image/svg+xml');
    const radar = drawing.querySelector('svg svg')!;
    const [left, top] = [Number(radar.getAttribute('x')), Number(radar.getAttribute('y'))];
    const dots = [...radar.querySelectorAll('.series-level .dot')];
    expect(dots.length).to.be.greaterThan(5);
    for (const dot of dots) {
      const colour = pixel(left + Number(dot.getAttribute('cx')), top + Number(dot.getAttribute('cy')));
      expect(colour.slice(0, 3)).to.deep.equal([0x0b, 0x5a, 0x8a]);
    }
    // Titles and labels are there: their places are not white throughout.
    const inks = context
      .getImageData(0, 0, canvas.width, 2 * top)
      .data.filter((value, i) => i % 4 === 0 && value < 128);
    expect(inks.length).to.be.greaterThan(200);
  });
});
