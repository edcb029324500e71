import type { Report } from '@arrival-cities/core';
import { ArrivalCompare, type CompareMode } from '@arrival-cities/elements';
import '@arrival-cities/elements/compare.define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { content } from './content.js';
import {
  twoDepartmentsReport,
  earlierReport,
  floorsReport,
  fullReport,
  namedAs,
  otherMandateReport,
  partialReport,
  quickReport,
} from './reports.js';

ArrivalCompare.content ??= content;

interface Args {
  mode: CompareMode;
  theme: 'light' | 'dark' | 'auto';
  src: string;
}

interface Loaded {
  readonly reports?: readonly Report[];
}

type Story = StoryObj<Args>;

const comparing = (mode: CompareMode, ...make: (() => Promise<Report>)[]): Story => ({
  args: { mode },
  loaders: [async (): Promise<Loaded> => ({ reports: await Promise.all(make.map((report) => report())) })],
});

const meta: Meta<Args> = {
  title: 'Compare',
  component: 'arrival-compare',
  args: { mode: 'time', theme: 'auto', src: '' },
  argTypes: {
    mode: { control: 'select', options: ['time', 'departments', 'cities'] },
    theme: { control: 'inline-radio', options: ['light', 'dark', 'auto'] },
  },
  render: ({ mode, theme, src }, { globals, loaded }) => html`
    <arrival-compare
      lang=${globals.locale}
      mode=${mode}
      theme=${theme}
      src=${src}
      .reports=${(loaded as Loaded).reports ?? []}
    >
      <p>The comparison is being loaded.</p>
    </arrival-compare>
  `,
};
export default meta;

/** One city, two years running. */
export const OverTime: Story = comparing('time', earlierReport, fullReport);

/** Who decides was said differently, so the changes are reported and not achieved. */
export const Reported: Story = comparing('time', earlierReport, otherMandateReport);

/** Of three reports, the reader chooses which earlier one the last is compared with. */
export const ThreeReports: Story = comparing('time', earlierReport, partialReport, otherMandateReport);

/** A quick check and a full check do not go together, nor do two cities over time. */
export const Refused: Story = comparing('time', quickReport, () => namedAs('Villa Serena', fullReport));

/** Two departments of one city, each with its own answers. */
export const Departments: Story = comparing('departments', twoDepartmentsReport);

/** Three cities in the order given. */
export const Cities: Story = comparing(
  'cities',
  fullReport,
  () => namedAs('Villa Serena', floorsReport),
  () => namedAs('Ensenada Alta', partialReport),
);
