import { createReport, horizontal, parseInstrument, parseLocale, type Report } from '@arrival-cities/core';
import { expect, fixture, html } from '@open-wc/testing';
import type { LoadedContent } from '../../packages/elements/src/assessment/loaded-content.js';
import { EditEvent, GoEvent } from '../../packages/elements/src/shared/events.js';
import { Messages } from '../../packages/elements/src/shared/messages.js';
import '../../packages/elements/src/together/together.define.js';
import type { ArrivalTogether } from '../../packages/elements/src/together/together.js';
import instrumentJson from '../../packages/content/instruments/quito-gfmd/instrument.json' with { type: 'json' };
import textsJson from '../../packages/content/instruments/quito-gfmd/locales/en.json' with { type: 'json' };
import '../helpers/test-frame.js';

const instrument = parseInstrument(instrumentJson).value!;
const texts = parseLocale(textsJson).value!;
const content: LoadedContent = { instrument, texts, messages: new Messages() };
const AT = '2026-11-21T10:00:00.000Z';

const blank = (): Report =>
  createReport(instrument, {
    id: '6f1de5bc-7b5f-4d7f-9a3e-1c2b3a4d5e6f',
    at: AT,
    depth: 'full',
    generator: { name: 'arrival-cities', version: '0.1.0' },
    disclaimer: texts.disclaimer,
  });

/** The screen with an owner that applies what it asks for, a minute later each time. */
async function screenOf(theme: 'light' | 'dark' = 'light', access: 'own' | 'follow' = 'own') {
  const host = await fixture(
    html`<test-frame theme=${theme}
      ><arrival-together .content=${content} .report=${blank()} .access=${access}></arrival-together
    ></test-frame>`,
  );
  const element = host.querySelector<ArrivalTogether>('arrival-together')!;
  let minute = 0;
  element.addEventListener('edit', (event: Event) => {
    if (!(event instanceof EditEvent)) return;
    minute += 1;
    element.report = event.edit(element.report, new Date(Date.parse(AT) + 60_000 * minute).toISOString());
  });
  await element.updateComplete;
  return element;
}

const all = <T extends HTMLElement>(element: ArrivalTogether, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<T>(selector),
];
const textOf = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

async function choose(element: ArrivalTogether, select: HTMLSelectElement, value: string) {
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

/** The fieldset with this legend. */
const groupNamed = (element: ArrivalTogether, name: string) =>
  all<HTMLFieldSetElement>(element, 'fieldset').find((one) => textOf(one.querySelector('legend')) === name)!;

describe('arrival-together', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`passes with everything unfolded, ${theme}`, async () => {
        const element = await screenOf(theme);
        await choose(element, groupNamed(element, 'Housing').querySelector('select')!, '2');
        all(element, 'button')
          .find((button) => textOf(button) === 'Add a clash')!
          .click();
        await element.updateComplete;
        all<HTMLDetailsElement>(element, 'details').forEach((details) => (details.open = true));
        await expect(element).to.be.accessible();
      });
    }

    it('lets nobody change what another page is writing', async () => {
      const element = await screenOf('light', 'follow');
      expect(
        all(element, 'select, textarea, input:not([readonly])').every((one) => one.matches(':disabled')),
      ).to.equal(true);
    });
  });

  it('keeps how close a partner is now and should be, and counts those at their aim', async () => {
    const element = await screenOf();
    const [now, aim] = [...groupNamed(element, 'Schools').querySelectorAll('select')];
    await choose(element, now!, '2');
    await choose(element, aim!, '4');
    const { actorId, now: step, aim: wanted } = element.report.engagement.at(-1)!;
    expect([actorId, step, wanted]).to.deep.equal(['a3', 2, 4]);
    expect(textOf(all(element, '.count')[0])).to.equal('0 of 1 partners are at their aim.');
    await choose(element, now!, '4');
    expect(textOf(all(element, '.count')[0])).to.equal('1 of 1 partners is at its aim.');
  });

  it("warns when migrants' associations would only be informed", async () => {
    const element = await screenOf();
    const group = groupNamed(element, "Diaspora and migrants' associations");
    expect(group.querySelector('.notice')).to.equal(null);
    await choose(element, [...group.querySelectorAll('select')][1]!, '1');
    expect(textOf(group.querySelector('.notice'))).to.include('their voice would be missing');
  });

  it('asks the three tests of sectors that mention migration, and which rule clashes', async () => {
    const element = await screenOf();
    const group = groupNamed(element, 'Transport');
    await choose(element, group.querySelector('select')!, '0');
    expect(group.querySelectorAll('input')).to.have.length(0);
    await choose(element, group.querySelector('select')!, '1');
    const radios = [...group.querySelectorAll('input')];
    expect(radios).to.have.length(9);
    radios[6]!.click();
    await element.updateComplete;
    const note = group.querySelector('textarea')!;
    note.value = 'Fares need a national card';
    note.dispatchEvent(new InputEvent('input'));
    await element.updateComplete;
    expect(horizontal(instrument, element.report).incoherences).to.deep.equal(['transport']);
    expect(element.report.sectors.at(-1)?.conflictNote).to.equal('Fares need a national card');
  });

  it('adds a clash that stays private until it is ticked, and takes it back', async () => {
    const element = await screenOf();
    all(element, 'button')
      .find((button) => textOf(button) === 'Add a clash')!
      .click();
    await element.updateComplete;
    const rule = groupNamed(element, 'Clash 1').querySelector('textarea')!;
    expect(element.shadowRoot!.activeElement).to.equal(rule);
    rule.value = 'Residence card for all';
    rule.dispatchEvent(new InputEvent('input'));
    await element.updateComplete;
    expect(element.report.clashes.at(-1)).to.include({ localRule: 'Residence card for all', share: false });
    groupNamed(element, 'Clash 1').querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
    await element.updateComplete;
    expect(element.report.clashes.at(-1)?.share).to.equal(true);
    all(element, 'button.link').at(-1)!.click();
    await element.updateComplete;
    expect(all(element, 'textarea')).to.have.length(0);
  });

  it('goes on to the results', async () => {
    const element = await screenOf();
    const went = new Promise<string>((done) =>
      element.addEventListener('go', (event: Event) => event instanceof GoEvent && done(event.screen)),
    );
    all(element, 'button.primary')[0]!.click();
    expect(await went).to.equal('results');
  });
});
