import {
  createReport,
  MANDATE_HOLDERS,
  pagesFor,
  type AskedQuestion,
  type Depth,
  type Page,
} from '@arrival-cities/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { dimensionLabel, partOf } from '../checklist/topics.js';
import { anchorsOf } from '../question/anchors.js';
import { base } from '../shared/base.styles.js';
import { GoEvent } from '../shared/events.js';
import { renderPrintButton } from './print-button.js';
import { styles } from './paper.styles.js';

/** The checklist without answers, to be filled in by hand. */
export class ArrivalPaper extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) depth: Depth = 'full';
  @property({ attribute: false }) headingLevel = 2;

  #pages: readonly Page[] = [];

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('content') || changed.has('depth')) this.#pages = blankPages(this.content, this.depth);
  }

  override render(): TemplateResult {
    const { texts, messages } = this.content;
    const { text } = messages;
    const count = this.#pages.reduce((sum, { questions }) => sum + questions.length, 0);
    const { id, version } = this.content.instrument;
    return html`<div class="stack">
        <h3 class="title" aria-level=${this.headingLevel + 1}>${text('paper.title')}</h3>
        <p>${text(`start.${this.depth}`)} · ${text('start.questions', { count })}</p>
        <p class="row controls">
          ${renderPrintButton(messages)}
          <button type="button" @click=${this.#onBack}>${text('paper.back')}</button>
        </p>
        <p>${text('paper.about')}</p>
        <p>${text('mandate.hint')}</p>
        <div class="fields">
          ${(['paper.city', 'paper.date', 'paper.departments'] as const).map((key) => html`<p class="field">${text(key)}</p>`)}
        </div>
        <p class="small">${text('start.data-people')}</p>
      </div>
      ${this.#pages.map((page) => this.#renderPage(page))} ${this.#renderInfluence()}
      <div class="end small muted">
        <p>${texts.disclaimer}</p>
        <p>${text('paper.version', { id, version })}</p>
      </div>`;
  }

  #renderPage({ dimensionId, questions, functions }: Page): TemplateResult {
    const { texts } = this.content;
    return html`<section class=${this.depth}>
      <div class="head">
        <p class="small muted">${texts.parts[partOf(this.content, dimensionId)]?.title}</p>
        <h4 aria-level=${this.headingLevel + 2}>
          ${dimensionLabel(this.content, dimensionId)} ${texts.dimensions[dimensionId]?.title}
        </h4>
      </div>
      ${
        functions.length > 0
          ? html`<div class="mandates">${functions.map((id) => this.#renderMandate(id))}</div>`
          : nothing
      }
      ${questions.map((asked) => this.#renderQuestion(asked))}
    </section>`;
  }

  #renderMandate(id: string): TemplateResult {
    const { texts, messages } = this.content;
    const labels = MANDATE_HOLDERS.map((holder) => messages.text(`mandate.${holder}`));
    return html`<div class="mandate">
      <p class="name">${messages.text('mandate.question', { name: texts.functions[id]?.name ?? id })}</p>
      <ul class="choices">
        ${[...labels, messages.text('mandate.unfunded')].map((label) => renderBox(label))}
      </ul>
    </div>`;
  }

  #renderQuestion(asked: AskedQuestion): TemplateResult {
    const { question } = asked;
    const { texts, messages } = this.content;
    const { text } = messages;
    const words = texts.questions[question.id];
    const number = text('question.number', { id: question.id.replace(/^\D+/, '') });
    const department = texts.functions[question.function]?.department ?? '';
    return html`<article class="question">
      <p class="small muted">
        ${number}${question.floor ? html` <strong class="mark">${text('question.floor')}</strong>` : nothing}
      </p>
      <h4 class="prompt" aria-level=${this.headingLevel + 3}>${words?.prompt}</h4>
      <p class="help">${words?.help}</p>
      <p class="small muted">${text('question.known-by', { department })}</p>
      <ul class="options">
        ${anchorsOf(this.content, asked).map((anchor, level) => renderBox(anchor, texts.levels[level]))}
      </ul>
      <ul class="choices">
        ${renderBox(text('question.dont-know'))}
        ${question.floor ? nothing : renderBox(text('question.not-applicable'))}
      </ul>
      <div class="notes small muted">${text('paper.notes')}</div>
    </article>`;
  }

  /** What others decide is asked on another scale, the same for every question. */
  #renderInfluence(): TemplateResult {
    const { texts, messages, instrument } = this.content;
    const anchors = texts.responseSets[instrument.influenceSet]?.anchors ?? [];
    return html`<section class="influence">
      <h4 aria-level=${this.headingLevel + 2}>${messages.text('paper.influence')}</h4>
      <p>${messages.text('paper.influence-about')}</p>
      <p><strong>${messages.text('question.influence')}</strong></p>
      <ul class="options">
        ${anchors.map((anchor, level) => renderBox(anchor, texts.levels[level]))}
      </ul>
    </section>`;
  }

  #onBack(): void {
    this.dispatchEvent(new GoEvent('start'));
  }
}

/** A box to tick by hand. */
const renderBox = (label: string, level?: string): TemplateResult =>
  html`<li>
    <span class="box" aria-hidden="true"></span><span>${label}</span>
    ${level ? html`<span class="level">${level}</span>` : nothing}
  </li>`;

/** The pages of a report that says nothing yet: every question, on the city's own scale. */
const blankPages = ({ instrument }: LoadedContent, depth: Depth): Page[] =>
  pagesFor(
    instrument,
    createReport(instrument, {
      id: '',
      at: '',
      depth,
      generator: { name: '', version: '' },
      disclaimer: '',
    }),
  );

declare global {
  interface HTMLElementTagNameMap {
    'arrival-paper': ArrivalPaper;
  }
}
