import {
  answer,
  createReport,
  FIRST_RESPONDENT,
  parseInstrument,
  parseLocale,
  parsePractices,
  parsePracticesLocale,
  questionsFor,
  scopeOf,
  type Level,
  type PlanItem,
  type Report,
} from '@arrival-cities/core';
import { expect, fixture, html } from '@open-wc/testing';
import type {
  LoadedContent,
  LoadedPractices,
} from '../../packages/elements/src/assessment/loaded-content.js';
import '../../packages/elements/src/plan/plan.define.js';
import type { ArrivalPlan } from '../../packages/elements/src/plan/plan.js';
import { EditEvent, GoEvent } from '../../packages/elements/src/shared/events.js';
import { Messages } from '../../packages/elements/src/shared/messages.js';
import instrumentJson from '../../packages/content/instruments/quito-gfmd/instrument.json' with { type: 'json' };
import textsJson from '../../packages/content/instruments/quito-gfmd/locales/en.json' with { type: 'json' };
import practiceTextsJson from '../../packages/content/instruments/quito-gfmd/locales/en.practices.json' with { type: 'json' };
import practicesJson from '../../packages/content/instruments/quito-gfmd/practices.json' with { type: 'json' };
import { emulateMedia, notChecked } from '../helpers/browser-media.js';
import '../helpers/test-frame.js';

const instrument = parseInstrument(instrumentJson).value!;
const texts = parseLocale(textsJson).value!;
const content: LoadedContent = { instrument, texts, messages: new Messages() };
const practices: LoadedPractices = {
  practices: parsePractices(practicesJson).value!,
  texts: parsePracticesLocale(practiceTextsJson).value!,
};
const AT = '2026-11-21T10:00:00.000Z';

/** Everything on level 3 but what is named. */
function cityWith(levels: Readonly<Record<string, Level>>): Report {
  const blank = createReport(instrument, {
    id: '6f1de5bc-7b5f-4d7f-9a3e-1c2b3a4d5e6f',
    at: AT,
    depth: 'full',
    generator: { name: 'arrival-cities', version: '0.1.0' },
    disclaimer: texts.disclaimer,
  });
  return questionsFor(instrument, scopeOf(blank)).reduce(
    (report, { question: { id }, scale }) =>
      answer(
        report,
        { questionId: id, respondentId: FIRST_RESPONDENT, scale },
        { state: 'scored', level: levels[id] ?? 3 },
        AT,
      ),
    blank,
  );
}

interface Given {
  readonly theme?: 'light' | 'dark';
  readonly load?: () => Promise<LoadedPractices>;
  readonly access?: ArrivalPlan['access'];
}

/** A city with two steps in its plan, one of them told in full. */
function cityWithPlan(): Report {
  const report = cityWith({ 'q2.1': 0, 'q8.2': 1 });
  const step = (questionId: string, from: Level, to: Level, more: Partial<PlanItem> = {}): PlanItem => ({
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
  const told = step('q2.1', 0, 1, {
    owner: 'Social services',
    partners: ['Police', 'A charity'],
    start: '2026-02-15',
    months: 12,
    practices: ['P02'],
    quitoCriteria: { c1: 'yes', c2: 'yes', c3: 'no' },
    considerations: { elections: 'None before 2028' },
    evidence: 'A list of contacts',
    status: 'running',
    progress: [{ date: '2026-03-31', note: 'Three contacts named' }],
  });
  return { ...report, plan: [told, step('q8.2', 1, 2)] };
}

/** The screen with an owner that applies what it asks for. */
async function planOf(
  report: Report,
  { theme = 'light', load = () => Promise.resolve(practices), access = 'own' }: Given = {},
) {
  const host = await fixture(
    html`<test-frame theme=${theme}
      ><arrival-plan
        .content=${content}
        .report=${report}
        .access=${access}
        .loadPractices=${load}
      ></arrival-plan
    ></test-frame>`,
  );
  const element = host.querySelector<ArrivalPlan>('arrival-plan')!;
  element.addEventListener('edit', (event: Event) => {
    if (event instanceof EditEvent) element.report = event.edit(element.report, AT);
  });
  await settled(element);
  return element;
}

async function settled(element: ArrivalPlan) {
  await element.updateComplete;
  await Promise.resolve();
  await element.updateComplete;
  for (const item of itemsOf(element)) await item.updateComplete;
}

const itemsOf = (element: ArrivalPlan) => [...element.shadowRoot!.querySelectorAll('arrival-plan-item')];
const proposalsOf = (element: ArrivalPlan) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('.proposal'),
];
const textOf = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const promptsOf = (element: ArrivalPlan) =>
  proposalsOf(element).map((one) => textOf(one.querySelector('h4')));
const prompt = (id: string) => texts.questions[id]!.prompt;

async function pickFirst(element: ArrivalPlan) {
  proposalsOf(element)[0]!.querySelector<HTMLElement>('button.primary')!.click();
  await settled(element);
  return itemsOf(element)[0]!.shadowRoot!;
}

describe('arrival-plan', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`passes with a step in the plan and everything unfolded, ${theme}`, async () => {
        const element = await planOf(cityWith({ 'q1.1': 1, 'q3.2': 0, 'q8.2': 1 }), { theme });
        const item = await pickFirst(element);
        const folded = [element.shadowRoot!, item].flatMap((root) => [...root.querySelectorAll('details')]);
        folded.forEach((details) => (details.open = true));
        await expect(element).to.be.accessible();
      });

      it(`passes where it is only read, ${theme}`, async () => {
        const element = await planOf(cityWithPlan(), { theme, access: 'view' });
        for (const item of itemsOf(element))
          item.shadowRoot!.querySelectorAll('details').forEach((details) => (details.open = true));
        await expect(element).to.be.accessible();
      });
    }
  });

  describe('where it is only read', () => {
    it('tells each step in words, without a field to fill in, and what is not said not at all', async () => {
      const [told, bare] = itemsOf(await planOf(cityWithPlan(), { access: 'view' }));
      const facts = (item: Element | undefined) =>
        [...item!.shadowRoot!.querySelectorAll('.facts > div')].map((fact) =>
          [...fact.children].map(textOf).join(': '),
        );
      expect(facts(told)).to.deep.equal([
        'Status: Under way',
        'Department in charge: Social services',
        'Partners: Police: A charity',
        'Start: Feb 15, 2026',
        'Months it takes: 12',
        'What will show that it is done: A list of contacts',
      ]);
      expect(facts(bare)).to.deep.equal(['Status: Proposed']);
      expect(told!.shadowRoot!.querySelectorAll('input, select, textarea, button')).to.have.length(0);
      const folds = (item: Element | undefined) =>
        [...item!.shadowRoot!.querySelectorAll('summary')].map(textOf);
      expect(folds(told)).to.deep.equal([
        'How it is going (1 note)',
        'The five criteria of Quito (2 yes)',
        'To bear in mind',
        'What other cities did (1 picked as a model)',
      ]);
      expect(folds(bare)).to.deep.equal(['The five criteria of Quito (0 yes)']);
      expect(textOf(told!.shadowRoot!.querySelector('.notes'))).to.equal('Mar 31, 2026 Three contacts named');
    });

    it('proposes nothing, and loads examples only where a step names one', async () => {
      let loads = 0;
      const load = () => Promise.resolve((loads++, practices));
      const report = cityWithPlan();
      const bare = { ...report, plan: report.plan.slice(1) };
      const element = await planOf(bare, { access: 'view', load });
      expect([itemsOf(element).length, proposalsOf(element).length, loads]).to.deep.equal([1, 0, 0]);
      element.report = report;
      await settled(element);
      expect(loads).to.equal(1);
      const [told] = itemsOf(element);
      expect(textOf(told!.shadowRoot!.querySelector('.notes.inner strong'))).to.equal('Mar 31, 2026');
      expect(told!.shadowRoot!.textContent).to.include(practiceTextsJson.practices.P02.place);
    });

    it('shows the plan also where the examples do not load, and says so', async () => {
      const element = await planOf(cityWithPlan(), {
        access: 'view',
        load: () => Promise.reject(new Error('offline')),
      });
      expect(itemsOf(element)).to.have.length(2);
      const statuses = [...element.shadowRoot!.querySelectorAll('[role=status]')].map(textOf);
      expect(statuses.join()).to.include('could not be loaded');
    });

    it('opens what is folded while it is printed', async () => {
      const [told] = itemsOf(await planOf(cityWithPlan(), { access: 'view' }));
      const closed = () => told!.shadowRoot!.querySelectorAll('details:not([open])').length;
      expect(closed()).to.equal(3);
      window.dispatchEvent(new Event('beforeprint'));
      expect(closed()).to.equal(0);
      window.dispatchEvent(new Event('afterprint'));
      expect(closed()).to.equal(3);
    });
  });

  it('proposes a safeguard before a wider gap, one level up, with what is expected for it', async () => {
    const element = await planOf(cityWith({ 'q8.2': 0, 'q1.1': 1 }));
    expect(promptsOf(element)).to.deep.equal([prompt('q1.1'), prompt('q8.2')]);
    const [first, second] = proposalsOf(element);
    expect(textOf(first!.querySelector('.tag'))).to.equal('Safeguard not met');
    expect(textOf(first!.querySelector('.step'))).to.include('Developing.');
    expect(textOf(second!.querySelector('.step'))).to.include('Emerging.');
    expect(textOf(first!.querySelector('details'))).to.include(texts.questions['q1.1']!.criteria['a']);
  });

  it('shows five proposals at first, and all when asked', async () => {
    const low = Object.fromEntries(
      ['q3.2', 'q3.3', 'q8.2', 'q8.3', 'q8.4', 'q5.2', 'q5.3'].map((id) => [id, 1 as const]),
    );
    const element = await planOf(cityWith(low));
    expect(proposalsOf(element)).to.have.length(5);
    const all = element.shadowRoot!.querySelector<HTMLButtonElement>('.all')!;
    expect(textOf(all)).to.equal('Show all 7 proposals');
    all.click();
    await settled(element);
    expect(proposalsOf(element)).to.have.length(7);
    expect(all.getAttribute('aria-expanded')).to.equal('true');
  });

  describe('what is picked', () => {
    const low = Object.fromEntries(
      ['q3.2', 'q3.3', 'q8.2', 'q8.3', 'q8.4', 'q5.2', 'q5.3'].map((id) => [id, 1 as const]),
    );
    const pickAt = async (element: ArrivalPlan, place: number) => {
      const button = proposalsOf(element)[place]!.querySelector<HTMLElement>('.pick')!;
      button.focus();
      button.click();
      await settled(element);
      await settled(element);
    };
    const focused = (element: ArrivalPlan) => element.shadowRoot!.activeElement;
    afterEach(() => document.documentElement.style.removeProperty('overflow-anchor'));
    const focusedPrompt = (element: ArrivalPlan) =>
      textOf(
        focused(element)?.matches('.pick') ? focused(element)!.closest('li')!.querySelector('h4') : null,
      );

    it('is in the plan, and a line that was there before says so until it is taken out', async () => {
      const element = await planOf(cityWith({ 'q1.1': 1, 'q8.2': 0 }));
      const status = element.shadowRoot!.querySelector('[role=status]')!;
      expect(textOf(status)).to.equal('');
      const item = await pickFirst(element);
      expect(element.report.plan.map(({ questionId, from, to }) => [questionId, from, to])).to.deep.equal([
        ['q1.1', 1, 2],
      ]);
      expect(promptsOf(element)).to.deep.equal([prompt('q8.2')]);
      expect(textOf(status)).to.equal(`In the plan now: ${prompt('q1.1')}`);
      [...item.querySelectorAll('button')].at(-1)!.click();
      await settled(element);
      expect(textOf(status)).to.equal('');
    });

    it('leaves the focus at the next proposal, at the last one left, and then at the plan', async () => {
      const element = await planOf(cityWith({ 'q1.1': 1, 'q3.2': 0, 'q8.2': 1 }));
      const [, second, third] = promptsOf(element);
      await pickAt(element, 0);
      expect(focusedPrompt(element)).to.equal(second);
      await pickAt(element, 1);
      expect([focusedPrompt(element), promptsOf(element)]).to.deep.equal([second, [second]]);
      expect(second).not.to.equal(third);
      await pickAt(element, 0);
      expect(focused(element)?.matches('.plan-title')).to.equal(true);
    });

    it('leaves the page where it is: the next proposal stands where the picked one stood', async () => {
      document.documentElement.style.overflowAnchor = 'none'; // not every engine keeps the place of itself
      const element = await planOf(cityWith(low));
      element.shadowRoot!.querySelector<HTMLButtonElement>('.all')!.click();
      await settled(element);
      const picked = proposalsOf(element)[2]!;
      const next = proposalsOf(element)[3]!;
      picked.scrollIntoView({ block: 'start', behavior: 'instant' });
      const top = picked.getBoundingClientRect().top;
      await pickAt(element, 2);
      await new Promise(requestAnimationFrame);
      expect(next.getBoundingClientRect().top).to.be.closeTo(top, 2);
      expect(focusedPrompt(element)).to.equal(textOf(next.querySelector('h4')));
    });

    it('is one, also at a double click', async () => {
      const element = await planOf(cityWith(low));
      await pickAt(element, 0);
      const again = new MouseEvent('click', { detail: 2, bubbles: true });
      proposalsOf(element)[0]!.querySelector('.pick')!.dispatchEvent(again);
      await settled(element);
      expect(element.report.plan).to.have.length(1);
    });
  });

  describe('on paper', () => {
    afterEach(() => emulateMedia({}));
    const shown = (item: Element, selector: string) =>
      [...item.shadowRoot!.querySelectorAll(selector)].filter((one) => one.checkVisibility());

    for (const access of ['own', 'follow', 'view'] as const) {
      it(`a step is read, and no form is there to be filled in, ${access}`, async () => {
        const element = await planOf(cityWithPlan(), { access });
        const [told] = itemsOf(element);
        expect(shown(told!, '.reading')).to.have.length(access === 'view' ? 1 : 0);
        if (!(await emulateMedia({ media: 'print' }))) return notChecked('what of the plan is printed');
        window.dispatchEvent(new Event('beforeprint'));
        expect(shown(told!, 'input, select, textarea, button, .hint')).to.have.length(0);
        expect(shown(told!, '.facts dd').map(textOf)).to.include('A list of contacts');
        expect(shown(told!, '.reading .inner dt').map(textOf)).to.include(
          new Messages().text('plan.quito.c5'),
        );
        expect(shown(told!, '.reading .inner dd').map(textOf)).to.include('None before 2028');
        window.dispatchEvent(new Event('afterprint'));
        expect(proposalsOf(element).filter((one) => one.checkVisibility())).to.have.length(0);
      });
    }
  });

  it('shows a long value whole, over the width of the step', async () => {
    const report = cityWithPlan();
    const long = 'A list of contacts that is answered day and night, and how often it was called. '.repeat(3);
    const element = await planOf({ ...report, plan: [{ ...report.plan[0]!, evidence: long }] });
    const item = itemsOf(element)[0]!.shadowRoot!;
    const field = [...item.querySelectorAll('textarea')].find(({ value }) => value === long)!;
    expect(field.clientWidth).to.be.greaterThan(item.querySelector('.fields')!.clientWidth - 10);
    if (CSS.supports('field-sizing', 'content'))
      expect(field.scrollHeight).to.be.at.most(field.clientHeight + 1);
  });

  describe('what users typed, on a page that runs from the right', () => {
    const inArabic: LoadedContent = {
      ...content,
      messages: new Messages({ language: 'ar', review: 'draft', messages: {} }),
    };
    const texts = ['Social services', 'A list of contacts', 'None before 2028', 'Three contacts named'];
    const planInArabic = async (access: ArrivalPlan['access']) => {
      const element = await planOf(cityWithPlan(), { access });
      element.closest<HTMLElement>('test-frame')!.dir = 'rtl';
      element.content = inArabic;
      await settled(element);
      await settled(element);
      return itemsOf(element).map((item) => item.shadowRoot!);
    };

    it('runs as its own letters do where it is read', async () => {
      const [told] = await planInArabic('view');
      const set = [...told!.querySelectorAll('bdi')].map(textOf);
      expect(set).to.include.members(texts);
    });

    it('runs as its own letters do where it is typed, and an empty field as the page', async () => {
      const [told, bare] = await planInArabic('own');
      const fieldsIn = (root: ShadowRoot | undefined) =>
        [...root!.querySelectorAll<HTMLInputElement>('textarea, input[maxlength]')].filter(({ type }) =>
          type.startsWith('text'),
        );
      const filled = fieldsIn(told).filter(({ value }) => value !== '');
      expect(filled.map(({ value }) => value)).to.include.members([
        ...texts.slice(0, 3),
        'Police; A charity',
      ]);
      expect(new Set(filled.map((field) => getComputedStyle(field).direction))).to.deep.equal(
        new Set(['ltr']),
      );
      const empty = fieldsIn(bare);
      expect(empty.length).to.be.greaterThan(4);
      expect(new Set(empty.map((field) => getComputedStyle(field).direction))).to.deep.equal(
        new Set(['rtl']),
      );
    });

    it('is set apart in a sentence where directions can differ, and left as it is elsewhere', () => {
      expect(inArabic.messages.isolate('Quito.')).to.equal('\u2068Quito.\u2069');
      expect(content.messages.isolate('عمّان')).to.equal('\u2068عمّان\u2069');
      expect([content.messages.isolate('Quito'), inArabic.messages.isolate('')]).to.deep.equal(['Quito', '']);
    });
  });

  it('keeps who, with whom, when and how it is going', async () => {
    const element = await planOf(cityWith({ 'q1.1': 1 }));
    const item = await pickFirst(element);
    const field = (name: string) =>
      [...item.querySelectorAll('label')]
        .find((label) => textOf(label).startsWith(name))!
        .querySelector<HTMLInputElement>('input, select, textarea')!;
    const say = async (name: string, value: string, event: 'input' | 'change') => {
      field(name).value = value;
      field(name).dispatchEvent(new Event(event));
      await settled(element);
    };
    await say('Department in charge', 'Registry office', 'input');
    await say('Partners', 'Neighbour town; Region', 'change');
    await say('Months', '18', 'change');
    await say('Status', 'running', 'change');
    await say('A note', 'Counter staff briefed', 'input');
    [...item.querySelectorAll('button')].find((button) => textOf(button) === 'Add the note')!.click();
    await settled(element);
    const [step] = element.report.plan;
    expect(step).to.include({ owner: 'Registry office', months: 18, status: 'running' });
    expect(step!.partners).to.deep.equal(['Neighbour town', 'Region']);
    expect(step!.progress.map(({ note }) => note)).to.deep.equal(['Counter staff briefed']);
    expect(field('A note').value).to.equal('');
  });

  it('keeps a number of months that no plan can have out of the report', async () => {
    const element = await planOf(cityWith({ 'q1.1': 1 }));
    const item = await pickFirst(element);
    const months = item.querySelector<HTMLInputElement>('input[type=number]')!;
    months.value = '500';
    months.dispatchEvent(new Event('change'));
    await settled(element);
    expect(element.report.plan[0]!.months).to.equal(undefined);
  });

  it('is Quito-ready with five times yes, and not before', async () => {
    const element = await planOf(cityWith({ 'q1.1': 1 }));
    const item = await pickFirst(element);
    const yes = () =>
      [...item.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter((_, i) => i % 3 === 0);
    expect(yes()).to.have.length(5);
    for (let i = 0; i < 5; i++) {
      expect(item.querySelector('.ready')).to.equal(null);
      yes()[i]!.click();
      await settled(element);
    }
    expect(textOf(item.querySelector('.ready'))).to.equal('Quito-ready');
  });

  it('goes to a question, and takes a step out again', async () => {
    const element = await planOf(cityWith({ 'q1.1': 1 }));
    const went = new Promise<GoEvent>((done) =>
      element.addEventListener('go', (event: Event) => event instanceof GoEvent && done(event)),
    );
    proposalsOf(element)[0]!.querySelector<HTMLElement>('button.link')!.click();
    expect((await went).place).to.deep.equal({ questionId: 'q1.1' });
    const item = await pickFirst(element);
    [...item.querySelectorAll('button')].at(-1)!.click();
    await settled(element);
    expect(element.report.plan).to.have.length(0);
    expect(promptsOf(element)).to.deep.equal([prompt('q1.1')]);
  });

  it('says when the examples do not load, and tries again', async () => {
    let times = 0;
    const load = () => (++times === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(practices));
    const element = await planOf(cityWith({ 'q1.1': 1 }), { load });
    expect(textOf(element.shadowRoot!.querySelector('[role=status]'))).to.include('could not be loaded');
    element.shadowRoot!.querySelector('button')!.click();
    await settled(element);
    expect(proposalsOf(element)).to.have.length(1);
  });
});
