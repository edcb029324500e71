import { CONSIDERATIONS, QUITO_CRITERIA, quitoAnswer } from '@arrival-cities/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../shared/messages.js';
import type { ItemView } from './plan-model.js';
import { renderPractice } from './step-templates.js';

type Part = TemplateResult | typeof nothing;
type Line = readonly [term: string, ...values: (string | undefined)[]];

/** A step of the plan to be read: what is filled in, in words, and nothing that looks like a field. */
export function renderReading(view: ItemView, messages: Messages): TemplateResult {
  return html`<div class="reading stack">
    ${renderFacts(view, messages)} ${renderProgress(view, messages)} ${renderQuito(view, messages)}
    ${renderConsiderations(view, messages)} ${renderModels(view, messages)}
  </div>`;
}

function renderFacts({ item }: ItemView, { text, date, number }: Messages): TemplateResult {
  const lines: readonly Line[] = [
    [text('plan.status'), text(`plan.status.${item.status}`)],
    [text('plan.owner'), item.owner],
    [text('plan.partners'), ...item.partners],
    [text('plan.start'), item.start && date(item.start)],
    [text('plan.months'), item.months === undefined ? undefined : number(item.months)],
    [text('plan.evidence'), item.evidence],
  ];
  return renderLines(
    'facts',
    lines.filter(([, value]) => value),
  );
}

const renderLines = (kind: 'facts' | 'inner', lines: readonly Line[]): TemplateResult =>
  html`<dl class=${kind}>
    ${lines.map(
      ([term, ...values]) =>
        html`<div>
          <dt>${term}</dt>
          ${values.map((value) => html`<dd><bdi>${value}</bdi></dd>`)}
        </div>`,
    )}
  </dl>`;

function renderProgress({ item: { progress } }: ItemView, { text, date }: Messages): Part {
  if (progress.length === 0) return nothing;
  return html`<details open>
    <summary>${text('plan.progress', { count: progress.length })}</summary>
    <ul class="notes inner">
      ${progress.map((entry) => html`<li><strong>${date(entry.date)}</strong> <bdi>${entry.note}</bdi></li>`)}
    </ul>
  </details>`;
}

function renderQuito({ item }: ItemView, { text }: Messages): TemplateResult {
  const count = QUITO_CRITERIA.filter((one) => quitoAnswer(item, one) === 'yes').length;
  return html`<details>
    <summary>${text('plan.quito', { count })}</summary>
    ${renderLines(
      'inner',
      QUITO_CRITERIA.map((one) => [
        text(`plan.quito.${one}`),
        text(`plan.quito.answer.${quitoAnswer(item, one)}`),
      ]),
    )}
  </details>`;
}

function renderConsiderations({ item }: ItemView, { text }: Messages): Part {
  const said = CONSIDERATIONS.filter((one) => item.considerations[one]);
  if (said.length === 0) return nothing;
  return html`<details>
    <summary>${text('plan.considerations')}</summary>
    ${renderLines(
      'inner',
      said.map((one) => [text(`plan.consider.${one}`), item.considerations[one]]),
    )}
  </details>`;
}

/** What other cities did, as far as the city takes it as a model. */
function renderModels({ item, practices }: ItemView, messages: Messages): Part {
  const picked = practices.filter(({ id }) => item.practices.includes(id));
  if (picked.length === 0) return nothing;
  return html`<details>
    <summary>${messages.text('plan.practices', { count: picked.length })}</summary>
    <ul class="notes inner">
      ${picked.map((practice) => html`<li>${renderPractice(practice, messages)}</li>`)}
    </ul>
  </details>`;
}
