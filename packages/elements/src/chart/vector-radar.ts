import { radarSvg } from '@arrival-cities/core';
import type { Messages } from '../shared/messages.js';
import type { ChartView } from './chart-view.js';

/** The vector drawing as a node of its own: it is parsed as SVG, and never as HTML. */
export function vectorRadar(
  { model, ringNames, ringNumbers, title }: ChartView,
  messages: Messages,
  isNumbered = false,
): Element {
  const text = radarSvg(model, {
    title,
    ringNames: isNumbered ? ringNumbers : ringNames,
    language: messages.language,
    isNumbered,
  });
  return new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
}
