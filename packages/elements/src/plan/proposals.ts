import { html, nothing, type TemplateResult } from 'lit';
import type { Access } from '../assessment/draft-session.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import type { ProposalView } from './plan-model.js';
import { renderPractice, renderStep } from './step-templates.js';

/** What a list of proposals needs of its screen. */
export interface ProposalsSetting {
  readonly content: LoadedContent;
  readonly access: Access;
  /** The level of the heading of a proposal. */
  readonly level: number;
  /** @param button - the one that was pressed */
  readonly pick: (view: ProposalView, button: HTMLElement) => void;
  readonly go: (questionId: string) => void;
}

export function renderProposal(view: ProposalView, setting: ProposalsSetting): TemplateResult {
  const { content, access, level, pick, go } = setting;
  const { messages } = content;
  const { text } = messages;
  const { proposal, prompt, topics } = view;
  const isLooking = access === 'view';
  return html`<li class="proposal stack">
    <p class="small muted">
      <span class="tag">${text(`plan.why.${proposal.why}`)}</span> ${messages.list(topics)} ·
      ${text(`plan.holder.${proposal.holder}`)}
    </p>
    <h4 aria-level=${level}>${prompt}</h4>
    ${renderStep(view, messages)}
    <p class="small">${text(`plan.why.${proposal.why}.text`)}</p>
    ${renderMore(view, setting)}
    ${
      isLooking
        ? nothing
        : html`<div class="row">
            <button
              type="button"
              class="primary pick"
              aria-disabled=${access !== 'own'}
              aria-label="${text('plan.pick')}: ${prompt}"
              @click=${(event: MouseEvent) => {
                // The second half of a double click would pick the one that has moved up.
                if (event.detail < 2) pick(view, event.currentTarget as HTMLElement);
              }}
            >
              ${text('plan.pick')}
            </button>
            <button type="button" class="link" @click=${() => go(proposal.questionId)}>
              ${text('results.table.go')}<span class="visually-hidden">: ${prompt}</span>
            </button>
          </div>`
    }
  </li>`;
}

function renderMore(
  { prompt, criteria, practices, recommendations, goals }: ProposalView,
  { content }: ProposalsSetting,
): TemplateResult | typeof nothing {
  const { messages } = content;
  const { text } = messages;
  if (criteria.length + practices.length + recommendations.length + goals.length === 0) return nothing;
  const list = (title: string, items: readonly (string | TemplateResult)[]) =>
    items.length === 0
      ? nothing
      : html`<div>
          <p class="small"><strong>${title}</strong></p>
          <ul class="small">
            ${items.map((item) => html`<li>${item}</li>`)}
          </ul>
        </div>`;
  return html`<details>
    <summary>
      ${text('plan.more', { count: practices.length })}<span class="visually-hidden">: ${prompt}</span>
    </summary>
    <div class="more stack">
      ${list(text('plan.criteria'), criteria)}
      ${list(
        text('help.practices'),
        practices.map((practice) => renderPractice(practice, messages)),
      )}
      ${practices.length > 0 ? html`<p class="small muted">${text('help.practices-note')}</p>` : nothing}
      ${list(text('help.recommendations', { count: recommendations.length }), recommendations)}
      ${
        goals.length > 0
          ? html`<p class="small muted">
              ${messages.list(goals.map((number) => text('help.sdg-number', { number })))}
            </p>`
          : nothing
      }
    </div>
  </details>`;
}
