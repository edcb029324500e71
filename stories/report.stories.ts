import type { Report } from '@arrival-cities/core';
import { ArrivalReport } from '@arrival-cities/elements/report.js';
import '@arrival-cities/elements/report.define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { content } from './content.js';
import { olderReport } from './older-version.js';
import { newerReport, plannedReport, rewordedReport, sharedCopy, unsealedReport } from './published.js';
import { changedReport, departmentsReport, partialReport, quickReport } from './reports.js';

ArrivalReport.content ??= content;

interface Args {
  theme: 'light' | 'dark' | 'auto';
  src: string;
}

interface Loaded {
  readonly report?: Report;
}

type Story = StoryObj<Args>;

const showing = (make: () => Promise<Report>): Story => ({
  loaders: [async (): Promise<Loaded> => ({ report: await make() })],
});

const meta: Meta<Args> = {
  title: 'Report',
  component: 'arrival-report',
  args: { theme: 'auto', src: '' },
  argTypes: { theme: { control: 'inline-radio', options: ['light', 'dark', 'auto'] } },
  render: ({ theme, src }, { globals, loaded }) => html`
    <arrival-report lang=${globals.locale} theme=${theme} src=${src} .report=${(loaded as Loaded).report}>
      <p>The report of Puerto Claro is being loaded.</p>
    </arrival-report>
  `,
};
export default meta;

/** Everything the city has, with its plan. */
export const WithPlan: Story = showing(plannedReport);

/** What a city gives to others; it says what it kept back. */
export const SharedCopy: Story = showing(sharedCopy);

/** Several departments answered, and see some things otherwise. */
export const Departments: Story = showing(departmentsReport);

/** Two topics are finished, some have begun. */
export const Partial: Story = showing(partialReport);

/** A first picture: no levels, and nobody has said who decides. */
export const Quick: Story = showing(quickReport);

export const Dark: Story = { ...showing(sharedCopy), args: { theme: 'dark' } };

/** The digest does not fit what is in the file. */
export const ChangedAfterExport: Story = showing(changedReport);

/** No digest, so that a change would not show. */
export const NotSealed: Story = showing(unsealedReport);

/** The same version of the checklist, with other words. */
export const OtherWords: Story = showing(rewordedReport);

/** A version of the checklist that this page does not have. */
export const OtherVersion: Story = showing(newerReport);

/** Brought up from an older version of the checklist, with what became of its answers. */
export const OlderVersion: Story = showing(() => Promise.resolve(olderReport()));
