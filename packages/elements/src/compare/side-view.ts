import {
  compareCities,
  compareDepartments,
  type ChartKind,
  type Compared,
  type ComparedColumn,
  type DimensionResult,
  type Report,
  type SideBySide,
} from '@arrival-cities/core';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { Sentences } from '../results/sentences.js';

export interface Cell {
  /** The level or the range of levels by name, or why there is none. */
  readonly level: string;
  /** How many answers it rests on. */
  readonly known: string | undefined;
}

/** A topic, or one of the two series of it, with a cell for each column. */
interface Row {
  readonly title: string;
  readonly series: 'done' | 'given' | undefined;
  readonly cells: readonly Cell[];
}

interface Column {
  readonly name: string;
  readonly notes: readonly string[];
}

/** Cities or departments side by side, ready to be shown: in the order given, and without ranks. */
export interface SideView {
  readonly mode: 'departments' | 'cities';
  readonly city: string;
  readonly depth: Report['instrument']['depth'];
  readonly columns: readonly Column[];
  readonly tables: readonly { readonly chart: ChartKind; readonly rows: readonly Row[] }[];
}

export function sideView(
  content: LoadedContent,
  mode: SideView['mode'],
  reports: readonly Report[],
): Compared<SideView> {
  const compare = mode === 'cities' ? compareCities : compareDepartments;
  const compared = compare(content.instrument, reports);
  if (!compared.comparison) return compared;
  const { columns, dimensions, coherence } = compared.comparison;
  const sentences = new Sentences(content);
  const depth = reports[0]?.instrument.depth ?? 'full';
  const rowOf = (id: string, series: Row['series'], cells: readonly DimensionResult[]): Row => ({
    title: content.texts.dimensions[id]?.title ?? id,
    series,
    cells: cells.map((cell) => ({
      level: sentences.short(cell),
      known:
        cell.counts.applicable > 0
          ? content.messages.text('chart.known', { known: cell.counts.known, count: cell.counts.applicable })
          : undefined,
    })),
  });
  const view: SideView = {
    mode,
    city: columns[0]?.subject.city ?? '',
    depth,
    columns: columns.map((column, i) => columnOf(column, i, content)),
    tables: [
      { chart: 'actions', rows: dimensions.map(({ id, cells }) => rowOf(id, undefined, cells)) },
      { chart: 'coherence', rows: coherence.flatMap((group) => pairOf(group, depth, rowOf)) },
    ],
  };
  return { comparison: view, issues: [] };
}

/** In the quick check too little is asked of what others give. */
function pairOf(
  { id, cells }: SideBySide['coherence'][number],
  depth: SideView['depth'],
  rowOf: (id: string, series: Row['series'], cells: readonly DimensionResult[]) => Row,
): Row[] {
  const series = depth === 'full' ? (['done', 'given'] as const) : (['done'] as const);
  return series.map((one) =>
    rowOf(
      id,
      one,
      cells.map((cell) => cell[one]),
    ),
  );
}

function columnOf(
  { subject, respondent, updatedAt, mandate }: ComparedColumn,
  index: number,
  { messages }: LoadedContent,
): Column {
  const { text } = messages;
  const date = messages.date(updatedAt);
  if (respondent) {
    const name = respondent.department ?? respondent.roleLabel;
    return { name: name?.trim() || text('compare.respondent', { number: index + 1 }), notes: [date] };
  }
  const place = [subject.city, subject.country && messages.country(subject.country)].filter(Boolean);
  return {
    name: place.join(', ') || text('compare.unnamed', { number: index + 1 }),
    notes: [date, text('compare.mandate', { ...mandate })],
  };
}
