import { serializeReport } from '@arrival-cities/core';
import { ArrivalAssessment, ArrivalRadar } from '@arrival-cities/elements';
import '@arrival-cities/elements/assessment.define.js';
import '@arrival-cities/elements/radar.define.js';
import civicGreen from '@arrival-cities/elements/themes/civic-green.css?raw';
import quietGrey from '@arrival-cities/elements/themes/quiet-grey.css?raw';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { content } from './content.js';
import { fullReport, quickReport } from './reports.js';

ArrivalAssessment.content = content;
ArrivalRadar.content ??= content;

// As they are: a build may lower `light-dark()`, see docs/theming.md.
for (const theme of [civicGreen, quietGrey]) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(theme);
  document.adoptedStyleSheets.push(sheet);
}

interface Args {
  look: 'civic-green' | 'quiet-grey';
  theme: 'light' | 'dark' | 'auto';
}
type Story = StoryObj<Args>;

/** A page that has taken one of the ready themes: a stylesheet and a class. */
const meta: Meta<Args> = {
  title: 'Themes',
  argTypes: {
    look: { control: 'inline-radio', options: ['civic-green', 'quiet-grey'] },
    theme: { control: 'inline-radio', options: ['light', 'dark', 'auto'] },
  },
};
export default meta;

/** The checklist, with a quick check that has begun. */
function assessment({ look, theme }: Args): TemplateResult {
  const element = document.createElement('arrival-assessment');
  element.className = `arrival-${look}`;
  element.theme = theme;
  element.headingLevel = 1;
  element.storage = 'none';
  void quickReport().then((report) => {
    element.src = URL.createObjectURL(new Blob([serializeReport(report)]));
  });
  return html`${element}`;
}

const radar: Story = {
  loaders: [async () => ({ report: await fullReport() })],
  render: ({ look, theme }, { globals, loaded }) => html`
    <arrival-radar
      class="arrival-${look}"
      lang=${globals.locale}
      theme=${theme}
      chart="actions"
      .report=${loaded.report}
    ></arrival-radar>
  `,
};

export const CivicGreen: Story = { render: assessment, args: { look: 'civic-green', theme: 'light' } };
export const CivicGreenDark: Story = { render: assessment, args: { look: 'civic-green', theme: 'dark' } };
export const CivicGreenRadar: Story = { ...radar, args: { look: 'civic-green', theme: 'light' } };
export const QuietGrey: Story = { render: assessment, args: { look: 'quiet-grey', theme: 'light' } };
export const QuietGreyDark: Story = { render: assessment, args: { look: 'quiet-grey', theme: 'dark' } };
export const QuietGreyRadar: Story = { ...radar, args: { look: 'quiet-grey', theme: 'dark' } };
