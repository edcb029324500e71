import {
  answerTo,
  FIRST_RESPONDENT,
  indexAnswers,
  openItems,
  pagesFor,
  progressOf,
  setDepth,
  type AnswerIndex,
  type AskedQuestion,
  type OpenItems,
  type Page,
  type Report,
} from '@arrival-cities/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Access } from '../assessment/draft-session.js';
import type { LoadedContent, LoadedPractices } from '../assessment/loaded-content.js';
import { EditEvent, forward, GoEvent } from '../shared/events.js';
import type { ArrivalQuestion } from '../question/question.js';
import { base } from '../shared/base.styles.js';
import { renderOpenItems } from './open-items.js';
import { styles } from './checklist.styles.js';

/** What still needs a look, in place of a dimension. */
const OVERVIEW = 'overview';

/** The questions, one dimension a page, with the progress beside them. Moving on is never blocked. */
export class ArrivalChecklist extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) report!: Report;
  @property({ attribute: false }) access: Access = 'own';
  /** The question or dimension to show. */
  @property({ attribute: false }) place: GoEvent['place'] = {};
  @property({ attribute: false }) loadPractices!: () => Promise<LoadedPractices>;
  @property({ attribute: false }) headingLevel = 2;

  @state() private current = '';
  @query('.page-title') private pageTitle!: HTMLElement | null;
  @query('details.topics') private topics!: HTMLDetailsElement | null;

  #pages: readonly Page[] = [];
  #answers: AnswerIndex = new Map();
  #answered: ReadonlySet<string> = new Set();
  #open: OpenItems = { open: [], dontKnow: [], flagged: [] };

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('report');
    if (changed.has('report') || changed.has('content')) {
      const { report, content } = this;
      // Answers change far more often than what decides which questions there are.
      if (changed.has('content') || before?.profile !== report.profile || before.instrument !== report.instrument) {
        this.#pages = pagesFor(content.instrument, report);
      }
      this.#answers = indexAnswers(report, this.#respondentId());
      this.#answered = new Set(report.answers.filter(({ state }) => state !== 'unanswered').map(({ questionId }) => questionId));
      this.#open = openItems(content.instrument, report, this.#respondentId());
    }
    if (changed.has('place')) this.#show();
    if (!this.#pages.some(({ dimensionId }) => dimensionId === this.current) && this.current !== OVERVIEW) {
      this.current = this.#firstOpenPage();
    }
  }

  override updated(changed: PropertyValues<this>): void {
    const { questionId, dimensionId } = this.place;
    if (!changed.has('place')) return;
    if (questionId) this.#question(questionId)?.focus();
    else if (dimensionId) this.pageTitle?.focus();
  }

  override render(): TemplateResult {
    return html`<div class="layout">
      <div class="side">${this.#renderTopics()}</div>
      <div class="main stack">
        ${this.current === OVERVIEW ? this.#renderOverview() : this.#renderPage()}
      </div>
    </div>`;
  }

  #renderTopics(): TemplateResult {
    const { texts, messages, instrument } = this.content;
    const all = this.#pages.flatMap((page) => page.questions);
    const { stated, asked } = progressOf(this.#answers, all);
    const parts = instrument.parts.map(({ id }) => ({
      id,
      pages: this.#pages.filter(({ dimensionId }) => this.#partOf(dimensionId) === id),
    }));
    return html`<p class="total">
        <progress max=${asked} value=${stated} aria-label=${messages.text('progress.label')}></progress>
        <span>${messages.text('progress.stated', { stated, asked })}</span>
      </p>
      <details class="topics" open>
        <summary>${messages.text('checklist.topics')}</summary>
        <nav aria-label=${messages.text('checklist.topics')}>
          ${parts.map(
            ({ id, pages }) =>
              html`<p class="part small muted" id="part-${id}">${texts.parts[id]?.title}</p>
                <ol aria-labelledby="part-${id}">
                  ${pages.map((page) => html`<li>${this.#renderTopic(page)}</li>`)}
                </ol>`,
          )}
          <button type="button" class="topic" aria-current=${this.current === OVERVIEW ? 'page' : nothing} @click=${() => this.#turnTo(OVERVIEW)}>
            <span>${messages.text('checklist.overview')}</span>
            <span class="count">${messages.number(this.#open.open.length)}</span>
          </button>
        </nav>
      </details>`;
  }

  #renderTopic({ dimensionId, questions }: Page): TemplateResult {
    const { texts, messages } = this.content;
    const { stated, asked } = progressOf(this.#answers, questions);
    const isDone = stated === asked;
    return html`<button type="button" class="topic" aria-current=${this.current === dimensionId ? 'page' : nothing} @click=${() => this.#turnTo(dimensionId)}>
      <span>${this.#label(dimensionId)} ${texts.dimensions[dimensionId]?.short}</span>
      <span class="count ${isDone ? 'done' : ''}"
        ><span aria-hidden="true">${isDone ? '✓ ' : ''}${messages.number(stated)}/${messages.number(asked)}</span
        ><span class="visually-hidden">${messages.text('progress.stated', { stated, asked })}</span></span
      >
    </button>`;
  }

  #renderPage(): TemplateResult {
    const { texts, messages } = this.content;
    const index = this.#pages.findIndex(({ dimensionId }) => dimensionId === this.current);
    const page = this.#pages[index];
    if (!page) return html`<p>${messages.text('checklist.empty')}</p>`;
    const dimension = texts.dimensions[page.dimensionId];
    return html`<div>
        <p class="muted">${messages.text('checklist.place', { part: texts.parts[this.#partOf(page.dimensionId)]?.title ?? '', number: index + 1, count: this.#pages.length })}</p>
        <h3 class="page-title" tabindex="-1" aria-level=${this.headingLevel + 1}>${this.#label(page.dimensionId)} ${dimension?.title}</h3>
        <p class="about">${dimension?.about}</p>
      </div>
      ${page.functions.length > 0 ? this.#renderMandates(page) : nothing}
      ${repeat(
        page.questions,
        ({ question }) => question.id,
        (asked) => this.#renderQuestion(asked),
      )}
      <nav class="row turn" aria-label=${messages.text('checklist.turn')}>
        ${index > 0 ? html`<button type="button" @click=${() => this.#turnTo(this.#pages[index - 1]?.dimensionId)}>${messages.text('checklist.back')}</button>` : nothing}
        ${index + 1 < this.#pages.length
          ? html`<button type="button" class="primary" @click=${() => this.#turnTo(this.#pages[index + 1]?.dimensionId)}>${messages.text('checklist.next')}</button>`
          : html`<button type="button" class="primary" @click=${this.#onFinish}>${messages.text('checklist.finish')}</button>`}
      </nav>`;
  }

  #renderMandates({ functions }: Page): TemplateResult {
    return html`<section class="mandates stack" aria-label=${this.content.messages.text('mandate.heading')} @edit=${this.#forward}>
      ${functions.map(
        (id) =>
          html`<arrival-mandate
            .content=${this.content}
            .functionId=${id}
            .choice=${this.report.profile.mandate[id]}
            .access=${this.access}
          ></arrival-mandate>`,
      )}
    </section>`;
  }

  #renderQuestion(asked: AskedQuestion): TemplateResult {
    const answer = answerTo(this.#answers, asked);
    return html`<arrival-question
      id=${asked.question.id}
      .content=${this.content}
      .asked=${asked}
      .answer=${answer}
      .hasOther=${(answer?.state ?? 'unanswered') === 'unanswered' && this.#answered.has(asked.question.id)}
      .respondentId=${this.#respondentId()}
      .access=${this.access}
      .region=${this.report.profile.region}
      .loadPractices=${this.loadPractices}
      @edit=${this.#forward}
    ></arrival-question>`;
  }

  #renderOverview(): TemplateResult {
    const { messages } = this.content;
    const isQuick = this.report.instrument.depth === 'quick';
    return html`<h3 class="page-title" tabindex="-1" aria-level=${this.headingLevel + 1}>${messages.text('checklist.overview')}</h3>
      ${renderOpenItems(this.content, this.#open, this.headingLevel + 2, (questionId) => this.#jump(questionId))}
      <p class="row">
        <button type="button" class="primary" @click=${() => this.dispatchEvent(new GoEvent('results'))}>${messages.text('checklist.results')}</button>
        ${isQuick && this.access === 'own' ? html`<button type="button" @click=${this.#onGoFull}>${messages.text('checklist.go-full')}</button>` : nothing}
      </p>`;
  }

  #label(dimensionId: string): string {
    const siblings = this.content.instrument.dimensions.filter(({ part }) => part === this.#partOf(dimensionId));
    return `${this.content.messages.number(siblings.findIndex(({ id }) => id === dimensionId) + 1)}.`;
  }

  #partOf(dimensionId: string): string {
    return this.content.instrument.dimensions.find(({ id }) => id === dimensionId)?.part ?? '';
  }

  #respondentId(): string {
    return this.report.respondents[0]?.id ?? FIRST_RESPONDENT;
  }

  #firstOpenPage(): string {
    const open = this.#pages.find(({ questions }) => {
      const { stated, asked } = progressOf(this.#answers, questions);
      return stated < asked;
    });
    return (open ?? this.#pages[0])?.dimensionId ?? OVERVIEW;
  }

  #pageOf(questionId: string): Page | undefined {
    return this.#pages.find(({ questions }) => questions.some(({ question }) => question.id === questionId));
  }

  #show(): void {
    const { questionId, dimensionId } = this.place;
    const page = questionId ? this.#pageOf(questionId)?.dimensionId : dimensionId;
    if (page) this.current = page;
  }

  #question(id: string): ArrivalQuestion | null {
    return this.renderRoot.querySelector<ArrivalQuestion>(`arrival-question[id="${CSS.escape(id)}"]`);
  }

  /** Work goes on at the top of the new page. */
  #turnTo(page: string | undefined): void {
    if (!page) return;
    this.current = page;
    if (this.topics && this.offsetWidth < NARROW) this.topics.open = false;
    void this.updateComplete.then(() => this.pageTitle?.focus());
  }

  #jump(questionId: string): void {
    const page = this.#pageOf(questionId);
    if (!page) return;
    this.current = page.dimensionId;
    void this.updateComplete.then(async () => {
      const question = this.#question(questionId);
      await question?.updateComplete;
      question?.focus();
    });
  }

  readonly #forward = (event: EditEvent): void => forward(this, event);

  #onFinish(): void {
    const { open, flagged } = this.#open;
    if (open.length + flagged.length > 0) this.#turnTo(OVERVIEW);
    else this.dispatchEvent(new GoEvent('results'));
  }

  #onGoFull(): void {
    this.dispatchEvent(new EditEvent((report, at) => setDepth(report, 'full', at)));
    this.current = '';
    void this.updateComplete.then(() => this.pageTitle?.focus());
  }
}

/** Below this width the topics stand above the questions and fold away once one is chosen. */
const NARROW = 800;
