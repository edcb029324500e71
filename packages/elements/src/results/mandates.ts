import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey } from '../shared/messages.js';
import type { Scene } from './scene.js';

/** What others decide, and what the city has to deliver without the means: facts for talks, not faults. */
export function renderMandates({
  content: { messages },
  view,
  level,
}: Scene): TemplateResult | typeof nothing {
  const { elsewhere, unfunded } = view;
  const { clashes } = view.results.vertical;
  if (elsewhere.length + unfunded.length + clashes === 0) return nothing;
  const list = (title: MessageKey, names: readonly string[], note?: MessageKey) =>
    names.length === 0
      ? nothing
      : html`<div>
          <h4 aria-level=${level + 2}>${messages.text(title)}</h4>
          ${note ? html`<p class="small muted">${messages.text(note)}</p>` : nothing}
          <ul>
            ${names.map((name) => html`<li>${name}</li>`)}
          </ul>
        </div>`;
  return html`<div class="mandates">
    ${list('results.mandates.elsewhere', elsewhere, 'results.mandates.not-held')}
    ${list('results.mandates.unfunded', unfunded)}
    ${clashes > 0 ? html`<p>${messages.text('results.mandates.clashes', { count: clashes })}</p>` : nothing}
  </div>`;
}
