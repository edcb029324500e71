import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../shared/messages.js';
import type { HelpDocument, HelpModel, HelpPractice, HelpRecommendation, HelpTool } from './help-model.js';

/** How far the examples are. They are loaded when a panel first opens. */
export type PracticesState =
  | { readonly name: 'idle' | 'loading' | 'failed' }
  | { readonly name: 'ready'; readonly practices: readonly HelpPractice[] };

/** What the parts of the panel have in common. */
export interface Setting {
  readonly messages: Messages;
  /** The level of the headings below that of the panel. */
  readonly level: number;
}

export function renderWhy(model: HelpModel, setting: Setting): TemplateResult {
  const { messages, level } = setting;
  return html`<section>
      <h4 aria-level=${level}>${messages.text('help.counts')}</h4>
      <ul class="plain">
        ${model.topics.map(
          ({ title, part, number, count }) =>
            html`<li>
              ${title} <span class="meta">${messages.text('help.place', { part, number, count })}</span>
            </li>`,
        )}
      </ul>
      ${model.isGiven ? html`<p>${messages.text('help.given')}</p>` : nothing}
    </section>
    ${
      model.floor
        ? html`<section class="notice floor">
            <h4 aria-level=${level}>${messages.text('help.floor')}</h4>
            <p>${messages.text('help.floor-text', model.floor)}</p>
          </section>`
        : nothing
    }
    ${renderRecommendations('help.recommendations', model.recommendations, setting)}
    ${renderRecommendations('help.related', model.related, setting)}
    ${
      model.goals.length > 0
        ? html`<section>
            <h4 aria-level=${level}>${messages.text('help.sdg')}</h4>
            <ul class="goals">
              ${model.goals.map(
                ({ number, text }) =>
                  html`<li>
                    <span class="chip">${messages.text('help.sdg-number', { number })}</span>
                    <span>${text}</span>
                  </li>`,
              )}
            </ul>
          </section>`
        : nothing
    }`;
}

function renderRecommendations(
  title: 'help.recommendations' | 'help.related',
  recommendations: readonly HelpRecommendation[],
  { messages, level }: Setting,
): TemplateResult | typeof nothing {
  if (recommendations.length === 0) return nothing;
  return html`<section>
    <h4 aria-level=${level}>${messages.text(title, { count: recommendations.length })}</h4>
    <ul class="plain">
      ${recommendations.map(
        ({ gist, addressees, supporters }) =>
          html`<li>
            ${gist}
            <span class="meta">${messages.text('help.addressed', { list: messages.list(addressees) })}</span>
            ${
              supporters.length > 0
                ? html`<span class="meta"
                    >${messages.text('help.supported', { list: messages.list(supporters) })}</span
                  >`
                : nothing
            }
          </li>`,
      )}
    </ul>
  </section>`;
}

/** The status is there before it has anything to say, so that assistive technology hears of it. */
export function renderPractices(
  state: PracticesState,
  retry: () => void,
  { messages, level }: Setting,
): TemplateResult {
  const isFull = state.name === 'ready' && state.practices.length > 0;
  return html`<section id="practices" part="practices" tabindex="-1" aria-busy=${state.name === 'loading'}>
    <h4 aria-level=${level}>${messages.text('help.practices')}</h4>
    ${isFull ? html`<p class="meta">${messages.text('help.practices-note')}</p>` : nothing}
    <p role="status" part=${state.name === 'failed' ? 'error' : nothing}>${statusText(state, messages)}</p>
    ${state.name === 'failed' ? html`<button type="button" @click=${retry}>${messages.text('help.retry')}</button>` : nothing}
    ${
      isFull
        ? html`<ul class="plain practices">
            ${state.practices.map((practice) => renderPractice(practice, messages))}
          </ul>`
        : nothing
    }
  </section>`;
}

function statusText(state: PracticesState, messages: Messages): string {
  switch (state.name) {
    case 'loading':
      return messages.text('help.practices-loading');
    case 'failed':
      return messages.text('help.practices-failed');
    case 'ready':
      return state.practices.length === 0 ? messages.text('help.no-practices') : '';
    case 'idle':
      return '';
  }
}

function renderPractice(
  { place, gist, isProposal, isNear, documents }: HelpPractice,
  messages: Messages,
): TemplateResult {
  return html`<li>
    <p class="place">
      <strong>${place}</strong>
      ${isProposal ? html`<span class="tag">${messages.text('help.proposed')}</span>` : nothing}
      ${isNear ? html`<span class="tag">${messages.text('help.your-region')}</span>` : nothing}
    </p>
    <p>${gist}</p>
    <p class="meta">${messages.text('help.told-in', { list: messages.list(documents) })}</p>
  </li>`;
}

export function renderSources(
  documents: readonly HelpDocument[],
  { messages, level }: Setting,
): TemplateResult | typeof nothing {
  const code = documents[0]?.citations[0]?.locator;
  if (code === undefined) return nothing;
  return html`<section part="sources">
    <h4 aria-level=${level}>${messages.text('help.sources')}</h4>
    ${documents.map(
      ({ title, kind, citations }) =>
        html`<p class="document"><strong>${title}</strong> <span class="meta">${kind}</span></p>
          <ul class="citations" aria-label=${title}>
            ${citations.map(
              ({ gist, section, locator }) =>
                html`<li>
                  ${gist}
                  <span class="meta"><cite>${section}</cite> <span class="code">${locator}</span></span>
                </li>`,
            )}
          </ul>`,
    )}
    <p class="meta">${messages.text('help.codes', { code })}</p>
  </section>`;
}

export function renderTools(
  tools: readonly HelpTool[],
  note: string,
  messages: Messages,
): TemplateResult | typeof nothing {
  if (tools.length === 0) return nothing;
  return html`<details part="tools">
    <summary>${messages.text('help.other-tools')}</summary>
    <p class="meta">${note}</p>
    <dl>
      ${tools.map(
        ({ title, isSure, items }) =>
          html`<dt>
              ${title}
              <span class="meta"
                >${messages.text(isSure ? 'help.confidence-high' : 'help.confidence-medium')}</span
              >
            </dt>
            ${items.map((item) => html`<dd>${item}</dd>`)}`,
      )}
    </dl>
  </details>`;
}
