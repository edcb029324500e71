import { horizontal, setCoordinator } from '@arrival-cities/core';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { dirOf } from '../shared/typed-text.js';
import { newestOf, type TogetherView } from './view.js';

/** Which unit coordinates: departments that name different ones do not look at the same map. */
export function renderCoordinator(view: TogetherView): TemplateResult {
  const { content, report, access, respondentId, level } = view;
  const { messages, instrument } = content;
  const unit = newestOf(report.coordinators, respondentId)?.unit ?? '';
  const { sameMap } = horizontal(instrument, report);
  return html`<section class="stack">
    <h4 class="section" aria-level=${level + 1}>${messages.text('together.map')}</h4>
    <p>
      <label for="unit">${messages.text('together.map.unit')}</label>
      <span class="hint" id="unit-hint">${messages.text('together.map.hint')}</span>
      <input
        id="unit"
        maxlength="300"
        autocomplete="off"
        aria-describedby="unit-hint"
        ?readonly=${access !== 'own'}
        dir=${dirOf(unit)}
        .value=${live(unit)}
        @input=${(event: Event) => {
          const { value } = event.currentTarget as HTMLInputElement;
          view.edit((before, at) => setCoordinator(before, { respondentId, unit: value }, at), 'text');
        }}
      />
    </p>
    ${
      sameMap
        ? html`<p>${messages.text('together.map.share', { share: messages.share(sameMap.share) })}</p>
            <ul>
              ${sameMap.units.map(({ unit: name, n }) => html`<li>${messages.text('together.map.named', { unit: messages.isolate(name), count: n })}</li>`)}
            </ul>`
        : nothing
    }
  </section>`;
}
