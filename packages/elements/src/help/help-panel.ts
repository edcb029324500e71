import type { Depth, Question } from '@arrival-cities/core';
import { html, type TemplateResult } from 'lit';
import type { LoadedContent, LoadedPractices } from '../assessment/loaded-content.js';
import { helpFor, practicesFor, sourcesFor } from './help-model.js';
import {
  renderPractices,
  renderSources,
  renderTools,
  renderWhy,
  type PracticesState,
} from './help-templates.js';

/** The practices of all questions, or how far they are. */
export type PracticesLoading = LoadedPractices | 'idle' | 'loading' | 'failed';

export interface HelpRequest {
  readonly content: LoadedContent;
  readonly question: Question;
  readonly depth: Depth;
  readonly region: string | undefined;
  readonly practices: PracticesLoading;
  /** The level of the headings below that of the panel. */
  readonly level: number;
  readonly retry: () => void;
}

/** What the panel says about one question. It is loaded with the first panel that is opened. */
export function renderHelp(request: HelpRequest): TemplateResult {
  const { content, question, depth, level, retry } = request;
  const { messages } = content;
  const model = helpFor(content, question, depth);
  const loaded = typeof request.practices === 'string' ? undefined : request.practices;
  const setting = { messages, level };
  return html`<p class="prompt">${model.prompt}</p>
    ${renderWhy(model, setting)} ${renderPractices(stateOf(request), retry, setting)}
    ${renderSources(sourcesFor(content, loaded, question), setting)}
    ${renderTools(model.tools, model.toolsNote, messages)}`;
}

/** Where the sources name no example there is nothing to wait for. */
function stateOf({ content, question, region, practices }: HelpRequest): PracticesState {
  if (question.practices.length === 0 && practices !== 'failed') return { name: 'ready', practices: [] };
  if (typeof practices === 'string') return { name: practices };
  return { name: 'ready', practices: practicesFor(content, practices, question, region) };
}
