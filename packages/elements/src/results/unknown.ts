import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey } from '../shared/messages.js';
import type { Jump } from './results-model.js';
import { goToQuestions, renderJumps, type Scene } from './scene.js';

/** Lists of up to this many questions stand open. */
const SHORT = 4;

/** What is not known, the question that would help most, and the way to each. */
export function renderUnknown(scene: Scene): TemplateResult {
  const { content, view, level } = scene;
  const { text } = content.messages;
  const { dontKnow, unanswered, flagged } = view.open;
  const isNothing = dontKnow.length + unanswered.length + flagged.length === 0;
  return html`<section class="stack unknown">
    <h4 class="section" aria-level=${level + 1}>${text('results.unknown.title')}</h4>
    <p>${text(isNothing ? 'results.unknown.nothing' : 'results.unknown.about')}</p>
    ${renderNext(scene)} ${renderList('checklist.dont-know', dontKnow, scene)}
    ${renderList('checklist.open', unanswered, scene)} ${renderList('checklist.flagged', flagged, scene)}
  </section>`;
}

function renderNext({ content: { messages }, view, access, level }: Scene): TemplateResult | typeof nothing {
  if (!view.next || access === 'view') return nothing;
  const { questionId, prompt, topic } = view.next;
  return html`<div class="next stack">
    <h4 aria-level=${level + 2}>${messages.text('results.next.title')}</h4>
    <p class="prompt">${prompt}</p>
    <p class="small muted">${messages.text('results.next.why', { topic })}</p>
    <button type="button" class="primary" @click=${goToQuestions(questionId)}>
      ${messages.text('results.next.go')}
    </button>
  </div>`;
}

function renderList(
  title: MessageKey,
  jumps: readonly Jump[],
  scene: Scene,
): TemplateResult | typeof nothing {
  if (jumps.length === 0) return nothing;
  return html`<details class="list" ?open=${jumps.length <= SHORT}>
    <summary>${scene.content.messages.text(title, { count: jumps.length })}</summary>
    ${renderJumps(jumps, scene)}
  </details>`;
}
