import { progressOf, type AnswerIndex, type Page } from '@arrival-cities/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { LoadedContent } from '../assessment/loaded-content.js';

/** What still needs a look, in place of a dimension. */
export const OVERVIEW = 'overview';

export interface TopicsView {
  readonly pages: readonly Page[];
  readonly answers: AnswerIndex;
  /** How many questions are open. */
  readonly open: number;
  /** The dimension shown, or {@link OVERVIEW}. */
  readonly current: string;
  readonly isOpen: boolean;
  onToggle(isOpen: boolean): void;
  onTurn(page: string): void;
}

export const partOf = ({ instrument }: LoadedContent, dimensionId: string): string =>
  instrument.dimensions.find(({ id }) => id === dimensionId)?.part ?? '';

/** The number of a dimension in its part, as its source counts: "4." */
export function dimensionLabel(content: LoadedContent, dimensionId: string): string {
  const part = partOf(content, dimensionId);
  const siblings = content.instrument.dimensions.filter((dimension) => dimension.part === part);
  return `${content.messages.number(siblings.findIndex(({ id }) => id === dimensionId) + 1)}.`;
}

/** Where one is and how far: all dimensions with their progress. */
export function renderTopics(content: LoadedContent, view: TopicsView): TemplateResult {
  const { texts, messages, instrument } = content;
  const { stated, asked } = progressOf(
    view.answers,
    view.pages.flatMap((page) => page.questions),
  );
  const parts = instrument.parts.map(({ id }) => ({
    id,
    pages: view.pages.filter(({ dimensionId }) => partOf(content, dimensionId) === id),
  }));
  const isOverview = view.current === OVERVIEW;
  return html`<p class="total">
      <progress max=${asked} value=${stated} aria-label=${messages.text('progress.label')}></progress>
      <span>${messages.text('progress.stated', { stated, asked })}</span>
    </p>
    <button
      type="button"
      class="toggle"
      aria-expanded=${view.isOpen}
      aria-controls="topics"
      @click=${() => view.onToggle(!view.isOpen)}
    >
      ${messages.text('checklist.topics')}
    </button>
    <nav id="topics" class=${view.isOpen ? 'open' : ''} aria-label=${messages.text('checklist.topics')}>
      ${parts.map(
        ({ id, pages }) =>
          html`<p class="part small muted" id="part-${id}">${texts.parts[id]?.title}</p>
            <ol aria-labelledby="part-${id}">
              ${pages.map((page) => html`<li>${renderTopic(content, view, page)}</li>`)}
            </ol>`,
      )}
      <button
        type="button"
        class="topic"
        aria-current=${isOverview ? 'page' : nothing}
        @click=${() => view.onTurn(OVERVIEW)}
      >
        <span>${messages.text('checklist.overview')}</span>
        <span class="count">${messages.number(view.open)}</span>
      </button>
    </nav>`;
}

function renderTopic(
  content: LoadedContent,
  view: TopicsView,
  { dimensionId, questions }: Page,
): TemplateResult {
  const { texts, messages } = content;
  const { stated, asked } = progressOf(view.answers, questions);
  const isDone = stated === asked;
  return html`<button
    type="button"
    class="topic"
    aria-current=${view.current === dimensionId ? 'page' : nothing}
    @click=${() => view.onTurn(dimensionId)}
  >
    <span>${dimensionLabel(content, dimensionId)} ${texts.dimensions[dimensionId]?.short}</span>
    <span class="count ${isDone ? 'done' : ''}"
      ><span aria-hidden="true"
        >${isDone ? '✓ ' : ''}${messages.number(stated)}/${messages.number(asked)}</span
      ><span class="visually-hidden">${messages.text('progress.stated', { stated, asked })}</span></span
    >
  </button>`;
}
