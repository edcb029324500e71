import {
  answer,
  createReport,
  parseInstrument,
  parseLocale,
  setFlag,
  setNote,
  setSubject,
  shareReport,
  type Report,
} from '@arrival-cities/core';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LoadedContent } from '../../packages/elements/src/assessment/loaded-content.js';
import '../../packages/elements/src/save/save.define.js';
import type { ArrivalSave } from '../../packages/elements/src/save/save.js';
import { hash } from '../../packages/elements/src/shared/environment.js';
import type { DraftEvent } from '../../packages/elements/src/shared/events.js';
import { Messages } from '../../packages/elements/src/shared/messages.js';
import instrumentJson from '../../packages/content/instruments/quito-gfmd/instrument.json' with { type: 'json' };
import textsJson from '../../packages/content/instruments/quito-gfmd/locales/en.json' with { type: 'json' };
import '../helpers/test-frame.js';
import { waitUntil } from '../helpers/wait-until.js';

const instrument = parseInstrument(instrumentJson).value!;
const texts = parseLocale(textsJson).value!;
const content: LoadedContent = { instrument, texts, messages: new Messages() };
const AT = '2026-11-21T10:00:00.000Z';
const KEY = { questionId: 'q1.1', respondentId: 'r1', scale: 'SERV' };

const plain = (): Report =>
  answer(
    setSubject(
      createReport(instrument, {
        id: '6f1de5bc-7b5f-4d7f-9a3e-1c2b3a4d5e6f',
        at: AT,
        depth: 'full',
        generator: { name: 'arrival-cities', version: '0.1.0' },
        disclaimer: texts.disclaimer,
      }),
      { city: 'Quito' },
      AT,
    ),
    KEY,
    { state: 'scored', level: 2 },
    AT,
  );
const noted = () => setFlag(setNote(plain(), KEY, 'Ask the clerk', AT), KEY, true, AT);

async function saveOf(report: Report, access: ArrivalSave['access'] = 'own', theme = 'light') {
  const host = await fixture(
    html`<test-frame theme=${theme}
      ><arrival-save .content=${content} .report=${report} .access=${access}></arrival-save
    ></test-frame>`,
  );
  const save = host.querySelector<ArrivalSave>('arrival-save')!;
  await save.updateComplete;
  return save;
}

const textOf = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const find = (save: ArrivalSave, selector: string) => save.shadowRoot!.querySelector<HTMLElement>(selector);
const pageOf = (save: ArrivalSave) => textOf(find(save, 'section'));
const buttonNamed = (save: ArrivalSave, name: string) =>
  [...save.shadowRoot!.querySelectorAll('button')].find((button) => textOf(button) === name)!;
const focusedText = (save: ArrivalSave) => textOf(save.shadowRoot!.activeElement);

async function ask(save: ArrivalSave): Promise<HTMLElement> {
  buttonNamed(save, 'Prepare a copy to share').click();
  await waitUntil(() => find(save, '.confirm'), 'nothing was asked');
  await save.updateComplete;
  return find(save, '.confirm')!;
}

describe('arrival-save', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark']) {
      it(`passes before and while it asks, ${theme}`, async () => {
        const save = await saveOf(noted(), 'own', theme);
        await expect(save).to.be.accessible();
        await ask(save);
        await expect(save).to.be.accessible();
      });
    }

    it('has its status before the status has anything to say', async () => {
      const save = await saveOf(plain());
      const status = find(save, '[role=status]');
      expect(textOf(status)).to.equal('');
      buttonNamed(save, 'Save my work as a file').click();
      await save.updateComplete;
      expect(find(save, '[role=status]')).to.equal(status);
      expect(textOf(status)).to.include('all your work');
    });
  });

  it('saves everything at one click', async () => {
    const save = await saveOf(noted());
    const draft = oneEvent<DraftEvent>(save, 'draft');
    buttonNamed(save, 'Save my work as a file').click();
    const event = await draft;
    expect(event.action).to.deep.equal({ name: 'save' });
    expect(event.composed).to.equal(false);
  });

  describe('sharing', () => {
    it('asks first, in place, and says what is left out of this report and what stays', async () => {
      const save = await saveOf(noted());
      let drafts = 0;
      save.addEventListener('draft', () => (drafts += 1));
      const confirm = textOf(await ask(save));
      expect(confirm).to.include('Left out of the copy: Notes, and reasons in free text');
      expect(confirm).to.include('Marks to come back to a question').and.not.include('The plan');
      expect(confirm).to.include('Stays in the copy: The city (Quito)').and.include('1 answer,');
      expect(drafts).to.equal(0);
    });

    it('says so when nothing has to be left out, and when no city is named', async () => {
      const report = setSubject(plain(), { city: '' }, AT);
      const confirm = textOf(await ask(await saveOf(report)));
      expect(confirm).to.include('nothing has to be left out').and.include('the city is not named');
    });

    it('shares after a yes, and goes back to where it began', async () => {
      const save = await saveOf(noted());
      await ask(save);
      const draft = oneEvent<DraftEvent>(save, 'draft');
      buttonNamed(save, 'Download the copy').click();
      expect((await draft).action).to.deep.equal({ name: 'share' });
      await save.updateComplete;
      expect(find(save, '.confirm')).to.equal(null);
      expect(focusedText(save)).to.equal('Prepare a copy to share');
    });

    it('works with the keyboard alone: ask, go back', async () => {
      const save = await saveOf(noted());
      buttonNamed(save, 'Prepare a copy to share').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(
        () => find(save, '.confirm') === save.shadowRoot!.activeElement && find(save, '.confirm'),
      );
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Tab' });
      expect(focusedText(save)).to.equal('Back, do not share');
      await sendKeys({ press: 'Enter' });
      await save.updateComplete;
      expect(focusedText(save)).to.equal('Prepare a copy to share');
    });

    it('asks again when the report has changed meanwhile', async () => {
      const save = await saveOf(noted());
      await ask(save);
      save.report = plain();
      await save.updateComplete;
      expect(find(save, '.confirm')).to.equal(null);
    });

    it('knows words for everything a copy can lack', async () => {
      const report: Report = {
        ...noted(),
        respondents: [{ id: 'r1', department: 'Housing' }],
        agreed: [{ questionId: 'q1.2', scale: 'RULE', level: 2, by: ['r1'], at: AT }],
        previous: { id: '00000000-0000-4000-8000-000000000000', updatedAt: AT, digest: null },
      };
      const items = [...(await ask(await saveOf(report))).querySelectorAll('ul:first-of-type li')].map(
        textOf,
      );
      expect(items).to.have.lengthOf(5);
      items.forEach((item) => expect(item).to.match(/^[A-Z].* /));
    });
  });

  describe('a copy that is opened', () => {
    it('says why it is read-only and what the city left out', async () => {
      const copy = await shareReport(instrument, noted(), hash);
      const save = await saveOf(copy, 'view');
      expect(pageOf(save)).to.include('It is read-only.').and.include('The city left out: Notes');
      expect(save.shadowRoot!.querySelectorAll('button')).to.have.lengthOf(1);
      await expect(save).to.be.accessible();
    });

    it('can be downloaded again as it is', async () => {
      const save = await saveOf(await shareReport(instrument, noted(), hash), 'view');
      const draft = oneEvent<DraftEvent>(save, 'draft');
      buttonNamed(save, 'Download it again').click();
      expect((await draft).action).to.deep.equal({ name: 'share' });
    });

    it('shows a name it has no words for rather than hiding it', async () => {
      const copy = { ...(await shareReport(instrument, plain(), hash)), withheld: ['photographs'] };
      expect(pageOf(await saveOf(copy, 'view'))).to.include('photographs');
    });

    it('tells an internal report that is only viewed from a copy', async () => {
      const save = await saveOf(noted(), 'view');
      expect(pageOf(save)).to.include('This report is read-only on this page.').and.not.include('left out');
    });
  });
});
