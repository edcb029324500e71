import {
  parseInstrument,
  parseLocale,
  parsePractices,
  parsePracticesLocale,
  type Instrument,
  type InstrumentLocale,
  type Practices,
  type PracticesLocale,
} from '@arrival-cities/core';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type {
  LoadedContent,
  LoadedPractices,
} from '../../packages/elements/src/assessment/loaded-content.js';
import '../../packages/elements/src/help/help.define.js';
import '../../packages/elements/src/help/term.define.js';
import type { ArrivalHelp } from '../../packages/elements/src/help/help.js';
import { helpFor, practicesFor } from '../../packages/elements/src/help/help-model.js';
import type { ArrivalTerm } from '../../packages/elements/src/help/term.js';
import { LoadError } from '../../packages/elements/src/shared/content-source.js';
import type { ArrivalErrorEvent } from '../../packages/elements/src/shared/events.js';
import { Messages } from '../../packages/elements/src/shared/messages.js';
import instrumentJson from '../../packages/content/instruments/quito-gfmd/instrument.json' with { type: 'json' };
import textsJson from '../../packages/content/instruments/quito-gfmd/locales/en.json' with { type: 'json' };
import practicesTextsJson from '../../packages/content/instruments/quito-gfmd/locales/en.practices.json' with { type: 'json' };
import practicesJson from '../../packages/content/instruments/quito-gfmd/practices.json' with { type: 'json' };
import { notChecked, pressKey, setViewport } from '../helpers/browser-media.js';
import '../helpers/test-frame.js';
import { waitUntil } from '../helpers/wait-until.js';

const instrument: Instrument = parseInstrument(instrumentJson).value!;
const texts: InstrumentLocale = parseLocale(textsJson).value!;
const practices: Practices = parsePractices(practicesJson).value!;
const practicesTexts: PracticesLocale = parsePracticesLocale(practicesTextsJson).value!;
const content: LoadedContent = { instrument, texts, messages: new Messages() };
const loaded: LoadedPractices = { practices, texts: practicesTexts };

const questionOf = (id: string) => instrument.questions.find((question) => question.id === id)!;

interface Given {
  readonly id?: string;
  readonly region?: string;
  readonly theme?: 'light' | 'dark';
  readonly load?: () => Promise<LoadedPractices>;
}

async function helpOn({
  id = 'q1.1',
  region,
  theme = 'light',
  load = () => Promise.resolve(loaded),
}: Given = {}) {
  const host = await fixture(
    html`<test-frame theme=${theme}
      ><arrival-help
        .content=${content}
        .question=${questionOf(id)}
        .region=${region}
        .loadPractices=${load}
      ></arrival-help
    ></test-frame>`,
  );
  const help = host.querySelector<ArrivalHelp>('arrival-help')!;
  await help.updateComplete;
  return help;
}

type WithPanel = ArrivalHelp | ArrivalTerm;
const find = (element: WithPanel, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const tools = (help: ArrivalHelp) => help.shadowRoot!.querySelector('details')!;
const button = (element: WithPanel) => find(element, '[part=button]');
const panel = (element: WithPanel) => find(element, '[part=panel]');
const textOf = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const isOpen = (element: WithPanel) => panel(element).matches(':popover-open');
/** The id of what has the focus in the element: an element itself is too much for a failure's message. */
const focused = (element: WithPanel) => element.shadowRoot!.activeElement?.id;
const close = (help: ArrivalHelp) => find(help, 'header button');

/** The list under a heading of the panel, one text an item. */
function itemsUnder(help: ArrivalHelp, heading: string): string[] {
  const headings = [...help.shadowRoot!.querySelectorAll('h4')];
  const section = headings.find((one) => textOf(one) === heading)?.closest('section');
  return [...(section?.querySelectorAll('li') ?? [])].map(textOf);
}

async function open<T extends WithPanel>(element: T): Promise<T> {
  button(element).click();
  await waitUntil(() => /anchored|sheet/.test(panel(element).className), 'the panel got no place');
  return element;
}

const openHelp = async (given?: Given) => open(await helpOn(given));

/** Frames, not time: what would have been told has been told. */
const settle = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

describe('arrival-help', () => {
  before(() => setViewport({ width: 1000, height: 700 }));
  afterEach(() => resetMouse());

  it('loads what fills and places a panel at the first opening, not before, and shows it filled', async () => {
    const loaded = () =>
      ['help-panel', 'popover-anchor'].filter((file) =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes(file)),
      );
    performance.setResourceTimingBufferSize(1000); // so many files of the sources may have come by now
    const help = await helpOn();
    expect(loaded()).to.deep.equal([]);
    button(help).focus();
    button(help).click();
    expect(focused(help)).to.equal('button');
    const seen = new Set<boolean>();
    await waitUntil(() => {
      if (isOpen(help) && getComputedStyle(panel(help)).visibility === 'visible')
        seen.add(help.shadowRoot!.querySelector('.prompt') !== null);
      return seen.size > 0;
    }, 'the panel is shown');
    expect([...seen]).to.deep.equal([true]);
    expect(focused(help)).to.equal('button');
    expect(loaded()).to.deep.equal(['help-panel', 'popover-anchor']);
  });

  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`passes closed and open, ${theme}`, async () => {
        const help = await helpOn({ id: 'q7.3', theme });
        await expect(help).to.be.accessible();
        await open(help);
        await waitUntil(() => find(help, '.practices'));
        tools(help).open = true;
        await expect(help).to.be.accessible();
      });
    }

    it('says that the button controls the panel and whether it is open', async () => {
      const help = await helpOn();
      expect(button(help).getAttribute('aria-controls')).to.equal(panel(help).id);
      expect(button(help).getAttribute('aria-expanded')).to.equal('false');
      await open(help);
      expect(button(help).getAttribute('aria-expanded')).to.equal('true');
    });

    it('takes the levels of its headings from where it stands', async () => {
      const help = await openHelp();
      help.headingLevel = 3;
      await help.updateComplete;
      expect(find(help, 'h3').ariaLevel).to.equal('3');
      expect([...help.shadowRoot!.querySelectorAll('h4')].map((heading) => heading.ariaLevel))
        .to.include('4')
        .and.not.include('5');
    });
  });

  describe('content', () => {
    it('renders nothing of the panel before it is opened', async () => {
      const help = await helpOn();
      expect(textOf(button(help))).to.equal('Why we ask, sources and examples');
      expect(panel(help).childElementCount).to.equal(0);
    });

    it('names the question and the topics it counts towards', async () => {
      const help = await openHelp({ id: 'q7.3' });
      expect(textOf(find(help, 'h3'))).to.equal('About this question');
      expect(textOf(find(help, '.prompt'))).to.equal(texts.questions['q7.3']!.prompt);
      expect(itemsUnder(help, 'Counts towards')).to.deep.equal([
        'Working towards planned and well-managed implementation of immigrant policies Quito Local Agenda, topic 7 of 11',
        'Ensure horizontal policy coherence in cities Policy coherence, topic 1 of 8',
      ]);
    });

    it('names the topics of the quick check there', async () => {
      const question = instrument.questions.find(
        ({ quickDimensions, dimensions }) =>
          quickDimensions.length > 0 && quickDimensions.length < dimensions.length,
      )!;
      const help = await openHelp({ id: question.id });
      help.depth = 'quick';
      await help.updateComplete;
      expect(itemsUnder(help, 'Counts towards')).to.have.length(question.quickDimensions.length);
    });

    it('explains a safeguard, and what others give', async () => {
      const safeguard = await openHelp({ id: 'q1.1' });
      expect(textOf(find(safeguard, '.floor'))).to.contain('stays at “Developing” at most');
      const given = await openHelp({ id: 'e1.4' });
      expect(find(given, '.floor')).to.be.null;
      expect(textOf(panel(given))).to.contain('It never counts against your city.');
    });

    it('names goals in words, and recommendations with whom they are addressed to', async () => {
      const help = await openHelp({ id: 'e1.4' });
      expect(itemsUnder(help, 'The recommendation it answers')).to.deep.equal([
        `${texts.recommendations['R1.4']} Addressed to: National authorities`,
      ]);
      const other = await openHelp({ id: 'q1.1' });
      expect(itemsUnder(other, 'A recommendation on the same subject')[0]).to.match(/Addressed to: Cities$/);
      expect(itemsUnder(other, 'Sustainable Development Goals')).to.deep.equal([
        `SDG 11 ${texts.sdg['11']}`,
        `SDG 16 ${texts.sdg['16']}`,
      ]);
    });

    it('groups the sources by document, with section and gist, and the line for reviewers', async () => {
      const help = await openHelp({ id: 'q1.1' });
      const gist = practicesTexts.citations['S0:L96']!;
      await waitUntil(() => textOf(panel(help)).includes(gist), 'the gists are loaded');
      const lists = [...help.shadowRoot!.querySelectorAll('.citations')];
      expect(lists.map((list) => list.getAttribute('aria-label'))).to.deep.equal([
        'Quito Mayoral Forum 2015',
        'GFMD background paper 2020',
        'Quezon City Mayoral Forum 2016',
      ]);
      expect([...lists[0]!.children].map(textOf)[0]).to.equal(
        `${gist} ${texts.sections['S0.services']} S0:L96`,
      );
      expect(textOf(find(help, '[part=sources]'))).to.contain('Codes such as S0:L96 are for reviewers');
    });

    it('keeps related parts of other tools folded away, and names none where there are none', async () => {
      const help = await openHelp({ id: 'q1.2' });
      expect(tools(help).open).to.equal(false);
      expect(textOf(tools(help)))
        .to.contain(texts.crosswalk.note)
        .and.contain('Housing')
        .and.contain('high confidence');
      expect(tools(await openHelp({ id: 'e3.1' }))).to.be.null;
    });

    it('has words for every part of every question', () => {
      for (const question of instrument.questions) {
        const model = JSON.stringify([
          helpFor(content, question, 'full'),
          practicesFor(content, loaded, question, undefined),
        ]);
        expect(model, question.id).not.to.match(/":""|undefined|"number":0/);
      }
    });
  });

  describe('what other cities did', () => {
    it('is loaded when the panel is first opened, once', async () => {
      let loads = 0;
      const help = await helpOn({ load: () => Promise.resolve((loads++, loaded)) });
      await settle();
      expect(loads).to.equal(0);
      await open(help);
      await waitUntil(() => find(help, '.practices'));
      close(help).click();
      await open(help);
      expect(loads).to.equal(1);
    });

    it('names examples near the city first, marks proposals, and says how old it all is', async () => {
      const help = await openHelp({ id: 'q1.1', region: 'NAM' });
      await waitUntil(() => find(help, '.practices'));
      const examples = itemsUnder(help, 'What other cities did');
      expect(examples[0]).to.match(/^New York State your region .*Told in: Quito Mayoral Forum 2015$/);
      expect(examples.find((text) => text.startsWith('Bologna'))).to.match(/^Bologna proposed/);
      expect(examples.filter((text) => text.includes('proposed '))).to.have.length(1);
      expect(textOf(panel(help))).to.contain(
        'As told in the sources of 2015 to 2020; things may have changed.',
      );
    });

    it('keeps the order of the content where no region is known', () => {
      const places = practicesFor(content, loaded, questionOf('q1.1'), undefined).map(({ place }) => place);
      expect(places).to.deep.equal(
        questionOf('q1.1').practices.map((id) => practicesTexts.practices[id]!.place),
      );
    });

    it('says so where the sources name no example', async () => {
      const { id } = instrument.questions.find((question) => question.practices.length === 0)!;
      const help = await openHelp({ id });
      expect(textOf(find(help, '[role=status]'))).to.equal('The sources name no example for this question.');
    });

    it('says that it is loading', async () => {
      let finish: (value: LoadedPractices) => void = () => undefined;
      const help = await openHelp({ load: () => new Promise((resolve) => (finish = resolve)) });
      expect(textOf(find(help, '[role=status]'))).to.equal('Loading the examples');
      expect(find(help, '[part=practices]').ariaBusy).to.equal('true');
      finish(loaded);
      await waitUntil(() => find(help, '.practices'));
      expect(textOf(find(help, '[role=status]'))).to.equal('');
    });

    it('tells of a failure, fires an event and tries again without losing the focus', async () => {
      let loads = 0;
      const load = () =>
        loads++ === 0
          ? Promise.reject(new LoadError('/practices.json', 'HTTP 500'))
          : Promise.resolve(loaded);
      const help = await helpOn({ load });
      setTimeout(() => button(help).click());
      const { message, url } = await oneEvent<ArrivalErrorEvent>(help, 'arrival-error');
      expect(message).to.contain('could not be loaded');
      expect(url).to.equal('/practices.json');
      await waitUntil(() => panel(help).className === 'anchored');
      expect(textOf(find(help, '[part=error]'))).to.equal(message);
      find(help, '[part=practices] button').click();
      await waitUntil(() => find(help, '.practices'));
      expect(focused(help)).to.equal('practices');
    });

    it('is told again in another language', async () => {
      const languages = ['English', 'Spanish'];
      const told = (place: string): LoadedPractices => ({
        practices,
        texts: { ...practicesTexts, practices: { P05: { place, gist: 'Gist' } } },
      });
      const help = await openHelp({ load: () => Promise.resolve(told(languages.shift() ?? '')) });
      await waitUntil(() => textOf(panel(help)).includes('English Gist'));
      help.content = { ...content };
      await waitUntil(() => textOf(panel(help)).includes('Spanish Gist'));
    });
  });

  describe('keyboard and pointer', () => {
    it('opens by Enter and keeps the focus on the button', async () => {
      const help = await helpOn();
      button(help).focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => isOpen(help));
      expect(focused(help)).to.equal('button');
    });

    it('has the panel next in the order of focus, and gives the focus back on Escape', async () => {
      const help = await helpOn();
      button(help).focus();
      await open(help);
      await sendKeys({ press: 'Tab' });
      // Firefox stops at what scrolls, so that keys can scroll it.
      if (focused(help) === 'panel') await sendKeys({ press: 'Tab' });
      expect(focused(help)).to.equal('close');
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !isOpen(help));
      expect(focused(help)).to.equal('button');
    });

    it('closes by its button, which gives the focus back', async () => {
      const help = await openHelp();
      close(help).click();
      await help.updateComplete;
      expect(isOpen(help)).to.equal(false);
      expect(button(help).getAttribute('aria-expanded')).to.equal('false');
      expect(focused(help)).to.equal('button');
    });

    it('closes by a second press of the button, and by a press elsewhere', async () => {
      const help = await openHelp();
      button(help).click();
      expect(isOpen(help)).to.equal(false);
      await open(help);
      await sendMouse({ type: 'click', position: [900, 20] });
      await waitUntil(() => !isOpen(help));
    });
  });

  describe('place', () => {
    after(() => setViewport({ width: 1000, height: 700 }));

    it('stands under its button and inside the window', async () => {
      const help = await openHelp();
      const place = panel(help).getBoundingClientRect();
      expect(panel(help).className).to.equal('anchored');
      expect(place.top).to.be.greaterThan(button(help).getBoundingClientRect().bottom);
      expect(place.bottom).to.be.at.most(innerHeight);
      expect(panel(help).scrollHeight).to.be.greaterThan(panel(help).clientHeight);
    });

    it('lies along the lower edge of a narrow window, over its full width', async () => {
      if (!(await setViewport({ width: 320, height: 640 })))
        await notChecked(`a window of 320 px, it has ${String(innerWidth)}: the panel of help in it`);
      const help = await openHelp();
      await Promise.all(
        panel(help)
          .getAnimations()
          .map(({ finished }) => finished),
      );
      const place = panel(help).getBoundingClientRect();
      expect([place.left, place.right, place.bottom]).to.deep.equal([0, innerWidth, innerHeight]);
      await expect(help).to.be.accessible();
    });

    it('changes its place with the window', async () => {
      const help = await openHelp();
      await setViewport({ width: 1000, height: 700 });
      await waitUntil(() => panel(help).className === 'anchored');
      await setViewport({ width: 320, height: 640 });
      await waitUntil(() => panel(help).className === 'sheet');
    });
  });

  it('is closed when it is taken out of the page, and works again when it is back', async () => {
    const help = await openHelp();
    const parent = help.parentElement!;
    help.remove();
    await help.updateComplete;
    expect(button(help).getAttribute('aria-expanded')).to.equal('false');
    parent.append(help);
    await open(help);
    expect(isOpen(help)).to.equal(true);
  });

  it('renders nothing as long as it has no content', async () => {
    const help = await fixture<ArrivalHelp>(html`<arrival-help></arrival-help>`);
    expect(button(help)).to.be.null;
  });
});

describe('arrival-term', () => {
  async function termOn(id = 'resident', theme = 'light') {
    const { term, text } = texts.terms[id]!;
    const host = await fixture(
      html`<test-frame theme=${theme}
        ><p>
          Can every
          <arrival-term .term=${term} .text=${text} .messages=${content.messages}></arrival-term> use it?
        </p></test-frame
      >`,
    );
    const element = host.querySelector<ArrivalTerm>('arrival-term')!;
    await element.updateComplete;
    return element;
  }

  for (const theme of ['light', 'dark']) {
    it(`is accessible closed and open, ${theme}`, async () => {
      const term = await termOn('resident', theme);
      await expect(term).to.be.accessible();
      await open(term);
      await expect(term).to.be.accessible();
    });
  }

  it('explains the word in a status that was there before', async () => {
    const term = await termOn();
    const status = find(term, '[role=status]');
    expect(textOf(button(term))).to.equal('residents');
    expect(isOpen(term)).to.equal(false);
    await open(term);
    expect(status.contains(panel(term))).to.equal(true);
    expect(textOf(panel(term))).to.equal(`What “residents” means here ${texts.terms.resident!.text}`);
    expect(button(term).getAttribute('aria-expanded')).to.equal('true');
  });

  it('opens by the keyboard, closes on Escape and keeps the focus', async () => {
    const term = await termOn();
    button(term).focus();
    await pressKey('Space');
    await waitUntil(() => isOpen(term));
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !isOpen(term));
    expect(focused(term)).to.equal('button');
  });

  it('is large enough to hit', async () => {
    const { height, width } = button(await termOn('city')).getBoundingClientRect();
    expect(Math.min(height, width)).to.be.at.least(24);
  });

  it('stays inside a narrow window', async () => {
    if (!(await setViewport({ width: 320, height: 640 })))
      await notChecked(`a window of 320 px, it has ${String(innerWidth)}: a term's panel in it`);
    const place = panel(await open(await termOn('compacts'))).getBoundingClientRect();
    expect(place.left).to.be.at.least(0);
    expect(place.right).to.be.at.most(innerWidth);
    await setViewport({ width: 1000, height: 700 });
  });

  it('renders nothing without a word', async () => {
    const term = await fixture<ArrivalTerm>(html`<arrival-term></arrival-term>`);
    expect(button(term)).to.be.null;
  });
});
