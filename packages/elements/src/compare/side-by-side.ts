import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../shared/messages.js';
import type { Cell, SideView } from './side-view.js';
import type { Scene } from './time.js';

export function renderSideBySide(view: SideView, scene: Scene): TemplateResult {
  const { mode, city, depth, tables } = view;
  const { text, isolate } = scene.content.messages;
  const title =
    mode === 'departments' && city
      ? text('compare.departments.city', { city: isolate(city) })
      : text(`compare.${mode}`);
  return html`<header role="none">
      <h3 class="title" tabindex="-1" aria-level=${scene.level}>${title}</h3>
      <p class="muted">${text(`radar.${depth}`)} · ${text('compare.order')}</p>
    </header>
    <p class="hint">
      ${text(`compare.${mode}.about`)} ${depth === 'full' ? text('results.levels.news') : text('chart.quick')}
    </p>
    ${renderColumns(view)} ${tables.map((table) => renderTable(table, view, scene))}`;
}

/** Once for all tables: what the columns are, as of when, and what each may decide. */
const renderColumns = ({ columns }: SideView): TemplateResult =>
  html`<dl class="columns">
    ${columns.map(
      ({ name, notes }) =>
        html`<div>
          <dt><bdi>${name}</bdi></dt>
          ${notes.map((note) => html`<dd>${note}</dd>`)}
        </div>`,
    )}
  </dl>`;

function renderTable(
  { chart, rows }: SideView['tables'][number],
  { columns }: SideView,
  { content: { messages } }: Scene,
): TemplateResult | typeof nothing {
  const { text } = messages;
  if (rows.length === 0) return nothing;
  const caption = text(`chart.${chart}`);
  return html`<div class="wide" role="region" aria-label=${caption} tabindex="0">
    <table role="table" class="side">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr role="row">
          <th role="columnheader" scope="col">${text('chart.column.dimension')}</th>
          ${columns.map(({ name }) => html`<th role="columnheader" scope="col"><bdi>${name}</bdi></th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ title, series, cells }) =>
            html`<tr role="row">
              <th role="rowheader" scope="row">
                ${title}${series ? html` <span class="series">${text(`chart.column.${series}`)}</span>` : nothing}
              </th>
              ${cells.map(
                (cell, i) =>
                  html`<td role="cell">
                    <span class="cell-label" aria-hidden="true"><bdi>${columns[i]?.name}</bdi></span>
                    ${renderCell(cell, messages)}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** The level first; then how much of it is known. */
const renderCell = ({ level, known }: Cell, { text }: Messages): TemplateResult =>
  html`<div>
    <span class="level">${level}</span>
    ${known ? html`<span class="note">${text('chart.known-answers', { known })}</span>` : nothing}
  </div>`;
