import { setAim, type Level } from '@arrival-cities/core';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { EditEvent } from '../shared/events.js';
import type { ActionView } from './results-model.js';
import type { Scene } from './scene.js';

const AIMS: readonly Level[] = [1, 2, 3, 4];

/** The level the city wants to reach, action by action. The quick check has no levels, and so no aims. */
export function renderAims(scene: Scene): TemplateResult | typeof nothing {
  if (scene.access !== 'own' || scene.view.results.depth === 'quick') return nothing;
  const { content, sentences, view } = scene;
  return html`<details class="aims">
    <summary>${content.messages.text('results.aims.title')}</summary>
    <p class="measure">${content.messages.text('results.aims.about', { level: sentences.level(3) })}</p>
    <div class="aim-list">${view.actions.map((action) => renderAim(action, scene))}</div>
  </details>`;
}

function renderAim({ id, number, short, aim }: ActionView, { content, sentences }: Scene): TemplateResult {
  const choices = AIMS.includes(aim) ? AIMS : [aim, ...AIMS];
  return html`<label>
    <span>${content.messages.number(number)}. ${short}</span>
    <select @change=${(event: Event) => onAim(event, id)}>
      ${choices.map((level) => html`<option value=${level} .selected=${live(level === aim)}>${sentences.level(level)}</option>`)}
    </select>
  </label>`;
}

function onAim(event: Event, dimensionId: string): void {
  const select = event.currentTarget as HTMLSelectElement;
  const aim = Number(select.value) as Level; // one of the options above
  select.dispatchEvent(new EditEvent((report, at) => setAim(report, dimensionId, aim, at)));
}
