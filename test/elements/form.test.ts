import { expect, fixture, html } from '@open-wc/testing';
import {
  parseReport,
  serializeReport,
  setNote,
  shareReport,
  verifyReport,
  type Report,
} from '@arrival-cities/core';
import { builtIn } from '@arrival-cities/content';
import '@arrival-cities/elements/assessment.define.js';
import { ArrivalAssessment } from '@arrival-cities/elements/assessment.js';
import spanish from '@arrival-cities/elements/locales/es.json' with { type: 'json' };
import spanishSend from '@arrival-cities/elements/locales/es.send.json' with { type: 'json' };
import { fullReport, hash, instrument, partialReport, quickReport } from '../../stories/reports.js';
import { waitUntil } from '../helpers/wait-until.js';

const start = (element: ArrivalAssessment) =>
  element.shadowRoot?.querySelector('arrival-start')?.shadowRoot ?? undefined;

const PLAIN = { storage: 'none', name: 'report' };

function assessment(attributes: Readonly<Record<string, string>> = PLAIN): ArrivalAssessment {
  ArrivalAssessment.content = {
    ...builtIn,
    messages: () =>
      Promise.resolve({ ...spanish, messages: { ...spanish.messages, ...spanishSend.messages } }),
  };
  const element = document.createElement('arrival-assessment');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** A form with a field of the host's, around what is given; nothing is ever sent. */
async function formAround(...content: readonly Element[]): Promise<HTMLFormElement> {
  const form = await fixture<HTMLFormElement>(
    html`<form>
      <label>Your name <input name="who" value="Ana" /></label>${content}<button>Send</button>
    </form>`,
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const element of form.querySelectorAll('arrival-assessment'))
    await waitUntil(() => start(element)?.querySelector('.depth'), 'the start screen appears');
  return form;
}

/** The form's own note: once it is there, the part for forms is loaded. */
const note = (element: ArrivalAssessment) =>
  (element.shadowRoot?.querySelector('.form-note')?.textContent ?? '').trim();

async function withReport(
  report: Report,
  attributes: Readonly<Record<string, string>> = PLAIN,
): Promise<{ form: HTMLFormElement; element: ArrivalAssessment }> {
  const element = assessment(attributes);
  const form = await formAround(element);
  if (attributes.name) await waitUntil(() => note(element), 'the part for forms is loaded');
  expect(await element.open(serializeReport(report))).to.equal(true);
  await element.updateComplete;
  return { form, element };
}

const valueOf = (form: HTMLFormElement, name = 'report') => new FormData(form).get(name) as string;

/** The options of the question that {@link nearlyDone} leaves open. */
async function options(element: ArrivalAssessment): Promise<HTMLInputElement[]> {
  const id = (await quickReport()).answers[0]!.questionId;
  const question = () =>
    element.shadowRoot
      ?.querySelector('arrival-checklist')
      ?.shadowRoot?.querySelector(`arrival-question[id="${id}"]`);
  await waitUntil(() => question()?.shadowRoot?.querySelector('input'), 'the question appears');
  return [...question()!.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=radio]')];
}

/** The quick report with one answer less. */
async function nearlyDone(): Promise<Report> {
  const report = await quickReport();
  return { ...report, answers: report.answers.slice(1), results: null, digest: null };
}

describe('a form with an assessment', () => {
  describe('accessibility', () => {
    it('passes, and is named by its label', async () => {
      const element = assessment();
      element.id = 'named';
      const label = document.createElement('label');
      label.htmlFor = 'named';
      label.textContent = 'The self-assessment of your city';
      const form = await formAround(label, element);
      await waitUntil(() => note(element), 'the part for forms is loaded');
      await expect(form).to.be.accessible();
    });

    it('says what the form sends, and that a disabled one cannot be changed', async () => {
      const { element } = await withReport(await partialReport());
      expect(note(element)).to.match(/a copy of your answers .* without notes/);
      element.disabled = true;
      await waitUntil(() => note(element).includes('Nothing can be changed'), 'the note follows');
      await expect(element).to.be.accessible();
    });
  });

  describe('its value', () => {
    it('is nothing before a report is begun', async () => {
      const form = await formAround(assessment());
      expect([...new FormData(form).keys()]).to.deep.equal(['who']);
    });

    it('is the copy for others: it opens, verifies, and is the one that can be downloaded', async () => {
      const full = await fullReport();
      const { form } = await withReport(full);
      const { report, issues } = parseReport(valueOf(form), instrument);
      expect(issues).to.deep.equal([]);
      expect(await verifyReport(instrument, report!, hash)).to.deep.equal({ ok: true, issues: [] });
      expect(report).to.deep.equal(JSON.parse(JSON.stringify(await shareReport(instrument, full, hash))));
    });

    it('holds no note, and lists that notes were left out', async () => {
      const report = await partialReport();
      const [first] = report.answers;
      const noted = setNote(report, first!, 'Ask the clerk', '2026-11-22T10:00:00.000Z');
      const { form } = await withReport({ ...noted, results: null, digest: null });
      expect(valueOf(form)).not.to.include('clerk');
      expect((JSON.parse(valueOf(form)) as Report).withheld).to.include('notes');
    });

    it('is up to date at once, however the form is sent', async () => {
      const { form, element } = await withReport({ ...(await nearlyDone()) });
      const [first] = await options(element);
      first!.click();
      const answers = (JSON.parse(valueOf(form)) as Report).answers.length;
      expect(answers).to.equal(24);
      let sent = 0;
      form.addEventListener('submit', (event) => {
        sent = (JSON.parse(new FormData(form, event.submitter).get('report') as string) as Report).answers
          .length;
      });
      form.requestSubmit();
      expect(sent).to.equal(24);
    });

    it('keeps two assessments of one form apart, by name or in order', async () => {
      const one = assessment({ storage: 'none', name: 'report' });
      const two = assessment({ storage: 'none', name: 'report' });
      const three = assessment({ storage: 'none', name: 'other' });
      const form = await formAround(one, two, three);
      await waitUntil(() => [one, two, three].every(note), 'the part for forms is loaded');
      await one.open(serializeReport(await quickReport()));
      await two.open(serializeReport(await partialReport()));
      await three.open(serializeReport(await fullReport()));
      const counts = (name: string) =>
        new FormData(form)
          .getAll(name)
          .map((value) => (JSON.parse(value as string) as Report).answers.length);
      expect(counts('report')).to.deep.equal([24, (await partialReport()).answers.length]);
      expect(counts('other')).to.deep.equal([91]);
    });

    it("is nobody else's after the element moved to another form, or without a name", async () => {
      const { form, element } = await withReport(await quickReport());
      const other = await formAround();
      other.append(element);
      expect([...new FormData(form).keys()]).to.deep.equal(['who']);
      expect([...new FormData(other).keys()]).to.deep.equal(['who', 'report']);
      expect(element.form).to.equal(other);
      element.removeAttribute('name');
      expect([...new FormData(other).keys()]).to.deep.equal(['who']);
    });
  });

  describe('required', () => {
    const REQUIRED = { ...PLAIN, required: '' };

    it('asks for a beginning, then for what is open, then for nothing; "I don\'t know" counts', async () => {
      const element = assessment(REQUIRED);
      const form = await formAround(element);
      await waitUntil(() => note(element), 'the part for forms is loaded');
      expect(element.validity.valueMissing).to.equal(true);
      expect(element.validationMessage).to.match(/Begin the assessment first/);
      await element.open(serializeReport(await nearlyDone()));
      await element.updateComplete;
      expect(element.validationMessage).to.match(/^1 question is still open/);
      expect(form.checkValidity()).to.equal(false);
      const all = await options(element);
      all.find(({ value }) => value === 'dont_know')!.click();
      await element.updateComplete;
      expect(element.checkValidity()).to.equal(true);
      expect(form.checkValidity()).to.equal(true);
    });

    it('points at the screen, which takes the focus', async () => {
      const { form, element } = await withReport(await partialReport(), REQUIRED);
      form.querySelector('input')!.focus();
      expect(element.reportValidity()).to.equal(false);
      await waitUntil(() => document.activeElement === element, 'the focus is in the assessment');
      expect(element.shadowRoot!.activeElement?.className).to.equal('screen');
    });

    it('speaks the language of the texts', async () => {
      const { element } = await withReport(await nearlyDone(), { ...REQUIRED, lang: 'es' });
      expect(element.validationMessage).to.equal(
        'Falta 1 pregunta. Cada pregunta necesita una respuesta; «No lo sé» también cuenta.',
      );
    });

    it('asks nothing while it is disabled, read-only or no part of the form', async () => {
      const { element } = await withReport(await partialReport(), REQUIRED);
      expect(element.willValidate).to.equal(true);
      element.disabled = true;
      await element.updateComplete;
      expect(element.willValidate).to.equal(false);
      element.disabled = false;
      element.setAttribute('readonly', '');
      await element.updateComplete;
      expect(element.willValidate).to.equal(false);
      element.removeAttribute('readonly');
      element.removeAttribute('name');
      await element.updateComplete;
      expect(element.checkValidity()).to.equal(true);
    });
  });

  describe('disabled', () => {
    it('by its fieldset: shows everything, changes nothing, and is not sent', async () => {
      const element = assessment();
      const fieldset = document.createElement('fieldset');
      fieldset.append(element);
      const form = await formAround(fieldset);
      await waitUntil(() => note(element), 'the part for forms is loaded');
      await element.open(serializeReport(await nearlyDone()));
      fieldset.disabled = true;
      const [first] = await options(element);
      const before = element.report;
      first!.click();
      await element.updateComplete;
      expect(element.report).to.equal(before);
      expect(new FormData(form).has('report')).to.equal(false);
      fieldset.disabled = false;
      await element.updateComplete;
      (await options(element))[0]!.click();
      expect(element.report).not.to.equal(before);
      expect(new FormData(form).has('report')).to.equal(true);
    });

    it('begins and opens nothing at the start', async () => {
      const element = assessment({ ...PLAIN, disabled: '' });
      await formAround(element);
      const controls = [...start(element)!.querySelectorAll<HTMLButtonElement>('button, input')];
      expect(controls).to.have.length.greaterThan(2);
      expect(controls.filter((control) => !control.matches(':disabled'))).to.deep.equal([]);
    });
  });

  describe('reset and restore', () => {
    const kept = () => ({ name: 'report', 'storage-key': crypto.randomUUID() });

    it('puts the report away, leaves the draft on the device and the focus where it was', async () => {
      const { form, element } = await withReport(await partialReport(), kept());
      const field = form.querySelector('input')!;
      field.focus();
      form.reset();
      await waitUntil(() => start(element), 'the start screen is back');
      await element.updateComplete;
      expect(element.report).to.equal(undefined);
      expect(new FormData(form).has('report')).to.equal(false);
      await waitUntil(() => start(element)?.textContent.includes('Puerto Claro'), 'the draft is offered');
      expect(document.activeElement).to.equal(field);
    });

    it('goes on with the draft that the browser remembers, once the drafts are there', async () => {
      const attributes = kept();
      const { element } = await withReport(await partialReport(), attributes);
      const { id } = element.report!;
      element.remove();
      const again = assessment(attributes);
      const box = await fixture<HTMLElement>(html`<div></div>`);
      box.append(again);
      again.formStateRestoreCallback(id);
      await waitUntil(() => again.report, 'the draft is open');
      expect(again.report?.id).to.equal(id);
    });

    it('shows the start where the draft is gone', async () => {
      const element = assessment(kept());
      element.formStateRestoreCallback('6f1c2c52-5d0e-4c8a-9d53-2f0f7d2b1aff');
      await formAround(element);
      expect(element.report).to.equal(undefined);
    });
  });

  it('costs an answer nothing: the value is made when the form asks for it', async () => {
    const { form, element } = await withReport(await nearlyDone());
    const [first] = await options(element);
    let asked = 0;
    const stringify = JSON.stringify.bind(JSON);
    JSON.stringify = ((...parts: Parameters<typeof stringify>) => {
      asked += 1;
      return stringify(...parts);
    }) as typeof JSON.stringify;
    try {
      first!.click();
      await element.updateComplete;
      expect(asked).to.equal(0);
      new FormData(form);
      expect(asked).to.be.greaterThan(0);
    } finally {
      JSON.stringify = stringify;
    }
  });
});
