import type { Issue } from '@arrival-cities/core';
import { html, nothing, type TemplateResult } from 'lit';
import { DraftEvent, GoEvent, LanguageEvent, type Screen } from '../shared/events.js';
import type { MessageKey, Messages } from '../shared/messages.js';
import type { DraftSession } from './draft-session.js';
import type { LoadedContent } from './loaded-content.js';

/** What did not work, for the user and for the event. */
export interface Problem {
  readonly title: string;
  readonly issues?: readonly Issue[];
  readonly url?: string;
  /** More to see of it. With it, something worked, and there is news of how. */
  readonly details?: TemplateResult;
}

const STEPS: readonly [Screen, MessageKey][] = [
  ['start', 'step.start'],
  ['profile', 'step.profile'],
  ['checklist', 'step.checklist'],
  ['together', 'step.together'],
  ['results', 'step.results'],
  ['plan', 'step.plan'],
];

/** A language by its own name: somebody who needs it can read that. */
const nameOf = (language: string): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;

const choose = (event: Event) => {
  const select = event.currentTarget as HTMLSelectElement;
  select.dispatchEvent(new LanguageEvent(select.value));
};

/** The language of the texts, where there are several; switching loses nothing. */
export function renderLanguages(
  languages: readonly string[],
  messages: Messages,
): TemplateResult | typeof nothing {
  if (languages.length < 2) return nothing;
  return html`<label class="languages">
    <span>${messages.text('language.label')}</span>
    <select @change=${choose}>
      ${languages.map(
        (language) =>
          html`<option value=${language} lang=${language} ?selected=${language === messages.language}>
            ${nameOf(language)}
          </option>`,
      )}
    </select>
  </label>`;
}

/** Says that nobody has reviewed these texts yet, and where a better wording is welcome. */
export function renderReview(
  { texts, messages }: LoadedContent,
  feedback: string,
): TemplateResult | typeof nothing {
  if (texts.review !== 'unreviewed') return nothing;
  const isLink = /^(https?:\/\/|mailto:)/i.test(feedback);
  return html`<p class="review">
    ${messages.text('review.unreviewed')}
    ${isLink ? html`<a href=${feedback}>${messages.text('review.feedback')}</a>` : messages.text('review.tell')}
  </p>`;
}

/** Screens that are reached from a step and belong to it. */
const PART_OF: Readonly<Partial<Record<Screen, Screen>>> = {
  briefing: 'results',
  paper: 'start',
  departments: 'start',
  meeting: 'results',
  entry: 'checklist',
  compare: 'results',
};

const go = (screen: Screen) => (event: Event) => event.currentTarget?.dispatchEvent(new GoEvent(screen));
const ask = (name: 'save' | 'take-over') => (event: Event) =>
  event.currentTarget?.dispatchEvent(new DraftEvent({ name }));

export function renderHeader(
  { texts, messages }: LoadedContent,
  session: DraftSession,
  screen: Screen,
  headingLevel: number,
  languages: readonly string[],
): TemplateResult {
  const { report, access } = session;
  const steps = access === 'view' ? STEPS.filter(([name]) => name === 'start' || name === 'results') : STEPS;
  return html`<header role="none">
    <h2 class="brand" aria-level=${headingLevel}>${texts.instrument.title}</h2>
    ${renderLanguages(languages, messages)}
    <div class="status">${report && access !== 'view' ? savedText(session, messages) : nothing}</div>
    <div class="visually-hidden" role="status">
      ${report && access !== 'view' ? announcement(session, messages) : nothing}
    </div>
    ${
      report
        ? html`${renderActions(session, messages)}
            <nav aria-label=${messages.text('step.label')}>
              <ol class="steps">
                ${steps.map(
                  ([name, key]) =>
                    html`<li>
                      <button
                        type="button"
                        data-step=${name}
                        aria-current=${name === (PART_OF[screen] ?? screen) ? 'step' : nothing}
                        @click=${go(name)}
                      >
                        ${messages.text(key)}
                      </button>
                    </li>`,
                )}
              </ol>
            </nav>`
        : nothing
    }
  </header>`;
}

function renderActions({ access }: DraftSession, messages: Messages): TemplateResult {
  if (access === 'follow') {
    return html`<div class="header-actions row notice">
      <span>${messages.text('access.follow')}</span>
      <button type="button" @click=${ask('take-over')}>${messages.text('access.take-over')}</button>
    </div>`;
  }
  if (access === 'view') return html`<div class="header-actions row">${messages.text('access.view')}</div>`;
  return html`<div class="header-actions row">
    <button type="button" @click=${ask('save')}>${messages.text('saving.save-file')}</button>
  </div>`;
}

/** For the eye: when the last change was written. */
function savedText({ saving, lasts, report }: DraftSession, messages: Messages): string {
  if (saving === 'failed') return messages.text('saving.failed');
  if (!lasts) return messages.text('saving.memory');
  return report ? messages.text('saving.saved', { time: messages.date(report.updatedAt, true) }) : '';
}

/** For the ear: that it is saved, once, and not again with every answer. */
function announcement({ saving, lasts }: DraftSession, messages: Messages): string {
  if (saving === 'failed') return messages.text('saving.failed');
  return messages.text(lasts ? 'saving.announce' : 'saving.memory');
}

/** Until the texts are there, what the host wrote inside the element. */
export function renderWaiting(messages: Messages, isProblem: boolean): TemplateResult {
  return html`<slot></slot>
    ${isProblem ? nothing : html`<p class="muted" aria-busy="true">${messages.text('loading')}</p>`}`;
}

export function renderProblem(problem: Problem, messages: Messages, dismiss: () => void): TemplateResult {
  const { title, issues = [], url, details } = problem;
  return html`<div class="problem notice ${details ? '' : 'danger'} stack" part=${details ? 'news' : 'error'}>
    <p><strong>${title}</strong></p>
    ${url ? html`<p><code>${url}</code></p>` : nothing}
    ${
      issues.length > 0
        ? html`<ul tabindex="0" aria-label=${messages.text('problem.list')}>
            ${issues.map((issue) => html`<li>${issue.path ? html`<code>${issue.path}</code>: ` : nothing}${messages.find(`issue.${issue.code}`, issue.params) ?? issue.code}</li>`)}
          </ul>`
        : nothing
    }
    ${details ?? nothing}
    <button type="button" @click=${dismiss}>${messages.text('problem.dismiss')}</button>
  </div>`;
}
