import type {
  ChartKind,
  Level,
  Report,
  ReportBlock,
  ReportDocument,
  ReportTable,
} from '@arrival-cities/core';
import type { LoadedContent } from '../assessment/loaded-content.js';
import type { ChartRow, ChartView } from '../chart/chart-view.js';
import { phrasesOf, unknownsOf, type Figures } from '../chart/figures.js';
import { createView, type Jump, type QuestionRow } from '../results/results-model.js';
import { countsText, type Series } from '../results/question-table.js';
import type { Words } from '../results/scene.js';
import { Sentences } from '../results/sentences.js';
import { answeredSentences, headlineNotes, leadSentence } from '../results/summary.js';
import { groupFacts, numbered } from '../results/topic-details.js';
import { chartOf, legendOf } from './report-charts.js';

export interface ReportDocumentOptions {
  /** With what each level rests on, down to the answers; else the results alone. */
  readonly isDetailed: boolean;
}

const plain = (text: string): ReportBlock => ({ kind: 'text', text });

/**
 * A report in words, to be written as HTML: what a shared copy holds and no more. Notes, names and links of
 * evidence, and who answered are not in it, whichever report it is made from.
 */
export function reportDocument(
  content: LoadedContent,
  report: Report,
  { isDetailed }: ReportDocumentOptions,
): ReportDocument {
  const { language, direction, text } = content.messages;
  const words: Words = { content, view: createView(content, report), sentences: new Sentences(content) };
  const { city } = report.subject;
  return {
    language,
    direction,
    title: city ? text('results.title.city', { city }) : text('results.title'),
    blocks: [
      ...headOf(words, report),
      ...safeguards(words),
      ...partOf('actions', words),
      ...partOf('coherence', words),
      ...unknowns(words),
      ...(isDetailed ? details(words) : []),
      smallPrint(words, report),
    ],
  };
}

function headOf(words: Words, report: Report): ReportBlock[] {
  const { content, view } = words;
  const { messages } = content;
  const { country } = report.subject;
  const isFull = view.results.depth === 'full';
  return [
    {
      kind: 'list',
      items: [
        ...(country ? [messages.country(country)] : []),
        messages.text(`results.head.${view.results.depth}`),
        messages.text('results.head.changed', { date: messages.date(report.updatedAt) }),
        answeredSentences(messages, view).join(' '),
      ],
    },
    { kind: 'text', text: leadSentence(messages, view), look: 'lead' },
    ...(isFull ? headlineNotes(words).map(plain) : [plain(messages.text('briefing.quick'))]),
    { kind: 'text', text: messages.text('results.no-overall'), look: 'small' },
  ];
}

function partOf(chart: ChartKind, { content, view: results }: Words): ReportBlock[] {
  const { instrument, texts, messages } = content;
  const view = chartOf(content, results, chart);
  if (view.rows.length === 0) return [];
  const part = instrument.dimensions.find(({ id }) => id === view.rows[0]?.id)?.part ?? '';
  const about = texts.parts[part]?.about;
  const radar: ReportBlock = {
    kind: 'radar',
    model: view.model,
    title: view.title,
    ringNames: view.ringNames,
    legendTitle: messages.text('chart.legend'),
    legend: legendOf(view, content),
  };
  return [
    {
      kind: 'section',
      title: view.title,
      blocks: [
        ...(about ? [plain(about)] : []),
        ...(view.model.hasShape ? [radar] : []),
        tableOf(view, content),
      ],
    },
  ];
}

type Column = readonly [title: string, read: (row: ChartRow) => readonly (string | undefined)[]];

/** The numbers of the chart, as the table beside it on the screen has them. */
function tableOf(view: ChartView, { messages }: LoadedContent): ReportTable {
  const { text } = messages;
  const words = ({ level, asAnswered, notes }: Figures) => [level, asAnswered, ...notes];
  const series = (figures: Figures) => {
    const [level, asAnswered, ...notes] = words(figures);
    return [level, asAnswered, phrasesOf(figures, messages).join(' · '), ...notes];
  };
  const columns: Column[] =
    view.model.chart === 'actions'
      ? [
          [text('chart.column.level'), ({ figures }) => words(figures)],
          [text('chart.column.score'), ({ figures }) => [figures.score]],
          [text('chart.column.interval'), ({ figures }) => [figures.interval]],
          [
            text('chart.column.known'),
            ({ figures }) => [figures.known ?? text('chart.none'), ...unknownsOf(figures, messages)],
          ],
          ...(view.hasEvidence
            ? [[text('chart.column.evidence'), ({ figures }) => [figures.evidence]] satisfies Column]
            : []),
          ...(view.hasAims ? [[text('chart.column.aim'), ({ aim }) => [aim]] satisfies Column] : []),
        ]
      : [
          [text('chart.column.done'), ({ figures }) => series(figures)],
          ...(view.rows.some(({ given }) => given)
            ? ([
                [text('chart.column.given'), ({ given }) => (given ? series(given) : [])],
                [text('chart.column.reading'), ({ reading }) => [reading]],
              ] satisfies Column[])
            : []),
        ];
  const cell = (texts: readonly (string | undefined)[]): string[] => {
    const found = texts.flatMap((one) => one || []);
    return found.length > 0 ? found : [text('chart.none')];
  };
  return {
    kind: 'table',
    caption: text('chart.table'),
    columns: [text('chart.column.dimension'), ...columns.map(([title]) => title)],
    rows: view.rows.map((row) => [
      [`${messages.number(row.number)} ${row.title}`],
      ...columns.map(([, read]) => cell(read(row))),
    ]),
  };
}

function safeguards({ content: { messages }, view: { floors } }: Words): ReportBlock[] {
  const { text } = messages;
  const total = floors.all.length - floors.elsewhere.length;
  const count = total - floors.notMet.length - floors.unknown.length;
  if (total === 0) return [];
  const listed = (title: string, jumps: readonly Jump[]): ReportBlock[] =>
    jumps.length === 0 ? [] : [plain(title), { kind: 'list', items: jumps.map(({ prompt }) => prompt) }];
  return [
    {
      kind: 'section',
      title: text('results.floors.title'),
      blocks: [
        plain(text(count === total ? 'results.floors.all-met' : 'results.floors.met', { count, total })),
        ...listed(text('results.floors.not-met', { count: floors.notMet.length }), floors.notMet),
        ...listed(text('results.floors.unknown', { count: floors.unknown.length }), floors.unknown),
        ...listed(text('results.floors.elsewhere', { count: floors.elsewhere.length }), floors.elsewhere),
      ],
    },
  ];
}

function unknowns({ content: { messages }, view: { open } }: Words): ReportBlock[] {
  const { text } = messages;
  const counts = [
    ...(open.dontKnow.length > 0 ? [text('checklist.dont-know', { count: open.dontKnow.length })] : []),
    ...(open.unanswered.length > 0 ? [text('checklist.open', { count: open.unanswered.length })] : []),
  ];
  if (counts.length === 0) return [];
  const blocks: ReportBlock[] = [plain(text('results.unknown.about')), { kind: 'list', items: counts }];
  return [{ kind: 'section', title: text('results.unknown.title'), blocks }];
}

function details(words: Words): ReportBlock[] {
  const { content, view, sentences } = words;
  const { text } = content.messages;
  const isFull = view.results.depth === 'full';
  const actions = view.actions.map((action): ReportBlock => {
    const rows = questions(action.rows, text('results.table.caption'), 'level', words, action.result.cap);
    const facts: ReportBlock = { kind: 'facts', facts: sentences.facts(action) };
    return { kind: 'section', title: numbered(action, words), blocks: [facts, ...rows] };
  });
  const groups = view.groups.map((group): ReportBlock => {
    const reading = isFull && group.result.reading ? content.texts.readings[group.result.reading] : undefined;
    return {
      kind: 'section',
      title: numbered(group, words),
      blocks: [
        ...(reading ? [plain(reading.text)] : []),
        { kind: 'facts', facts: groupFacts(group, words) },
        ...questions(group.done, text('results.group.done'), 'done', words),
        ...questions(group.given, text('results.group.given'), 'given', words),
      ],
    };
  });
  const title = text(isFull ? 'results.levels.title' : 'results.levels.title-quick');
  return [
    ...(actions.length > 0 ? [{ kind: 'section', title, blocks: actions } satisfies ReportBlock] : []),
    ...(groups.length > 0
      ? [{ kind: 'section', title: text('results.groups.title'), blocks: groups } satisfies ReportBlock]
      : []),
  ];
}

function questions(
  rows: readonly QuestionRow[],
  caption: string,
  series: Series,
  words: Words,
  cap: Level | null = null,
): ReportBlock[] {
  if (rows.length === 0) return [];
  const { content, sentences } = words;
  const { text } = content.messages;
  return [
    {
      kind: 'table',
      caption,
      columns: (['question', 'answer', 'evidence', 'counts'] as const).map((column) =>
        text(`results.table.${column}`),
      ),
      rows: rows.map((row) => {
        const { level, evidence } = row.answer;
        return [
          [...(row.isFloor ? [text('question.floor')] : []), row.prompt],
          [...(level === null ? [] : [sentences.level(level)]), sentences.answer(row)],
          [level === null ? '–' : text(`results.evidence.${evidence}`)],
          [countsText(row.standing, series, words, cap)],
        ];
      }),
    },
  ];
}

function smallPrint({ content }: Words, report: Report): ReportBlock {
  const { texts, messages } = content;
  const documents = Object.values(texts.documents).map(({ short }) => short);
  const { id, version, digest } = report.instrument;
  return {
    kind: 'section',
    title: messages.text('results.small.title'),
    blocks: [
      plain(messages.text('radar.no-ranking')),
      plain(texts.disclaimer),
      plain(texts.instrument.about),
      plain(messages.text('results.small.sources', { list: messages.list(documents) })),
      {
        kind: 'text',
        text: `${messages.text('results.small.version', { id, version })} ${digest}`,
        look: 'small',
      },
    ],
  };
}
