import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey } from '../shared/messages.js';
import type { Jump } from './results-model.js';
import { renderJumps, type Scene } from './scene.js';

/** The safeguards: rights and safety that no other strength makes up for. */
export function renderFloors(scene: Scene): TemplateResult | typeof nothing {
  const { content, view, sentences, level } = scene;
  const { text } = content.messages;
  const { all, notMet, unknown, elsewhere } = view.floors;
  if (all.length === 0) return nothing;
  const within = all.length - elsewhere.length;
  const met = within - notMet.length - unknown.length;
  return html`<section class="floors stack">
    <h4 class="section" aria-level=${level + 1}>${text('results.floors.title')}</h4>
    <p class="small">${text('results.floors.about', { level: sentences.level(2) })}</p>
    ${within > 0 ? html`<p><strong>${text(met === within ? 'results.floors.all-met' : 'results.floors.met', { count: met, total: within })}</strong></p>` : nothing}
    ${renderList('results.floors.not-met', notMet, scene, 'not-met')}
    ${renderList('results.floors.unknown', unknown, scene, 'unknown')}
    ${renderList('results.floors.elsewhere', elsewhere, scene, 'elsewhere')}
    ${elsewhere.length > 0 ? html`<p class="small muted">${text('results.not-held')}</p>` : nothing}
  </section>`;
}

function renderList(
  title: MessageKey,
  jumps: readonly Jump[],
  scene: Scene,
  mark: string,
): TemplateResult | typeof nothing {
  if (jumps.length === 0) return nothing;
  return html`<div class=${mark}>
    <h4 aria-level=${scene.level + 2}>${scene.content.messages.text(title, { count: jumps.length })}</h4>
    ${renderJumps(jumps, scene)}
  </div>`;
}
