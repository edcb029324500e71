import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey, Messages } from '../shared/messages.js';
import { peersOn, type ChartRow, type ChartView } from './chart-view.js';
import { phrasesOf, unknownsOf, type Figures } from './figures.js';

/** What the table tells the chart beside it. */
export interface TableHandlers {
  /** The spoke of a row under the pointer, null when it leaves. */
  point(spoke: number | null): void;
  /** The spoke of the row that has the keyboard, null when it leaves. */
  focus(spoke: number | null): void;
  select(dimensionId: string): void;
}

/** Whether the table needs the whole width, with all that can stand beside the numbers of the city. */
export const isCrowded = (view: ChartView, messages: Messages): boolean =>
  view.model.bands.length > 1 || columnsOf(view, messages).length > 6;

const columnsOf = (view: ChartView, messages: Messages): readonly Column[] => [
  ...(view.model.chart === 'actions' ? actionColumns(view, messages) : groupColumns(view, messages)),
  ...peerColumns(view, messages),
];

type Column = readonly [MessageKey, (row: ChartRow) => unknown, ('level-words' | 'words' | 'number peers')?];

/**
 * The numbers of the chart as a table. Its roles are written out, because it is laid out as a list
 * where it is narrow and would lose them there.
 */
export function renderTable(
  view: ChartView,
  messages: Messages,
  active: number | null,
  handlers: TableHandlers,
): TemplateResult {
  const columns = columnsOf(view, messages);
  return html`<table role="table">
    <caption>
      ${messages.text('chart.table')}
    </caption>
    <thead>
      <tr role="row">
        <th role="columnheader" scope="col">${messages.text('chart.column.dimension')}</th>
        ${columns.map(
          ([key, , kind]) =>
            html`<th role="columnheader" scope="col" class=${kind ?? 'number'}>${messages.text(key)}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${view.rows.map((row, index) => renderRow(row, index, columns, messages, active === index, handlers))}
    </tbody>
  </table>`;
}

function renderRow(
  row: ChartRow,
  index: number,
  columns: readonly Column[],
  messages: Messages,
  isActive: boolean,
  handlers: TableHandlers,
): TemplateResult {
  return html`<tr
    role="row"
    class=${isActive ? 'active' : ''}
    @pointerenter=${() => handlers.point(index)}
    @pointerleave=${() => handlers.point(null)}
  >
    <th role="rowheader" scope="row">
      <button
        class="link"
        type="button"
        @focus=${() => handlers.focus(index)}
        @blur=${() => handlers.focus(null)}
        @click=${() => {
          handlers.focus(index); // a click moves the focus to a button in most browsers, not in all
          handlers.select(row.id);
        }}
      >
        <span class="place">${messages.number(row.number)}</span> <span class="title">${row.title}</span>
      </button>
    </th>
    ${columns.map(
      ([key, read, kind]) =>
        html`<td role="cell" class=${kind ?? 'number'}>
          <span class="cell-label" aria-hidden="true">${messages.text(key)}</span>
          <div>${read(row)}</div>
        </td>`,
    )}
  </tr>`;
}

const actionColumns = ({ hasAims, hasEvidence, hasPrevious }: ChartView, messages: Messages): Column[] => [
  ['chart.column.level', ({ figures }) => renderLevel(figures), 'level-words'],
  ['chart.column.score', ({ figures }) => orNone(figures.score, messages)],
  ['chart.column.interval', ({ figures }) => orNone(figures.interval, messages)],
  ['chart.column.known', ({ figures }) => renderKnown(figures, messages)],
  ...(hasEvidence
    ? [['chart.column.evidence', ({ figures }) => orNone(figures.evidence, messages)] satisfies Column]
    : []),
  ...(hasAims ? [['chart.column.aim', (row) => orNone(row.aim, messages)] satisfies Column] : []),
  ...previousColumn(hasPrevious, messages),
];

const groupColumns = ({ rows, hasPrevious }: ChartView, messages: Messages): Column[] => [
  ['chart.column.done', ({ figures }) => renderSeries(figures, messages), 'words'],
  ...(rows.some(({ given }) => given)
    ? ([
        ['chart.column.given', ({ given }) => given && renderSeries(given, messages), 'words'],
        ['chart.column.reading', ({ reading }) => orNone(reading, messages), 'words'],
      ] satisfies Column[])
    : []),
  ...previousColumn(hasPrevious, messages),
];

const previousColumn = (hasPrevious: boolean, messages: Messages): Column[] =>
  hasPrevious ? [['chart.column.previous', (row) => orNone(row.previous, messages)]] : [];

const peerColumns = (view: ChartView, messages: Messages): Column[] =>
  peersOn(view, 0, messages).map(({ heading }, i) => [
    heading,
    ({ number }) => renderPeers(peersOn(view, number - 1, messages)[i], messages),
    'number peers',
  ]);

/** The median, and the quartiles as one piece. */
const renderPeers = (peers: ReturnType<typeof peersOn>[number] | undefined, messages: Messages): unknown =>
  peers?.median === undefined
    ? orNone(undefined, messages)
    : html`${peers.median} <span class="middle">${peers.middle}</span>`;

/** A dash for the eye and a word for the ear: nothing known is not 0. */
const orNone = (text: string | undefined, messages: Messages): unknown =>
  text ??
  html`<span aria-hidden="true">–</span><span class="visually-hidden">${messages.text('chart.none')}</span>`;

const renderLevel = ({ level, asAnswered, notes }: Figures): TemplateResult => html`
  <strong class="level">${level}</strong>
  ${asAnswered ? html`<p class="small muted">${asAnswered}</p>` : nothing}
  ${notes.map((note) => html`<p class="small muted">${note}</p>`)}
`;

const renderKnown = (figures: Figures, messages: Messages): TemplateResult => html`
  ${orNone(figures.known, messages)}
  ${unknownsOf(figures, messages).map((text) => html`<p class="small muted">${text}</p>`)}
`;

/** One of two series in one cell: the words, then its numbers in a sentence. */
const renderSeries = (figures: Figures, messages: Messages): TemplateResult => html`
  <strong class="level">${figures.level}</strong>
  ${figures.asAnswered ? html`<p class="small muted">${figures.asAnswered}</p>` : nothing}
  <p class="small">${phrasesOf(figures, messages).join(' · ')}</p>
  ${figures.notes.map((note) => html`<p class="small muted">${note}</p>`)}
`;
