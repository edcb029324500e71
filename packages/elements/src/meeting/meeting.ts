import type { Report } from '@arrival-cities/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Access } from '../assessment/draft-session.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { forward, GoEvent, type EditEvent } from '../shared/events.js';
import { base } from '../shared/base.styles.js';
import { meetingView, type MeetingView, type Topic } from './meeting-model.js';
import { styles } from './meeting.styles.js';

/** For a meeting of the departments, to be read from afar: where they differ, why, and what they agree on. */
export class ArrivalMeeting extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) report!: Report;
  @property({ attribute: false }) access: Access = 'own';
  @property({ attribute: false }) headingLevel = 2;

  #view!: MeetingView;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('content') || changed.has('report'))
      this.#view = meetingView(this.content.instrument, this.report);
  }

  override render(): TemplateResult {
    const { text } = this.content.messages;
    const { speakers, differ, known, others, settled } = this.#view;
    return html`<div class="story" @edit=${this.#forward}>
      <div class="stack">
        <h3 aria-level=${this.headingLevel + 1}>${text('meeting.title')}</h3>
        <p class="lead">${text('meeting.about')}</p>
        ${speakers < 2 ? html`<p class="notice">${text('meeting.few')}</p>` : nothing}
        <p class="row">
          <button type="button" @click=${this.#onDepartments}>${text('meeting.to-departments')}</button>
        </p>
      </div>
      ${
        speakers < 2
          ? nothing
          : this.#renderTopics(
              text('meeting.differ', { count: differ.length }),
              text(differ.length > 0 ? 'meeting.settled' : 'meeting.same', { settled, total: differ.length }),
              differ,
            )
      }
      ${known.length > 0 ? this.#renderTopics(text('meeting.known'), text('meeting.known-about'), known) : nothing}
      ${others.length > 0 ? this.#renderTopics(text('meeting.others'), '', others) : nothing}
    </div>`;
  }

  #renderTopics(title: string, about: string, topics: readonly Topic[]): TemplateResult {
    return html`<section class="stack">
      <h4 aria-level=${this.headingLevel + 2}>${title}</h4>
      ${about ? html`<p class="muted">${about}</p>` : nothing}
      ${repeat(
        topics,
        ({ asked }) => asked.question.id,
        (topic) =>
          html`<arrival-topic
            id=${topic.asked.question.id}
            .content=${this.content}
            .topic=${topic}
            .respondents=${this.report.respondents}
            .access=${this.access}
            .headingLevel=${this.headingLevel + 3}
          ></arrival-topic>`,
      )}
    </section>`;
  }

  readonly #forward = (event: EditEvent): void => forward(this, event);

  #onDepartments(): void {
    this.dispatchEvent(new GoEvent('departments'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'arrival-meeting': ArrivalMeeting;
  }
}
