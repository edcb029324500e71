import {
  answer,
  createReport,
  parseInstrument,
  parseLocale,
  questionsFor,
  scopeOf,
  setAim,
  setCriteria,
  setDepth,
  setEvidence,
  setFlag,
  setMandate,
  setSubject,
  type Depth,
  type Level,
  type Report,
  type Statement,
} from '@arrival-cities/core';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LoadedContent } from '../../packages/elements/src/assessment/loaded-content.js';
import { DimensionSelectEvent } from '../../packages/elements/src/chart/dimension-select-event.js';
import '../../packages/elements/src/results/results.define.js';
import type { ArrivalResults } from '../../packages/elements/src/results/results.js';
import type { EditEvent, GoEvent } from '../../packages/elements/src/shared/events.js';
import { Messages } from '../../packages/elements/src/shared/messages.js';
import instrumentJson from '../../packages/content/instruments/quito-gfmd/instrument.json' with { type: 'json' };
import textsJson from '../../packages/content/instruments/quito-gfmd/locales/en.json' with { type: 'json' };
import { notChecked, setViewport } from '../helpers/browser-media.js';
import '../helpers/test-frame.js';

const instrument = parseInstrument(instrumentJson).value!;
const texts = parseLocale(textsJson).value!;
const content: LoadedContent = { instrument, texts, messages: new Messages() };
const AT = '2026-11-21T10:00:00.000Z';

const empty = (depth: Depth = 'full'): Report =>
  createReport(instrument, {
    id: '6f1de5bc-7b5f-4d7f-9a3e-1c2b3a4d5e6f',
    at: AT,
    depth,
    generator: { name: 'arrival-cities', version: '0.1.0' },
    disclaimer: texts.disclaimer,
  });

const DONT_KNOW: Statement = { state: 'dont_know' };
const NOT_APPLICABLE: Statement = { state: 'not_applicable', reason: { code: 'no-such-group' } };
const scored = (level: Level): Statement => ({ state: 'scored', level });

const keyOf = (report: Report, questionId: string) => {
  const { scale } = questionsFor(instrument, scopeOf(report)).find(
    ({ question }) => question.id === questionId,
  )!;
  return { questionId, respondentId: 'r1', scale };
};

/** Answers by question id, on the scale asked now. */
const say = (report: Report, statements: Readonly<Record<string, Statement>>): Report =>
  Object.entries(statements).reduce(
    (before, [id, statement]) => answer(before, keyOf(before, id), statement, AT),
    report,
  );

/** The same level everywhere. */
const answeredWith = (level: Level, report = empty()): Report =>
  say(
    report,
    Object.fromEntries(
      questionsFor(instrument, scopeOf(report)).map(({ question }) => [question.id, scored(level)]),
    ),
  );

const elsewhere = (report: Report, functionId: string): Report =>
  setMandate(report, functionId, { holder: 'other', unfunded: false }, AT);

interface Given {
  readonly access?: ArrivalResults['access'];
  readonly theme?: 'light' | 'dark';
}

async function resultsOf(report: Report, { access = 'own', theme = 'light' }: Given = {}) {
  const host = await fixture(
    html`<test-frame theme=${theme}
      ><arrival-results .content=${content} .report=${report} .access=${access}></arrival-results
    ></test-frame>`,
  );
  const results = host.querySelector<ArrivalResults>('arrival-results')!;
  await results.updateComplete;
  return results;
}

const textOf = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const all = (results: ArrivalResults, selector: string) => [
  ...results.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const pageOf = (results: ArrivalResults) => textOf(results.shadowRoot!.querySelector('.story'));
const detailsOf = (results: ArrivalResults, id: string) =>
  results.shadowRoot!.querySelector<HTMLDetailsElement>(`details[data-dimension="${id}"]`)!;
const buttonNamed = (results: ArrivalResults, name: string) =>
  all(results, 'button').find((button) => (button.ariaLabel ?? textOf(button)) === name) as HTMLButtonElement;
const prompt = (id: string) => texts.questions[id]!.prompt;

/** What a term of a topic says, sentence by sentence. */
function factOf(results: ArrivalResults, id: string, term: string): string {
  const found = [...detailsOf(results, id).querySelectorAll('dt')].find((dt) => textOf(dt) === term);
  return [...(found?.nextElementSibling?.children ?? [])].map(textOf).join(' ');
}

/** The cells of a question's row. */
function rowOf(results: ArrivalResults, dimensionId: string, questionId: string): string[] {
  const rows = [...detailsOf(results, dimensionId).querySelectorAll('tbody tr')];
  const row = rows.find((one) => textOf(one.querySelector('th')).includes(prompt(questionId)));
  return [...(row?.querySelectorAll('td') ?? [])].map(textOf);
}

/** The questions under a heading of the safeguards. */
function floorsUnder(results: ArrivalResults, heading: string): string[] {
  const title = all(results, '.floors h4').find((one) => textOf(one) === heading);
  return [...(title?.parentElement?.querySelectorAll('button') ?? [])].map(textOf);
}

const mixed = () =>
  setSubject(
    say(answeredWith(3, elsewhere(empty(), 'F4')), {
      'q1.1': scored(1),
      'q2.1': DONT_KNOW,
      'q2.2': DONT_KNOW,
      'q4.2': NOT_APPLICABLE,
      'q8.1': { state: 'unanswered' },
    }),
    { city: 'Quito', country: 'EC' },
    AT,
  );

describe('arrival-results', () => {
  before(() => setViewport({ width: 1000, height: 800 }));

  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`passes with a topic of each part open, ${theme}`, async () => {
        const results = await resultsOf(mixed(), { theme });
        detailsOf(results, 'quito.1').open = true;
        detailsOf(results, 'gfmd.G2').open = true;
        await expect(results).to.be.accessible();
      });
    }

    it('keeps the table a table where its rows are blocks', async () => {
      const isNarrow = await setViewport({ width: 320, height: 800 });
      if (!isNarrow) await notChecked(`a window of 320 px, it has ${String(innerWidth)}: the results in it`);
      const results = await resultsOf(mixed());
      detailsOf(results, 'quito.1').open = true;
      await expect(results).to.be.accessible();
      expect(document.documentElement.scrollWidth).to.be.at.most(isNarrow ? 320 : innerWidth);
      await setViewport({ width: 1000, height: 800 });
    });

    it('takes the levels of its headings from where it stands', async () => {
      const results = await resultsOf(mixed());
      results.headingLevel = 3;
      await results.updateComplete;
      const levels = all(results, 'h3, h4').map(({ ariaLevel }) => Number(ariaLevel));
      expect(levels[0]).to.equal(4);
      expect(Math.min(...levels)).to.equal(4);
      levels.slice(1).forEach((level, index) => expect(level - levels[index]!).to.be.at.most(1));
    });
  });

  describe('the summary', () => {
    it('names the city, the depth, the last change and how much is answered', async () => {
      const head = textOf((await resultsOf(mixed())).shadowRoot!.querySelector('header'));
      expect(head).to.include('Results: Quito').and.include('Ecuador').and.include('Full check');
      expect(head).to.include('Last change: Nov 21, 2026');
      expect(head).to.include('90 of 91 questions answered.');
      expect(head).to.include("This includes 2 “I don't know” and 1 “does not apply here”.");
    });

    it('says how many actions reach their aim, and how many can', async () => {
      const results = await resultsOf(say(answeredWith(3), { 'q1.1': { state: 'unanswered' } }));
      expect(textOf(results.shadowRoot!.querySelector('.lead'))).to.equal(
        '10 of 11 actions with a level are at or above your aim, up to 11 if what is unknown turns out well.',
      );
      expect(pageOf(results)).to.include('There is no overall score, on purpose.');
    });

    it('says in the quick check that it is a sign, and what the full check adds', async () => {
      const results = await resultsOf(answeredWith(2, empty('quick')));
      const page = pageOf(results);
      expect(page).to.include('This is a first picture from 24 questions.');
      expect(page).to.include('The full check asks 91 questions.');
      expect(page).to.include('Quick check: a first picture').and.not.include('at or above your aim');
    });

    it('says in the quick check what a safeguard holds down, as the chart does', async () => {
      const results = await resultsOf(say(answeredWith(3, empty('quick')), { 'q6.2': DONT_KNOW }));
      expect(textOf(detailsOf(results, 'quito.6').querySelector('.gist'))).to.equal(
        'First picture: 50 of 100',
      );
      expect(factOf(results, 'quito.6', 'Safeguards'))
        .to.include('would give 75 of 100')
        .and.include(prompt('q6.2'));
      expect(rowOf(results, 'quito.6', 'q6.2')[2]).to.include('keeps the first picture at 50 of 100');
    });

    it('goes on to the full check with the answers kept', async () => {
      const report = answeredWith(2, empty('quick'));
      const results = await resultsOf(report);
      const [edit, go] = [oneEvent<EditEvent>(results, 'edit'), oneEvent<GoEvent>(results, 'go')];
      buttonNamed(results, 'Go on to the full check').click();
      expect((await edit).edit(report, AT)).to.deep.equal(setDepth(report, 'full', AT));
      expect((await go).screen).to.equal('checklist');
    });

    it('asks who decides while nobody has said so', async () => {
      const notice = 'Nobody has said yet who decides what in your city';
      expect(pageOf(await resultsOf(answeredWith(2)))).to.include(notice);
      expect(pageOf(await resultsOf(mixed()))).to.not.include(notice);
    });

    it('lists safeguards not met, not known and decided elsewhere apart', async () => {
      const results = await resultsOf(mixed());
      expect(floorsUnder(results, 'Not met: 1')).to.deep.equal([prompt('q1.1')]);
      expect(floorsUnder(results, 'Not known yet: 1')).to.deep.equal([prompt('q2.1')]);
      expect(floorsUnder(results, 'Decided elsewhere: 1')).to.deep.equal([prompt('q5.1')]);
      expect(pageOf(results)).to.include("6 of 8 safeguards in your city's hands are met.");
    });

    it('says so when every safeguard is met', async () => {
      expect(pageOf(await resultsOf(answeredWith(2)))).to.include(
        "All 9 safeguards in your city's hands are met.",
      );
    });
  });

  describe('how a level came about', () => {
    it('gives the range before the level so far when answers are missing', async () => {
      const results = await resultsOf(mixed());
      expect(textOf(detailsOf(results, 'quito.8').querySelector('.gist'))).to.equal(
        'Developing to Established',
      );
      expect(factOf(results, 'quito.8', 'Level')).to.equal(
        'The level lies between “Developing” and “Established”. As answered so far it is “Established”; 1 answer is missing.',
      );
      expect(factOf(results, 'quito.8', 'Score')).to.include('the score is 75. It would be 60 if');
      expect(factOf(results, 'quito.8', 'What is known')).to.equal(
        'The answer is known for 4 of 5 questions that apply. The others: 1 not answered.',
      );
    });

    it('says that a safeguard holds the level, and which', async () => {
      const results = await resultsOf(say(answeredWith(4), { 'q1.1': scored(1) }));
      expect(factOf(results, 'quito.1', 'Safeguards')).to.equal(
        'The answers alone would give “Established”, but the level stops at “Developing”. ' +
          `A safeguard is not met, its answer is “Emerging”: ${prompt('q1.1')}`,
      );
      expect(rowOf(results, 'quito.1', 'q1.1')[2]).to.include(
        'As a safeguard it also holds the level at “Developing”',
      );
    });

    it('never shows what is not known as a zero', async () => {
      const results = await resultsOf(say(empty(), { 'q1.2': scored(3), 'q2.1': DONT_KNOW }));
      expect(textOf(detailsOf(results, 'quito.2').querySelector('.gist'))).to.equal('Not enough known yet');
      expect(factOf(results, 'quito.2', 'Level')).to.equal(
        'There is no level, because nothing is known yet.',
      );
      expect(factOf(results, 'quito.2', 'Score')).to.equal('');
      const [given, , counts] = rowOf(results, 'quito.2', 'q2.1');
      expect(given).to.include('Not known');
      expect(counts).to.include('As a safeguard it holds the level');
      expect(rowOf(results, 'quito.2', 'q2.2')[2]).to.include('It is not a zero; it makes the range wider.');
    });

    it('does not hold against the city what others decide, and shows its influence', async () => {
      const report = say(elsewhere(answeredWith(3), 'F3'), { 'q4.1': scored(2), 'q4.2': scored(3) });
      const results = await resultsOf(report);
      expect(textOf(detailsOf(results, 'quito.4').querySelector('.gist'))).to.equal('Decided elsewhere');
      expect(factOf(results, 'quito.4', 'Level')).to.include('This is not held against your city.');
      expect(factOf(results, 'quito.4', 'Influence')).to.include('“Established” (62.5 of 100)');
      const [given, , counts] = rowOf(results, 'quito.4', 'q4.1');
      expect(given).to.include(texts.responseSets['INFL']!.anchors[2]);
      expect(counts).to.include('It counts as influence.');
    });

    it('says that an answer on another scale is to be given again', async () => {
      const results = await resultsOf(elsewhere(answeredWith(3), 'F3'));
      expect(rowOf(results, 'quito.4', 'q4.1')[2]).to.include('Please answer again.');
    });

    it('shows the answers in the words that were chosen', async () => {
      const results = await resultsOf(
        say(answeredWith(3), { 'q1.1': scored(4), 'q1.2': scored(1), 'q1.3': NOT_APPLICABLE }),
      );
      expect(rowOf(results, 'quito.1', 'q1.1')[0]).to.include(texts.questions['q1.1']!.anchors![4]);
      expect(rowOf(results, 'quito.1', 'q1.2')[0]).to.include(
        `Emerging${texts.responseSets['RULE']!.anchors[1]}`,
      );
      expect(rowOf(results, 'quito.1', 'q1.3')[0]).to.include('Nobody here is in this situation');
    });

    it('shows evidence only once there is some', async () => {
      const report = answeredWith(3);
      expect(factOf(await resultsOf(report), 'quito.1', 'Evidence')).to.equal('');
      const proven = setEvidence(report, keyOf(report, 'q1.1'), [{ kind: 'document', label: '' }], AT);
      const results = await resultsOf(proven);
      expect(factOf(results, 'quito.1', 'Evidence')).to.equal(
        '20% of the answers above “Not started” rest on a document, data or an outside check. ' +
          'If each answer went only as far as its evidence, the score would be 35.',
      );
      expect(rowOf(results, 'quito.1', 'q1.1')[1]).to.include('Document');
    });

    it('says how steady a level is, and what that means', async () => {
      const results = await resultsOf(say(answeredWith(3), { 'q8.1': scored(0), 'q8.2': scored(0) }));
      expect(factOf(results, 'quito.1', 'How steady')).to.match(/^Steady: 100%/);
      expect(factOf(results, 'quito.8', 'How steady')).to.match(/^(Leaning|Open): /);
      expect(pageOf(results)).to.include('One level of difference is weak news, two levels are news.');
    });
  });

  describe('what an answer rests on', () => {
    const basisOf = (results: ArrivalResults, dimensionId: string, questionId: string) => {
      const rows = [...detailsOf(results, dimensionId).querySelectorAll('tbody tr')];
      const row = rows.find((one) => textOf(one.querySelector('th')).includes(prompt(questionId)))!;
      const sections = [...row.querySelectorAll('.basis section')];
      return Object.fromEntries(
        sections.map((section) => [
          textOf(section.querySelector('h4')),
          [...section.querySelectorAll('li')].map(textOf),
        ]),
      );
    };
    const criteria = texts.questions['q1.1']!.criteria;

    it('tells criteria met from those expected now and next, with evidence and sources', async () => {
      const key = keyOf(empty(), 'q1.1');
      let report = setCriteria(say(empty(), { 'q1.1': scored(3) }), key, ['a'], AT);
      const link = { kind: 'document', label: 'Circular 12', url: 'https://city.example/12' } as const;
      report = setEvidence(report, key, [{ ...link, date: '2026-02-03' }], AT);
      const basis = basisOf(await resultsOf(report), 'quito.1', 'q1.1');
      expect(basis['Said to be in place']).to.deep.equal([criteria['a']]);
      expect(basis['Expected at this level, but not ticked']).to.deep.equal([criteria['b']]);
      expect(basis['Expected for the next level']).to.deep.equal([criteria['c']]);
      expect(basis['Evidence']).to.have.length(1);
      expect(basis['Evidence']![0]).to.match(/^Circular 12 Document.*Feb 3, 2026$/);
      const sources = basis['Sources']!.join(' ');
      for (const locator of ['S0:L96', 'S0:L166', 'S4:L77', 'S2:L71']) expect(sources).to.include(locator);
    });

    it('says nothing of criteria that a copy leaves out', async () => {
      const copy: Report = { ...say(empty(), { 'q1.1': scored(3) }), withheld: ['criteria'] };
      const basis = basisOf(await resultsOf(copy, { access: 'view' }), 'quito.1', 'q1.1');
      expect(Object.keys(basis)).to.deep.equal(['Sources']);
    });
  });

  describe('aims', () => {
    const selectOf = (results: ArrivalResults) =>
      all(results, '.aims label')
        .find((label) => textOf(label).startsWith('2. '))!
        .querySelector('select')!;

    it('asks for the change of an aim', async () => {
      const report = mixed();
      const results = await resultsOf(report);
      const select = selectOf(results);
      expect([...select.options].map(textOf)).to.deep.equal(texts.levels.slice(1));
      expect(select.value).to.equal('3');
      const edit = oneEvent<EditEvent>(results, 'edit');
      select.value = '4';
      select.dispatchEvent(new Event('change'));
      const event = await edit;
      expect(event.edit(report, AT)).to.deep.equal(setAim(report, 'quito.2', 4, AT));
      expect(event.composed).to.equal(false);
    });

    it('says how far the level is from the aim', async () => {
      const results = await resultsOf(setAim(answeredWith(2), 'quito.1', 4, AT));
      expect(factOf(results, 'quito.1', 'Your aim')).to.equal('“Embedded”. Your city is 2 levels below it.');
      expect(selectOf(results).value).to.equal('3');
    });

    it('shows the aim of the report, whatever was chosen before', async () => {
      const results = await resultsOf(mixed());
      selectOf(results).value = '1';
      results.report = setAim(mixed(), 'quito.1', 2, AT);
      await results.updateComplete;
      expect(selectOf(results).value).to.equal('3');
    });

    for (const access of ['follow', 'view'] as const) {
      it(`are not asked for with access "${access}"`, async () => {
        expect(all(await resultsOf(mixed(), { access }), 'select')).to.have.lengthOf(0);
      });
    }
  });

  describe('coherence', () => {
    it('reads what is done and what is given together', async () => {
      const given = instrument.questions
        .filter(({ kind }) => kind === 'enabling')
        .map(({ id }) => [id, scored(0)]);
      const results = await resultsOf(
        say(answeredWith(4), Object.fromEntries(given) as Record<string, Statement>),
      );
      const group = detailsOf(results, 'gfmd.G2');
      expect(textOf(group.querySelector('summary'))).to.include(
        'Advocate Done: Embedded. Given: Not started.',
      );
      expect(textOf(group)).to.include(texts.readings['advocate']!.text);
      expect(factOf(results, 'gfmd.G1', 'What your city is given')).to.include(
        'This rests on one answer only',
      );
      expect(rowOf(results, 'gfmd.G2', 'e2.1')[2]).to.include('never against the city');
    });

    it('tells what others are asked to do apart from what cities are', async () => {
      const results = await resultsOf(mixed());
      const lists = [...detailsOf(results, 'gfmd.G1').querySelectorAll('.recommendations')].map(textOf);
      expect(lists[0]).to.include('What others are asked to do Addressed to: National authorities');
      expect(lists[0]).to.include(texts.recommendations['R1.4']);
      expect(lists[1]).to.include('What cities are asked to do').and.include(texts.recommendations['R1.1']);
    });

    it('lists tasks decided elsewhere and tasks without the means', async () => {
      const results = await resultsOf(setMandate(mixed(), 'F2', { holder: 'city', unfunded: true }, AT));
      const mandates = textOf(results.shadowRoot!.querySelector('.mandates'));
      expect(mandates).to.match(/Tasks that others decide .* Schools/);
      expect(mandates).to.match(/without the means .*Housing/);
    });
  });

  describe('what is not known', () => {
    it('counts and lists it, each a jump to its question', async () => {
      const report = mixed();
      const results = await resultsOf(setFlag(report, keyOf(report, 'q3.1'), true, AT));
      const lists = all(results, '.unknown details').map(textOf);
      expect(lists[0])
        .to.match(/^2 questions where the answer is not known/)
        .and.include(prompt('q2.2'));
      expect(lists.join(' ')).to.include('1 question to come back to').and.include(prompt('q3.1'));
      const go = oneEvent<GoEvent>(results, 'go');
      buttonNamed(results, prompt('q2.2')).click();
      expect((await go).place).to.deep.equal({ questionId: 'q2.2' });
    });

    it('offers the next question to answer', async () => {
      const results = await resultsOf(say(answeredWith(3), { 'q9.1': DONT_KNOW }));
      expect(textOf(results.shadowRoot!.querySelector('.next'))).to.include(prompt('q9.1'));
      const go = oneEvent<GoEvent>(results, 'go');
      buttonNamed(results, 'Answer this question').click();
      expect((await go).place).to.deep.equal({ questionId: 'q9.1' });
    });

    it('says so when nothing is open', async () => {
      const results = await resultsOf(answeredWith(3));
      expect(pageOf(results)).to.include(
        'Every question has an answer, and nothing is marked to come back to.',
      );
      expect(results.shadowRoot!.querySelector('.next')).to.equal(null);
    });
  });

  describe('keyboard and events', () => {
    it('opens a topic with the keyboard', async () => {
      const results = await resultsOf(mixed());
      const details = detailsOf(results, 'quito.3');
      details.querySelector('summary')!.focus();
      await sendKeys({ press: 'Enter' });
      expect(details.open).to.equal(true);
    });

    it('opens what is chosen in a chart, and puts the focus there', async () => {
      const results = await resultsOf(mixed());
      const chart = results.shadowRoot!.querySelector('arrival-chart')!;
      chart.dispatchEvent(new DimensionSelectEvent('quito.6'));
      expect(detailsOf(results, 'quito.6').open).to.equal(true);
      expect(results.shadowRoot!.activeElement?.parentElement).to.equal(detailsOf(results, 'quito.6'));
    });

    it('jumps to a question from its row', async () => {
      const results = await resultsOf(mixed());
      const go = oneEvent<GoEvent>(results, 'go');
      buttonNamed(results, `Go to this question: ${prompt('q1.2')}`).click();
      const { screen, place } = await go;
      expect([screen, place]).to.deep.equal(['checklist', { questionId: 'q1.2' }]);
    });

    it('does not put its own focus anywhere when it appears', async () => {
      const results = await resultsOf(mixed());
      expect(results.shadowRoot!.activeElement).to.equal(null);
    });
  });

  describe('edge states', () => {
    it('says what to do while nothing is answered, and shows no chart', async () => {
      const results = await resultsOf(empty());
      expect(pageOf(results)).to.include('There is nothing to show yet');
      expect(results.shadowRoot!.querySelector('arrival-chart')).to.equal(null);
      const go = oneEvent<GoEvent>(results, 'go');
      buttonNamed(results, 'Go to the questions').click();
      expect((await go).screen).to.equal('checklist');
    });

    it('offers no way to the questions in a copy that is only viewed', async () => {
      const results = await resultsOf(mixed(), { access: 'view' });
      const prompts = Object.values(texts.questions).map(({ prompt }) => prompt);
      const names = all(results, 'button').map((button) => button.ariaLabel ?? textOf(button));
      const leading = names.filter(
        (name) => /question/i.test(name) || prompts.some((one) => name.includes(one)),
      );
      expect(leading).to.deep.equal([]);
      expect(pageOf(results)).to.include(prompt('q1.1'));
    });

    it('scores a report once, however often it is shown', async () => {
      let reads = 0;
      const report = mixed();
      const counted = new Proxy(report, {
        get: (target, name: keyof Report) => {
          if (name === 'answers') reads += 1;
          return target[name];
        },
      });
      const results = await resultsOf(counted);
      const before = reads;
      results.access = 'follow';
      await results.updateComplete;
      results.requestUpdate();
      await results.updateComplete;
      expect(reads).to.equal(before);
    });

    it('shows disclaimer, sources, version and check value', async () => {
      const small = textOf((await resultsOf(mixed())).shadowRoot!.querySelector('.small-print'));
      expect(small).to.include(texts.disclaimer).and.include('GFMD background paper 2020');
      expect(small).to.include(`version ${instrument.version}`).and.include(instrument.digest);
    });

    it('lives on when it is moved', async () => {
      const results = await resultsOf(mixed());
      detailsOf(results, 'quito.1').open = true;
      const place = results.parentElement!;
      results.remove();
      place.append(results);
      await results.updateComplete;
      expect(detailsOf(results, 'quito.1').open).to.equal(true);
    });
  });
});
