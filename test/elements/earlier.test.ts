import { duplicateReport, serializeReport, type Report } from '@arrival-cities/core';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { ListedDraft } from '../../packages/elements/src/assessment/draft-session.js';
import { loadContent } from '../../packages/elements/src/assessment/loaded-content.js';
import type { ArrivalEarlier } from '../../packages/elements/src/compare/earlier.js';
import '../../packages/elements/src/compare/earlier.define.js';
import type { GoEvent } from '../../packages/elements/src/shared/events.js';
import '../helpers/test-frame.js';
import { waitUntil } from '../helpers/wait-until.js';
import { content as source, earlierReport, fullReport, namedAs, quickReport } from '../../stories/reports.js';

const [earlier, full] = await Promise.all([earlierReport(), fullReport()]);
const content = await loadContent(source, 'en', false);

const draftOf = (report: Report, title = ''): ListedDraft => ({
  id: report.id,
  title,
  savedAt: report.updatedAt,
  report,
  data: report,
});

async function choice(drafts: readonly ListedDraft[], report: Report = full): Promise<ArrivalEarlier> {
  const frame = await fixture(html`
    <test-frame>
      <arrival-earlier .content=${content} .report=${report} .drafts=${drafts}></arrival-earlier>
    </test-frame>
  `);
  return frame.querySelector('arrival-earlier')!;
}

const inside = (element: ArrivalEarlier): ShadowRoot => element.shadowRoot!;
const wordsOf = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const titlesOf = (element: ArrivalEarlier) => [...inside(element).querySelectorAll('h4')].map(wordsOf);
const comparisonIn = (element: ArrivalEarlier) =>
  inside(element).querySelector('arrival-comparison')?.shadowRoot;

async function chooseFirst(element: ArrivalEarlier): Promise<ShadowRoot> {
  inside(element).querySelector<HTMLElement>('.drafts button')!.click();
  await waitUntil(() => comparisonIn(element)?.querySelector('.title'), 'the comparison appears');
  return comparisonIn(element)!;
}

async function chooseFile(element: ArrivalEarlier, text: string): Promise<void> {
  const input = inside(element).querySelector<HTMLInputElement>('input[type=file]')!;
  const files = new DataTransfer();
  files.items.add(new File([text], 'a-year-ago.json', { type: 'application/json' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
  await waitUntil(
    () => comparisonIn(element)?.querySelector('.title') ?? inside(element).querySelector('[part=error]'),
    'the file is compared or refused',
  );
}

describe('arrival-earlier', () => {
  it('is accessible, before and after the choice', async () => {
    const element = await choice([draftOf(full), draftOf(earlier)]);
    await expect(element).to.be.accessible();
    await chooseFirst(element);
    await expect(element).to.be.accessible();
  });

  it('offers the other drafts of the device, and first the run that this one was started from', async () => {
    const began = duplicateReport(earlier, { id: full.id, at: full.updatedAt });
    const other = await namedAs('Puerto Claro', quickReport);
    const element = await choice([draftOf(other), draftOf(began), draftOf(earlier, 'Last year')], began);
    expect(titlesOf(element)).to.deep.equal(['This run was started from', 'Other reports on this device']);
    const names = [...inside(element).querySelectorAll('.drafts strong')].map(wordsOf);
    expect(names).to.deep.equal(['Last year', 'Puerto Claro']);
  });

  it('says that there is no other report, and takes a file', async () => {
    const element = await choice([draftOf(full)]);
    expect(inside(element).textContent).to.include('There is no other report on this device.');
    await chooseFile(element, serializeReport(earlier));
    expect(wordsOf(comparisonIn(element)!.querySelector('.muted'))).to.include(
      'Mar 12, 2025 and Mar 10, 2026',
    );
  });

  it('moves the focus to the comparison, and back to the choice', async () => {
    const element = await choice([draftOf(earlier)]);
    const shown = await chooseFirst(element);
    await waitUntil(() => shown.activeElement?.matches('.title'), 'the heading has the focus');
    inside(element).querySelector<HTMLElement>('.controls button:last-child')!.click();
    await waitUntil(() => inside(element).activeElement?.matches('.title'), 'the choice has the focus');
    expect(comparisonIn(element)).to.equal(undefined);
  });

  it('takes the older of the two as the earlier one', async () => {
    const element = await choice([draftOf(full)], earlier);
    const shown = await chooseFirst(element);
    expect(wordsOf(shown.querySelector('.muted'))).to.include('Mar 12, 2025 and Mar 10, 2026');
  });

  it('refuses a report of another depth and a damaged file in words', async () => {
    const element = await choice([draftOf(await namedAs('Puerto Claro', quickReport))]);
    inside(element).querySelector<HTMLElement>('.drafts button')!.click();
    await waitUntil(() => inside(element).querySelector('[part=error]'), 'it is refused');
    expect(wordsOf(inside(element).querySelector('[part=error]'))).to.include(
      'Only reports of the same depth',
    );
    await chooseFile(element, '{"no": "report"}');
    await waitUntil(
      () => wordsOf(inside(element).querySelector('[part=error]')).includes('a-year-ago.json'),
      'the file is named',
    );
    expect(comparisonIn(element)).to.equal(undefined);
  });

  it('goes back to the results', async () => {
    const element = await choice([]);
    const going = oneEvent<GoEvent>(element, 'go');
    inside(element).querySelector<HTMLElement>('.controls button')!.click();
    expect((await going).screen).to.equal('results');
  });
});
