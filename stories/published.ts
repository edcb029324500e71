// Reports as a city publishes them.
import { sealReport, shareReport, type PlanItem, type Report } from '@arrival-cities/core';
import { fullReport, hash, instrument } from './reports.js';

const step = (
  questionId: string,
  from: 0 | 1 | 2 | 3,
  to: 1 | 2 | 3 | 4,
  more: Partial<PlanItem> = {},
): PlanItem => ({
  questionId,
  kind: 'level',
  from,
  to,
  partners: [],
  practices: [],
  quitoCriteria: {},
  considerations: {},
  evidence: '',
  status: 'proposed',
  progress: [],
  ...more,
});

const PLAN: readonly PlanItem[] = [
  step('q2.1', 2, 3, {
    owner: 'Social services',
    partners: ['Police of the province', 'A shelter run by a charity'],
    start: '2026-02-15',
    months: 12,
    practices: ['P02'],
    quitoCriteria: { c1: 'yes', c2: 'yes', c3: 'yes', c4: 'yes', c5: 'yes' },
    considerations: { 'other-levels': 'The province pays for the shelter.' },
    evidence: 'A list of contacts that is answered day and night.',
    status: 'running',
    progress: [
      { date: '2026-03-31', note: 'Three contacts named.' },
      { date: '2026-05-29', note: 'First meeting with the police.' },
    ],
  }),
  step('q3.2', 1, 2, { owner: 'Planning office', quitoCriteria: { c1: 'yes', c3: 'no' }, status: 'planned' }),
];

/** Everything the city has, with two steps in its plan. */
export const plannedReport = async (make = fullReport): Promise<Report> =>
  sealReport(instrument, { ...(await make()), plan: [...PLAN] }, hash);

/** What the city gives to others: the plan and the details of evidence stay with it. */
export const sharedCopy = async (make = fullReport): Promise<Report> =>
  shareReport(instrument, await plannedReport(make), hash);

/** A report that nobody has sealed: a draft, put on a page. */
export const unsealedReport = async (): Promise<Report> => ({ ...(await fullReport()), digest: null });

/** Made with a version of the checklist that this page does not have yet. */
export async function newerReport(): Promise<Report> {
  const report = await fullReport();
  return sealReport(instrument, { ...report, instrument: { ...report.instrument, version: '2.0.0' } }, hash);
}

/** Made when the same version of the checklist had other words. */
export async function rewordedReport(): Promise<Report> {
  const report = await fullReport();
  const digest = `sha256-${'0'.repeat(64)}`;
  return sealReport(instrument, { ...report, instrument: { ...report.instrument, digest } }, hash);
}
