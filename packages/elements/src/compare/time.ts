import { aimsOf, type ChartKind } from '@arrival-cities/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { LoadedContent } from '../assessment/loaded-content.js';
import type { ChangedQuestion, LevelChange, QuestionGroups, TimeView } from './time-view.js';

/** What the parts of a comparison have in common. */
export interface Scene {
  readonly content: LoadedContent;
  /** Level of the first heading. */
  readonly level: number;
}

type Part = TemplateResult | typeof nothing;

/** One city then and now: what changed, and how far it can be believed. */
export function renderTime(view: TimeView, scene: Scene): TemplateResult {
  const { comparison, before, after } = view;
  const { messages } = scene.content;
  const { city } = after.subject;
  return html`<header role="none">
      <h3 class="title" tabindex="-1" aria-level=${scene.level}>
        ${city ? messages.text('compare.time.city', { city: messages.isolate(city) }) : messages.text('compare.time')}
      </h3>
      <p class="muted">
        ${messages.text(`radar.${after.instrument.depth}`)} ·
        ${messages.text('compare.dates', { before: messages.date(before.updatedAt), after: messages.date(after.updatedAt) })}
      </p>
    </header>
    ${comparison.warnings.map(
      ({ code, params }) => html`<p class="notice">${messages.find(`issue.${code}`, params) ?? code}</p>`,
    )}
    ${renderVerdict(view, scene)} ${renderQuestions(view.questions, scene)} ${renderLevels(view, scene)}
    ${renderCharts(view, scene)}`;
}

function renderVerdict(
  { comparison, questions }: TimeView,
  { content: { messages } }: Scene,
): TemplateResult {
  const { text } = messages;
  const { higher, lower, known, unknown, same } = questions;
  return html`<section class="stack verdict">
    <p class="lead">
      ${text('compare.summary', { higher: higher.length, lower: lower.length, same })}
      ${known.length + unknown.length > 0 ? text('compare.summary.known', { known: known.length, unknown: unknown.length }) : nothing}
    </p>
    <div class="notice">
      <p><strong>${text(`compare.verdict.${comparison.verdict}`)}</strong></p>
      ${
        comparison.reasons.length > 0
          ? html`<ul>
              ${comparison.reasons.map((reason) => html`<li>${text(`compare.reason.${reason}`)}</li>`)}
            </ul>`
          : nothing
      }
    </div>
  </section>`;
}

/** Nobody should read on for what is not there: a group without questions is left out. */
function renderQuestions(questions: QuestionGroups, scene: Scene): TemplateResult {
  const { messages } = scene.content;
  const { text } = messages;
  return html`<section class="stack">
    <h4 class="section" aria-level=${scene.level + 1}>${text('compare.questions')}</h4>
    <p class="hint">${text('compare.questions.about')}</p>
    ${renderChanged('higher', questions.higher, scene)} ${renderChanged('lower', questions.lower, scene)}
    ${renderPrompts('known', questions.known, scene)} ${renderPrompts('unknown', questions.unknown, scene)}
    <p>${text('compare.group.same', { count: questions.same })}</p>
    ${renderNotCompared(questions, scene)}
  </section>`;
}

const SHOWN = 5;

function renderChanged(
  group: 'higher' | 'lower',
  questions: readonly ChangedQuestion[],
  { content: { messages }, level }: Scene,
): Part {
  const { text } = messages;
  if (questions.length === 0) return nothing;
  const said = (mark: 'then' | 'now', words: string) =>
    html`<div>
      <dt>${text(`compare.${mark}`)}</dt>
      <dd>${words}</dd>
    </div>`;
  const list = (some: readonly ChangedQuestion[]) =>
    html`<ul class="changes">
      ${some.map(
        ({ prompt, before, after }) =>
          html`<li>
            <p class="prompt">${prompt}</p>
            <dl>${said('then', before)} ${said('now', after)}</dl>
          </li>`,
      )}
    </ul>`;
  const rest = questions.slice(SHOWN);
  return html`<div class="group ${group}">
    <h4 aria-level=${level + 2}>${text(`compare.group.${group}`, { count: questions.length })}</h4>
    ${list(questions.slice(0, SHOWN))}
    ${
      rest.length > 0
        ? html`<details>
            <summary>${text('compare.more', { count: rest.length })}</summary>
            ${list(rest)}
          </details>`
        : nothing
    }
  </div>`;
}

function renderPrompts(
  group: 'known' | 'unknown',
  prompts: readonly string[],
  { content: { messages }, level }: Scene,
): Part {
  if (prompts.length === 0) return nothing;
  return html`<div class="group">
    <h4 aria-level=${level + 2}>${messages.text(`compare.group.${group}`, { count: prompts.length })}</h4>
    <ul class="prompts">
      ${prompts.map((prompt) => html`<li>${prompt}</li>`)}
    </ul>
  </div>`;
}

function renderNotCompared({ notCompared }: QuestionGroups, { content: { messages } }: Scene): Part {
  const { text } = messages;
  if (notCompared.length === 0) return nothing;
  const reasons = [...new Set(notCompared.map(({ reason }) => reason))];
  return html`<details>
    <summary>${text('compare.group.not', { count: notCompared.length })}</summary>
    <dl class="reasons">
      ${reasons.map(
        (reason) =>
          html`<div>
            <dt>${text(`compare.not.${reason}`)}</dt>
            ${notCompared.map((one) => (one.reason === reason ? html`<dd>${one.prompt}</dd>` : nothing))}
          </div>`,
      )}
    </dl>
  </details>`;
}

function renderLevels({ results, actions, groups, after }: TimeView, scene: Scene): Part {
  const { text } = scene.content.messages;
  const { before, after: now } = results;
  if (after.instrument.depth === 'quick' || (!before && !now)) return nothing;
  return html`<section class="stack">
    <h4 class="section" aria-level=${scene.level + 1}>${text('compare.levels')}</h4>
    <p class="hint">${text('results.levels.news')}</p>
    ${renderLevelTable('actions', actions, scene)} ${renderLevelTable('coherence', groups, scene)}
  </section>`;
}

function renderLevelTable(chart: ChartKind, rows: readonly LevelChange[], { content }: Scene): Part {
  const { text } = content.messages;
  if (rows.length === 0) return nothing;
  const cell = (label: string, value: unknown) =>
    html`<td role="cell"><span class="cell-label" aria-hidden="true">${label}</span>${value}</td>`;
  return html`<table role="table" class="levels">
    <caption>
      ${text(`chart.${chart}`)}
    </caption>
    <thead>
      <tr role="row">
        <th role="columnheader" scope="col">${text('chart.column.dimension')}</th>
        <th role="columnheader" scope="col">${text('compare.then')}</th>
        <th role="columnheader" scope="col">${text('compare.now')}</th>
        <th role="columnheader" scope="col">${text('compare.change')}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr role="row">
            <th role="rowheader" scope="row">
              ${row.title}${row.series ? html` <span class="series">${text(`chart.column.${row.series}`)}</span>` : nothing}
            </th>
            ${cell(text('compare.then'), row.before)} ${cell(text('compare.now'), row.after)}
            ${cell(text('compare.change'), renderChange(row, content))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Two levels or more stand out; one level is weak news and looks like it. */
function renderChange({ change, isNews }: LevelChange, { messages: { text } }: LoadedContent): unknown {
  if (change === null) return html`<span class="muted">${text('compare.change.none')}</span>`;
  if (change === 0) return text('compare.change.same');
  const words = text(change > 0 ? 'compare.change.higher' : 'compare.change.lower', {
    count: Math.abs(change),
  });
  return isNews ? html`<strong>${words}</strong>` : words;
}

/** Two runs go on one chart only if they were asked the same. */
function renderCharts({ comparison, results, before, after }: TimeView, scene: Scene): Part {
  const { content, level } = scene;
  const { text, date } = content.messages;
  const { reasons } = comparison;
  if (!results.after) return html`<p class="notice">${text('radar.no-results')}</p>`;
  const aims = aimsOf(after, results.after);
  const earlier = reasons.includes('instrument') ? undefined : (results.before ?? undefined);
  const charts: ChartKind[] = ['actions', 'coherence'];
  return html`<section class="stack charts">
    <h4 class="section" aria-level=${level + 1}>${text('compare.charts')}</h4>
    <p class="hint">
      ${earlier ? text('radar.previous', { date: date(before.updatedAt) }) : text('radar.previous-differs')}
    </p>
    ${charts.map(
      (chart) =>
        html`<arrival-chart
          .results=${results.after}
          .chart=${chart}
          .titles=${content.texts}
          .aims=${aims}
          .previous=${earlier}
          .messages=${content.messages}
          .headingLevel=${level + 2}
        ></arrival-chart>`,
    )}
  </section>`;
}
