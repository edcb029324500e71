import { expect, fixture, html } from '@open-wc/testing';
import '@arrival-cities/elements/assessment.define.js';
import { ArrivalAssessment } from '@arrival-cities/elements/assessment.js';
import { serializeReport } from '@arrival-cities/core';
import { fullReport, partialReport } from '../../stories/reports.js';
import { pseudoContent } from '../helpers/pseudo-locale.js';
import { waitUntil } from '../helpers/wait-until.js';

/** All elements below, through shadow roots. */
function* below(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* below(element.shadowRoot);
  }
}

const isShown = (element: Element): boolean =>
  element.checkVisibility() && element.getClientRects().length > 0;

/** Words that are data and not texts: places in documents, names of countries and languages, the city. */
const isData = (element: Element): boolean =>
  element.closest('code, option, [lang]:not(.frame)') !== null || element.localName === 'option';

/** Texts on the screen that did not come from a catalogue. */
const strangers = (root: ParentNode): string[] =>
  [...below(root)]
    .filter((element) => element.children.length === 0 && isShown(element) && !isData(element))
    .map((element) => element.textContent.trim())
    .filter((text) => /\p{L}{3,}/u.test(text) && !/[⟦⟧]/u.test(text));

const SCREENS = ['profile', 'checklist', 'together', 'results', 'plan'] as const;

for (const language of ['en-XA', 'ar-XB'] as const) {
  describe(`the pseudo-locale ${language}`, () => {
    let element: ArrivalAssessment;

    before(() => {
      ArrivalAssessment.content = pseudoContent(language);
    });

    beforeEach(async () => {
      const box = await fixture<HTMLElement>(html`<div></div>`);
      box.style.width = '320px';
      element = document.createElement('arrival-assessment');
      element.lang = language;
      element.setAttribute('storage', 'none');
      box.append(element);
      await waitUntil(() => element.shadowRoot?.querySelector('arrival-start'), 'the start screen appears');
    });

    const frame = () => element.shadowRoot?.querySelector('.frame') as HTMLElement;

    /** Neither the frame nor anything in it is wider than the place it has, unless it scrolls by itself. */
    function expectNoOverflow(): void {
      const edge = frame().getBoundingClientRect();
      const wide = [...below(frame())].filter((one) => {
        const box = one.getBoundingClientRect();
        const scrolls = one.closest('[tabindex="0"], .visually-hidden, svg, canvas') !== null;
        return isShown(one) && !scrolls && (box.right > edge.right + 1 || box.left < edge.left - 1);
      });
      expect(wide.map((one) => `${one.localName}.${one.getAttribute('class') ?? ''}`)).to.deep.equal([]);
      expect(frame().scrollWidth).to.be.at.most(frame().clientWidth);
    }

    it('fills the start screen with its own texts, in its direction, and nothing sticks out', async () => {
      await element.updateComplete;
      expect(frame().dir).to.equal(language === 'ar-XB' ? 'rtl' : 'ltr');
      expect(strangers(frame())).to.deep.equal([]);
      expectNoOverflow();
    });

    for (const screen of SCREENS) {
      it(`fills the screen "${screen}" with its own texts, and nothing sticks out`, async () => {
        const report = await (screen === 'results' || screen === 'plan' ? fullReport() : partialReport());
        expect(await element.open(serializeReport(report))).to.equal(true);
        await element.updateComplete;
        const step = element.shadowRoot?.querySelector<HTMLElement>(`.steps [data-step=${screen}]`);
        step?.click();
        const tag = `arrival-${screen}`;
        await waitUntil(() => element.shadowRoot?.querySelector(tag)?.shadowRoot?.querySelector('h3'), tag);
        if (screen === 'results') {
          await waitUntil(
            () => [...below(frame())].some(({ localName }) => localName === 'table'),
            'the table',
          );
        }
        const own = strangers(frame()).filter(
          (text) => text !== report.subject.city && !text.includes(report.id),
        );
        expect(own).to.deep.equal([]);
        expectNoOverflow();
      });
    }
  });
}
