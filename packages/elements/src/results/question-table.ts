import { html, nothing, type TemplateResult } from 'lit';
import { renderBasis } from './answer-basis.js';
import type { ActionView, QuestionRow, Standing } from './results-model.js';
import { goToQuestions, type Scene, type Words } from './scene.js';
import { scoreOf } from './sentences.js';

/** In which series an answer counts: the level of an action, or one side of a group. */
export type Series = 'level' | 'done' | 'given';

const COLUMNS = ['question', 'answer', 'evidence', 'counts'] as const;

/**
 * The questions behind a level. Where there is room a table; where there is none, each row a block
 * whose cells carry the name of their column. Its roles are written out, as blocks would lose them.
 */
export function renderQuestions(
  rows: readonly QuestionRow[],
  caption: string,
  series: Series,
  scene: Scene,
  cap: ActionView['result']['cap'] = null,
): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  const { text } = scene.content.messages;
  return html`<table class="questions" role="table">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr role="row">
        ${COLUMNS.map((column) => html`<th role="columnheader" scope="col">${text(`results.table.${column}`)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => renderRow(row, series, scene, cap))}
    </tbody>
  </table>`;
}

function renderRow(
  row: QuestionRow,
  series: Series,
  scene: Scene,
  cap: ActionView['result']['cap'],
): TemplateResult {
  const { content, sentences, access } = scene;
  const { text } = content.messages;
  const { level, evidence } = row.answer;
  const label = (column: (typeof COLUMNS)[number]) =>
    html`<span class="label" aria-hidden="true">${text(`results.table.${column}`)}</span>`;
  return html`<tr role="row">
    <th role="rowheader" scope="row">
      ${row.isFloor ? html`<span class="mark">${text('question.floor')}</span>` : nothing} ${row.prompt}
      ${
        access === 'view'
          ? nothing
          : html`<button
              type="button"
              class="link small"
              aria-label=${text('results.table.go-to', { prompt: row.prompt })}
              @click=${goToQuestions(row.id)}
            >
              ${text('results.table.go')}
            </button>`
      }
    </th>
    <td role="cell">
      ${label('answer')}
      ${
        level === null
          ? html`<span class="open">${sentences.answer(row)}</span>`
          : html`<strong>${sentences.level(level)}</strong><br />${sentences.answer(row)}`
      }
      ${renderBasis(row, scene)}
    </td>
    <td role="cell" class=${level === null ? 'none' : ''}>
      ${label('evidence')} ${level === null ? '–' : text(`results.evidence.${evidence}`)}
    </td>
    <td role="cell">${label('counts')} ${countsText(row.standing, series, scene, cap)}</td>
  </tr>`;
}

/** Whether an answer counts, and why. */
export function countsText(
  standing: Standing,
  series: Series,
  { content, sentences, view }: Words,
  cap: ActionView['result']['cap'],
): string {
  const { text } = content.messages;
  if (standing === 'counts') return text(`results.counts.${series}`);
  if (standing !== 'caps' && standing !== 'caps-open') return text(`results.counts.${standing}`);
  if (view.results.depth === 'quick')
    return text(`results.counts.${standing}-quick`, { score: scoreOf(cap) });
  return text(`results.counts.${standing}`, { level: sentences.level(cap ?? 4) });
}
