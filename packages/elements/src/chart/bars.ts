import type { ChartKind, Level, RadarModel, RadarPoint, Results, SeriesId } from '@arrival-cities/core';
import {
  html,
  LitElement,
  nothing,
  svg,
  type PropertyValues,
  type SVGTemplateResult,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { base } from '../shared/base.styles.js';
import { Messages } from '../shared/messages.js';
import { chartView, type ChartRow, type ChartTitles, type ChartView } from './chart-view.js';
import { phrasesOf, type Figures } from './figures.js';
import { styles } from './bars.styles.js';

/**
 * The numbers of a chart as bars, lowest first; what has no score comes last.
 *
 * @element arrival-bars
 */
export class ArrivalBars extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) results: Results | undefined;
  @property({ attribute: false }) chart: ChartKind = 'actions';
  @property({ attribute: false }) titles: ChartTitles | undefined;
  /** Aims by dimension, 0-4. */
  @property({ attribute: false }) aims: Readonly<Record<string, Level>> = {};
  /** An earlier run, shown as a hollow dot. */
  @property({ attribute: false }) previous: Results | undefined;
  @property({ attribute: false }) messages = new Messages();

  #view: ChartView | undefined;
  #rows: readonly ChartRow[] = [];

  override willUpdate(_changed: PropertyValues<this>): void {
    const { results, chart, titles, aims, previous, messages } = this;
    this.#view = results && chartView({ results, chart, titles, aims, previous, messages });
    this.#rows = sortRows(this.#view?.rows ?? []);
  }

  override render(): unknown {
    const view = this.#view;
    if (!view) return nothing;
    const { messages } = this;
    return html`<p class="small muted">${messages.text('chart.bars')}</p>
      <ol aria-label=${messages.text('chart.bars-label')}>
        ${this.#rows.map((row) => this.#renderRow(row, view))}
      </ol>`;
  }

  #renderRow(row: ChartRow, { model, seriesNames }: ChartView): TemplateResult {
    const { figures, given, previous } = row;
    const id = model.series[0]?.id ?? 'level';
    return html`<li>
      <div class="title"><span class="place">${this.messages.number(row.number)}</span> ${row.title}</div>
      <div>
        ${this.#renderSeries(model, row, id, figures, given && seriesNames.done)}
        ${given ? this.#renderSeries(model, row, 'given', given, seriesNames.given) : nothing}
        ${previous ? html`<p class="small muted">${seriesNames.previous}: ${previous}</p>` : nothing}
      </div>
    </li>`;
  }

  #renderSeries(
    model: RadarModel,
    row: ChartRow,
    id: SeriesId,
    figures: Figures,
    name?: string,
  ): TemplateResult {
    const { messages } = this;
    const phrases = phrasesOf(figures, messages).join(' · ');
    const bar = barOf(model, row.number - 1, id, messages.direction === 'rtl');
    return html`<div class="series">
      <svg class="bar ${id}" width="100%" height="16" aria-hidden="true">${bar}</svg>
      <p class="small">
        ${name ? html`<span class="muted">${name}:</span>` : nothing} <strong>${figures.level}</strong>
        ${phrases ? `· ${phrases}` : nothing}
      </p>
    </div>`;
  }
}

/** By level, then by what is plotted; without a score last; ties as the agenda has them. */
export function sortRows(rows: readonly ChartRow[]): ChartRow[] {
  return [...rows].sort(({ figures: { rank: a } }, { figures: { rank: b } }) => {
    if (!a || !b) return Number(!a) - Number(!b);
    return a[0] - b[0] || a[1] - b[1];
  });
}

/** Interval, score, aim and earlier score on a track of 0 to 100, which starts where reading starts. */
function barOf(model: RadarModel, spoke: number, id: SeriesId, isMirrored: boolean): SVGTemplateResult {
  const point = model.series.find((series) => series.id === id)?.points[spoke];
  const earlier =
    id === 'given' ? undefined : model.series.find((series) => series.id === 'previous')?.points[spoke];
  const aim = model.spokes[spoke]?.aim ?? null;
  const at = (value: number) => `${isMirrored ? 100 - value : value}%`;
  const span = (from: number, to: number) => ({ x: at(isMirrored ? to : from), width: `${to - from}%` });
  const track = span(0, 100);
  return svg`
    <rect class="track" x=${track.x} y="4.5" width=${track.width} height="7" rx="3.5" />
    ${[25, 50, 75].map((ring) => svg`<line class="spoke" x1=${at(ring)} x2=${at(ring)} y1="2" y2="14" />`)}
    ${point ? [intervalBar(point, span), scoreBar(point, span, at)] : nothing}
    ${earlier?.value == null ? nothing : svg`<g class="previous"><circle class="stroke paper" cx=${at(earlier.value)} cy="8" r="3.5" stroke-width="1.5" /></g>`}
    ${aim === null ? nothing : svg`<g class="aim"><rect class="stroke paper" x=${at(aim)} y="0.75" width="5" height="14.5" stroke-width="1.5" transform="translate(-2.5 0)" /></g>`}
  `;
}

type Span = (from: number, to: number) => { readonly x: string; readonly width: string };

function intervalBar({ interval }: RadarPoint, span: Span): SVGTemplateResult | typeof nothing {
  if (!interval || interval[0] === interval[1]) return nothing;
  const { x, width } = span(...interval);
  return svg`<rect class="interval stroke tint" x=${x} y="1.5" width=${width} height="13" rx="4.5" />`;
}

function scoreBar(
  { value, uncapped }: RadarPoint,
  span: Span,
  at: (value: number) => string,
): SVGTemplateResult | typeof nothing {
  if (value === null) return nothing;
  const { x, width } = span(0, value);
  const ghost =
    uncapped === null
      ? nothing
      : svg`<g class="uncapped"><circle class="stroke paper" cx=${at(uncapped)} cy="8" r="3.5" stroke-width="1.5" /></g>`;
  return svg`<rect class="score fill" x=${x} y="4.5" width=${width} height="7" />${ghost}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'arrival-bars': ArrivalBars;
  }
}
