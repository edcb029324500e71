import type { Report } from '@arrival-cities/core';
import { ArrivalRadar } from '@arrival-cities/elements/radar.js';
import '@arrival-cities/elements/radar.define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { content } from './content.js';
import { addressOfBenchmark, benchmarkFile } from './other-cities.js';
import {
  changedReport,
  earlierReport,
  floorsReport,
  foreignReport,
  fullReport,
  partialReport,
  quickReport,
} from './reports.js';

ArrivalRadar.content ??= content;

interface Args {
  chart: string;
  theme: 'light' | 'dark' | 'auto';
  src: string;
}

interface Loaded {
  readonly reports?: readonly Report[];
  readonly peers?: string;
}

type Story = StoryObj<Args>;

/** A story of one report, or of one and an earlier one. */
const showing = (...make: (() => Promise<Report>)[]): Story => ({
  loaders: [async (): Promise<Loaded> => ({ reports: await Promise.all(make.map((report) => report())) })],
});

const meta: Meta<Args> = {
  title: 'Radar',
  component: 'arrival-radar',
  args: { chart: 'actions coherence', theme: 'auto', src: '' },
  argTypes: {
    chart: { control: 'select', options: ['actions', 'coherence', 'actions coherence'] },
    theme: { control: 'inline-radio', options: ['light', 'dark', 'auto'] },
  },
  render: ({ chart, theme, src }, { globals, loaded }) => html`
    <arrival-radar
      lang=${globals.locale}
      chart=${chart}
      theme=${theme}
      src=${src}
      peers=${(loaded as Loaded).peers ?? ''}
      .reports=${(loaded as Loaded).reports ?? []}
    >
      <p>The chart of Puerto Claro is being loaded.</p>
    </arrival-radar>
  `,
};
export default meta;

/** Every question has an answer; three of them are "I don't know". */
export const Full: Story = { ...showing(fullReport), args: { chart: 'actions' } };

/** What the city does beside what it is given. */
export const Coherence: Story = { ...showing(fullReport), args: { chart: 'coherence' } };

/** Two topics are finished, some have begun: gaps in the line, never a zero. */
export const Partial: Story = showing(partialReport);

/** One or two questions on each topic: no levels. */
export const Quick: Story = showing(quickReport);

/** Safeguards hold actions down; health and schools are decided elsewhere; culture does not apply. */
export const FloorsAndMandate: Story = showing(floorsReport);

/** The earlier run of the same city is drawn dashed. */
export const WithEarlierRun: Story = showing(fullReport, earlierReport);

/** Ten cities beside the report: a mark at their median, a line between their quartiles. */
export const WithOtherCities: Story = {
  name: 'Radar with other cities',
  loaders: [
    async (): Promise<Loaded> => ({
      reports: [await fullReport()],
      peers: addressOfBenchmark(benchmarkFile(10)),
    }),
  ],
};

export const Dark: Story = { ...showing(fullReport), args: { theme: 'dark', chart: 'actions' } };

/** The digest does not fit what is in the file. */
export const ChangedAfterExport: Story = showing(changedReport);

/** Titles are not known here. */
export const ForeignInstrument: Story = showing(foreignReport);

/** Nothing is at this address. */
export const NotThere: Story = { args: { src: './no-such-report.json' } };
