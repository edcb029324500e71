import type { RadarModel, RadarPoint } from '@arrival-cities/core';
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Messages } from '../shared/messages.js';
import type { ChartView } from './chart-view.js';

/** Everything that can stand on a radar, in the order of the legend. */
const MARKS = [
  'level',
  'done',
  'given',
  'previous',
  'interval',
  'aim',
  'floor',
  'uncapped',
  'evidence',
  'empty',
] as const;
export type Mark = (typeof MARKS)[number];

/** The marks that occur on this chart: a legend explains nothing that is not there. */
export function marksIn({ series, spokes }: RadarModel): readonly Mark[] {
  const found = new Set<Mark>(series.map(({ id }) => id));
  const drawn = series.filter(({ id }) => id !== 'previous');
  const isAny = (test: (point: RadarPoint) => boolean) => drawn.some(({ points }) => points.some(test));
  if (isAny(({ interval }) => interval !== null && interval[0] < interval[1])) found.add('interval');
  if (spokes.some(({ aim }) => aim !== null)) found.add('aim');
  if (isAny(({ uncapped }) => uncapped !== null)) found.add('floor').add('uncapped');
  if (
    series.some(({ id, points }) => id === 'level' && points.some((point) => point.evidenceLimited !== null))
  ) {
    found.add('evidence');
  }
  if (isAny(({ value }) => value === null)) found.add('empty');
  return MARKS.filter((mark) => found.has(mark));
}

export const renderLegend = (view: ChartView, messages: Messages): TemplateResult => html`
  <ul class="legend" aria-label=${messages.text('chart.legend')}>
    ${marksIn(view.model).map((mark) => renderEntry(mark, SWATCHES[mark], messages.text(`chart.mark.${mark}`)))}
    ${renderEntry('rings', RINGS, messages.text('chart.mark.rings', { list: ringList(view, messages) }))}
  </ul>
`;

const renderEntry = (mark: string, swatch: SVGTemplateResult, text: string): TemplateResult => html`
  <li>
    <svg class="swatch ${mark}" viewBox="0 0 32 18" aria-hidden="true">${swatch}</svg>
    <span>${text}</span>
  </li>
`;

/** Number and name of each ring: a narrow chart has the numbers alone. */
const ringList = ({ ringNames, ringNumbers }: ChartView, messages: Messages): string =>
  messages.list(
    ringNames.map((name, ring) => {
      const level = ringNumbers[ring] ?? '';
      return name === level ? name : messages.text('chart.ring', { level, name });
    }),
  );

const RINGS = svg`<path class="spoke" fill="none" d="M8 17 16 11l8 6M1 15.5 16 4l15 11.5"/>`;

const solid = svg`<path class="stroke" d="M0 9h32" stroke-width="2.5"/><circle class="fill" cx="16" cy="9" r="5"/>`;

/** The marks as the chart has them, lying on a spoke that runs from left to right. */
const SWATCHES: Record<Mark, SVGTemplateResult> = {
  level: solid,
  done: solid,
  given: svg`<path class="stroke" d="M0 9h32" stroke-width="2.5" stroke-dasharray="7 5"/><rect class="stroke" x="10" y="3" width="12" height="12" stroke-width="2.5"/>`,
  previous: svg`<path class="stroke" d="M0 9h32" stroke-width="1.5" stroke-dasharray="3 4"/><circle class="stroke paper" cx="16" cy="9" r="3.5" stroke-width="1.5"/>`,
  interval: svg`<rect class="stroke tint" x="2" y="4.5" width="28" height="9" rx="4.5"/>`,
  aim: svg`<path class="spoke" d="M0 9h32"/><rect class="stroke paper" x="14" y="1" width="4" height="16" stroke-width="1.25"/>`,
  floor: svg`<path class="fill" d="M10 5h12l-6 9z"/>`,
  uncapped: svg`<path class="spoke" d="M0 9h32"/><circle class="stroke paper" cx="16" cy="9" r="3.5" stroke-width="1.5"/>`,
  evidence: svg`<path class="spoke" d="M0 9h32"/><path class="stroke paper" d="M16 2l7 7-7 7-7-7z" stroke-width="1.25"/>`,
  empty: svg`<path class="stroke" d="M12 5l8 8m0-8l-8 8" stroke-width="1.5"/>`,
};
