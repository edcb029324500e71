import type { OpenItems } from '@arrival-cities/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { LoadedContent } from '../assessment/loaded-content.js';

/** What is open, not known or flagged, each a jump away. */
export function renderOpenItems(
  { texts, messages }: LoadedContent,
  { open, dontKnow, flagged }: OpenItems,
  headingLevel: number,
  jump: (questionId: string) => void,
): TemplateResult {
  const lists = [
    { title: messages.text('checklist.open', { count: open.length }), ids: open },
    { title: messages.text('checklist.dont-know', { count: dontKnow.length }), ids: dontKnow },
    { title: messages.text('checklist.flagged', { count: flagged.length }), ids: flagged },
  ];
  return html`${lists.every(({ ids }) => ids.length === 0) ? html`<p>${messages.text('checklist.nothing-open')}</p>` : nothing}
  ${lists
    .filter(({ ids }) => ids.length > 0)
    .map(
      ({ title, ids }) =>
        html`<section class="stack">
          <h4 aria-level=${headingLevel}>${title}</h4>
          <ul class="jumps">
            ${ids.map((id) => html`<li><button type="button" class="link" @click=${() => jump(id)}>${texts.questions[id]?.prompt}</button></li>`)}
          </ul>
        </section>`,
    )}`;
}
