import { serializeReport, shareReport, type Report } from '@arrival-cities/core';
import { ArrivalAssessment } from '@arrival-cities/elements';
import '@arrival-cities/elements/assessment.define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { content, fullReport, hash, instrument, partialReport, quickReport } from './reports.js';

ArrivalAssessment.content = content;

interface Setting {
  readonly report?: () => Promise<Report>;
  readonly depth?: 'quick' | 'full';
}

/** The element keeps nothing here, so that each story begins anew. */
function assessment({ report, depth }: Setting): TemplateResult {
  const element = document.createElement('arrival-assessment');
  element.setAttribute('storage', 'none');
  element.setAttribute('heading-level', '1');
  if (depth) element.setAttribute('depth', depth);
  if (report) {
    void report().then((ready) => {
      element.src = URL.createObjectURL(new Blob([serializeReport(ready)]));
    });
  }
  return html`${element}`;
}

const meta: Meta = { title: 'arrival-assessment', component: 'arrival-assessment' };
export default meta;

const story = (setting: Setting): StoryObj => ({ render: () => assessment(setting) });

export const Start = story({});
export const OneDepth = story({ depth: 'quick' });
export const Quick = story({ report: quickReport });
export const HalfWay = story({ report: partialReport });
export const Full = story({ report: fullReport });
export const SharedCopy = story({
  report: async () => shareReport(instrument, await fullReport(), hash),
});
