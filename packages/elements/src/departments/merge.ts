import type { Report } from '@arrival-cities/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Access } from '../assessment/draft-session.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { createId, now } from '../shared/environment.js';
import { DraftEvent } from '../shared/events.js';
import { base } from '../shared/base.styles.js';
import { bringTogether, type BroughtTogether, type FileNote } from './bring-together.js';
import { differenceWords } from './difference-words.js';
import { styles } from './merge.styles.js';

/** Opens the files of departments and makes one draft of them and the present one. The originals stay. */
export class ArrivalMerge extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) report!: Report;
  @property({ attribute: false }) access: Access = 'own';
  @property({ attribute: false }) headingLevel = 2;

  @state() private outcome: BroughtTogether | undefined;
  @state() private isBusy = false;
  @query('#outcome') private outcomeHeading!: HTMLElement | null;

  override render(): TemplateResult {
    const { text } = this.content.messages;
    return html`<section class="stack" aria-labelledby="title">
      <h4 id="title" aria-level=${this.headingLevel + 1}>${text('merge.title')}</h4>
      <p>${text('merge.about')}</p>
      <p>
        <label class="file">
          <span>${text('merge.choose')}</span>
          <input
            type="file"
            multiple
            accept=".json,application/json"
            ?disabled=${this.access !== 'own' || this.isBusy}
            @change=${this.#onFiles}
          />
        </label>
      </p>
      <p class="visually-hidden" role="status">${this.isBusy ? text('merge.busy') : nothing}</p>
      ${this.outcome ? this.#renderOutcome(this.outcome) : nothing}
    </section>`;
  }

  #renderOutcome({ report, files, refused, changed, older, differences }: BroughtTogether): TemplateResult {
    const { text } = this.content.messages;
    return html`<div class="outcome stack ${report ? '' : 'danger'}">
      <h4 id="outcome" tabindex="-1" aria-level=${this.headingLevel + 2}>
        ${report ? text('merge.done', { count: files }) : text('merge.none')}
      </h4>
      <p>${text(report ? 'merge.done-about' : 'merge.none-about')}</p>
      ${refused.length > 0 ? this.#renderNotes(text('merge.refused', { count: refused.length }), refused) : nothing}
      ${older.length > 0 ? this.#renderNotes(text('merge.older', { count: older.length }), older) : nothing}
      ${changed.length > 0 ? this.#renderNotes(text('merge.changed', { count: changed.length }), changed) : nothing}
      ${
        report && differences.length > 0
          ? html`<p>${text('merge.differences', { count: differences.length })}</p>
              <dl>
                ${differences.map((one) => {
                  const { place, kept, dropped } = differenceWords(this.content, report, one);
                  return html`<div>
                    <dt>${place}</dt>
                    <dd>${text('merge.kept', { value: kept })}</dd>
                    ${dropped.map((value) => html`<dd class="muted">${text('merge.dropped', { value })}</dd>`)}
                  </div>`;
                })}
              </dl>`
          : nothing
      }
    </div>`;
  }

  #renderNotes(title: string, notes: readonly FileNote[]): TemplateResult {
    const { find } = this.content.messages;
    return html`<p>${title}</p>
      <ul>
        ${notes.map(
          ({ name, issues }) =>
            html`<li>
              <strong><bdi>${name}</bdi></strong>
              ${issues.map(({ code, params }) => html`<span class="issue">${find(`issue.${code}`, params) ?? code}</span>`)}
            </li>`,
        )}
      </ul>`;
  }

  async #onFiles(event: Event): Promise<void> {
    const input = event.currentTarget as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = ''; // the same files can be chosen again after one was mended
    if (files.length === 0) return;
    const { content, report } = this;
    const { text } = content.messages;
    this.isBusy = true;
    try {
      const made = { id: createId(), at: now() };
      this.outcome = await bringTogether(content, report, files, made);
    } finally {
      this.isBusy = false;
    }
    const merged = this.outcome.report;
    if (merged) {
      const title = text('merge.draft', { name: report.subject.city || text('start.unnamed') });
      this.dispatchEvent(new DraftEvent({ name: 'adopt', report: merged, title }));
    }
    await this.updateComplete;
    this.outcomeHeading?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'arrival-merge': ArrivalMerge;
  }
}
