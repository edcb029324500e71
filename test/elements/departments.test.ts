import {
  assignmentFor,
  encodeAssignment,
  questionsOf,
  serializeReport,
  setRespondent,
  shareReport,
  setSubject,
  type Report,
} from '@arrival-cities/core';
import { expect, oneEvent } from '@open-wc/testing';
import '../../packages/elements/src/departments/departments.define.js';
import type { ArrivalDepartment } from '../../packages/elements/src/departments/department.js';
import type { ArrivalDepartments } from '../../packages/elements/src/departments/departments.js';
import { linkWith } from '../../packages/elements/src/departments/link-with.js';
import type { ArrivalMerge } from '../../packages/elements/src/departments/merge.js';
import '../../packages/elements/src/departments/task.define.js';
import { taskIn } from '../../packages/elements/src/departments/task-link.js';
import type { ArrivalTask } from '../../packages/elements/src/departments/task.js';
import { DraftEvent, type ArrivalReportEvent } from '../../packages/elements/src/shared/events.js';
import { cityDraft, departmentFiles, draftOf, hash, instrument } from '../../stories/reports.js';
import { buttonIn, screenOf, textOf } from '../helpers/screen-owner.js';
import { waitUntil } from '../helpers/wait-until.js';

const screen = (report = cityDraft(), options = {}) =>
  screenOf<ArrivalDepartments>('arrival-departments', report, options);
const rows = (element: ArrivalDepartments) => [
  ...element.shadowRoot!.querySelectorAll<ArrivalDepartment>('arrival-department'),
];
const single = (): Report => draftOf({ say: () => undefined });

describe('arrival-departments', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark']) {
      it(`passes with departments and their subjects, ${theme}`, async () => {
        const element = await screen(undefined, { theme });
        rows(element)[0]!.shadowRoot!.querySelector('details')!.open = true;
        await expect(element).to.be.accessible();
      });
    }
  });

  it('proposes one department for each subject, and asks about all of them', async () => {
    const element = await screen(single());
    buttonIn(element.shadowRoot!, 'Propose one department for each subject').click();
    await element.updateComplete;
    expect(rows(element)).to.have.lengthOf(13);
    const functions = element.report.respondents.flatMap((one) => one.functions ?? []);
    expect(functions).to.deep.equal(instrument.functions.map(({ id }) => id));
    expect(textOf(element.shadowRoot!.querySelector('[role=status]'))).to.contain('13 departments');
  });

  describe('about what nobody is asked', () => {
    const notice = async (change: Partial<Report>) => {
      const element = await screen({ ...cityDraft(), ...change });
      return textOf(element.shadowRoot!.querySelector('.notice'));
    };
    const [own, ...others] = cityDraft().respondents;

    it('counts the subjects of the department of this device, which begins with none', async () => {
      const said = await notice({ answers: [] });
      expect(said).to.match(/^Nobody is asked about: .*administration.*Schools/);
      const less = await notice({ answers: [], respondents: [{ ...own!, functions: ['F0'] }, ...others] });
      expect(less).to.contain('Schools').and.to.not.contain('administration');
    });

    it('says nothing once the department of this device answers, as it is asked everything', async () => {
      expect(await notice({})).to.equal('');
    });
  });

  it('says "Everything" where a department is asked about all', async () => {
    const all = instrument.functions.map(({ id }) => id);
    const element = await screen(
      setRespondent(cityDraft(), { id: 'r2', functions: all }, cityDraft().updatedAt),
    );
    const [everything, some] = rows(element).map((row) => textOf(row.shadowRoot!.querySelector('summary')));
    expect(everything).to.equal(`Everything (${instrument.questions.length} questions)`);
    expect(some).to.not.contain('Everything');
  });

  it('adds a department, with the focus on its name, and takes it out again', async () => {
    const element = await screen(single());
    buttonIn(element.shadowRoot!, 'Add a department').click();
    await waitUntil(() => element.shadowRoot!.activeElement, 'nothing has the focus');
    const [row] = rows(element);
    expect(row!.shadowRoot!.activeElement?.id).to.equal('name');
    buttonIn(row!.shadowRoot!, 'Remove').click();
    await element.updateComplete;
    expect(rows(element)).to.deep.equal([]);
    expect(element.shadowRoot!.activeElement?.id).to.equal('list');
  });

  it('changes name and subjects', async () => {
    const element = await screen();
    const root = rows(element)[2]!.shadowRoot!;
    const name = root.querySelector<HTMLInputElement>('#name')!;
    name.value = 'Clinic';
    name.dispatchEvent(new InputEvent('input'));
    root.querySelector<HTMLInputElement>('input[value=F4]')!.click();
    await element.updateComplete;
    expect(element.report.respondents[3]).to.deep.equal({
      id: 'r4',
      department: 'Clinic',
      functions: ['F3', 'F4'],
    });
  });

  it('makes a file of the task without answers', async () => {
    const element = await screen();
    const root = rows(element)[0]!.shadowRoot!;
    const leaving = oneEvent<ArrivalReportEvent>(element, 'arrival-report');
    element.addEventListener('arrival-report', (event) => event.preventDefault());
    buttonIn(root, 'Save file: Housing department').click();
    const { report, purpose } = await leaving;
    expect(purpose).to.equal('task');
    expect(report.answers).to.deep.equal([]);
    expect(report.respondents[0]).to.deep.include({
      department: 'Housing department',
      functions: ['F2', 'F6'],
    });
  });

  it('keeps a department that has answered', async () => {
    const [file] = departmentFiles();
    const element = await screen({ ...file!, respondents: [{ id: 'r1' }, ...file!.respondents] });
    const names = [...rows(element)[0]!.shadowRoot!.querySelectorAll('button')].map(textOf);
    expect(names).to.not.include('Remove');
  });
});

describe('the link of a task', () => {
  const view = (href: string, isFramed = false) => {
    const one = { location: new URL(href) as unknown as Location, parent: undefined as unknown as Window };
    one.parent = (isFramed ? {} : one) as Window;
    return one;
  };

  it('is the address of the page with the task as its fragment', () => {
    const page = view('https://city.example/check?lang=es#top');
    expect(linkWith(page, 'abc')).to.equal('https://city.example/check?lang=es#arrival-task=abc');
    expect(taskIn('#arrival-task=abc')).to.equal('abc');
    expect(taskIn('#top&arrival-task=abc&more')).to.equal('abc');
    expect(taskIn('#top')).to.equal(undefined);
  });

  it('is not there in a frame, or away from the web', () => {
    expect(linkWith(view('https://city.example/check', true), 'abc')).to.equal(undefined);
    expect(linkWith(view('file:///tmp/check.html'), 'abc')).to.equal(undefined);
    expect(linkWith(null, 'abc')).to.equal(undefined);
  });
});

describe('arrival-task', () => {
  const encoded = () => {
    const given = { department: 'Housing department', functions: ['F2', 'F6'], respondentId: 'r2' };
    return encodeAssignment(
      assignmentFor(cityDraft(), { ...given, id: crypto.randomUUID(), at: '2026-03-10T09:00:00.000Z' }),
    );
  };
  async function taskOf(fragment: string): Promise<ArrivalTask> {
    const before = location.hash;
    history.replaceState(null, '', `#${fragment}`);
    try {
      return await screenOf<ArrivalTask & { report: Report; access: 'own' }>('arrival-task', cityDraft());
    } finally {
      history.replaceState(null, '', before || location.pathname + location.search);
    }
  }

  it('is accessible, and begins nothing by itself', async () => {
    const task = await taskOf(`arrival-task=${encoded()}`);
    expect(textOf(task.shadowRoot!.querySelector('h3'))).to.contain('Housing department');
    const count = questionsOf(
      instrument,
      departmentFiles()[0]!,
      departmentFiles()[0]!.respondents[0]!.id,
    ).length;
    expect(textOf(task.shadowRoot!.querySelector('p'))).to.match(
      new RegExp(`asked about: .+ · ${count} questions`),
    );
    await expect(task).to.be.accessible();
  });

  it('begins with the questions of the department alone', async () => {
    const task = await taskOf(`arrival-task=${encoded()}`);
    const asked = oneEvent<DraftEvent>(task, 'draft');
    buttonIn(task.shadowRoot!, 'Begin').click();
    const { action } = await asked;
    if (action.name !== 'adopt') throw new Error(action.name);
    expect(action.report.subject.city).to.equal('Puerto Claro');
    expect(action.report.answers).to.deep.equal([]);
    expect(action.report.respondents).to.have.lengthOf(1);
    expect(action.report.respondents[0]?.functions).to.deep.equal(['F2', 'F6']);
    await task.updateComplete;
    expect(task.shadowRoot!.querySelector('section')).to.equal(null);
  });

  it('goes away when it is not wanted now', async () => {
    const task = await taskOf(`arrival-task=${encoded()}`);
    buttonIn(task.shadowRoot!, 'Not now').click();
    await task.updateComplete;
    expect(task.shadowRoot!.querySelector('section')).to.equal(null);
  });

  for (const [what, fragment] of Object.entries({
    'is no task': 'arrival-task=%00<script>',
    'is cut off': 'arrival-task=eyJpbnN0cn',
    'is far too long': `arrival-task=${'A'.repeat(9000)}`,
  })) {
    it(`says so where the fragment ${what}`, async () => {
      const task = await taskOf(fragment);
      const box = task.shadowRoot!.querySelector('[part=error]');
      expect(textOf(box)).to.contain('cannot be opened');
      expect(textOf(box?.querySelector('li'))).to.not.equal('');
      await expect(task).to.be.accessible();
    });
  }
});

describe('arrival-merge', () => {
  const fileOf = (name: string, text: string) => new File([text], name, { type: 'application/json' });
  const files = () =>
    departmentFiles().map((report) =>
      fileOf(`${report.respondents[0]?.department}.json`, serializeReport(report)),
    );

  async function bring(chosen: readonly File[], report = cityDraft()) {
    const merge = await screenOf<ArrivalMerge>('arrival-merge', report);
    const adopted: Report[] = [];
    merge.addEventListener('draft', (event) => {
      if (event instanceof DraftEvent && event.action.name === 'adopt') adopted.push(event.action.report);
    });
    const input = merge.shadowRoot!.querySelector('input')!;
    const transfer = new DataTransfer();
    for (const file of chosen) transfer.items.add(file);
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    await waitUntil(() => merge.shadowRoot!.querySelector('#outcome'), 'nothing came of it');
    await merge.updateComplete;
    return { merge, merged: adopted[0], said: textOf(merge.shadowRoot!.querySelector('.outcome')) };
  }

  it('makes a new draft with every answer of every department', async () => {
    const { merge, merged, said } = await bring(files());
    const count = [cityDraft(), ...departmentFiles()].reduce((sum, one) => sum + one.answers.length, 0);
    expect(merged?.id).to.not.equal(cityDraft().id);
    expect(merged?.answers).to.have.lengthOf(count);
    expect(merged?.respondents.map(({ department }) => department)).to.deep.equal([
      "Mayor's office",
      'Housing department',
      'Social services',
      'Health department',
    ]);
    expect(said).to.contain('3 files and your draft are now one new draft');
    expect(merge.shadowRoot!.activeElement?.id).to.equal('outcome');
    await expect(merge).to.be.accessible();
  });

  it('leaves out what does not fit, and says why, file by file', async () => {
    const [housing, social] = files();
    const other = setSubject(departmentFiles()[2]!, { city: 'Puerto Oscuro' }, '2026-03-13T09:00:00.000Z');
    const shared = await shareReport(instrument, cityDraft(), hash);
    const { merge, merged, said } = await bring([
      housing!,
      fileOf('letter.json', 'Dear colleagues'),
      social!,
      fileOf('other-city.json', serializeReport(other)),
      fileOf('shared.json', serializeReport(shared)),
    ]);
    expect(merged?.respondents.filter(({ functions }) => functions)).to.have.lengthOf(3);
    expect(said).to.contain('2 files and your draft');
    const notes = [...merge.shadowRoot!.querySelectorAll('li')].map(textOf);
    expect(notes).to.have.lengthOf(3);
    expect(notes.find((note) => note.startsWith('other-city.json'))).to.contain('Puerto Oscuro');
    expect(notes.find((note) => note.startsWith('shared.json'))).to.contain('shared copy');
    expect(notes.find((note) => note.startsWith('letter.json'))).to.contain('damaged');
  });

  it('leaves the draft alone where nothing fits', async () => {
    const { merged, said } = await bring([fileOf('letter.json', '{')]);
    expect(merged).to.equal(undefined);
    expect(said).to.contain('Nothing was brought together');
    expect(said).to.contain('Your draft is unchanged');
  });

  it('says in words what the files say differently', async () => {
    const [housing] = departmentFiles();
    const renamed = {
      ...housing!,
      respondents: [{ ...housing!.respondents[0]!, department: 'Homes and land' }],
      saidAt: { [`respondents.${housing!.respondents[0]!.id}`]: '2026-03-13T09:00:00.000Z' },
    };
    const { merge } = await bring([fileOf('housing.json', serializeReport(renamed))]);
    const words = textOf(merge.shadowRoot!.querySelector('dl'));
    expect(words).to.contain('Department: Homes and land');
    expect(words).to.contain('Also said: Housing department');
  });
});
