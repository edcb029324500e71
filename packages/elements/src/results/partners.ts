import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from './scene.js';

/** Where the city stands with each partner, and where it wants to: a table of marks, no mean. */
export function renderPartners({ content, view, level }: Scene): TemplateResult | typeof nothing {
  const { texts, messages } = content;
  const { text } = messages;
  const { actors, atAim, withAim } = view.results.engagement;
  if (actors.length === 0) return nothing;
  return html`<section class="stack">
    <h4 class="section" aria-level=${level + 1}>${text('together.partners')}</h4>
    ${withAim > 0 ? html`<p>${text('together.partners.count', { count: atAim, total: withAim })}</p>` : nothing}
    <div class="scroll" tabindex="0" role="region" aria-label=${text('together.partners')}>
      <table class="partners">
        <thead>
          <tr>
            <th scope="col">${text('results.partners.partner')}</th>
            ${texts.engagementLevels.map(({ name }) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${actors.map(
            ({ id, now, aim }) =>
              html`<tr>
                <th scope="row">${texts.actors[id]?.name ?? id}</th>
                ${texts.engagementLevels.map(
                  (_, step) =>
                    html`<td class=${now !== null && step <= now ? 'reached' : ''}>
                      ${now === step ? html`<span class="mark">${text('together.partners.now')}</span>` : nothing}
                      ${aim === step ? html`<span class="mark aim">${text('together.partners.aim')}</span>` : nothing}
                    </td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
