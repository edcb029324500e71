import { aimsOf, type ChartKind, type Report, type Results } from '@arrival-cities/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { OtherCities } from '../peers/other-cities.js';
import type { SealedReport } from './report-source.js';
import type { RadarTexts } from './titles-source.js';

/** Everything an `arrival-radar` shows of a report. */
export interface RadarContent {
  readonly current: SealedReport;
  readonly previous: Report | undefined;
  readonly others: OtherCities | undefined;
  readonly texts: RadarTexts;
  readonly charts: readonly ChartKind[];
  readonly headingLevel: number;
}

const notice = (text: string, kind = ''): TemplateResult => html`<p class="notice ${kind}">${text}</p>`;

export function renderReport(content: RadarContent): TemplateResult {
  const { current, texts, headingLevel } = content;
  const { messages } = texts;
  const { subject, results, disclaimer, instrument, updatedAt } = current.report;
  const place = [subject.city, subject.country && messages.country(subject.country)].filter(Boolean);
  const facts = [
    messages.text(`radar.${instrument.depth}`),
    messages.text('radar.date', { date: messages.date(updatedAt) }),
    messages.text('radar.no-ranking'),
  ];
  return html`<header part="header" role="none">
      <h2 aria-level=${headingLevel}>${place.join(', ') || messages.text('radar.title')}</h2>
      <p class="muted">${facts.join(' · ')}</p>
    </header>
    ${renderRemarks(content)}
    ${results ? renderCharts(content, results) : notice(messages.text('radar.no-results'))}
    <p class="small muted disclaimer" part="disclaimer" dir="auto">${disclaimer}</p>`;
}

/** What has to be known of a report before its numbers are read. */
function renderRemarks({ current, previous, texts }: RadarContent): TemplateResult {
  const { report, seal } = current;
  const { messages, titles } = texts;
  const { results, instrument } = report;
  const dimensions = [...(results?.dimensions ?? []), ...(results?.coherence ?? [])];
  const isUnknown = dimensions.some(({ id }) => titles?.dimensions[id] === undefined);
  const isDrawn = previous !== undefined && isComparable(report, previous);
  return html`
    ${seal === 'changed' ? notice(messages.text('radar.changed'), 'danger') : nothing}
    ${seal === 'missing' ? notice(messages.text('radar.not-sealed')) : nothing}
    ${isUnknown ? notice(messages.text('radar.unknown-instrument', { id: instrument.id })) : nothing}
    ${previous && !isDrawn ? notice(messages.text('radar.previous-differs')) : nothing}
    ${isDrawn ? html`<p class="remark">${messages.text('radar.previous', { date: messages.date(previous.updatedAt) })}</p>` : nothing}
  `;
}

function renderCharts(
  { current, previous, others, texts, charts, headingLevel }: RadarContent,
  results: Results,
): readonly TemplateResult[] {
  const { messages, titles } = texts;
  const { report } = current;
  const earlier = previous && isComparable(report, previous) ? (previous.results ?? undefined) : undefined;
  const aims = aimsOf(report, results);
  return charts.map(
    (chart) =>
      html`<section part="chart">
        <arrival-chart
          .results=${results}
          .chart=${chart}
          .titles=${titles}
          .aims=${aims}
          .previous=${earlier}
          .peers=${others?.benchmark}
          .messages=${messages}
          .headingLevel=${Math.min(headingLevel + 1, 6)}
        ></arrival-chart>
        ${others?.describe(messages)}
        <details>
          <summary>${messages.text('radar.sorted')}</summary>
          <arrival-bars
            .results=${results}
            .chart=${chart}
            .titles=${titles}
            .aims=${aims}
            .previous=${earlier}
            .messages=${messages}
          ></arrival-bars>
        </details>
      </section>`,
  );
}

/** Two runs go on one chart only if they asked the same in the same depth. */
const isComparable = ({ instrument }: Report, { instrument: earlier, results }: Report): boolean =>
  results !== null &&
  instrument.id === earlier.id &&
  instrument.version === earlier.version &&
  instrument.depth === earlier.depth;
