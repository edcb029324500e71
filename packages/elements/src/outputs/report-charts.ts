import {
  marksIn,
  radarPicture,
  type ChartKind,
  type LegendEntry,
  type RadarPicture,
  type Report,
} from '@arrival-cities/core';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { chartView, type ChartView } from '../chart/chart-view.js';
import { ringList } from '../chart/legend.js';
import type { ResultsView } from '../results/results-model.js';

/** A chart as the results screen shows it. */
export const chartOf = (
  { texts, messages }: LoadedContent,
  { results, aims }: ResultsView,
  chart: ChartKind,
): ChartView => chartView({ results, chart, titles: texts, messages, aims, previous: undefined });

export function legendOf(view: ChartView, { messages }: LoadedContent): LegendEntry[] {
  const list = ringList(view, messages);
  return [
    ...marksIn(view.model).map((mark) => ({ mark, text: messages.text(`chart.mark.${mark}`) })),
    { mark: 'rings', text: messages.text('chart.mark.rings', { list }) },
  ];
}

/** A chart as a drawing that explains itself wherever it goes. */
export function chartPicture(
  content: LoadedContent,
  report: Report,
  results: ResultsView,
  chart: ChartKind,
): RadarPicture {
  const { messages } = content;
  const view = chartOf(content, results, chart);
  const subtitle = [
    report.subject.city,
    messages.text(`radar.${report.instrument.depth}`),
    messages.text('radar.date', { date: messages.date(report.updatedAt) }),
  ];
  const notes = [
    messages.text('radar.no-ranking'),
    ...(view.isIndicative ? [messages.text('chart.quick')] : []),
  ];
  return radarPicture(view.model, {
    title: view.title,
    subtitle: subtitle.filter(Boolean).join(' · '),
    ringNames: view.ringNames,
    language: messages.language,
    direction: messages.direction,
    legend: legendOf(view, content),
    note: notes.join('. '),
  });
}
