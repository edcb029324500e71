import type { Migration } from '@arrival-cities/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { base } from '../shared/base.styles.js';
import { GoEvent } from '../shared/events.js';
import { styles } from './migration.styles.js';

/** What became of a report that was made with an older version of the checklist. */
export class ArrivalMigration extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) migration!: Migration;
  /** Whether the questions can be answered here. */
  @property({ attribute: false }) canAnswer = true;

  override render(): TemplateResult {
    const { text } = this.content.messages;
    const { kept, mapped, again, retired, dropped } = this.migration;
    return html`${this.canAnswer ? html`<p>${text('migration.about')}</p>` : nothing}
      <p>${text('migration.kept', { count: kept.length + mapped.length })}</p>
      ${this.#renderList(
        text('migration.again', { count: again.length }),
        again.map(({ to }) => this.#renderQuestion(to)),
        true,
      )}
      ${this.#renderList(
        text('migration.mapped', { count: mapped.length }),
        mapped.map(
          ({ from, to }) =>
            html`<bdi dir="ltr"><code>${from}</code> → <code>${to}</code></bdi> ${this.#promptOf(to)}`,
        ),
      )}
      ${this.#renderList(
        text('migration.retired', { count: retired.length }),
        retired.map((id) => this.content.texts.retired?.[id] ?? html`<code>${id}</code>`),
      )}
      ${this.#renderList(
        text('migration.dropped', { count: dropped.length }),
        dropped.map(({ path, id }) => html`<code>${path}</code>: <code>${id}</code>`),
      )}`;
  }

  #renderList(title: string, rows: readonly unknown[], isOpen = false): TemplateResult | typeof nothing {
    if (rows.length === 0) return nothing;
    return html`<details ?open=${isOpen}>
      <summary>${title}</summary>
      <ul>
        ${rows.map((row) => html`<li>${row}</li>`)}
      </ul>
    </details>`;
  }

  #promptOf(id: string): string {
    return this.content.texts.questions[id]?.prompt ?? id;
  }

  #renderQuestion(questionId: string): TemplateResult | string {
    const prompt = this.#promptOf(questionId);
    if (!this.canAnswer) return prompt;
    return html`<button
      type="button"
      class="link"
      @click=${() => this.dispatchEvent(new GoEvent('checklist', { questionId }))}
    >
      ${prompt}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'arrival-migration': ArrivalMigration;
  }
}
