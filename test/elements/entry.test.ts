import { indexAnswers, type Answer, type Report } from '@arrival-cities/core';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../packages/elements/src/entry/entry.define.js';
import type { ArrivalEntryLine } from '../../packages/elements/src/entry/entry-line.js';
import type { ArrivalEntry } from '../../packages/elements/src/entry/entry.js';
import { keyMeaning } from '../../packages/elements/src/entry/key-meaning.js';
import '../../packages/elements/src/mandate/mandate.define.js';
import { draftOf, fullReport } from '../../stories/reports.js';
import { buttonIn, screenOf, textOf } from '../helpers/screen-owner.js';
import { waitUntil } from '../helpers/wait-until.js';

const blank = (): Report => draftOf({ say: () => undefined });
const entryOf = (report = blank(), options = {}) => screenOf<ArrivalEntry>('arrival-entry', report, options);
const line = (entry: ArrivalEntry, id: string) =>
  entry.shadowRoot!.querySelector<ArrivalEntryLine>(`arrival-entry-line[id="${id}"]`)!;
const inputOf = (entry: ArrivalEntry, id: string) => line(entry, id).shadowRoot!.querySelector('input')!;
const saidOf = (entry: ArrivalEntry, id: string) =>
  textOf(line(entry, id).shadowRoot!.querySelector('#said'));
const focused = (entry: ArrivalEntry) => entry.shadowRoot!.activeElement?.id;
const statusOf = (entry: ArrivalEntry) => textOf(entry.shadowRoot!.querySelector('[role=status]'));

function answerOf({ report }: ArrivalEntry, id: string, respondentId = 'r1'): Answer | undefined {
  return [...indexAnswers(report, respondentId).values()].find(({ questionId }) => questionId === id);
}

async function press(entry: ArrivalEntry, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await entry.updateComplete;
  }
}

describe('arrival-entry', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark']) {
      it(`passes with answers, a reason to choose and a wrong key, ${theme}`, async () => {
        const entry = await entryOf(await fullReport(), { theme });
        line(entry, 'q1.2').focus();
        await press(entry, 'n', 'ArrowDown', 'x');
        await expect(entry).to.be.accessible();
      });
    }

    it('has a label and the meaning of the key on every line', async () => {
      const entry = await entryOf();
      const input = inputOf(entry, 'q1.1');
      expect(textOf(input.labels?.[0])).to.match(/^1\.1\D/);
      expect(input.getAttribute('aria-describedby')).to.equal('said');
    });
  });

  it('has a line for every question asked', async () => {
    const entry = await entryOf();
    expect(entry.shadowRoot!.querySelectorAll('arrival-entry-line')).to.have.lengthOf(91);
  });

  describe('keys', () => {
    it('answer with a level, and show its statement', async () => {
      const entry = await entryOf();
      line(entry, 'q1.1').focus();
      await press(entry, '3');
      expect(answerOf(entry, 'q1.1')?.level).to.equal(3);
      await waitUntil(() => saidOf(entry, 'q1.1').startsWith('Established: '), 'the statement shows');
      expect(statusOf(entry)).to.contain('Question 1.1: Established: ');
    });

    it('replace one another on a line', async () => {
      const entry = await entryOf();
      line(entry, 'q1.1').focus();
      await press(entry, '3', '1');
      expect(answerOf(entry, 'q1.1')?.level).to.equal(1);
      expect(inputOf(entry, 'q1.1').value).to.equal('1');
    });

    it('say that it is not known, and take an answer back', async () => {
      const entry = await entryOf();
      line(entry, 'q1.1').focus();
      await press(entry, 'd');
      expect(answerOf(entry, 'q1.1')?.state).to.equal('dont_know');
      await press(entry, 'Backspace');
      expect(answerOf(entry, 'q1.1')).to.equal(undefined);
      expect(inputOf(entry, 'q1.1').value).to.equal('');
      await press(entry, '2', 'Delete');
      expect(answerOf(entry, 'q1.1')).to.equal(undefined);
    });

    it('go to the next line and back', async () => {
      const entry = await entryOf();
      line(entry, 'q1.1').focus();
      await press(entry, '4', 'Enter');
      expect(focused(entry)).to.equal('q1.2');
      await press(entry, 'ArrowDown');
      expect(focused(entry)).to.equal('q1.3');
      await press(entry, 'ArrowUp', 'ArrowUp');
      expect(focused(entry)).to.equal('q1.1');
    });

    it('ask for a reason where a question does not apply', async () => {
      const entry = await entryOf();
      line(entry, 'q1.2').focus();
      await press(entry, 'n');
      expect(answerOf(entry, 'q1.2')).to.equal(undefined);
      await press(entry, 'Enter');
      const select = line(entry, 'q1.2').shadowRoot!.querySelector('select')!;
      expect(line(entry, 'q1.2').shadowRoot!.activeElement).to.equal(select);
      select.value = 'no-such-service';
      select.dispatchEvent(new Event('change'));
      await entry.updateComplete;
      expect(answerOf(entry, 'q1.2')?.reason?.code).to.equal('no-such-service');
      await press(entry, 'Enter');
      expect(focused(entry)).to.equal('q1.3');
    });

    it('never leave a safeguard out', async () => {
      const entry = await entryOf(await fullReport());
      const before = answerOf(entry, 'q1.1');
      line(entry, 'q1.1').focus();
      await press(entry, 'n');
      expect(line(entry, 'q1.1').asked.question.floor).to.equal(true);
      expect(answerOf(entry, 'q1.1')).to.equal(before);
      expect(saidOf(entry, 'q1.1')).to.equal('A safeguard always applies. Press 0 to 4 or ?.');
    });

    it('that mean nothing change nothing, and are told', async () => {
      const entry = await entryOf(await fullReport());
      const { value } = inputOf(entry, 'q1.1');
      line(entry, 'q1.1').focus();
      await press(entry, '7');
      expect(inputOf(entry, 'q1.1').value).to.equal(value);
      expect(inputOf(entry, 'q1.1').getAttribute('aria-invalid')).to.equal('true');
      expect(saidOf(entry, 'q1.1')).to.contain('This key means nothing here');
      await press(entry, '2');
      expect(inputOf(entry, 'q1.1').getAttribute('aria-invalid')).to.equal('false');
    });

    const KEYS: readonly [string, ReturnType<typeof keyMeaning>][] = [
      ['0', 0], ['4', 4], ['5', undefined], ['٣', 3], ['۴', 4], ['٩', undefined], ['?', 'dont_know'],
      ['؟', 'dont_know'], ['D', 'dont_know'], ['N', 'not_applicable'], ['-', 'not_applicable'], ['', undefined],
    ]; // prettier-ignore
    it('mean the same in every script', () => {
      for (const [key, meaning] of KEYS) expect(keyMeaning(key), key).to.equal(meaning);
    });
  });

  it('draws one line for an answer, and no other', async () => {
    const entry = await entryOf(await fullReport());
    const drawn: string[] = [];
    for (const one of entry.shadowRoot!.querySelectorAll('arrival-entry-line'))
      one.addController({ hostUpdated: () => drawn.push(one.id) });
    line(entry, 'q5.3').focus();
    await press(entry, '1');
    await waitUntil(() => saidOf(entry, 'q5.3').startsWith('Emerging'), 'the line is drawn');
    expect([...new Set(drawn)]).to.deep.equal(['q5.3']);
  });

  describe('departments', () => {
    async function addDepartment(entry: ArrivalEntry, name: string): Promise<void> {
      const root = entry.shadowRoot!;
      root.querySelector<HTMLInputElement>('#new')!.value = name;
      buttonIn(root, 'Add').click();
      await entry.updateComplete;
    }

    it('can be added, and their sheets are kept apart', async () => {
      const entry = await entryOf();
      await addDepartment(entry, 'Housing department');
      expect(entry.report.respondents.map(({ department }) => department)).to.deep.equal([
        undefined,
        'Housing department',
      ]);
      line(entry, 'q1.1').focus();
      await press(entry, '2');
      const { id } = entry.report.respondents[1]!;
      expect(answerOf(entry, 'q1.1', id)?.level).to.equal(2);
      expect(answerOf(entry, 'q1.1', 'r1')).to.equal(undefined);
    });

    it('are not added twice under one name', async () => {
      const entry = await entryOf();
      await addDepartment(entry, 'Housing department');
      await addDepartment(entry, ' Housing department ');
      expect(entry.report.respondents).to.have.lengthOf(2);
    });
  });

  it('changes nothing on a page that only follows', async () => {
    const entry = await entryOf(blank(), { access: 'follow' });
    line(entry, 'q1.1').focus();
    await press(entry, '3');
    expect(entry.report.answers).to.deep.equal([]);
  });
});
