import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { builtIn } from '@arrival-cities/content';
import '@arrival-cities/elements/assessment.define.js';
import { ArrivalAssessment } from '@arrival-cities/elements/assessment.js';
import type { ArrivalErrorEvent, ContentSource } from '@arrival-cities/elements';
import { openDeviceStore } from '../../packages/elements/src/storage/draft-store.js';
import { olderReport, withOlderVersions } from '../../stories/older-version.js';
import { buttonIn, textOf } from '../helpers/screen-owner.js';

const content = withOlderVersions({
  ...builtIn,
  messages: () => Promise.reject(new Error('English is built in')),
});
const older = olderReport();
const file = JSON.stringify(older);

async function assessment(
  source: ContentSource = content,
  attributes: Readonly<Record<string, string>> = {},
): Promise<ArrivalAssessment> {
  ArrivalAssessment.content = source;
  const element = document.createElement('arrival-assessment');
  for (const [name, value] of Object.entries({ storage: 'none', ...attributes }))
    element.setAttribute(name, value);
  await fixture(html`<div>${element}</div>`);
  await waitUntil(() => startOf(element)?.querySelector('.depth'), 'the start screen appears');
  return element;
}

const startOf = (element: ArrivalAssessment) =>
  element.shadowRoot?.querySelector('arrival-start')?.shadowRoot;
const noticeOf = (element: ArrivalAssessment) => element.shadowRoot!.querySelector<HTMLElement>('.problem');
const newsOf = (element: ArrivalAssessment) =>
  element.shadowRoot!.querySelector('arrival-migration')?.shadowRoot;

async function opened(source = content): Promise<ArrivalAssessment> {
  const element = await assessment(source);
  expect(await element.open(file)).to.equal(true);
  await waitUntil(() => newsOf(element)?.querySelector('details'), 'the news appears');
  return element;
}

/** What is said when this report is refused, and the codes of the event. */
async function refused(source: ContentSource): Promise<{ said: string; codes: readonly string[] }> {
  const element = await assessment(source);
  const codes: string[] = [];
  element.addEventListener('arrival-error', (event: ArrivalErrorEvent) => {
    codes.push(...event.issues.map(({ code }) => code));
  });
  expect(await element.open(file)).to.equal(false);
  await element.updateComplete;
  expect(element.report).to.equal(undefined);
  return { said: textOf(noticeOf(element)), codes };
}

/** A widget that finds that report among the drafts of the device. */
async function withOlderDraft(): Promise<ArrivalAssessment> {
  const key = crypto.randomUUID();
  const store = await openDeviceStore(key);
  await store.write(older, -1, 'Last year');
  return assessment(content, { storage: 'device', 'storage-key': key });
}

describe('a report of an older version of the checklist', () => {
  for (const theme of ['light', 'dark']) {
    it(`is told of accessibly, ${theme}`, async () => {
      const element = await opened();
      element.setAttribute('theme', theme);
      newsOf(element)!
        .querySelectorAll('details')
        .forEach((details) => (details.open = true));
      await expect(element).to.be.accessible();
    });
  }

  it('opens as one of the present version, and says what became of it', async () => {
    const element = await opened();
    expect(element.report?.instrument.version).to.equal('1.0.0');
    const notice = noticeOf(element)!;
    expect(textOf(notice.querySelector('strong'))).to.equal(
      'This report was made with version 0.9.0 of the checklist. It is now a report of version 1.0.0.',
    );
    expect(notice.getAttribute('part')).to.equal('news');
    const lists = [...newsOf(element)!.querySelectorAll('details')].map((details) => [
      textOf(details.querySelector('summary')),
      details.querySelectorAll('li').length,
      details.open,
    ]);
    expect(lists).to.deep.equal([
      [
        '2 questions to answer again: they ask something else now. Their notes and evidence are kept.',
        2,
        true,
      ],
      ['1 question has another number', 1, false],
      ['1 question is asked no more. What was said is in the older report only.', 1, false],
      ['9 other entries have no place any more', 9, false],
    ]);
    expect(textOf(newsOf(element))).to.include('7 questions keep their answers.');
    expect(textOf(newsOf(element))).to.include('Is there an agreement with the region on skills?');
  });

  it('is no error to the page', async () => {
    const element = await assessment();
    const errors: string[] = [];
    element.addEventListener('arrival-error', (event: ArrivalErrorEvent) => errors.push(event.message));
    await element.open(file);
    expect(errors).to.deep.equal([]);
  });

  it('leads from the news to a question that is asked again, with its note', async () => {
    const element = await opened();
    const again = newsOf(element)!.querySelector<HTMLButtonElement>('details .link')!;
    again.click();
    const checklist = () => element.shadowRoot!.querySelector('arrival-checklist')?.shadowRoot;
    await waitUntil(
      () =>
        [...(checklist()?.querySelectorAll('arrival-question') ?? [])].some((question) =>
          textOf(question.shadowRoot).includes(textOf(again)),
        ),
      'the question appears',
    );
    const answer = element.report!.answers.find(({ questionId }) => questionId === 'q2.4');
    expect([answer?.state, answer?.note, answer?.flagged]).to.deep.equal([
      'unanswered',
      'Counted once a year.',
      true,
    ]);
  });

  it('says so too if the file was changed after it was saved', async () => {
    const element = await assessment();
    await element.open(JSON.stringify({ ...older, subject: { city: 'Another name' } }));
    await waitUntil(() => newsOf(element)?.querySelector('details'), 'the news appears');
    expect(textOf(noticeOf(element))).to.include('changed after it was saved');
    expect(newsOf(element)!.querySelectorAll('details').length).to.equal(4);
  });

  it('goes away when the message is closed', async () => {
    const element = await opened();
    buttonIn(noticeOf(element)!, 'Close this message').click();
    await element.updateComplete;
    expect(noticeOf(element)).to.equal(null);
    expect(element.report?.answers.length).to.be.greaterThan(5);
  });

  it('is refused in words where nothing tells how it becomes a present one', async () => {
    const bare = { ...content, migrations: () => Promise.resolve(undefined) };
    const { said, codes } = await refused(bare);
    expect(codes).to.deep.equal(['no-way-to-version']);
    expect(said).to.include('was made with version 0.9.0 of the checklist, and nothing tells how');
  });

  it('is refused in words where that does not load or is damaged', async () => {
    const gone = await refused({ ...content, migrations: () => Promise.reject(new Error('gone')) });
    expect(gone.codes).to.deep.equal(['steps-not-loaded']);
    expect(gone.said).to.include('gone');
    const damaged = await refused({ ...content, migrations: () => Promise.resolve({ steps: [] }) });
    expect(damaged.codes).to.include('wrong-value');
    expect(damaged.said).to.include('migrations.json');
  });

  it('stands among the drafts, is brought up as a new one and stays as it was', async () => {
    const element = await withOlderDraft();
    const drafts = () => startOf(element)!.querySelector('.drafts')!;
    expect(textOf(drafts())).to.include('“Last year”, made with version 0.9.0 of the checklist');
    await expect(element).to.be.accessible();
    buttonIn(drafts(), 'Bring it up to date: Last year').click();
    await waitUntil(() => newsOf(element)?.querySelector('details'), 'the news appears');
    expect(element.report?.id).not.to.equal(older.id);
    await element.reset();
    await waitUntil(() => drafts().querySelectorAll('li').length === 2, 'both are listed');
    expect(textOf(drafts())).to.include('Last year (version 1.0.0)');
    expect(textOf(drafts())).to.include('“Last year”, made with version 0.9.0 of the checklist');
  });
});
