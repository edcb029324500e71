import {
  agree,
  withdrawAgreement,
  type CountedAgreement,
  type Evidence,
  type Respondent,
} from '@arrival-cities/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Access } from '../assessment/draft-session.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { respondentName } from '../departments/respondent-name.js';
import { anchorsOf } from '../question/anchors.js';
import { EditEvent } from '../shared/events.js';
import { base } from '../shared/base.styles.js';
import { renderAgreeForm, type AgreeChoice } from './agree-form.js';
import type { Topic, Voice } from './meeting-model.js';
import { styles } from './topic.styles.js';

/** Below it the answers are far apart, and from the second on they are close. */
const FAR_BELOW = 0.6;
const CLOSE_FROM = 0.8;

/** One question in a meeting: what each department says, and what is agreed. */
export class ArrivalTopic extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) topic!: Topic;
  @property({ attribute: false }) respondents: readonly Respondent[] = [];
  @property({ attribute: false }) access: Access = 'own';
  @property({ attribute: false }) headingLevel = 5;

  /** What is chosen in the form, while it is open. */
  @state() private choice: AgreeChoice | undefined;
  @state() private isIncomplete = false;
  @state() private status = '';
  @query('.agreed') private agreedBox!: HTMLElement | null;
  @query('.agree') private agreeButton!: HTMLElement | null;

  /** The form was left: where the focus goes once what was agreed is there. */
  #isLeaving = false;

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('topic') || !this.#isLeaving) return;
    this.#isLeaving = false;
    (this.agreedBox ?? this.agreeButton)?.focus();
  }

  override render(): TemplateResult {
    const { texts, messages } = this.content;
    const { asked, voices, silent, disagreement } = this.topic;
    const { question } = asked;
    const number = messages.text('question.number', { id: question.id.replace(/^\D+/, '') });
    const names = silent.map((one) => messages.isolate(respondentName(one, messages)));
    return html`<article class="stack" aria-labelledby="prompt">
      <div>
        <p class="small muted">
          ${number}
          ${disagreement?.flagged ? html`<strong class="mark">${messages.text('meeting.flagged')}</strong>` : nothing}
          ${this.topic.isKnownToSome ? html`<strong class="mark">${messages.text('meeting.known')}</strong>` : nothing}
        </p>
        <h4 id="prompt" aria-level=${this.headingLevel}>${texts.questions[question.id]?.prompt}</h4>
      </div>
      ${disagreement ? html`<p>${this.#rangeText(disagreement)}</p>` : nothing}
      <dl>${voices.map((voice) => this.#renderVoice(voice))}</dl>
      ${names.length > 0 ? html`<p class="small muted">${messages.text('meeting.silent', { list: messages.list(names) })}</p>` : nothing}
      ${this.topic.agreement ? this.#renderAgreed(this.topic.agreement) : nothing}
      ${this.access === 'own' ? this.#renderAgree() : nothing}
      <p class="visually-hidden" role="status">${this.status}</p>
    </article>`;
  }

  #rangeText({ min, max, consensus }: NonNullable<Topic['disagreement']>): string {
    const { texts, messages } = this.content;
    const near = consensus < FAR_BELOW ? 'low' : consensus < CLOSE_FROM ? 'some' : 'high';
    const range = { low: texts.levels[min] ?? '', high: texts.levels[max] ?? '' };
    return `${messages.text('meeting.range', range)} ${messages.text(`meeting.agreement-${near}`)}`;
  }

  #renderVoice({ respondent, answer }: Voice): TemplateResult {
    const { texts, messages } = this.content;
    const { state, level, reason } = answer;
    const said =
      state === 'scored' && level !== undefined
        ? html`<strong>${texts.levels[level]}</strong>
            <span>${anchorsOf(this.content, this.topic.asked)[level]}</span>`
        : state === 'dont_know'
          ? html`<strong>${messages.text('question.dont-know')}</strong>`
          : html`<strong>${messages.text('question.not-applicable')}</strong>
              ${reason ? html`<span>${messages.text(`question.reason.${reason.code}`)}</span>` : nothing}
              ${reason?.note ? html`<span class="note"><bdi>${reason.note}</bdi></span>` : nothing}`;
    return html`<div class="voice">
      <dt><bdi>${respondentName(respondent, messages)}</bdi></dt>
      <dd>
        ${said} ${answer.note ? html`<span class="note"><bdi>${answer.note}</bdi></span>` : nothing}
        ${answer.evidence.map((one) => this.#renderEvidence(one))}
      </dd>
    </div>`;
  }

  #renderEvidence({ kind, label, url, date }: Evidence): TemplateResult {
    const { messages } = this.content;
    const name = label || url || '';
    return html`<span class="small muted"
      >${messages.text(`evidence.kind.${kind === 'none' ? 'statement' : kind}`)}${name ? ': ' : nothing}${
        url ? html`<a href=${url}><bdi>${name}</bdi></a>` : html`<bdi>${name}</bdi>`
      }${date ? ` (${messages.date(date)})` : nothing}</span
    >`;
  }

  #renderAgreed(agreement: CountedAgreement): TemplateResult {
    const { texts, messages } = this.content;
    const names = agreement.by.map((id) =>
      messages.isolate(respondentName(this.respondents.find((one) => one.id === id) ?? {}, messages)),
    );
    const params = {
      date: messages.date(agreement.at),
      list: messages.list(names),
      level: texts.levels[agreement.level] ?? '',
    };
    return html`<div class="agreed notice" tabindex="-1">
      <p><strong>${messages.text('meeting.agreed', params)}</strong></p>
      <p>${anchorsOf(this.content, this.topic.asked)[agreement.level]}</p>
      ${this.topic.isOutdated ? html`<p class="warning">${messages.text('meeting.outdated')}</p>` : nothing}
    </div>`;
  }

  #renderAgree(): TemplateResult {
    const { messages } = this.content;
    const { agreement } = this.topic;
    const name = this.content.texts.questions[this.topic.asked.question.id]?.prompt ?? '';
    const label = (action: string) => messages.text('label.action', { action, name });
    const agreeText = messages.text(agreement ? 'meeting.agree-anew' : 'meeting.agree');
    return html`<p class="row">
        <button
          type="button"
          class="agree"
          aria-expanded=${this.choice !== undefined}
          aria-label=${label(agreeText)}
          @click=${this.#onToggle}
        >
          ${agreeText}
        </button>
        ${
          agreement
            ? html`<button
                type="button"
                aria-label=${label(messages.text('meeting.withdraw'))}
                @click=${() => this.#onWithdraw(agreement)}
              >
                ${messages.text('meeting.withdraw')}
              </button>`
            : nothing
        }
      </p>
      ${
        this.choice
          ? renderAgreeForm(this.content, this.topic, this.respondents, {
              choice: this.choice,
              isIncomplete: this.isIncomplete,
              onChoice: this.#onChoice,
              onRecord: this.#onRecord,
              onCancel: this.#onCancel,
            })
          : nothing
      }`;
  }

  #onToggle(): void {
    this.isIncomplete = false;
    this.choice = this.choice
      ? undefined
      : { level: this.topic.agreement?.level, by: this.topic.voices.map(({ respondent }) => respondent.id) };
  }

  readonly #onChoice = (choice: AgreeChoice): void => {
    this.choice = choice;
    this.isIncomplete = false;
  };

  readonly #onCancel = (): void => {
    this.choice = undefined;
    this.agreeButton?.focus();
  };

  readonly #onRecord = (): void => {
    const { level, by } = this.choice ?? { by: [] };
    this.isIncomplete = level === undefined || by.length === 0;
    if (level === undefined || by.length === 0) return;
    const { question, scale } = this.topic.asked;
    this.choice = undefined;
    this.#leave(this.content.texts.levels[level] ?? '');
    this.dispatchEvent(
      new EditEvent((report, at) => agree(report, { questionId: question.id, scale, level, by }, at)),
    );
  };

  /** What was agreed stays in the history, and so does who agreed. */
  #onWithdraw({ questionId, scale, by }: CountedAgreement): void {
    this.choice = undefined;
    this.#leave(this.content.messages.text('meeting.withdrawn'));
    this.dispatchEvent(
      new EditEvent((report, at) => withdrawAgreement(report, { questionId, scale, by }, at)),
    );
  }

  #leave(status: string): void {
    this.status = status;
    this.#isLeaving = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'arrival-topic': ArrivalTopic;
  }
}
