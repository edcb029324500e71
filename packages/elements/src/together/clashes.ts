import { removeClash, setClash, statedClashes, UPPER_LEVELS, type Clash } from '@arrival-cities/core';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { createId } from '../shared/environment.js';
import { dirOf } from '../shared/typed-text.js';
import type { TogetherView } from './view.js';

/** Rules of the city and of others that work against each other; private unless ticked. */
export function renderClashes(
  view: TogetherView,
  begun: readonly string[],
  { add, drop }: Readonly<Record<'add' | 'drop', (id: string) => void>>,
): TemplateResult {
  const { content, report, access, respondentId, level } = view;
  const { text } = content.messages;
  const stated = statedClashes(report);
  const known = new Set(stated.map(({ id }) => id));
  const blank = begun
    .filter((id) => !known.has(id))
    .map((id): Clash => ({ id, respondentId, localRule: '', otherRule: '', share: false, updatedAt: '' }));
  return html`<section class="stack">
    <h4 class="section" aria-level=${level + 1}>${text('together.clashes')}</h4>
    <p class="measure">${text('together.clashes.about')}</p>
    ${[...stated, ...blank].map((clash, index) => renderClash(clash, index, view, drop))}
    ${
      access === 'own'
        ? html`<button type="button" @click=${() => add(createId())}>${text('together.clashes.add')}</button>`
        : nothing
    }
  </section>`;
}

function renderClash(
  clash: Clash,
  index: number,
  view: TogetherView,
  drop: (id: string) => void,
): TemplateResult {
  const { content, access } = view;
  const { messages } = content;
  const change = (part: Partial<Clash>, pace?: 'text') => {
    const { updatedAt: _, ...before } = clash;
    view.edit((report, at) => setClash(report, { ...before, ...part }, at), pace);
  };
  const onRule = (rule: 'localRule' | 'otherRule') => (event: Event) =>
    change({ [rule]: (event.currentTarget as HTMLTextAreaElement).value }, 'text');
  const onLevel = (event: Event) => {
    const { value } = event.currentTarget as HTMLSelectElement;
    const chosen = UPPER_LEVELS.find((one) => one === value);
    const { level: _before, updatedAt: _at, ...rest } = clash;
    view.edit((report, at) => setClash(report, chosen ? { ...rest, level: chosen } : rest, at));
  };
  const onRemove = () => {
    drop(clash.id);
    view.edit((report, at) => removeClash(report, clash.id, at));
  };
  return html`<fieldset class="card" ?disabled=${access !== 'own'}>
    <legend><strong>${messages.text('together.clash', { number: index + 1 })}</strong></legend>
    ${(['localRule', 'otherRule'] as const).map(
      (rule) =>
        html`<label>
          ${messages.text(`together.clash.${rule}`)}
          <textarea
            rows="2"
            maxlength="5000"
            dir=${dirOf(clash[rule])}
            .value=${live(clash[rule])}
            @input=${onRule(rule)}
          ></textarea>
        </label>`,
    )}
    <label>
      ${messages.text('together.clash.level')}
      <select @change=${onLevel}>
        <option value="" ?selected=${!clash.level}>${messages.text('profile.not-said')}</option>
        ${UPPER_LEVELS.map((one) => html`<option value=${one} ?selected=${clash.level === one}>${messages.text(`together.level.${one}`)}</option>`)}
      </select>
    </label>
    <label class="option">
      <input
        type="checkbox"
        .checked=${live(clash.share)}
        @change=${(event: Event) => change({ share: (event.currentTarget as HTMLInputElement).checked })}
      />
      ${messages.text('together.clash.share')}
    </label>
    <button type="button" class="link" @click=${onRemove}>
      ${messages.text('together.clash.remove', { number: index + 1 })}
    </button>
  </fieldset>`;
}
