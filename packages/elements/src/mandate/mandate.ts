import { MANDATE_HOLDERS, setMandate, type MandateChoice } from '@arrival-cities/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Access } from '../assessment/draft-session.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { EditEvent } from '../shared/events.js';
import { base } from '../shared/base.styles.js';
import { styles } from './mandate.styles.js';

/** Who decides or delivers one function here; asked where the first question needs it. */
export class ArrivalMandate extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) functionId = '';
  @property({ attribute: false }) choice: MandateChoice | undefined;
  @property({ attribute: false }) access: Access = 'own';

  override render(): TemplateResult {
    const { texts, messages } = this.content;
    const name = texts.functions[this.functionId]?.name ?? this.functionId;
    return html`<fieldset aria-describedby="hint">
      <legend>${messages.text('mandate.question', { name })}</legend>
      <p id="hint" class="small muted">
        ${messages.text(this.choice ? `mandate.effect.${this.choice.holder}` : 'mandate.hint')}
      </p>
      <div class="choices">
        ${MANDATE_HOLDERS.map(
          (holder) =>
            html`<label>
              <input
                type="radio"
                name="holder"
                value=${holder}
                aria-disabled=${this.access !== 'own'}
                .checked=${live(this.choice?.holder === holder)}
                @change=${() => this.#set({ holder, unfunded: this.choice?.unfunded ?? false })}
              />
              <span>${messages.text(`mandate.${holder}`)}</span>
            </label>`,
        )}
      </div>
      ${
        this.choice && this.choice.holder !== 'other'
          ? html`<label class="unfunded">
              <input
                type="checkbox"
                aria-disabled=${this.access !== 'own'}
                .checked=${live(this.choice.unfunded)}
                @change=${this.#onUnfunded}
              />
              <span>${messages.text('mandate.unfunded')}</span>
            </label>`
          : nothing
      }
    </fieldset>`;
  }

  #set(choice: MandateChoice): void {
    const { functionId } = this;
    if (this.access === 'own')
      this.dispatchEvent(new EditEvent((report, at) => setMandate(report, functionId, choice, at)));
    else this.requestUpdate();
  }

  #onUnfunded(event: Event): void {
    const unfunded = (event.currentTarget as HTMLInputElement).checked;
    if (this.choice) this.#set({ holder: this.choice.holder, unfunded });
  }
}
