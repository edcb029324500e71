import { setDepth } from '@arrival-cities/core';
import { html, nothing, type TemplateResult } from 'lit';
import { renderPrintButton } from '../print/print-button.js';
import { EditEvent, GoEvent, type Screen } from '../shared/events.js';
import type { Messages } from '../shared/messages.js';
import type { ResultsView } from './results-model.js';
import { goToQuestions, type Scene, type Words } from './scene.js';

/** More names than this are counted, not listed. */
const MANY = 4;

type Part = TemplateResult | typeof nothing;

/** How many questions are answered, and how many of these answers are no level. */
export function answeredSentences(messages: Messages, view: ResultsView): readonly string[] {
  const { dontKnow, notApplicable } = view.results.counts;
  const stated = [
    ...(dontKnow > 0 ? [messages.text('results.head.dont-know', { count: dontKnow })] : []),
    ...(notApplicable > 0 ? [messages.text('results.head.not-applicable', { count: notApplicable })] : []),
  ];
  return [
    messages.text('results.head.answered', answeredOf(view)),
    ...(stated.length > 0 ? [messages.text('results.head.includes', { list: messages.list(stated) })] : []),
  ];
}

/** Which city, how deep, how far, how recent. */
export function renderHead(scene: Scene): TemplateResult {
  const {
    content: { messages },
    report,
    view,
    level,
    isPublished,
  } = scene;
  const { country } = report.subject;
  const city = report.subject.city && messages.isolate(report.subject.city);
  const { asked, unanswered } = view.results.counts;
  const { depth } = report.instrument;
  return html`<header role="none">
    <h3 class="title" tabindex="-1" aria-level=${level}>
      ${city ? messages.text('results.title.city', { city }) : messages.text('results.title')}
    </h3>
    <ul class="facts">
      ${country ? html`<li>${messages.country(country)}</li>` : nothing}
      <li>${messages.text(`results.head.${depth}`)}</li>
      <li>${messages.text('results.head.changed', { date: messages.date(report.updatedAt) })}</li>
      ${
        isPublished
          ? html`<li>${messages.text('report.checklist', { version: report.instrument.version })}</li>
              <li>${messages.text('radar.no-ranking')}</li>`
          : nothing
      }
    </ul>
    ${isPublished ? html`<p>${messages.text(city ? 'report.about.city' : 'report.about', { city })}</p>` : nothing}
    ${renderTask(scene)}
    <p>${answeredSentences(messages, view).join(' ')}</p>
    ${
      unanswered === asked
        ? nothing
        : html`<p class="row print">
            ${renderPrintButton(messages)}
            ${
              isPublished
                ? nothing
                : html`<button type="button" @click=${goTo('compare')}>
                      ${messages.text('results.compare')}
                    </button>
                    <button type="button" @click=${goTo('briefing')}>
                      ${messages.text('briefing.title')}
                    </button>`
            }
          </p>`
    }
  </header>`;
}

/** A department counts what it was asked, and not what others are. */
const answeredOf = ({ task, results: { counts } }: ResultsView) =>
  task
    ? { count: task.asked - task.open.length, asked: task.asked }
    : { count: counts.asked - counts.unanswered, asked: counts.asked };

/** A department has done its part: how it gets back, and why the rest is missing here. */
function renderTask({ content, report, view, access, level, isPublished }: Scene): Part {
  const { task } = view;
  if (!task) return nothing;
  const { asked, unanswered } = view.results.counts;
  const canHandBack = access !== 'view' && !isPublished && unanswered < asked;
  return html`${
      canHandBack
        ? html`<arrival-hand-back
            .content=${content}
            .report=${report}
            .task=${task}
            .headingLevel=${level}
          ></arrival-hand-back>`
        : nothing
    }
    <p>${content.messages.text('results.task.rest')}</p>`;
}

/** Nothing is answered yet: what to do. */
export function renderEmpty({ content: { messages }, access, level }: Scene): TemplateResult {
  return html`<section class="stack empty">
    <h4 class="section" aria-level=${level + 1}>${messages.text('results.empty.title')}</h4>
    ${
      access === 'view'
        ? html`<p>${messages.text('results.empty.view')}</p>`
        : html`<p>${messages.text('results.empty.text')}</p>
            <p>
              <button type="button" class="primary" @click=${goToQuestions()}>
                ${messages.text('results.empty.go')}
              </button>
            </p>`
    }
  </section>`;
}

/** The answers count as if everything were shared, until somebody says who decides. */
export function renderMandateNotice({ content: { messages }, view, access, isPublished }: Scene): Part {
  if (view.results.mandateDescribed) return nothing;
  return html`<div class="notice mandate">
    <p>
      <strong>${messages.text(isPublished ? 'report.mandate.title' : 'results.mandate.title')}</strong>
    </p>
    <p>${messages.text(isPublished ? 'report.mandate.text' : 'results.mandate.text')}</p>
    ${
      access === 'own'
        ? html`<button type="button" @click=${goToQuestions()}>
            ${messages.text('results.mandate.go')}
          </button>`
        : nothing
    }
  </div>`;
}

/** The one sentence to take away, and why it is not a number. */
export function renderHeadline(scene: Scene): TemplateResult {
  const { text } = scene.content.messages;
  return html`<section class="stack headline">
    ${scene.view.results.depth === 'full' ? renderFullHeadline(scene) : renderQuickHeadline(scene)}
    <p class="small muted">${text('results.no-overall')}</p>
  </section>`;
}

/** The one sentence itself, for a page that has no room for more. */
export function leadSentence({ text }: Messages, { results }: ResultsView): string {
  const { depth, counts, headline } = results;
  if (depth === 'quick') return text('results.quick.lead', { count: counts.asked });
  const { atAim = 0, withLevel = 0, possible = 0 } = headline ?? {};
  if (withLevel === 0) return text('results.headline.none');
  return text(possible > atAim ? 'results.headline.possible' : 'results.headline', {
    count: atAim,
    total: withLevel,
    possible,
  });
}

/** Where the city is lowest in the full check; undefined without a level. */
export function lowestSentence({ content: { messages }, view, sentences }: Words): string | undefined {
  const { dimensions, weakest } = view.results;
  const lowest = dimensions.find(({ id }) => id === weakest[0])?.level ?? null;
  const names = view.actions.filter(({ id }) => weakest.includes(id)).map(({ short }) => short);
  if (lowest === null) return undefined;
  const key = names.length > MANY ? 'results.headline.lowest-many' : 'results.headline.lowest';
  const level = sentences.level(lowest);
  return messages.text(key, { level, list: messages.list(names), count: names.length });
}

/** What stands below it in the full check: where the city is lowest, and what has no level. */
export function headlineNotes(words: Words): string[] {
  const { headline, dimensions } = words.view.results;
  const without = dimensions.length - (headline?.withLevel ?? 0);
  const lowest = lowestSentence(words);
  return [
    ...(lowest === undefined ? [] : [lowest]),
    ...(without > 0 ? [words.content.messages.text('results.headline.without', { count: without })] : []),
  ];
}

function renderFullHeadline(scene: Scene): TemplateResult {
  return html`<p class="lead">${leadSentence(scene.content.messages, scene.view)}</p>
    ${headlineNotes(scene).map((note) => html`<p>${note}</p>`)}`;
}

function renderQuickHeadline({ content: { messages }, view, access }: Scene): TemplateResult {
  const { text } = messages;
  return html`<p class="lead">${leadSentence(messages, view)}</p>
    <p>${text('results.quick.full', { count: view.fullCount })}</p>
    ${
      access === 'own'
        ? html`<p class="row">
            <button type="button" @click=${goOnInFull}>${text('checklist.go-full')}</button>
            <span class="small muted">${text('results.quick.kept')}</span>
          </p>`
        : nothing
    }`;
}

function goOnInFull(event: Event): void {
  const { currentTarget } = event; // it is gone once the first event has been handled
  currentTarget?.dispatchEvent(new EditEvent((report, at) => setDepth(report, 'full', at)));
  currentTarget?.dispatchEvent(new GoEvent('checklist'));
}

const goTo =
  (screen: Screen) =>
  ({ currentTarget }: Event): void => {
    currentTarget?.dispatchEvent(new GoEvent(screen));
  };
