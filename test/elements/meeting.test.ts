import { mergeReports, setNote, type Report } from '@arrival-cities/core';
import { expect } from '@open-wc/testing';
import '../../packages/elements/src/meeting/meeting.define.js';
import type { ArrivalMeeting } from '../../packages/elements/src/meeting/meeting.js';
import type { ArrivalTopic } from '../../packages/elements/src/meeting/topic.js';
import { cityDraft, departmentFiles, departmentsReport, instrument } from '../../stories/reports.js';
import { buttonIn, screenOf, textOf } from '../helpers/screen-owner.js';
import { waitUntil } from '../helpers/wait-until.js';

const meetingOf = async (report?: Report, options = {}) =>
  screenOf<ArrivalMeeting>('arrival-meeting', report ?? (await departmentsReport()), options);
const topics = (meeting: ArrivalMeeting) => [
  ...meeting.shadowRoot!.querySelectorAll<ArrivalTopic>('arrival-topic'),
];
const inside = (topic: ArrivalTopic) => topic.shadowRoot!;
const agreedText = (topic: ArrivalTopic) => textOf(inside(topic).querySelector('.agreed'));

/** Opens the form, chooses a level and records it. */
async function agreeOn(topic: ArrivalTopic, level: number): Promise<void> {
  inside(topic).querySelector<HTMLElement>('.agree')!.click();
  await topic.updateComplete;
  inside(topic).querySelector<HTMLElement>(`input[type=radio][value="${level}"]`)!.click();
  await topic.updateComplete;
  buttonIn(inside(topic), 'Record the agreement').click();
  await waitUntil(() => agreedText(topic), 'nothing was agreed');
}

describe('arrival-meeting', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark']) {
      it(`passes with a form open and an agreement, ${theme}`, async () => {
        const meeting = await meetingOf(undefined, { theme });
        const [first, second] = topics(meeting);
        await agreeOn(first!, 2);
        inside(second!).querySelector<HTMLElement>('.agree')!.click();
        await second!.updateComplete;
        await expect(meeting).to.be.accessible();
      });
    }
  });

  it('puts the widest differences first, each with what every department says', async () => {
    const meeting = await meetingOf();
    const consensus = topics(meeting).flatMap(({ topic }) => topic.disagreement?.consensus ?? []);
    expect(consensus).to.have.length.greaterThan(2);
    expect(consensus).to.deep.equal([...consensus].sort((a, b) => a - b));
    const [first] = topics(meeting);
    const names = [...inside(first!).querySelectorAll('dt')].map(textOf);
    expect(names).to.deep.equal(['Housing department', 'Social services']);
    expect(textOf(inside(first!).querySelector('article'))).to.contain('From “');
  });

  it('says where some know what others do not', async () => {
    const meeting = await meetingOf();
    const known = topics(meeting).filter(({ topic }) => topic.isKnownToSome);
    expect(known).to.have.length.greaterThan(0);
    expect(textOf(inside(known[0]!))).to.contain("I don't know");
    expect(textOf(inside(known[0]!))).to.contain('Known to some only');
  });

  it('records a level with who agreed, and keeps every answer', async () => {
    const meeting = await meetingOf();
    const [first] = topics(meeting);
    const { answers } = meeting.report;
    await agreeOn(first!, 3);
    const [agreement] = meeting.report.agreed;
    expect(agreement?.level).to.equal(3);
    expect(agreement?.by).to.deep.equal(first!.topic.voices.map(({ respondent }) => respondent.id));
    expect(meeting.report.answers).to.equal(answers);
    expect(agreedText(first!)).to.contain('Housing department and Social services: “Established”');
    expect(inside(first!).activeElement?.className).to.contain('agreed');
    expect(textOf(meeting.shadowRoot!.querySelector('section'))).to.contain('1 of');
  });

  it('asks for a statement and a department before it records anything', async () => {
    const meeting = await meetingOf();
    const [first] = topics(meeting);
    inside(first!).querySelector<HTMLElement>('.agree')!.click();
    await first!.updateComplete;
    buttonIn(inside(first!), 'Record the agreement').click();
    await first!.updateComplete;
    expect(textOf(inside(first!).querySelector('[role=alert]'))).to.contain('Choose a statement');
    expect(meeting.report.agreed).to.deep.equal([]);
  });

  it('marks an agreement that an answer has overtaken', async () => {
    const meeting = await meetingOf();
    const [first] = topics(meeting);
    await agreeOn(first!, 3);
    const { answer } = first!.topic.voices[0]!;
    const at = new Date(Date.parse(meeting.report.updatedAt) + 1000).toISOString();
    meeting.report = setNote(meeting.report, answer, 'Seen again', at);
    await meeting.updateComplete;
    await first!.updateComplete;
    expect(agreedText(first!)).to.contain('An answer changed after this was agreed');
    expect(textOf(meeting.shadowRoot!.querySelector('section'))).to.contain('0 of');
  });

  it('takes an agreement back, and keeps it in the history', async () => {
    const meeting = await meetingOf();
    const [first] = topics(meeting);
    await agreeOn(first!, 3);
    inside(first!).querySelector<HTMLElement>('.agree + button')!.click();
    await waitUntil(() => !agreedText(first!), 'the agreement stays');
    expect(meeting.report.agreed.map(({ level }) => level)).to.deep.equal([3, null]);
    expect(inside(first!).activeElement?.className).to.equal('agree');
    expect(textOf(inside(first!).querySelector('[role=status]'))).to.contain('taken back');
  });

  it('says that answers of two departments are needed', async () => {
    const meeting = await meetingOf(cityDraft());
    expect(topics(meeting)).to.deep.equal([]);
    expect(textOf(meeting.shadowRoot!.querySelector('.notice'))).to.contain('Fewer than two departments');
  });

  it('names who is asked and has not answered', async () => {
    const made = { id: crypto.randomUUID(), at: '2026-03-14T09:00:00.000Z' };
    const [housing, social] = departmentFiles();
    const third = { ...cityDraft().respondents[1]!, id: 'r9', department: 'Legal department' };
    const city = { ...cityDraft(), respondents: [...cityDraft().respondents, third] };
    const { report } = mergeReports(instrument, [city, housing!, social!], made);
    const meeting = await meetingOf(report);
    expect(textOf(inside(topics(meeting)[0]!))).to.contain('No answer yet: Legal department');
  });

  it('lets nobody agree on a page that only follows', async () => {
    const meeting = await meetingOf(undefined, { access: 'follow' });
    expect(inside(topics(meeting)[0]!).querySelector('button')).to.equal(null);
  });
});
