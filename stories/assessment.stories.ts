import { serializeReport, shareReport, type Report } from '@arrival-cities/core';
import { ArrivalAssessment } from '@arrival-cities/elements';
import '@arrival-cities/elements/assessment.define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { content } from './content.js';
import { olderReport } from './older-version.js';
import { findSoon, press } from './press.js';
import {
  cityDraft,
  departmentsReport,
  floorsReport,
  fullReport,
  hash,
  instrument,
  partialReport,
  quickReport,
} from './reports.js';

ArrivalAssessment.content = content;

interface Setting {
  readonly report?: () => Promise<Report>;
  readonly depth?: 'quick' | 'full';
  /** What is pressed on the way to a screen. */
  readonly way?: readonly string[];
  /** What tells that the screen is there. */
  readonly there?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** The element keeps nothing here, so that each story begins anew. */
function assessment({ report, depth, attributes = {} }: Setting): TemplateResult {
  const element = document.createElement('arrival-assessment');
  element.setAttribute('storage', 'none');
  element.setAttribute('heading-level', '1');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
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

const story = ({ way = [], there, ...setting }: Setting): StoryObj => ({
  render: () => assessment(setting),
  play: async ({ canvasElement }) => {
    if (setting.report) await findSoon(canvasElement, '.steps');
    await press(canvasElement, ...way);
    if (there) await findSoon(canvasElement, there);
  },
});

const sharedCopy = async () => shareReport(instrument, await fullReport(), hash);

export const Start = story({});
export const OneDepth = story({ depth: 'quick' });

/** The questions on paper, for a workshop. */
export const BlankChecklist = story({ depth: 'quick', way: ['.depth .link'], there: '.notes' });

const PROFILE = '.steps [data-step=profile]';
export const Profile = story({ report: partialReport, way: [PROFILE], there: '#city' });

export const Quick = story({ report: quickReport, there: 'input' });
export const HalfWay = story({ report: partialReport, there: 'input' });
export const Full = story({ report: fullReport, there: 'input' });

/** What became of a report that was made with an older version of the checklist. */
export const OlderVersion = story({
  report: () => Promise.resolve(olderReport()),
  there: 'arrival-migration >>> details',
});

/** What is open, unknown or marked to come back to. */
export const OpenQuestions = story({
  report: partialReport,
  way: ['.side nav > button'],
  there: 'p.row .primary',
});

/** The first question with everything that it folds away, and why it is asked. */
export const QuestionUnfolded = story({
  report: fullReport,
  way: [
    '.extra summary',
    'arrival-evidence >>> summary',
    'arrival-evidence >>> .evidence > button',
    'arrival-help >>> #button',
  ],
  there: '#panel:popover-open .body',
});

/** "Does not apply here" asks for a reason. */
export const ReasonNeeded = story({
  report: partialReport,
  way: ['input[value=not_applicable]'],
  there: '.reason .error',
});

/** Who is asked about what, and the way in which the answers come back. */
export const Departments = story({
  report: () => Promise.resolve(cityDraft()),
  way: ['.ways button'],
  there: 'arrival-merge >>> input',
});

/** Where departments differ, and the form in which an agreement is recorded. */
export const Meeting = story({
  report: departmentsReport,
  way: ['.ways button', 'section[aria-labelledby=meeting] button', 'arrival-topic >>> .agree'],
  there: 'arrival-topic >>> .form',
});

/** One key for each question, from sheets of paper. */
export const FastEntry = story({
  report: partialReport,
  way: ['.ways button + button'],
  there: 'arrival-entry-line >>> input',
});

const RESULTS = '.steps [data-step=results]';
const results = (report: () => Promise<Report>, ...way: readonly string[]) =>
  story({ report, way: [RESULTS, ...way], there: way.length > 0 ? '.confirm' : 'table' });

export const Results = results(fullReport);
/** Safeguards that are not met; health and schools are decided elsewhere; culture does not apply. */
export const ResultsFloorsAndMandate = results(floorsReport);
/** One or two questions on each topic; and what a copy for others leaves out, before it is made. */
export const ResultsQuickSharing = results(quickReport, '.ask');

const step = (name: string, report: () => Promise<Report>, there: string) =>
  story({ report, way: [`.steps [data-step=${name}]`], there });

export const WorkingTogether = step('together', fullReport, '#unit');
export const Plan = step('plan', floorsReport, '.proposal');

/** Read-only, with results and no way to the questions. */
export const SharedCopy = story({ report: sharedCopy, there: 'table' });

const briefing = (report: () => Promise<Report>) =>
  story({ report, way: [RESULTS, 'header .print button:last-child'], there: '.fallback svg' });

export const Briefing = briefing(fullReport);
export const BriefingQuick = briefing(quickReport);

/** A control of the form around it; nothing is finished, so the form is not sent. */
export const InAForm: StoryObj = {
  render: () =>
    html`<form>
      <p>
        <label>Your name <input name="who" autocomplete="name" /></label>
      </p>
      ${assessment({ report: partialReport, attributes: { name: 'report', required: '' } })}
      <p><button type="submit">Send the form</button></p>
    </form>`,
};

/** The results have a button that names the recipient; without a click there is no request. */
export const WithARecipient = story({
  report: quickReport,
  attributes: { endpoint: 'https://reports.example/assessments', 'endpoint-label': 'The city network' },
});

/** From the results to the choice of an earlier report. */
export const CompareWithEarlier = story({
  report: fullReport,
  way: [RESULTS, 'header .print button:nth-child(2)'],
  there: 'arrival-earlier >>> .title',
});
