import type { Benchmark, ChartKind, Level, Results } from '@arrival-cities/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { base } from '../shared/base.styles.js';
import { Messages } from '../shared/messages.js';
import { isCrowded, renderTable, type TableHandlers } from './chart-table.js';
import { chartView, peersOn, type ChartTitles, type ChartView } from './chart-view.js';
import { DimensionSelectEvent } from './dimension-select-event.js';
import { phrasesOf } from './figures.js';
import { renderLegend } from './legend.js';
import { RadarCanvas, type RadarCanvasHost } from './radar-canvas.js';
import { vectorRadar } from './vector-radar.js';
import { styles } from './chart.styles.js';

/**
 * A radar with its legend and the table of the same numbers.
 *
 * @element arrival-chart
 * @fires {DimensionSelectEvent} dimension-select - The title of a dimension was chosen in the table.
 */
export class ArrivalChart extends LitElement implements RadarCanvasHost {
  static override styles = [base, styles];

  @property({ attribute: false }) results: Results | undefined;
  @property({ attribute: false }) chart: ChartKind = 'actions';
  /** Titles and names of levels; ids and numbers stand in for what is missing. */
  @property({ attribute: false }) titles: ChartTitles | undefined;
  /** Aims by dimension, 0-4. */
  @property({ attribute: false }) aims: Readonly<Record<string, Level>> = {};
  /** An earlier run, drawn dashed. */
  @property({ attribute: false }) previous: Results | undefined;
  /** Other cities on the same checklist, at the same depth: a mark at their median, a line between their quartiles. */
  @property({ attribute: false }) peers: Benchmark | undefined;
  @property({ attribute: false }) messages = new Messages();
  @property({ attribute: false }) headingLevel = 3;

  /** The spoke under the pointer, in the chart or in the table. */
  @state() private pointed: number | null = null;
  /** The spoke whose row has the keyboard or was chosen. */
  @state() private chosen: number | null = null;

  drawing: RadarCanvasHost['drawing'];
  #view: ChartView | undefined;
  /** For print, and for where there is no canvas. */
  #vectors: readonly Element[] = [];
  readonly #radar = new RadarCanvas(this);

  get canvas(): HTMLCanvasElement | null {
    return this.renderRoot.querySelector('canvas');
  }

  get probe(): Element | null {
    return this.renderRoot.querySelector('.probe');
  }

  get active(): number | null {
    return this.pointed ?? this.chosen;
  }

  onPoint(spoke: number | null): void {
    this.pointed = spoke;
  }

  readonly #handlers: TableHandlers = {
    point: (spoke) => (this.pointed = spoke),
    focus: (spoke) => (this.chosen = spoke),
    select: (dimensionId) => this.dispatchEvent(new DimensionSelectEvent(dimensionId)),
  };

  override willUpdate(changed: PropertyValues<this>): void {
    const inputs = ['results', 'chart', 'titles', 'aims', 'previous', 'peers', 'messages'] as const;
    if (inputs.some((name) => changed.has(name))) this.#prepare();
  }

  override render(): unknown {
    const view = this.#view;
    if (!view) return nothing;
    const { messages } = this;
    return html`<div class="layout ${isCrowded(view, messages) ? 'crowded' : ''}">
      <figure>
        <h3 aria-level=${this.headingLevel}>${view.title}</h3>
        ${view.isIndicative ? html`<p class="small muted">${messages.text('chart.quick')}</p>` : nothing}
        ${view.model.hasShape ? this.#renderPicture(view) : this.#renderBars()}
      </figure>
      ${renderTable(view, messages, this.active, this.#handlers)}
    </div>`;
  }

  #renderPicture(view: ChartView): TemplateResult {
    const { title, model } = view;
    const label = this.messages.text('chart.picture', { title, count: model.spokes.length });
    const picture = this.#radar.hasFailed
      ? html`<div class="fallback">${this.#vectors}</div>`
      : html`<div class="picture">
            <span class="probe" hidden></span>
            <canvas role="img" aria-label=${label}></canvas>
          </div>
          <div class="print">${this.#vectors[0]}</div>`;
    return html`${picture}
      <figcaption>${renderLegend(view, this.messages)}</figcaption>`;
  }

  /** Fewer than three spokes make no shape. */
  #renderBars(): TemplateResult {
    return html`<p>${this.messages.text('chart.no-shape')}</p>
      <arrival-bars
        .results=${this.results}
        .chart=${this.chart}
        .titles=${this.titles}
        .aims=${this.aims}
        .previous=${this.previous}
        .messages=${this.messages}
      ></arrival-bars>`;
  }

  #prepare(): void {
    const { results, chart, titles, aims, previous, peers, messages } = this;
    if (!results) {
      [this.#view, this.drawing] = [undefined, undefined];
      return;
    }
    const view = chartView({ results, chart, titles, messages, aims, previous, peers });
    this.#view = view;
    this.#vectors = [vectorRadar(view, messages), vectorRadar(view, messages, true)];
    this.drawing = {
      model: view.model,
      ringNames: view.ringNames,
      ringNumbers: view.ringNumbers,
      direction: messages.direction,
      describe: (spoke) => describe(view, spoke, messages),
    };
  }
}

/** What the tooltip says: the same words as the row. */
function describe(view: ChartView, spoke: number, messages: Messages) {
  const { rows, seriesNames } = view;
  const row = rows[spoke];
  if (!row) return { title: '', lines: [] };
  const { figures, given, previous } = row;
  const lines = given
    ? [
        seriesNames.done,
        figures.level,
        ...phrasesOf(figures, messages),
        seriesNames.given,
        given.level,
        ...phrasesOf(given, messages),
      ]
    : [figures.level, ...phrasesOf(figures, messages)];
  return {
    title: `${messages.number(row.number)} ${row.title}`,
    lines: [
      ...lines,
      ...(previous ? [`${seriesNames.previous}: ${previous}`] : []),
      ...peersOn(view, spoke, messages).flatMap(({ heading, median, middle }) =>
        median === undefined ? [] : `${messages.text(heading)}: ${median} ${middle}`.trim(),
      ),
    ],
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'arrival-chart': ArrivalChart;
  }
}
