import { serializeReport, type Report } from '@arrival-cities/core';
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ArrivalReport } from '../../packages/elements/src/report/report.js';
import '../../packages/elements/src/report/report.define.js';
import type { ArrivalErrorEvent } from '../../packages/elements/src/shared/events.js';
import { content as everyLanguage } from '../../stories/content.js';
import { olderReport, withOlderVersions } from '../../stories/older-version.js';
import {
  newerReport,
  plannedReport,
  rewordedReport,
  sharedCopy,
  unsealedReport,
} from '../../stories/published.js';
import {
  changedReport,
  content,
  floorsReport,
  foreignReport,
  instrument,
  locale,
  partialReport,
  quickReport,
} from '../../stories/reports.js';

interface Given {
  readonly report?: string | Report;
  readonly src?: string;
  readonly theme?: string;
  readonly lang?: string;
  readonly level?: number;
}

const inside = (element: ArrivalReport): ShadowRoot => element.shadowRoot!;
const storyIn = (element: ArrivalReport): ShadowRoot =>
  inside(element).querySelector('arrival-results')!.shadowRoot!;
const errorIn = (element: ArrivalReport) => inside(element).querySelector('[part="error"]');
const partIn = (element: ArrivalReport, part: string) => inside(element).querySelector(`[part="${part}"]`);
const isShown = (element: ArrivalReport) =>
  Boolean(inside(element).querySelector('arrival-results')?.shadowRoot?.querySelector('.title'));
const stepsIn = (element: ArrivalReport) => [
  ...(inside(element).querySelector('arrival-plan')?.shadowRoot?.querySelectorAll('arrival-plan-item') ?? []),
];

/** The words of an element as they are read: white space aside. */
const wordsOf = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Everything in an element, through shadow roots. */
function* below(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* below(element.shadowRoot);
  }
}

async function show({
  report,
  src = '',
  theme = 'light',
  lang = 'en',
  level = 2,
}: Given): Promise<ArrivalReport> {
  const element = await fixture<ArrivalReport>(html`
    <arrival-report lang=${lang} theme=${theme} src=${src} heading-level=${level} .report=${report}
      ><p>Our report</p></arrival-report
    >
  `);
  await waitUntil(() => isShown(element) || errorIn(element), 'a report or a fault is shown', {
    timeout: 10_000,
  });
  return element;
}

/** A report that is refused, with its event. */
async function refused(given: Pick<Given, 'report' | 'src'>) {
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  const fired = oneEvent<ArrivalErrorEvent>(holder, 'arrival-error');
  const element = document.createElement('arrival-report');
  element.lang = 'en';
  Object.assign(element, given);
  holder.append(element);
  const event = await fired;
  await element.updateComplete;
  return { element, event };
}

/** A topic of each part, and all that stands beside them: more of the same would only take its time. */
const unfold = (element: ArrivalReport) => {
  for (const one of below(inside(element))) {
    const { dimension } = (one as HTMLElement).dataset;
    if (!(one instanceof HTMLDetailsElement) || one.classList.contains('basis')) continue;
    one.open = dimension === undefined || ['quito.1', 'gfmd.G2'].includes(dimension);
  }
};

describe('arrival-report', () => {
  let planned: Report;
  let copy: Report;

  before(async () => {
    ArrivalReport.content = content;
    // The quick check shows the same parts with a quarter of the questions.
    [planned, copy] = await Promise.all([plannedReport(quickReport), sharedCopy(quickReport)]);
  });

  describe('accessibility', () => {
    for (const theme of ['light', 'dark']) {
      it(`passes with a plan and what is folded open, ${theme}`, async () => {
        const element = await show({ report: planned, theme });
        await waitUntil(() => stepsIn(element).length === 2, 'the plan is there');
        unfold(element);
        await expect(element).to.be.accessible();
      });
    }

    it('passes with a shared copy, and where it refuses', async () => {
      await expect(await show({ report: copy })).to.be.accessible();
      const { element } = await refused({ report: await newerReport() });
      await expect(element).to.be.accessible();
    });

    it('has headings one level apart from the one that is asked for', async () => {
      const element = await show({ report: planned, level: 3 });
      await waitUntil(() => stepsIn(element).length === 2, 'the plan is there');
      const levels = [...below(inside(element))]
        .filter((one) => /^h\d$/.test(one.localName))
        .map((one) => Number(one.ariaLevel));
      expect(levels[0]).to.equal(3);
      expect(Math.min(...levels.slice(1))).to.equal(4);
      levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 3), String(levels)).to.be.at.most(1));
    });

    it('keeps the fault in a region that was there before it', async () => {
      const { element } = await refused({ report: '{}' });
      expect(
        errorIn(element)?.parentElement?.role ?? errorIn(element)?.parentElement?.getAttribute('role'),
      ).to.equal('status');
    });
  });

  describe('what is shown', () => {
    it('begins with who says it, how deep, when and on which checklist', async () => {
      const element = await show({
        report: { ...planned, subject: { city: 'Puerto Claro', country: 'EC' } },
      });
      const story = storyIn(element);
      expect(wordsOf(story.querySelector('.title'))).to.equal('Results: Puerto Claro');
      expect([...story.querySelectorAll('.facts li')].map(wordsOf)).to.deep.equal([
        'Ecuador',
        'Quick check: a first picture',
        'Last change: Mar 10, 2026',
        `Checklist version ${instrument.version}`,
        'Self-assessment, no ranking',
      ]);
      expect(wordsOf(story.querySelector('header'))).to.include('“Your city” below is Puerto Claro.');
    });

    it('tells the whole story: both charts, each topic down to its answers, what is not known', async () => {
      const story = storyIn(await show({ report: await plannedReport() }));
      expect([...story.querySelectorAll('arrival-chart')].map(({ chart }) => chart)).to.deep.equal([
        'actions',
        'coherence',
      ]);
      expect(story.querySelectorAll('arrival-bars')).to.have.length(1);
      expect(story.querySelectorAll('.topic')).to.have.length(11 + 8);
      expect(story.querySelectorAll('.topic .questions tbody tr')).to.have.length.above(90);
      expect(wordsOf(story.querySelector('.floors'))).to.include('Safeguards');
      expect(wordsOf(story.querySelector('.unknown'))).to.include(
        '3 questions where the answer is not known',
      );
      expect(wordsOf(story.querySelector('.small-print'))).to.include(locale.disclaimer);
    });

    it('works the results out anew: what stands in the file is not believed', async () => {
      const { results } = await partialReport();
      const story = storyIn(await show({ report: { ...planned, results } }));
      expect(wordsOf(story.querySelector('.lead'))).to.match(/^This is a first picture from 24 questions/);
    });

    it('has nothing that changes, saves, compares or leads into an assessment', async () => {
      for (const report of [planned, copy, await floorsReport()]) {
        const element = await show({ report });
        if (report === planned) await waitUntil(() => stepsIn(element).length === 2);
        const controls = [...below(storyIn(element))].filter(
          // A row of the table beside a chart opens the topic below.
          (one) => one.matches('button, input, select, textarea') && !one.closest('table'),
        );
        expect(controls.map(wordsOf)).to.deep.equal(['Print or save as PDF']);
        for (const tag of ['arrival-save', 'arrival-outputs', 'arrival-send'])
          expect(storyIn(element).querySelector(tag)).to.equal(null);
      }
    });

    it('tells the steps of the plan in words, and no proposals', async () => {
      const element = await show({ report: planned });
      await waitUntil(() => stepsIn(element).length === 2, 'the plan is there');
      const plan = inside(element).querySelector('arrival-plan')!.shadowRoot!;
      expect([...plan.querySelectorAll('h3, h4')].map(wordsOf)).to.deep.equal(['The plan of the city']);
      expect(wordsOf(plan.querySelector('section > p'))).to.equal(
        '2 steps are in the plan. 1 of them is Quito-ready.',
      );
      expect(plan.querySelector('.proposals')).to.equal(null);
      const [first] = stepsIn(element);
      expect(wordsOf(first!.shadowRoot!.querySelector('.facts'))).to.include(
        'Department in charge Social services',
      );
      expect(first!.shadowRoot!.querySelector('fieldset')).to.equal(null);
    });

    it('says of a copy what the city kept back, the plan among it', async () => {
      const element = await show({ report: copy });
      expect(wordsOf(partIn(element, 'plan'))).to.equal(
        'The plan of the city The city has a plan. It left it out of this copy.',
      );
      expect([...partIn(element, 'copy')!.querySelectorAll('li')].map(wordsOf)).to.deep.equal(['The plan']);
    });

    it('says nothing of a plan where there is none', async () => {
      const element = await show({ report: await quickReport() });
      expect(partIn(element, 'plan')).to.equal(null);
      expect(partIn(element, 'copy')).to.equal(null);
    });

    it('names the documents and the sections that its questions rest on, in their own order', async () => {
      const element = await show({ report: await sharedCopy() });
      const documents = [...partIn(element, 'sources')!.querySelectorAll('.documents > div')];
      expect(documents.map((one) => wordsOf(one.querySelector('dt')))).to.deep.equal(
        Object.values(locale.documents).map(({ title, kind }) => `${title} ${kind}`),
      );
      const [first] = documents;
      const titles = [...first!.querySelectorAll('dd')].map(wordsOf);
      const known = instrument.sections
        .filter(({ document }) => document === 'S0')
        .map(({ id }) => locale.sections[id] ?? '');
      expect(titles).to.have.length.above(3);
      expect(titles).to.deep.equal([...new Set(known)].filter((title) => titles.includes(title)));
      const shown = partIn(element, 'sources')!.querySelectorAll('dd');
      const quick = await show({ report: copy });
      expect(partIn(quick, 'sources')!.querySelectorAll('dd').length).to.be.below(shown.length);
    });

    it('takes texts as well as reports, and an address', async () => {
      const text = serializeReport(copy);
      const src = URL.createObjectURL(new Blob([text]));
      for (const given of [{ report: text }, { src }]) {
        expect(wordsOf(storyIn(await show(given)).querySelector('.title'))).to.equal('Results: Puerto Claro');
      }
    });
  });

  describe('what has to be known before', () => {
    const notices = (element: ArrivalReport) => [...inside(element).querySelectorAll('.notice')].map(wordsOf);

    it('is nothing where the digest fits', async () => {
      expect(notices(await show({ report: copy }))).to.deep.equal([]);
    });

    it('is that it was changed after it was exported', async () => {
      const element = await show({ report: await changedReport() });
      expect(notices(element)).to.deep.equal([
        'This report was changed after it was exported. It may not say what the city answered.',
      ]);
      expect(inside(element).querySelector('.notices')!.assignedSlot?.name).to.equal('notices');
    });

    it('is that a change would not show', async () => {
      expect(notices(await show({ report: await unsealedReport() })).join()).to.match(
        /carries no check value/,
      );
    });

    it('is that the checklist had other words', async () => {
      expect(notices(await show({ report: await rewordedReport() })).join()).to.match(
        /^This report was made with other words of the checklist/,
      );
    });
  });

  describe('keyboard and print', () => {
    it('comes first to the print button, which opens the dialog of the browser', async () => {
      const element = await show({ report: copy });
      let times = 0;
      const print = Object.getOwnPropertyDescriptor(window, 'print')!;
      window.print = () => {
        times++;
      };
      try {
        const button = storyIn(element).querySelector('button')!;
        expect(wordsOf(button)).to.equal('Print or save as PDF');
        button.focus();
        await sendKeys({ press: 'Enter' });
        expect(times).to.equal(1);
      } finally {
        Object.defineProperty(window, 'print', print);
      }
    });

    it('opens a topic by its summary', async () => {
      const topic = storyIn(await show({ report: copy })).querySelector<HTMLDetailsElement>('.topic')!;
      topic.querySelector('summary')!.focus();
      await sendKeys({ press: 'Enter' });
      expect(topic.open).to.equal(true);
    });

    it('opens everything while it is printed, the steps of the plan too', async () => {
      const element = await show({ report: planned });
      await waitUntil(() => stepsIn(element).length === 2, 'the plan is there');
      const closed = () =>
        [storyIn(element), ...stepsIn(element).map(({ shadowRoot }) => shadowRoot!)].flatMap((root) => [
          ...root.querySelectorAll('details:not([open])'),
        ]).length;
      const before = closed();
      expect(before).to.be.above(11);
      window.dispatchEvent(new Event('beforeprint'));
      expect(closed()).to.equal(0);
      window.dispatchEvent(new Event('afterprint'));
      expect(closed()).to.equal(before);
    });
  });

  describe('a report of an older version of the checklist', () => {
    before(() => {
      ArrivalReport.content = withOlderVersions(content);
    });
    after(() => {
      ArrivalReport.content = content;
    });

    it('is brought up, and what became of it is said, accessibly', async () => {
      const element = await show({ report: olderReport() });
      const notice = inside(element).querySelector('[slot=notices] .notice')!;
      expect(wordsOf(notice)).to.include('It is shown by the rules of version 1.0.0; the file is unchanged.');
      const news = notice.querySelector('arrival-migration')!.shadowRoot!;
      expect(news.querySelectorAll('details').length).to.equal(4);
      expect(news.querySelector('button')).to.equal(null);
      await waitUntil(() => stepsIn(element).length === 2, 'the plan is there');
      await expect(element).to.be.accessible();
    });
  });

  describe('what cannot be shown', () => {
    it('is a report of a newer version, in words and as an event', async () => {
      const { element, event } = await refused({ report: await newerReport() });
      expect(event.issues.map(({ code }) => code)).to.deep.equal(['newer-version']);
      expect(event.message).to.match(/^This report was made with another checklist/);
      expect(wordsOf(errorIn(element))).to.include('made with a newer version of the checklist (2.0.0)');
      expect(inside(element).querySelector('arrival-results')).to.equal(null);
    });

    it('is a report of an older version, where nothing tells how it becomes a present one', async () => {
      const { element, event } = await refused({ report: olderReport() });
      expect(event.issues.map(({ code }) => code)).to.deep.equal(['no-way-to-version']);
      expect(wordsOf(errorIn(element))).to.include('made with version 0.9.0 of the checklist');
    });

    it('is a report on another checklist', async () => {
      const { event } = await refused({ report: await foreignReport() });
      expect(event.issues.map(({ code }) => code)).to.deep.equal(['other-instrument']);
    });

    it('is a damaged report: every fault with its place', async () => {
      const { element, event } = await refused({ report: '{"$schema": 1}' });
      expect(event.issues.map(({ code }) => code)).to.deep.equal(['not-a-report']);
      expect(wordsOf(errorIn(element))).to.include('not an Arrival Cities report');
      const stranger = { ...planned, plan: [{ ...planned.plan[0]!, questionId: 'q99.9' }] };
      const { event: second } = await refused({ report: stranger });
      expect(second.issues.map(({ path }) => path)).to.deep.equal(['plan[0].questionId']);
      expect(second.message).to.match(/^The report cannot be shown/);
    });

    it('is an address that does not load', async () => {
      const { event } = await refused({ src: '/no-such-report.json' });
      expect(event.url).to.match(/no-such-report\.json$/);
    });

    it('is anything where there is no checklist', async () => {
      ArrivalReport.content = undefined;
      try {
        const { event } = await refused({ report: copy });
        expect(event.message).to.equal('No checklist is set for this page.');
      } finally {
        ArrivalReport.content = content;
      }
    });

    it('comes to a report after a fault is mended', async () => {
      const { element } = await refused({ report: '{}' });
      element.report = copy;
      await waitUntil(() => isShown(element), 'the report appears');
      expect(errorIn(element)).to.equal(null);
    });
  });

  describe('on a page', () => {
    it('shows what it holds until there is a report, and keeps room free', async () => {
      const element = await fixture<ArrivalReport>(
        html`<arrival-report lang="en"><p>Our report</p></arrival-report>`,
      );
      const waiting = inside(element).querySelector('.waiting')!;
      expect(waiting.querySelector('slot')!.assignedElements().map(wordsOf)).to.deep.equal(['Our report']);
      expect(waiting.getBoundingClientRect().height).to.be.above(1000);
      element.report = copy;
      await waitUntil(() => isShown(element), 'the report appears');
      expect(inside(element).querySelector('.waiting')).to.equal(null);
    });

    it('drops an answer that comes after another report was asked for', async () => {
      const element = await show({ report: copy });
      const slow = new Response(serializeReport(planned));
      const fetch = Object.getOwnPropertyDescriptor(window, 'fetch')!;
      let answer: () => void = () => undefined;
      window.fetch = () => new Promise((done) => (answer = () => done(slow)));
      try {
        element.report = undefined;
        element.src = '/slow.json';
        await element.updateComplete;
        element.report = { ...copy, subject: { city: 'Villa Serena' } };
        const title = () => wordsOf(storyIn(element).querySelector('.title'));
        await waitUntil(() => title() === 'Results: Villa Serena', 'the later one is shown');
        answer();
        await new Promise((done) => setTimeout(done, 50));
        expect(title()).to.equal('Results: Villa Serena');
        expect(partIn(element, 'plan')!.querySelector('arrival-plan')).to.equal(null);
      } finally {
        Object.defineProperty(window, 'fetch', fetch);
      }
    });

    it('loses nothing when it is moved', async () => {
      const element = await show({ report: planned });
      await waitUntil(() => stepsIn(element).length === 2, 'the plan is there');
      storyIn(element).querySelector<HTMLDetailsElement>('.topic')!.open = true;
      const other = await fixture<HTMLElement>(html`<section></section>`);
      other.append(element);
      await element.updateComplete;
      expect(isShown(element)).to.equal(true);
      expect(stepsIn(element)).to.have.length(2);
      expect(storyIn(element).querySelector<HTMLDetailsElement>('.topic')!.open).to.equal(true);
    });

    it('takes another language, from right to left', async () => {
      ArrivalReport.content = everyLanguage;
      try {
        const element = await show({ report: planned });
        element.lang = 'ar';
        const frame = inside(element).querySelector<HTMLElement>('.frame')!;
        await waitUntil(() => frame.dir === 'rtl', 'the language comes');
        await element.updateComplete;
        await waitUntil(() => wordsOf(partIn(element, 'sources')).includes('المصادر'), 'sources in Arabic');
        const { left, right } = storyIn(element).querySelector('.title')!.getBoundingClientRect();
        const edge = frame.getBoundingClientRect();
        expect(edge.right - right).to.be.below(left - edge.left + 1);
        expect(wordsOf(partIn(element, 'sources'))).to.include('لم يراجع');
        await expect(element).to.be.accessible();
      } finally {
        ArrivalReport.content = content;
      }
    });

    it('says so when another language does not come', async () => {
      const element = await show({ report: copy });
      const fired = oneEvent<ArrivalErrorEvent>(element, 'arrival-error');
      element.lang = 'fr'; // the stories have English texts alone
      expect((await fired).message).to.match(/^This could not be loaded/);
    });
  });
});
