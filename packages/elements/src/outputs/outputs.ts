import {
  copyToShare,
  reportFragment,
  reportPage,
  toCsv,
  type ChartKind,
  type Report,
} from '@arrival-cities/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { createView } from '../results/results-model.js';
import { downloadBlob } from '../shared/environment.js';
import { ArrivalErrorEvent, ArrivalReportEvent, type ReportPurpose } from '../shared/events.js';
import { fileNameOf } from '../shared/file-name.js';
import { csvTexts } from './csv-texts.js';
import { pngOf } from './png.js';
import { chartOf, chartPicture } from './report-charts.js';
import { reportDocument } from './report-document.js';
import { base } from '../shared/base.styles.js';
import { styles } from './outputs.styles.js';

type Format = 'png' | 'svg';

const CHARTS = ['actions', 'coherence'] as const;
const FORMATS = ['png', 'svg'] as const;

/** Under this heading a pasted report stands on most pages, whose title is the first. */
const FRAGMENT_LEVEL = 2;

/**
 * A report in the forms that other programs and pages take. What may be published stands apart from what is for
 * the city alone.
 *
 * @element arrival-outputs
 * @fires {ArrivalReportEvent} arrival-report - A file is about to be made, or the text copied; cancelable.
 * @fires {ArrivalErrorEvent} arrival-error - A picture could not be made.
 */
export class ArrivalOutputs extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) report!: Report;
  @property({ attribute: false }) headingLevel = 2;

  @state() private status = '';
  /** The text to be copied by hand, where the page may not use the clipboard. */
  @state() private byHand = '';
  @query('textarea') private textArea!: HTMLTextAreaElement | null;

  /** What all but the table of answers is made from: what is not in it cannot get out. */
  #copy!: Report;
  #charts: readonly ChartKind[] = [];

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('report') && !changed.has('content')) return;
    [this.status, this.byHand] = ['', ''];
    const { content, report } = this;
    this.#copy = report.audience === 'shareable' ? report : copyToShare(content.instrument, report);
    const view = createView(content, this.#copy);
    this.#charts = CHARTS.filter((chart) => chartOf(content, view, chart).model.hasShape);
  }

  override render(): TemplateResult {
    const { text } = this.content.messages;
    return html`<section class="stack" aria-labelledby="title">
      <h4 class="section" id="title" aria-level=${this.headingLevel + 1}>${text('outputs.title')}</h4>
      ${this.#renderPublic()} ${this.#renderOwn()}
      <p class="small muted">${text('outputs.csv')}</p>
      ${this.byHand ? this.#renderByHand() : nothing}
      <p class="status small" role="status">${this.status}</p>
    </section>`;
  }

  #renderPublic(): TemplateResult {
    const { text } = this.content.messages;
    return html`<div class="group">
      <h4 aria-level=${this.headingLevel + 2}>${text('outputs.public')}</h4>
      <p class="small">${text('outputs.public.inside')}</p>
      <ul class="outputs">
        ${renderOutput(
          text('outputs.page'),
          text('outputs.page.what'),
          html`<button type="button" @click=${this.#onPage}>${text('outputs.page.do')}</button>`,
        )}
        ${renderOutput(
          text('outputs.fragment'),
          text('outputs.fragment.what'),
          html`<button type="button" @click=${this.#onFragment}>${text('outputs.fragment.do')}</button>`,
        )}
        ${this.#charts.length > 0 ? renderOutput(text('outputs.charts'), text('outputs.charts.what'), this.#renderCharts()) : nothing}
        ${renderOutput(
          text('outputs.table'),
          text('outputs.table.what'),
          html`<button type="button" @click=${this.#onResults}>${text('outputs.table.do')}</button>`,
        )}
      </ul>
    </div>`;
  }

  #renderCharts(): TemplateResult {
    const { text } = this.content.messages;
    return html`${this.#charts.flatMap((kind) => {
      const chart = text(`chart.${kind}`);
      return FORMATS.map(
        (format) =>
          html`<button type="button" @click=${() => this.#onChart(kind, format)}>
            ${text('outputs.chart.do', { chart, format: format.toUpperCase() })}
          </button>`,
      );
    })}`;
  }

  /** As open as the report itself: a shared copy has nothing to keep back. */
  #renderOwn(): TemplateResult {
    const { text } = this.content.messages;
    const isCopy = this.report.audience === 'shareable';
    return html`<div class="group ${isCopy ? '' : 'own'}">
      <h4 aria-level=${this.headingLevel + 2}>${text('outputs.own')}</h4>
      ${isCopy ? nothing : html`<p><strong>${text('save.work.for')}</strong></p>`}
      <p class="small">${text(isCopy ? 'outputs.copy.inside' : 'outputs.own.inside')}</p>
      <ul class="outputs">
        ${renderOutput(
          '',
          text('outputs.own.what'),
          html`<button type="button" @click=${this.#onAnswers}>${text('outputs.own.do')}</button>`,
        )}
      </ul>
    </div>`;
  }

  #renderByHand(): TemplateResult {
    return html`<label class="by-hand">
      <span class="name">${this.content.messages.text('outputs.html')}</span>
      <textarea readonly rows="8" .value=${this.byHand}></textarea>
    </label>`;
  }

  #onPage(): void {
    if (!this.#announce('html', this.#copy)) return;
    const text = reportPage(reportDocument(this.content, this.#copy, { isDetailed: true }));
    this.#download('report', 'html', new Blob([text], { type: 'text/html' }));
  }

  async #onFragment(): Promise<void> {
    const { text } = this.content.messages;
    if (!this.#announce('html', this.#copy)) return;
    const words = reportDocument(this.content, this.#copy, { isDetailed: false });
    const fragment = reportFragment(words, FRAGMENT_LEVEL);
    this.byHand = '';
    try {
      await navigator.clipboard.writeText(fragment);
      this.status = text('outputs.copied');
    } catch {
      // No permission, no secure context or no clipboard: the text is there to be copied by hand.
      this.byHand = fragment;
      this.status = text('outputs.by-hand');
      await this.updateComplete;
      this.textArea?.focus();
      this.textArea?.select();
    }
  }

  #onResults(): void {
    if (!this.#announce('csv-results', this.#copy)) return;
    const text = toCsv(this.content.instrument, this.#copy, csvTexts(this.content), 'results');
    this.#download('results', 'csv', new Blob([text], { type: 'text/csv' }));
  }

  #onAnswers(): void {
    const { content, report } = this;
    if (!this.#announce('csv-answers', report)) return;
    const text = toCsv(content.instrument, report, csvTexts(content), 'answers');
    this.#download(`answers-${report.audience}`, 'csv', new Blob([text], { type: 'text/csv' }));
  }

  async #onChart(chart: ChartKind, format: Format): Promise<void> {
    if (!this.#announce(format, this.#copy)) return;
    const view = createView(this.content, this.#copy);
    const picture = chartPicture(this.content, this.#copy, view, chart);
    try {
      const file =
        format === 'png' ? await pngOf(picture) : new Blob([picture.svg], { type: 'image/svg+xml' });
      this.#download(chart, format, file);
    } catch {
      this.status = this.content.messages.text('outputs.no-picture');
      this.dispatchEvent(new ArrivalErrorEvent(this.status));
    }
  }

  /** False if the page keeps it from leaving. */
  #announce(purpose: ReportPurpose, report: Report): boolean {
    this.status = '';
    return this.dispatchEvent(new ArrivalReportEvent(report, purpose));
  }

  #download(what: string, extension: string, file: Blob): void {
    const name = fileNameOf(this.report, what, extension);
    downloadBlob(name, file);
    this.status = this.content.messages.text('outputs.done', { name });
  }
}

const renderOutput = (name: string, what: string, doing: TemplateResult): TemplateResult =>
  html`<li>
    <div>
      ${name ? html`<p class="name">${name}</p>` : nothing}
      <p class="small muted">${what}</p>
    </div>
    <div class="doing">${doing}</div>
  </li>`;

declare global {
  interface HTMLElementTagNameMap {
    'arrival-outputs': ArrivalOutputs;
  }
}
