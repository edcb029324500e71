import { expect, fixture, html } from '@open-wc/testing';
import { serializeReport } from '@arrival-cities/core';
import { builtIn } from '@arrival-cities/content';
import '@arrival-cities/elements/assessment.define.js';
import { ArrivalAssessment } from '@arrival-cities/elements/assessment.js';
import { earlierReport, fullReport, partialReport } from '../../stories/reports.js';
import { pressKey } from '../helpers/browser-media.js';
import { waitUntil } from '../helpers/wait-until.js';

type Attributes = Readonly<Record<string, string>>;

/** The widget at its start screen. */
async function assessment(attributes: Attributes = {}): Promise<ArrivalAssessment> {
  ArrivalAssessment.content = {
    ...builtIn,
    messages: () => Promise.reject(new Error('English is built in')),
  };
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const element = document.createElement('arrival-assessment');
  for (const [name, value] of Object.entries({ storage: 'none', ...attributes }))
    element.setAttribute(name, value);
  box.append(element);
  await waitUntil(() => screen(element, 'start')?.querySelector('.depth'), 'the start screen appears');
  return element;
}

/** What is on a screen, once it is shown. */
const screen = (element: ArrivalAssessment, name: string): ShadowRoot | null | undefined =>
  element.shadowRoot?.querySelector(`arrival-${name}`)?.shadowRoot;

/** The widget with a report, at the step of this name. */
async function at(name: string, attributes: Attributes = {}): Promise<ArrivalAssessment> {
  const element = await assessment(attributes);
  await element.open(serializeReport(await partialReport()));
  await element.updateComplete;
  element.shadowRoot?.querySelector<HTMLElement>(`.steps [data-step=${name}]`)?.click();
  await waitUntil(() => screen(element, name)?.querySelector('h3'), `the screen "${name}" appears`);
  return element;
}

const questionIn = (element: ArrivalAssessment) =>
  screen(element, 'checklist')!.querySelector('arrival-question')!;
const radiosOf = (element: ArrivalAssessment) => [
  ...questionIn(element).shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=radio]'),
];

describe('every screen in this engine', () => {
  for (const theme of ['light', 'dark']) {
    it(`is accessible at the start, ${theme}`, async () => {
      await expect(await assessment({ theme })).to.be.accessible();
    });

    it(`is accessible in the profile, ${theme}`, async () => {
      await expect(await at('profile', { theme })).to.be.accessible();
    });

    it(`is accessible in the checklist, with what a question folds away, ${theme}`, async () => {
      const element = await at('checklist', { theme });
      expect(radiosOf(element)).to.have.length.greaterThan(4);
      const folded = [...questionIn(element).shadowRoot!.querySelectorAll('details')];
      folded.forEach((details) => (details.open = true));
      await expect(element).to.be.accessible();
    });

    it(`is accessible in the results, with the charts and what can be saved, ${theme}`, async () => {
      const element = await at('results', { theme });
      const results = screen(element, 'results')!;
      const canvas = () => results.querySelector('arrival-chart')?.shadowRoot?.querySelector('canvas')?.width;
      await waitUntil(() => (canvas() ?? 0) > 300, 'the chart is drawn');
      expect(results.querySelector('arrival-save')?.shadowRoot?.querySelector('button')).not.to.equal(null);
      await expect(element).to.be.accessible();
    });

    for (const name of ['together', 'plan']) {
      it(`is accessible at the step "${name}", ${theme}`, async () => {
        const element = await at(name, { theme });
        const inside = screen(element, name)!;
        await waitUntil(() => !inside.querySelector('[aria-busy=true]'), 'what it loads is there');
        expect(inside.querySelectorAll('button')).to.have.length.greaterThan(0);
        await expect(element).to.be.accessible();
      });
    }

    it(`is accessible with departments, and with entry from paper, ${theme}`, async () => {
      const element = await at('checklist', { theme });
      const go = async (index: number, name: string) => {
        element.shadowRoot!.querySelector<HTMLElement>('.steps [data-step=checklist]')!.click();
        await element.updateComplete;
        const ways = () => screen(element, 'checklist')?.querySelectorAll<HTMLElement>('.ways button');
        await waitUntil(() => ways()?.[index], 'the ways to other screens');
        ways()![index]!.click();
        await waitUntil(() => screen(element, name)?.querySelector('h3'), `the screen "${name}" appears`);
        await expect(element).to.be.accessible();
      };
      await go(0, 'departments');
      await go(1, 'entry');
    });

    it(`is accessible as a blank checklist for paper, ${theme}`, async () => {
      const element = await assessment({ theme });
      screen(element, 'start')!.querySelector<HTMLElement>('.depth .link')?.click();
      await waitUntil(() => screen(element, 'paper')?.querySelector('.notes'), 'the blank checklist appears');
      await expect(element).to.be.accessible();
    });

    it(`is accessible as a briefing of one page, ${theme}`, async () => {
      const element = await at('results', { theme });
      const button = 'header .print button:last-child';
      await waitUntil(() => screen(element, 'results')!.querySelector(button), 'the way to the briefing');
      screen(element, 'results')!.querySelector<HTMLElement>(button)?.click();
      await waitUntil(
        () => screen(element, 'briefing')?.querySelector('.fallback svg'),
        'the briefing appears',
      );
      await expect(element).to.be.accessible();
    });

    it(`is accessible where it is compared with an earlier report, ${theme}`, async () => {
      const element = await at('results', { theme });
      const button = 'header .print button:nth-child(2)';
      await waitUntil(() => screen(element, 'results')!.querySelector(button), 'the way to the comparison');
      screen(element, 'results')!.querySelector<HTMLElement>(button)?.click();
      await waitUntil(() => screen(element, 'earlier')?.querySelector('.title'), 'the choice appears');
      await expect(element).to.be.accessible();
    });
  }
});

describe('a question in this engine', () => {
  it('is answered by the keys of a group of radio buttons', async () => {
    const element = await at('checklist');
    const { id } = questionIn(element);
    const level = () => element.report?.answers.find(({ questionId }) => questionId === id)?.level;
    radiosOf(element)[0]?.focus();
    await pressKey('Space');
    await waitUntil(() => level() === 0, 'Space chooses the option in focus');
    await pressKey('ArrowDown');
    await waitUntil(() => level() === 1, 'an arrow chooses the next one');
    expect(questionIn(element).shadowRoot?.activeElement).to.equal(radiosOf(element)[1]);
  });
});

describe('a draft in this engine', () => {
  it('is on the device for the next visit', async () => {
    const key = crypto.randomUUID();
    const first = await assessment({ storage: 'device', 'storage-key': key });
    screen(first, 'start')!.querySelector<HTMLElement>('.depth button')?.click();
    await waitUntil(() => screen(first, 'profile'), 'the profile appears');
    first.remove();
    const second = await assessment({ storage: 'device', 'storage-key': key });
    await waitUntil(
      () => screen(second, 'start')!.textContent.includes('Assessments on this device'),
      'the draft is offered',
    );
  });

  it('is compared with another one of the list', async () => {
    const element = await assessment({ storage: 'device', 'storage-key': crypto.randomUUID() });
    for (const report of [await earlierReport(), await fullReport()]) {
      await element.open(serializeReport(report));
    }
    element.shadowRoot?.querySelector<HTMLElement>('.steps [data-step=start]')?.click();
    const buttons = () => [...(screen(element, 'start')?.querySelectorAll('.drafts button') ?? [])];
    const compare = () =>
      buttons().find((button) => button.textContent.trim() === 'Compare') as HTMLElement | undefined;
    await waitUntil(compare, 'the drafts are listed');
    compare()!.click();
    await waitUntil(
      () => screen(element, 'earlier')?.querySelector('.drafts button'),
      'the other is offered',
    );
    screen(element, 'earlier')!.querySelector<HTMLElement>('.drafts button')!.click();
    const comparison = () => screen(element, 'earlier')!.querySelector('arrival-comparison')?.shadowRoot;
    await waitUntil(() => comparison()?.querySelector('.title'), 'the comparison appears');
    expect(comparison()!.textContent).to.match(/Reports of\s+Mar 12, 2025 and Mar 10, 2026/);
  });
});
