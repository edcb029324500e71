import { marksIn, type Mark } from '@arrival-cities/core';
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Messages } from '../shared/messages.js';
import type { ChartView } from './chart-view.js';

export const renderLegend = (view: ChartView, messages: Messages): TemplateResult => html`
  <ul class="legend" aria-label=${messages.text('chart.legend')}>
    ${marksIn(view.model).map((mark) => renderEntry(mark, swatchOf(mark, view), messages.text(`chart.mark.${mark}`)))}
    ${renderEntry('rings', RINGS, messages.text('chart.mark.rings', { list: ringList(view, messages) }))}
  </ul>
`;

/** Other cities beside two series have the colours of both. */
const swatchOf = (mark: Mark, { model }: ChartView): SVGTemplateResult =>
  (model.bands.length > 1 ? BESIDE_TWO[mark] : undefined) ?? SWATCHES[mark];

const renderEntry = (mark: string, swatch: SVGTemplateResult, text: string): TemplateResult => html`
  <li>
    <svg class="swatch ${mark}" viewBox="0 0 32 18" aria-hidden="true">${swatch}</svg>
    <span>${text}</span>
  </li>
`;

/** Number and name of each ring: a narrow chart has the numbers alone. */
export const ringList = ({ ringNames, ringNumbers }: ChartView, messages: Messages): string =>
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
  median: svg`<path class="spoke" d="M0 9h32"/><path class="stroke" d="M16 4v10" stroke-width="2"/>`,
  quartiles: svg`<path class="stroke" d="M4 9h24" stroke-width="2.5"/>`,
  interval: svg`<rect class="stroke tint" x="2" y="4.5" width="28" height="9" rx="4.5"/>`,
  aim: svg`<path class="spoke" d="M0 9h32"/><rect class="stroke paper" x="14" y="1" width="4" height="16" stroke-width="1.25"/>`,
  floor: svg`<path class="fill" d="M10 5h12l-6 9z"/>`,
  uncapped: svg`<path class="spoke" d="M0 9h32"/><circle class="stroke paper" cx="16" cy="9" r="3.5" stroke-width="1.5"/>`,
  evidence: svg`<path class="spoke" d="M0 9h32"/><path class="stroke paper" d="M16 2l7 7-7 7-7-7z" stroke-width="1.25"/>`,
  empty: svg`<path class="stroke" d="M12 5l8 8m0-8l-8 8" stroke-width="1.5"/>`,
};

const BESIDE_TWO: Partial<Record<Mark, SVGTemplateResult>> = {
  median: svg`<path class="spoke" d="M0 9h32"/><path class="stroke" d="M11 4v10" stroke-width="2"/><path class="stroke second" d="M21 4v10" stroke-width="2"/>`,
  quartiles: svg`<path class="stroke" d="M4 6h24" stroke-width="2.5"/><path class="stroke second" d="M4 12h24" stroke-width="2.5"/>`,
};
