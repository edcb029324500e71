import {
  answer,
  createReport,
  parseInstrument,
  parseLocale,
  questionsFor,
  scopeOf,
  setMandate,
  setSubject,
  type AskedQuestion,
  type Depth,
  type Report,
  type Statement,
} from '@arrival-cities/core';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { LoadedContent } from '../../packages/elements/src/assessment/loaded-content.js';
import type { ArrivalBriefing } from '../../packages/elements/src/briefing/briefing.js';
import arabicMessages from '../../packages/elements/src/locales/ar.results.json' with { type: 'json' };
import '../../packages/elements/src/results/results.define.js';
import { createView } from '../../packages/elements/src/results/results-model.js';
import type { ArrivalResults } from '../../packages/elements/src/results/results.js';
import { Sentences } from '../../packages/elements/src/results/sentences.js';
import type { GoEvent } from '../../packages/elements/src/shared/events.js';
import { Messages } from '../../packages/elements/src/shared/messages.js';
import instrumentJson from '../../packages/content/instruments/quito-gfmd/instrument.json' with { type: 'json' };
import arabicJson from '../../packages/content/instruments/quito-gfmd/locales/ar.json' with { type: 'json' };
import textsJson from '../../packages/content/instruments/quito-gfmd/locales/en.json' with { type: 'json' };
import { notChecked, setViewport } from '../helpers/browser-media.js';
import '../helpers/test-frame.js';

const instrument = parseInstrument(instrumentJson).value!;
const content: LoadedContent = {
  instrument,
  texts: parseLocale(textsJson).value!,
  messages: new Messages(),
};
const arabic: LoadedContent = {
  instrument,
  texts: parseLocale(arabicJson).value!,
  messages: new Messages(arabicMessages),
};
const AT = '2026-11-21T10:00:00.000Z';

/** A city in the middle, low in what it is given and in safety; health is decided by others. */
function usual({ question }: AskedQuestion): Statement | undefined {
  if (question.id === 'q1.1') return { state: 'scored', level: 0 };
  if (question.id === 'q9.1') return { state: 'dont_know' };
  if (question.id === 'q5.2') return undefined;
  if (question.kind === 'enabling') return { state: 'scored', level: 0 };
  return { state: 'scored', level: question.dimensions[0] === 'quito.2' ? 1 : 3 };
}

function filled(say = usual, depth: Depth = 'full'): Report {
  const blank = createReport(instrument, {
    id: '6f1de5bc-7b5f-4d7f-9a3e-1c2b3a4d5e6f',
    at: AT,
    depth,
    generator: { name: 'arrival-cities', version: '0.1.0' },
    disclaimer: content.texts.disclaimer,
  });
  const named = setSubject(blank, { city: 'Puerto Claro' }, AT);
  const report = setMandate(named, 'F3', { holder: 'other', unfunded: false }, AT);
  return questionsFor(instrument, scopeOf(report)).reduce((now, asked) => {
    const statement = say(asked);
    const key = { questionId: asked.question.id, respondentId: 'r1', scale: asked.scale };
    return statement ? answer(now, key, statement, AT) : now;
  }, report);
}

interface Given {
  readonly theme?: 'light' | 'dark';
  readonly texts?: LoadedContent;
}

async function briefingOf(report: Report, { theme = 'light', texts = content }: Given = {}) {
  const host = await fixture(
    html`<test-frame theme=${theme} dir=${texts.messages.direction} lang=${texts.messages.language}
      ><arrival-briefing .content=${texts} .report=${report}></arrival-briefing
    ></test-frame>`,
  );
  const briefing = host.querySelector<ArrivalBriefing>('arrival-briefing')!;
  await briefing.updateComplete;
  return briefing;
}

const textOf = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const part = (briefing: ArrivalBriefing, selector: string) => briefing.shadowRoot!.querySelector(selector);
const texts = (briefing: ArrivalBriefing, selector: string) =>
  [...briefing.shadowRoot!.querySelectorAll(selector)].map(textOf);

describe('arrival-briefing', () => {
  describe('is accessible', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`in the full check, ${theme}`, async () => {
        const briefing = await briefingOf(filled(), { theme });
        await expect(briefing).to.be.accessible();
      });
    }
    it('in the quick check and in Arabic', async () => {
      const briefing = await briefingOf(filled(usual, 'quick'), { texts: arabic });
      await expect(briefing).to.be.accessible();
    });
    it('at 320 px, without anything to scroll sideways', async () => {
      const isNarrow = await setViewport({ width: 320, height: 800 });
      if (!isNarrow) await notChecked(`a window of 320 px, it has ${String(innerWidth)}: the briefing in it`);
      const briefing = await briefingOf(filled());
      expect(briefing.scrollWidth).to.be.at.most(briefing.clientWidth);
      const long = setSubject(filled(), { city: 'Thiruvananthapuram'.repeat(3) }, AT);
      for (const texts of [content, arabic]) {
        const named = await briefingOf(long, { texts });
        const { left, right } = named.getBoundingClientRect();
        // What sticks out on the left of a page from left to right cannot be scrolled to, so it is measured.
        for (const element of named.shadowRoot!.querySelectorAll('h3, .page > *')) {
          const box = element.getBoundingClientRect();
          expect(box.left, element.localName).to.be.at.least(Math.floor(left));
          expect(box.right, element.localName).to.be.at.most(Math.ceil(right));
        }
      }
      await setViewport({ width: 1280, height: 900 });
    });
  });

  it('names the city, the depth and the date', async () => {
    const briefing = await briefingOf(filled());
    expect(textOf(part(briefing, 'h3'))).to.equal('Briefing: Puerto Claro');
    expect(texts(briefing, '.facts li')).to.deep.equal(['Full check', 'Last change: Nov 21, 2026']);
  });

  it('leads with the sentence that leads the results', async () => {
    const report = filled();
    const results = await fixture<ArrivalResults>(
      html`<arrival-results .content=${content} .report=${report}></arrival-results>`,
    );
    const lead = textOf(results.shadowRoot!.querySelector('.lead'));
    expect(lead).to.match(/^\d+ of \d+ actions/);
    expect(textOf(part(await briefingOf(report), '.lead'))).to.equal(lead);
  });

  it('shows each action as the results have it, and the picture as a drawing', async () => {
    const report = filled();
    const briefing = await briefingOf(report);
    const sentences = new Sentences(content);
    const { actions } = createView(content, report);
    expect(texts(briefing, '.all li')).to.deep.equal(
      actions.map(({ short, result }) => `${short} ${sentences.short(result)}`),
    );
    expect(part(briefing, 'canvas')).to.equal(null);
    const labels = texts(briefing, '.fallback svg:first-child .label').join(' ');
    for (const { short } of actions) expect(labels).to.contain(short.split(' ')[0]);
  });

  it('names the lowest actions with where their levels can lie', async () => {
    const lowest = texts(await briefingOf(filled()), '.lowest li');
    expect(lowest).to.have.lengthOf(3);
    expect(lowest).to.include('Safe cities Emerging');
    expect(lowest.join(' ')).not.to.contain('Education for all');
  });

  it('picks none of the actions that stand alike', async () => {
    const briefing = await briefingOf(filled(() => ({ state: 'scored', level: 4 })));
    expect(texts(briefing, '.lowest li')).to.deep.equal([]);
    expect(textOf(part(briefing, '.lowest p'))).to.equal(
      'The lowest level so far is “Embedded”, in 10 actions.',
    );
  });

  it('names the safeguards that are not met and not known, and counts what is beyond four', async () => {
    const { floors } = createView(content, filled());
    const briefing = await briefingOf(filled());
    expect(texts(briefing, '.not-met li')).to.include(floors.notMet[0]!.prompt);
    expect(texts(briefing, '.not-known li')).to.deep.equal(floors.unknown.map(({ prompt }) => prompt));
    const zero = filled(() => ({ state: 'scored', level: 0 }));
    const count = createView(content, zero).floors.notMet.length;
    const shown = texts(await briefingOf(zero), '.not-met li');
    expect(count).to.be.above(5);
    expect(shown).to.have.lengthOf(5);
    expect(shown[4]).to.equal(`and ${count - 4} more in the results`);
  });

  it('counts what is not known and says which question to find out next', async () => {
    const briefing = await briefingOf(filled());
    expect(texts(briefing, '.unknown li')).to.deep.equal([
      '1 question where the answer is not known',
      '1 question is not answered yet',
    ]);
    expect(textOf(part(briefing, '.next'))).to.contain(createView(content, filled()).next!.prompt);
  });

  it('says in one sentence where others give little and what they decide', async () => {
    const { groups } = createView(content, filled());
    const sentence = textOf(part(await briefingOf(filled()), '.others p'));
    expect(sentence).to.contain('others decide on Health.');
    const low = groups.filter(({ result }) => result.given.level === 0);
    expect(low).not.to.have.lengthOf(0);
    for (const { short } of low) expect(sentence).to.contain(short);
  });

  it('tells what is not known of the others from others who do their part', async () => {
    const isOwn = (say: (asked: AskedQuestion) => Statement | undefined): Report =>
      setMandate(filled(say), 'F3', { holder: 'city', unfunded: false }, AT);
    const sentence = async (report: Report) => textOf(part(await briefingOf(report), '.others p'));
    const oneAction = isOwn(({ question }) =>
      question.dimensions[0] === 'quito.1' ? { state: 'scored', level: 3 } : undefined,
    );
    expect(await sentence(oneAction)).to.match(/^Not known yet/);
    expect(await sentence(isOwn(() => ({ state: 'dont_know' })))).to.match(/^Not known yet/);
    expect(await sentence(isOwn(() => ({ state: 'scored', level: 4 })))).to.match(/^Nowhere do others/);
  });

  it('gives no overall score and says who does not endorse it', async () => {
    const end = textOf(part(await briefingOf(filled()), '.end'));
    expect(end).to.contain('There is no overall score, on purpose.');
    expect(end).to.contain(content.texts.disclaimer);
  });

  it('calls the quick check indicative and gives it no levels', async () => {
    const briefing = await briefingOf(filled(usual, 'quick'));
    expect(textOf(part(briefing, '.indicative'))).to.match(/^Indicative only/);
    expect(part(await briefingOf(filled()), '.indicative')).to.equal(null);
    for (const entry of texts(briefing, '.lowest .level')) expect(entry).to.match(/^First picture: \d+/);
  });

  it('is in Arabic from right to left, with Arabic words throughout', async () => {
    const briefing = await briefingOf(filled(), { texts: arabic });
    expect(getComputedStyle(part(briefing, '.page')!).direction).to.equal('rtl');
    expect(textOf(part(briefing, 'h3'))).to.equal('موجز: \u2068Puerto Claro\u2069');
    for (const title of texts(briefing, 'h4')) expect(title).to.match(/^[\u0600-\u06ff\s]+$/);
  });

  it('goes back to the results, and the results come here', async () => {
    const briefing = await briefingOf(filled());
    const buttons = [...briefing.shadowRoot!.querySelectorAll('button')];
    const back = buttons.find((button) => textOf(button) === 'Back to the results')!;
    setTimeout(() => back.click());
    expect((await oneEvent<GoEvent>(briefing, 'go')).screen).to.equal('results');
    const results = await fixture<ArrivalResults>(
      html`<arrival-results .content=${content} .report=${filled()}></arrival-results>`,
    );
    const open = [...results.shadowRoot!.querySelectorAll('button')].find(
      (button) => textOf(button) === 'One-page briefing',
    )!;
    setTimeout(() => open.click());
    expect((await oneEvent<GoEvent>(results, 'go')).screen).to.equal('briefing');
  });
});
