import type { Evidence } from '@arrival-cities/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { HelpDocument } from '../help/help-model.js';
import type { MessageKey } from '../shared/messages.js';
import type { CriterionView, QuestionRow } from './results-model.js';
import type { Scene } from './scene.js';

/** From an answer down to what it rests on: criteria, evidence, the places in the sources. */
export function renderBasis(row: QuestionRow, scene: Scene): TemplateResult {
  const { messages } = scene.content;
  const given = row.answer.level ?? -1;
  const met = row.criteria.filter(({ isMet }) => isMet);
  const missing = row.criteria.filter(({ isMet, from }) => !isMet && from <= given);
  const next = row.criteria.filter(({ isMet, from }) => !isMet && from === given + 1);
  return html`<details class="basis">
    <summary class="small">
      ${messages.text('results.basis')}<span class="visually-hidden">: ${row.prompt}</span>
    </summary>
    <div class="small stack">
      ${renderCriteria('results.basis.met', met, scene)}
      ${renderCriteria('results.basis.missing', missing, scene)}
      ${renderCriteria('results.basis.next', next, scene)} ${renderEvidence(row.evidence, scene)}
      ${renderPlaces(row.documents, scene)}
    </div>
  </details>`;
}

function renderCriteria(
  title: MessageKey,
  criteria: readonly CriterionView[],
  { content, level }: Scene,
): TemplateResult | typeof nothing {
  if (criteria.length === 0) return nothing;
  return html`<section>
    <h4 aria-level=${level + 3}>${content.messages.text(title)}</h4>
    <ul>
      ${criteria.map(({ text }) => html`<li>${text}</li>`)}
    </ul>
  </section>`;
}

function renderEvidence(
  evidence: readonly Evidence[],
  { content, level }: Scene,
): TemplateResult | typeof nothing {
  const shown = evidence.filter(({ kind }) => kind !== 'none');
  if (shown.length === 0) return nothing;
  const { messages } = content;
  return html`<section>
    <h4 aria-level=${level + 3}>${messages.text('results.table.evidence')}</h4>
    <ul>
      ${shown.map(
        ({ kind, label, url, date }) =>
          html`<li>
            ${url ? html`<a href=${url} rel="noreferrer"><bdi>${label || url}</bdi></a>` : html`<bdi>${label}</bdi>`}
            <span class="muted">
              ${kind === 'none' ? nothing : messages.text(`evidence.kind.${kind}`)}${date ? html`, ${messages.date(date)}` : nothing}
            </span>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Where in the sources the question comes from; what they say there stands in the help of the question. */
function renderPlaces(documents: readonly HelpDocument[], { content, level }: Scene): TemplateResult {
  const { messages } = content;
  return html`<section>
    <h4 aria-level=${level + 3}>${messages.text('help.sources')}</h4>
    <ul>
      ${documents.map(
        ({ title, citations }) =>
          html`<li>
            ${title}: ${messages.list([...new Set(citations.map(({ section }) => section))])}
            <span class="muted">${citations.map(({ locator }) => locator).join(', ')}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}
