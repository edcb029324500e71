import {
  CONSIDERATIONS,
  QUITO_ANSWERS,
  QUITO_CRITERIA,
  quitoAnswer,
  suggestedTimeAnswer,
  type PlanItem,
  type PlanItemChange,
} from '@arrival-cities/core';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Messages } from '../shared/messages.js';
import { dirOf } from '../shared/typed-text.js';

type Change = (change: PlanItemChange, pace?: 'choice' | 'text') => void;

/** The five criteria that the Quito forum set for proposals; open is neither yes nor no. */
export function renderQuito(item: PlanItem, { text }: Messages, change: Change): TemplateResult {
  const suggested = suggestedTimeAnswer(item);
  return html`<div class="stack inner">
    <p class="small muted">${text('plan.quito.about')}</p>
    ${QUITO_CRITERIA.map((criterion) => {
      const given = quitoAnswer(item, criterion);
      const isSuggested = criterion === 'c4' && given === 'open' && suggested !== 'open';
      return html`<fieldset>
        <legend>${text(`plan.quito.${criterion}`)}</legend>
        <p class="small muted">${text(`plan.quito.${criterion}.prompt`)}</p>
        ${isSuggested ? html`<p class="small">${text(`plan.quito.c4.suggest-${suggested}`)}</p>` : nothing}
        <div class="row">
          ${QUITO_ANSWERS.map(
            (one) =>
              html`<label class="option">
                <input
                  type="radio"
                  name=${criterion}
                  .checked=${live(given === one)}
                  @change=${() => change({ quitoCriteria: { ...item.quitoCriteria, [criterion]: one } })}
                />
                ${text(`plan.quito.answer.${one}`)}
              </label>`,
          )}
        </div>
      </fieldset>`;
    })}
  </div>`;
}

/** What the sources ask to bear in mind besides; nothing of it is scored. */
export function renderConsiderations(item: PlanItem, { text }: Messages, change: Change): TemplateResult {
  return html`<div class="stack inner">
    <p class="small muted">${text('plan.considerations.about')}</p>
    ${CONSIDERATIONS.map((id) => {
      const onInput = (event: InputEvent) => {
        const { value } = event.currentTarget as HTMLTextAreaElement;
        const { [id]: _before, ...rest } = item.considerations;
        change({ considerations: value === '' ? rest : { ...rest, [id]: value } }, 'text');
      };
      return html`<label>
        ${text(`plan.consider.${id}`)}
        <textarea
          rows="2"
          maxlength="5000"
          dir=${dirOf(item.considerations[id] ?? '')}
          .value=${live(item.considerations[id] ?? '')}
          @input=${onInput}
        ></textarea>
      </label>`;
    })}
  </div>`;
}
