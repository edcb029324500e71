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
import { dimensionLabel, OVERVIEW, partOf, renderTopics } from './topics.js';
import { styles } from './checklist.styles.js';

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
  /** In a narrow place the topics stand above the questions and open on demand; beside them they always show. */
  @state() private topicsAreOpen = false;
  @query('.page-title') private pageTitle!: HTMLElement | null;

  #pages: readonly Page[] = [];
  #answers: AnswerIndex = new Map();
  #answered: ReadonlySet<string> = new Set();
  #open: OpenItems = { open: [], dontKnow: [], flagged: [] };

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('report');
    if (changed.has('report') || changed.has('content')) {
      const { report, content } = this;
      // Answers change far more often than what decides which questions there are.
      if (
        changed.has('content') ||
        before?.profile !== report.profile ||
        before.respondents !== report.respondents ||
        before.instrument !== report.instrument
      ) {
        this.#pages = pagesFor(content.instrument, report, this.#respondentId());
      }
      this.#answers = indexAnswers(report, this.#respondentId());
      this.#answered = new Set(
        report.answers.filter(({ state }) => state !== 'unanswered').map(({ questionId }) => questionId),
      );
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
      <div class="side">
        ${renderTopics(this.content, {
          pages: this.#pages,
          answers: this.#answers,
          open: this.#open.open.length,
          current: this.current,
          isOpen: this.topicsAreOpen,
          onToggle: this.#onTopics,
          onTurn: (page) => this.#turnTo(page),
        })}
        ${this.access === 'own' ? this.#renderWays() : nothing}
      </div>
      <div class="main stack">${this.current === OVERVIEW ? this.#renderOverview() : this.#renderPage()}</div>
    </div>`;
  }

  /** Other ways to answers: by departments, and from paper. */
  #renderWays(): TemplateResult {
    return html`<p class="ways">
      ${(['departments', 'entry'] as const).map(
        (screen) =>
          html`<button type="button" class="link" @click=${() => this.dispatchEvent(new GoEvent(screen))}>
            ${this.content.messages.text(`${screen}.title`)}
          </button>`,
      )}
    </p>`;
  }

  #renderPage(): TemplateResult {
    const { texts, messages } = this.content;
    const index = this.#pages.findIndex(({ dimensionId }) => dimensionId === this.current);
    const page = this.#pages[index];
    if (!page) return html`<p>${messages.text('checklist.empty')}</p>`;
    const dimension = texts.dimensions[page.dimensionId];
    return html`<div>
        <p class="muted">
          ${messages.text('checklist.place', { part: texts.parts[partOf(this.content, page.dimensionId)]?.title ?? '', number: index + 1, count: this.#pages.length })}
        </p>
        <h3 class="page-title" tabindex="-1" aria-level=${this.headingLevel + 1}>
          ${dimensionLabel(this.content, page.dimensionId)} ${dimension?.title}
        </h3>
        ${this.report.instrument.depth === 'full' ? html`<p class="about">${dimension?.about}</p>` : nothing}
      </div>
      ${page.functions.length > 0 ? this.#renderMandates(page) : nothing}
      ${repeat(
        page.questions,
        ({ question }) => question.id,
        (asked) => this.#renderQuestion(asked),
      )}
      <nav class="row turn" aria-label=${messages.text('checklist.turn')}>
        ${index > 0 ? html`<button type="button" @click=${() => this.#turnTo(this.#pages[index - 1]?.dimensionId)}>${messages.text('checklist.back')}</button>` : nothing}
        ${
          index + 1 < this.#pages.length
            ? html`<button
                type="button"
                class="primary"
                @click=${() => this.#turnTo(this.#pages[index + 1]?.dimensionId)}
              >
                ${messages.text('checklist.next')}
              </button>`
            : html`<button type="button" class="primary" @click=${this.#onFinish}>
                ${messages.text('checklist.finish')}
              </button>`
        }
      </nav>`;
  }

  #renderMandates({ functions }: Page): TemplateResult {
    return html`<section
      class="mandates stack"
      aria-label=${this.content.messages.text('mandate.heading')}
      @edit=${this.#forward}
    >
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
      .depth=${this.report.instrument.depth}
      .region=${this.report.profile.region}
      .loadPractices=${this.loadPractices}
      .headingLevel=${this.headingLevel + 1}
      @edit=${this.#forward}
    ></arrival-question>`;
  }

  #renderOverview(): TemplateResult {
    const { messages } = this.content;
    const isQuick = this.report.instrument.depth === 'quick';
    return html`<h3 class="page-title" tabindex="-1" aria-level=${this.headingLevel + 1}>
        ${messages.text('checklist.overview')}
      </h3>
      ${renderOpenItems(this.content, this.#open, this.headingLevel + 2, (questionId) => this.#jump(questionId))}
      <p class="row">
        <button type="button" class="primary" @click=${() => this.dispatchEvent(new GoEvent('results'))}>
          ${messages.text('checklist.results')}
        </button>
        ${isQuick && this.access === 'own' ? html`<button type="button" @click=${this.#onGoFull}>${messages.text('checklist.go-full')}</button>` : nothing}
      </p>`;
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
    this.topicsAreOpen = false;
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

  readonly #onTopics = (isOpen: boolean): void => {
    this.topicsAreOpen = isOpen;
  };

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
