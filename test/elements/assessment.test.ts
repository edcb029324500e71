import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import {
  createReport,
  sealReport,
  serializeReport,
  type Instrument,
  type Report,
} from '@arrival-cities/core';
import { builtIn } from '@arrival-cities/content';
import '@arrival-cities/elements/assessment.define.js';
import { ArrivalAssessment } from '@arrival-cities/elements/assessment.js';
import type { ContentSource } from '@arrival-cities/elements';
import type { ArrivalErrorEvent } from '@arrival-cities/elements';
import { waitUntil } from '../helpers/wait-until.js';

const content: ContentSource = {
  ...builtIn,
  messages: () => Promise.reject(new Error('English is built in')),
};
const hash = (text: string) => Promise.resolve(text.length.toString(16).padStart(64, '0'));

/** An element of its own for each test, with drafts of its own. */
async function open(attributes: Readonly<Record<string, string>> = {}): Promise<ArrivalAssessment> {
  ArrivalAssessment.content = content;
  const element = document.createElement('arrival-assessment');
  const all = { 'storage-key': crypto.randomUUID(), ...attributes };
  Object.entries(all).forEach(([name, value]) => {
    element.setAttribute(name, value);
  });
  await fixture(html`<div>${element}</div>`);
  return element;
}

const root = (element: ArrivalAssessment): ShadowRoot => element.shadowRoot as ShadowRoot;
const start = (element: ArrivalAssessment) => root(element).querySelector('arrival-start');

async function ready(element: ArrivalAssessment): Promise<void> {
  await waitUntil(() => start(element)?.shadowRoot?.querySelector('.depth'), 'the start screen appears');
}

/** Text of a part of the widget, white space folded. */
const said = (element: ArrivalAssessment): string =>
  (root(element).querySelector('[part=error]')?.textContent ?? '').replace(/\s+/g, ' ').trim();

async function sealed(change: Partial<Report> = {}): Promise<Report> {
  const instrument = (await builtIn.instrument()) as Instrument;
  const report = createReport(instrument, {
    id: crypto.randomUUID(),
    at: '2026-01-15T10:00:00.000Z',
    depth: 'quick',
    generator: { name: 'test', version: '1.0.0' },
    disclaimer: 'An example.',
  });
  return { ...(await sealReport(instrument, report, hash)), digest: null, ...change };
}

describe('arrival-assessment', () => {
  it('is accessible at the start', async () => {
    const element = await open();
    await ready(element);
    await expect(element).to.be.accessible();
  });

  it('goes back to its own checklist when that of the host is taken away', async () => {
    const element = await open({ instrument: '/nowhere/instrument.json' });
    await waitUntil(() => said(element).includes('/nowhere/instrument.json'), 'the fault is said');
    element.removeAttribute('instrument');
    await ready(element);
    expect(said(element)).to.equal('');
  });

  it('opens a report as soon as it is in the page', async () => {
    const element = document.createElement('arrival-assessment');
    element.setAttribute('storage', 'none');
    const opening = element.open(serializeReport(await sealed()));
    await fixture(html`<div>${element}</div>`);
    expect(await opening).to.equal(true);
    expect(element.report).not.to.equal(undefined);
  });

  it('lets nobody begin or change anything while it is read-only', async () => {
    const element = await open({ storage: 'none' });
    await ready(element);
    await element.open(serializeReport(await sealed()));
    element.readonly = true;
    await element.updateComplete;
    const questions = () => [
      ...(root(element)
        .querySelector('arrival-checklist')
        ?.shadowRoot?.querySelectorAll('arrival-question') ?? []),
    ];
    await waitUntil(() => questions().length > 0, 'the questions are there');
    const before = element.report;
    for (const question of questions()) question.shadowRoot!.querySelector<HTMLElement>('input')!.click();
    expect(element.report).to.equal(before);
    await element.reset();
    await ready(element);
    const controls = [...start(element)!.shadowRoot!.querySelectorAll('button, input')];
    expect(controls.filter((control) => !control.matches(':disabled'))).to.deep.equal([]);
  });

  describe('a report that does not fit', () => {
    const cases: [string, () => Promise<string> | string, RegExp][] = [
      ['is empty', () => '', /The file is empty/],
      [
        'was cut off',
        async () => serializeReport(await sealed()).slice(0, 300),
        /ends too early, in line \d+/,
      ],
      [
        'is damaged',
        async () => serializeReport(await sealed()).replace('"revision": 0,', '"revision": 0;'),
        /line \d+, column \d+/,
      ],
      ['is foreign', () => '{"hello": "world"}', /not an Arrival Cities report/],
      [
        'is newer',
        async () => serializeReport({ ...(await sealed()), schemaVersion: '9.0.0' as '1.0.0' }),
        /newer version \(9\.0\.0\)/,
      ],
      [
        'has an unknown key',
        async () => JSON.stringify({ ...(await sealed()), extra: 1 }),
        /extra: .*not part of a report/,
      ],
      [
        'answers an unknown question',
        async () => JSON.stringify({ ...(await sealed()), aims: { 'quito.99': 3 } }),
        /aims\.quito\.99: “quito\.99” is not known/,
      ],
      ['is too large', () => ' '.repeat(5_000_001), /at most/],
    ];
    for (const [what, make, sentence] of cases) {
      it(`says what, where and what to do when it ${what}, and leaves the draft alone`, async () => {
        const element = await open();
        await ready(element);
        expect(await element.open(serializeReport(await sealed()))).to.equal(true);
        const before = element.report;
        const error = oneEvent(element, 'arrival-error') as unknown as Promise<ArrivalErrorEvent>;
        expect(await element.open(await make())).to.equal(false);
        expect((await error).issues.length).to.be.greaterThan(0);
        await element.updateComplete;
        expect(said(element)).to.match(sentence);
        expect(said(element)).to.contain('Your present work is unchanged');
        expect(element.report).to.equal(before);
      });
    }

    it('is a file: names it, and can be dismissed', async () => {
      const element = await open();
      await ready(element);
      await element.open(new File(['no json'], 'report of the city.json'));
      await element.updateComplete;
      expect(said(element)).to.contain('“report of the city.json” could not be opened');
      root(element).querySelector<HTMLElement>('[part=error] button')?.click();
      await element.updateComplete;
      expect(said(element)).to.equal('');
    });
  });

  it('names the address and the reason when `src` does not load', async () => {
    const element = document.createElement('arrival-assessment');
    ArrivalAssessment.content = content;
    element.setAttribute('storage', 'none');
    element.setAttribute('src', '/no/such/report.json');
    const error = oneEvent(element, 'arrival-error') as unknown as Promise<ArrivalErrorEvent>;
    await fixture(html`<div>${element}</div>`);
    expect((await error).url).to.match(/\/no\/such\/report\.json$/);
    await element.updateComplete;
    expect(said(element)).to.match(/HTTP 404.*\/no\/such\/report\.json/);
  });

  it('lists every fault of an instrument with its path, and shows nothing of it', async () => {
    const copy = structuredClone(await builtIn.instrument()) as { questions: { weight: unknown }[] };
    const [first, second] = copy.questions;
    if (first && second) [first.weight, second.weight] = [9, 'heavy'];
    const load = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : input.toString();
      if (url.endsWith('/broken/instrument.json')) return Promise.resolve(Response.json(copy));
      return load(url.replace('/broken/', '/packages/content/instruments/quito-gfmd/'), init);
    };
    try {
      const element = document.createElement('arrival-assessment');
      element.setAttribute('instrument', '/broken/instrument.json');
      element.lang = 'en';
      const error = oneEvent(element, 'arrival-error') as unknown as Promise<ArrivalErrorEvent>;
      await fixture(html`<div>${element}</div>`);
      const paths = (await error).issues.map(({ path }) => path);
      expect(paths).to.deep.equal([
        'instrument.json questions[0].weight',
        'instrument.json questions[1].weight',
      ]);
      await element.updateComplete;
      expect(said(element)).to.contain('The checklist has faults and is not shown');
      expect(start(element)).to.equal(null);
    } finally {
      globalThis.fetch = load;
    }
  });

  it("takes a host's own instrument by its address", async () => {
    const element = await open({
      instrument: '/packages/content/instruments/quito-gfmd/instrument.json',
      lang: 'en',
    });
    await ready(element);
    expect(said(element)).to.equal('');
  });

  it('keeps nothing with storage="none", and says so', async () => {
    const element = await open({ storage: 'none' });
    await ready(element);
    expect(await element.open(serializeReport(await sealed()))).to.equal(true);
    await element.updateComplete;
    expect(root(element).querySelector('header')?.textContent).to.contain(
      'Not kept after this page is closed',
    );
  });

  it('keeps the report when it is moved in the page', async () => {
    const element = await open();
    await ready(element);
    await element.open(serializeReport(await sealed({ subject: { city: 'Moved' } })));
    const box = document.createElement('section');
    element.parentElement?.append(box);
    box.append(element);
    await element.updateComplete;
    expect(element.report?.subject.city).to.equal('Moved');
    expect(root(element).querySelector('arrival-checklist')).to.not.equal(null);
    // Still the one that writes: what it holds, no other page may have.
    const claims = async () =>
      ((await navigator.locks.query()).held ?? []).filter(({ name }) => name?.endsWith(element.report!.id));
    await claims();
    expect(await claims()).to.have.lengthOf(1);
    expect(root(element).querySelector('header')?.textContent).to.not.contain('in another tab');
  });

  it('opens a shared copy read-only', async () => {
    const element = await open();
    await ready(element);
    await element.open(serializeReport(await sealed({ audience: 'shareable' })));
    await element.updateComplete;
    expect(root(element).querySelector('arrival-checklist')).to.equal(null);
    expect(root(element).querySelector('header')?.textContent).to.contain('Read-only copy');
  });
});
