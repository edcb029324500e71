import { answer, questionsOf, setRespondent, type Report } from '@arrival-cities/core';
import { expect, oneEvent } from '@open-wc/testing';
import type { ArrivalHandBack } from '../../packages/elements/src/departments/hand-back.js';
import '../../packages/elements/src/results/results.define.js';
import type { ArrivalResults } from '../../packages/elements/src/results/results.js';
import type { DraftEvent, GoEvent } from '../../packages/elements/src/shared/events.js';
import { cityDraft, departmentFiles, instrument } from '../../stories/reports.js';
import { buttonIn, screenOf, textOf } from '../helpers/screen-owner.js';

/** What the health department sends back: every one of its questions answered. */
const task = (): Report => departmentFiles()[2]!;
const asked = (report = task()) => questionsOf(instrument, report, report.respondents[0]!.id);
/** The last of its questions is open again. */
function unfinished(): Report {
  const report = task();
  const { question } = asked(report).at(-1)!;
  return { ...report, answers: report.answers.filter(({ questionId }) => questionId !== question.id) };
}
const everything = (): Report => {
  const [respondent] = task().respondents;
  const functions = instrument.functions.map(({ id }) => id);
  return { ...task(), respondents: [{ ...respondent!, functions }] };
};

async function results(report: Report, options: { theme?: string; access?: 'own' | 'view' } = {}) {
  const element = await screenOf<ArrivalResults>('arrival-results', report, options);
  const panel = element.shadowRoot!.querySelector<ArrivalHandBack>('arrival-hand-back');
  await panel?.updateComplete;
  return { element, panel: panel?.shadowRoot, head: textOf(element.shadowRoot!.querySelector('header')) };
}

describe('the results of a task', () => {
  for (const theme of ['light', 'dark']) {
    it(`are accessible, ${theme}`, async () => {
      const { element } = await results(unfinished(), { theme });
      await expect(element.shadowRoot!.querySelector('arrival-hand-back')!).to.be.accessible();
    });
  }

  it('begin with the word that it is done, of what, and what to do next', async () => {
    const { panel, head } = await results(task());
    const count = asked().length;
    expect(textOf(panel!.querySelector('h4'))).to.equal('Your part is done');
    expect(textOf(panel)).to.contain(`${count} of ${count} questions answered. You were asked about: `);
    expect(textOf(panel)).to.contain('give it to the person who asked you');
    expect(buttonIn(panel!, 'Go to the open questions')).to.equal(undefined);
    expect(head).to.contain(`${count} of ${count} questions answered.`);
    expect(head).to.contain('These are the results of this part only.');
  });

  it('are saved as all work is', async () => {
    const { element, panel } = await results(task());
    const leaving = oneEvent<DraftEvent>(element, 'draft');
    const save = buttonIn(panel!, 'Save my work as a file');
    expect(save.classList.contains('primary')).to.equal(true);
    save.click();
    expect((await leaving).action).to.deep.equal({ name: 'save' });
    await element.updateComplete;
    expect(textOf(panel!.querySelector('[role=status]'))).to.contain('handed to the browser');
  });

  it('say what is open, and lead there', async () => {
    const { element, panel } = await results(unfinished());
    const count = asked().length;
    expect(textOf(panel!.querySelector('h4'))).to.equal('1 question is not answered yet');
    expect(textOf(panel)).to.contain(`${count - 1} of ${count} questions answered.`);
    const going = oneEvent<GoEvent>(element, 'go');
    buttonIn(panel!, 'Go to the open questions').click();
    const { screen, place } = await going;
    expect(screen).to.equal('checklist');
    expect(place).to.deep.equal({ questionId: asked().at(-1)!.question.id });
  });

  it('send nobody to questions of others', async () => {
    const { element } = await results(task());
    const unknown = element.shadowRoot!.querySelector('.unknown')!;
    expect(unknown.querySelector('.next')).to.equal(null);
    expect(textOf(unknown)).to.not.contain('not answered yet');
  });

  it('name no subjects where it was asked about everything', async () => {
    const { panel } = await results(everything());
    expect(textOf(panel)).to.contain(`of ${instrument.questions.length} questions answered.`);
    expect(textOf(panel)).to.contain('You were asked about everything.');
  });

  it('are only looked at in a copy that nobody edits', async () => {
    const { panel, head } = await results(task(), { access: 'view' });
    expect(panel).to.equal(undefined);
    expect(head).to.contain('These are the results of this part only.');
  });

  it('wait for a first answer', async () => {
    const { panel, head } = await results({ ...task(), answers: [] });
    expect(panel).to.equal(undefined);
    expect(head).to.contain(`0 of ${asked().length} questions answered.`);
  });
});

describe('the results of a city', () => {
  const [first] = cityDraft().answers;

  it('have nothing to hand back, with departments or without', async () => {
    for (const report of [cityDraft(), { ...cityDraft(), respondents: [{ id: 'r1' }] }]) {
      const { panel, head } = await results(report);
      expect(panel).to.equal(undefined);
      expect(head).to.contain(`of ${instrument.questions.length} questions answered.`);
      expect(head).to.not.contain('this part only');
    }
  });

  it('stay those of the city where its own department has subjects', async () => {
    const at = cityDraft().updatedAt;
    const own = { id: first!.respondentId, functions: ['F0'] };
    const report = answer(setRespondent(cityDraft(), own, at), first!, { state: 'dont_know' }, at);
    const { panel, head } = await results(report);
    expect(panel).to.equal(undefined);
    expect(head).to.contain(`of ${instrument.questions.length} questions answered.`);
  });
});
