import type { Report } from '@arrival-cities/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Access } from '../assessment/draft-session.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { chartView, type ChartView } from '../chart/chart-view.js';
import { renderLegend } from '../chart/legend.js';
import { markStyles } from '../chart/mark.styles.js';
import { vectorRadar } from '../chart/vector-radar.js';
import { vectorStyles } from '../chart/vector-radar.styles.js';
import { renderPrintButton } from '../print/print-button.js';
import { createView, type ActionView, type Jump, type ResultsView } from '../results/results-model.js';
import { Sentences } from '../results/sentences.js';
import { leadSentence, lowestSentence } from '../results/summary.js';
import { base } from '../shared/base.styles.js';
import { GoEvent } from '../shared/events.js';
import type { MessageKey } from '../shared/messages.js';
import { excerptOf, lowestActions, othersToAct } from './briefing-model.js';
import { styles } from './briefing.styles.js';

type Part = TemplateResult | typeof nothing;

/** What somebody with one minute has to know: one page, on screen and on paper. */
export class ArrivalBriefing extends LitElement {
  static override styles = [base, markStyles, vectorStyles, styles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) report!: Report;
  @property({ attribute: false }) access: Access = 'own';
  @property({ attribute: false }) headingLevel = 2;

  #view: ResultsView | undefined;
  #sentences: Sentences | undefined;
  #chart: ChartView | undefined;
  /** With labels for a wide place and paper, with numbers for a narrow one. */
  #vectors: readonly Element[] = [];

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('content') && !changed.has('report')) return;
    const { messages, texts } = this.content;
    const view = createView(this.content, this.report);
    this.#view = view;
    this.#sentences = new Sentences(this.content);
    const { results, aims } = view;
    const chart = chartView({
      results,
      chart: 'actions',
      titles: texts,
      messages,
      aims,
      previous: undefined,
    });
    this.#chart = chart;
    this.#vectors = chart.model.hasShape
      ? [vectorRadar(chart, messages), vectorRadar(chart, messages, true)]
      : [];
  }

  override render(): Part {
    const [view, sentences] = [this.#view, this.#sentences];
    if (!view || !sentences) return nothing;
    return html`<div class="page">
      ${this.#renderHead(view)}
      <div class="columns">
        ${this.#renderRadar(view)}
        <div class="side">
          <ol class="all">
            ${view.actions.map((action) => renderAction(action, sentences))}
          </ol>
          ${this.#renderLowest(view, sentences)} ${this.#renderUnknown(view)}
        </div>
      </div>
      ${this.#renderSafeguards(view)} ${this.#renderOthers(view)}
      <div class="end small muted">
        <p>${this.content.messages.text('results.no-overall')}</p>
        <p>${this.content.texts.disclaimer}</p>
      </div>
    </div>`;
  }

  #renderHead(view: ResultsView): TemplateResult {
    const { messages } = this.content;
    const { subject, instrument, updatedAt } = this.report;
    const { city, country } = subject;
    return html`<header role="none">
      <h3 class="title" aria-level=${this.headingLevel + 1}>
        ${city ? messages.text('briefing.title.city', { city: messages.isolate(city) }) : messages.text('briefing.title')}
      </h3>
      <ul class="facts">
        ${country ? html`<li>${messages.country(country)}</li>` : nothing}
        <li>${messages.text(`results.head.${instrument.depth}`)}</li>
        <li>${messages.text('results.head.changed', { date: messages.date(updatedAt) })}</li>
      </ul>
      <p class="row controls">
        ${renderPrintButton(messages)}
        <button type="button" @click=${this.#onBack}>${messages.text('briefing.back')}</button>
      </p>
      <p class="lead">${leadSentence(messages, view)}</p>
      ${view.results.depth === 'quick' ? html`<p class="indicative">${messages.text('briefing.quick')}</p>` : nothing}
    </header>`;
  }

  /** The picture, and the same in words beside it. */
  #renderRadar({ actions, results }: ResultsView): Part {
    const { messages } = this.content;
    if (!this.#chart || actions.length === 0) return nothing;
    return html`<section class="radar">
      ${this.#renderTitle(results.depth === 'full' ? 'briefing.levels' : 'briefing.levels-quick')}
      <div class="fallback">${this.#vectors}</div>
      ${this.#vectors.length > 0 ? renderLegend(this.#chart, messages) : nothing}
    </section>`;
  }

  #renderLowest(view: ResultsView, sentences: Sentences): Part {
    const lowest = lowestActions(view);
    const alike = lowestSentence({ content: this.content, view, sentences });
    if (lowest.length === 0 && alike === undefined) return nothing;
    return html`<section class="lowest">
      ${this.#renderTitle('briefing.lowest')}
      ${
        lowest.length === 0
          ? html`<p>${alike}</p>`
          : html`<ul>
              ${lowest.map((action) => renderAction(action, sentences))}
            </ul>`
      }
    </section>`;
  }

  #renderUnknown({ open, next }: ResultsView): TemplateResult {
    const { text } = this.content.messages;
    const counts = (
      [
        ['checklist.dont-know', open.dontKnow.length],
        ['checklist.open', open.unanswered.length],
      ] as const
    ).filter(([, count]) => count > 0);
    return html`<section class="unknown">
      ${this.#renderTitle('results.unknown.title')}
      ${
        counts.length === 0
          ? html`<p>${text('briefing.all-known')}</p>`
          : html`<ul>
              ${counts.map(([key, count]) => html`<li>${text(key, { count })}</li>`)}
            </ul>`
      }
      ${next ? html`<p class="next"><strong>${text('results.next.title')}</strong><span>${next.prompt}</span></p>` : nothing}
    </section>`;
  }

  #renderSafeguards({ floors }: ResultsView): Part {
    const { text } = this.content.messages;
    const { all, notMet, unknown, elsewhere } = floors;
    const total = all.length - elsewhere.length;
    if (total === 0) return nothing;
    const count = total - notMet.length - unknown.length;
    return html`<section class="safeguards">
      ${this.#renderTitle('results.floors.title')}
      <p>${text(count === total ? 'results.floors.all-met' : 'results.floors.met', { count, total })}</p>
      ${this.#renderPrompts('results.floors.not-met', notMet, 'not-met')}
      ${this.#renderPrompts('results.floors.unknown', unknown, 'not-known')}
    </section>`;
  }

  #renderPrompts(title: MessageKey, jumps: readonly Jump[], mark: string): Part {
    if (jumps.length === 0) return nothing;
    const { text } = this.content.messages;
    const { shown, more } = excerptOf(jumps);
    return html`<div class=${mark}>
      <p><strong>${text(title, { count: jumps.length })}</strong></p>
      <ul>
        ${shown.map(({ prompt }) => html`<li>${prompt}</li>`)}
        ${more > 0 ? html`<li class="muted">${text('briefing.more', { count: more })}</li>` : nothing}
      </ul>
    </div>`;
  }

  #renderOthers(view: ResultsView): TemplateResult {
    const { text, list } = this.content.messages;
    const { message, groups, functions } = othersToAct(view);
    return html`<section class="others">
      ${this.#renderTitle('briefing.act')}
      <p>${text(message, { groups: list(groups), functions: list(functions) })}</p>
    </section>`;
  }

  #renderTitle(key: MessageKey): TemplateResult {
    return html`<h4 aria-level=${this.headingLevel + 2}>${this.content.messages.text(key)}</h4>`;
  }

  #onBack(): void {
    this.dispatchEvent(new GoEvent('results'));
  }
}

const renderAction = ({ short, result }: ActionView, sentences: Sentences): TemplateResult =>
  html`<li>
    <span class="entry"><span>${short}</span> <span class="level">${sentences.short(result)}</span></span>
  </li>`;

declare global {
  interface HTMLElementTagNameMap {
    'arrival-briefing': ArrivalBriefing;
  }
}
