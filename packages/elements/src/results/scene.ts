import type { Report } from '@arrival-cities/core';
import { html, type TemplateResult } from 'lit';
import type { Access } from '../assessment/draft-session.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { GoEvent } from '../shared/events.js';
import type { Jump, ResultsView } from './results-model.js';
import type { Sentences } from './sentences.js';

/** What puts results into words, on the screen and in files. */
export interface Words {
  readonly content: LoadedContent;
  readonly view: ResultsView;
  readonly sentences: Sentences;
}

/** What the parts of the results screen have in common. */
export interface Scene extends Words {
  readonly report: Report;
  readonly access: Access;
  /** Told to readers on a page of its own: with nothing that works on the report. */
  readonly isPublished: boolean;
  /** The level of the heading of the screen; its sections are one below. */
  readonly level: number;
}

/** Goes to the questions, or to one of them. */
export const goToQuestions =
  (questionId?: string) =>
  (event: Event): void => {
    event.currentTarget?.dispatchEvent(new GoEvent('checklist', questionId ? { questionId } : {}));
  };

/** Questions as a list, each a jump to it; plain text in a copy that nobody can answer in. */
export function renderJumps(jumps: readonly Jump[], { access }: Scene): TemplateResult {
  return html`<ul class="jumps">
    ${jumps.map(
      ({ questionId, prompt, topic }) =>
        html`<li>
          <span class="small muted">${topic}</span>
          ${
            access === 'view'
              ? html`<span>${prompt}</span>`
              : html`<button type="button" class="link" @click=${goToQuestions(questionId)}>
                  ${prompt}
                </button>`
          }
        </li>`,
    )}
  </ul>`;
}
