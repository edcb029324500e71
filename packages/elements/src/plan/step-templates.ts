import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../shared/messages.js';
import type { PracticeView, StepView } from './plan-model.js';

/** Where the city stands and what would be one level up, in the words of the answers. */
export function renderStep({ now, next }: StepView, { text }: Messages): TemplateResult | typeof nothing {
  if (!now && !next) return nothing;
  return html`<dl class="step">
    ${
      now
        ? html`<div>
            <dt>${text('plan.now')}</dt>
            <dd><strong>${now.level}.</strong> ${now.anchor}</dd>
          </div>`
        : nothing
    }
    ${
      next
        ? html`<div>
            <dt>${text('plan.next')}</dt>
            <dd><strong>${next.level}.</strong> ${next.anchor}</dd>
          </div>`
        : nothing
    }
  </dl>`;
}

export function renderPractice(
  { place, gist, isNear, isProposal }: PracticeView,
  { text }: Messages,
): TemplateResult {
  return html`<strong>${place}</strong>
    ${isNear ? html`<span class="tag">${text('help.your-region')}</span>` : nothing}
    ${isProposal ? html`<span class="tag">${text('help.proposed')}</span>` : nothing}
    <span class="gist">${gist}</span>`;
}
