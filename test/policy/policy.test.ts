import { expect } from '@open-wc/testing';
import type { Report } from '@arrival-cities/core';
import { BUILDS, PUBLISHED, type PolicyPage } from './builds.mjs';

/** A page under the policy, with what `watch.js` keeps of it. */
type WatchedWindow = Window & {
  readonly faults: readonly string[];
  readonly files: readonly Blob[];
  readonly printed: number;
};

/** Everything that matches in a page, through open shadow roots. */
function findAll(root: ParentNode, selector: string): HTMLElement[] {
  const inside = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? findAll(shadowRoot, selector) : [],
  );
  return [...root.querySelectorAll<HTMLElement>(selector), ...inside];
}

/** Looks again and again for what comes by itself, ten seconds at most. */
async function until<T>(what: string, look: () => T | undefined | false | null): Promise<T> {
  const end = Date.now() + 10_000;
  for (;;) {
    const found = look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** Two frames: by then a click has been drawn, as a person would see it before the next. */
const settle = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined))));

const PAGES: Readonly<Record<string, PolicyPage>> = { ...BUILDS, ...PUBLISHED };

const windowOf = (one: HTMLIFrameElement): Promise<WatchedWindow> =>
  until(`the page of ${one.src}`, () => {
    const inner = one.contentWindow as WatchedWindow | null;
    return inner?.document.readyState === 'complete' && 'faults' in inner && inner;
  });

/** Opens a page and answers its window, and the windows that its elements live in, which may be the same. */
async function open(name: string): Promise<{ host: WatchedWindow; inner: readonly WatchedWindow[] }> {
  const frame = document.createElement('iframe');
  frame.width = '1000';
  frame.height = '800';
  frame.src = `/policy/${name}.host`;
  document.body.replaceChildren(frame); // in sight, since the frames inside wait for that
  const host = await windowOf(frame);
  const selector = PAGES[name]?.frame;
  if (selector === undefined) return { host, inner: [host] };
  await until(selector, () => host.document.querySelector(selector));
  const frames = [...host.document.querySelectorAll<HTMLIFrameElement>(selector)];
  // Each comes once it is in sight.
  for (const one of frames) {
    one.scrollIntoView();
    await windowOf(one);
  }
  return { host, inner: frames.map((one) => one.contentWindow as WatchedWindow) };
}

class Widget {
  constructor(readonly window: WatchedWindow) {}

  all = (selector: string): HTMLElement[] => findAll(this.window.document, selector);

  find = (selector: string): Promise<HTMLElement> => until(selector, () => this.all(selector)[0]);

  button(name: string): HTMLElement | undefined {
    return this.all('button').find(
      (button) => button.textContent.trim() === name && button.checkVisibility(),
    );
  }

  async press(name: string): Promise<void> {
    (await until(`a button "${name}"`, () => this.button(name))).click();
  }

  async speak(language: string): Promise<void> {
    const select = (await this.find('.languages select')) as HTMLSelectElement;
    select.value = language;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await this.find(`arrival-assessment, .frame[lang=${language}]`);
    await until(`texts in ${language}`, () => this.all('.frame').some((frame) => frame.lang === language));
  }

  /** The text of the file that goes out next. */
  async file(act: () => Promise<void>): Promise<string> {
    const { length } = this.window.files;
    await act();
    return (await until('a file', () => this.window.files[length])).text();
  }
}

/** Answers what is asked, page by page, and says how many questions that were. */
async function answerAll(widget: Widget): Promise<number> {
  const seen = new Set<string>();
  for (;;) {
    await until('new questions', () => widget.all('arrival-question').some(({ id }) => !seen.has(id)));
    for (const question of widget.all('arrival-question')) {
      const value = seen.size === 4 ? 'dont_know' : String((3 * seen.size) % 5);
      const option = await until(`an option of ${question.id}`, () =>
        question.shadowRoot!.querySelector<HTMLInputElement>(`input[value="${value}"]`),
      );
      option.click();
      seen.add(question.id);
    }
    await settle();
    if (widget.button('Finish')) break;
    await widget.press('Next topic');
  }
  await widget.press('Finish');
  return seen.size;
}

describe('under the policy of the strictest host', () => {
  for (const name of Object.keys(BUILDS)) {
    it(`runs the whole quick check without a violation: ${name}`, async function () {
      this.timeout(90_000);
      const { host, inner } = await open(name).catch((error: unknown) => {
        throw new Error(`${String(error)}; is the build there? (npm run build)`);
      });
      const [window] = inner as [WatchedWindow];
      const widget = new Widget(window);

      await widget.press('Print a blank checklist');
      await widget.find('arrival-paper');
      await widget.press('Back to the start');

      await widget.press('Begin the quick check');
      const city = (await widget.find('#city')) as HTMLInputElement;
      city.value = 'Example City';
      city.dispatchEvent(new Event('input', { bubbles: true }));
      city.dispatchEvent(new Event('change', { bubbles: true }));
      await widget.press('Go on to the questions');

      await widget.press('Why we ask, sources and examples');
      await widget.press('Close');
      await widget.speak('ar');
      await widget.speak('en');
      expect(await answerAll(widget)).to.equal(24);

      await until('both radars', () => {
        const charts = widget.all('arrival-chart');
        const isDrawn = (chart: HTMLElement) => chart.shadowRoot?.querySelector('canvas, .fallback svg');
        return charts.length === 2 && charts.every(isDrawn);
      });
      await widget.press('Print or save as PDF');
      expect(widget.window.printed).to.equal(1);
      expect(widget.all('.print svg, .fallback svg').length).to.be.at.least(2);

      const saved = JSON.parse(await widget.file(() => widget.press('Save my work as a file'))) as Report;
      expect([saved.audience, saved.subject.city, saved.answers.length]).to.deep.equal([
        'internal',
        'Example City',
        24,
      ]);
      await widget.press('Prepare a copy to share');
      const shared = JSON.parse(await widget.file(() => widget.press('Download the copy'))) as Report;
      expect(shared.audience).to.equal('shareable');

      const [radar] = widget.all('arrival-radar');
      if (radar) {
        Object.assign(radar, { report: shared });
        await until('the charts of the radar', () =>
          radar.shadowRoot
            ?.querySelector('arrival-chart')
            ?.shadowRoot?.querySelector('canvas, .fallback svg'),
        );
      }
      expect([...host.faults, ...window.faults]).to.deep.equal([]);
    });
  }

  for (const name of Object.keys(PUBLISHED)) {
    it(`shows a report and a comparison without a violation: ${name}`, async function () {
      this.timeout(90_000);
      const { host, inner } = await open(name);
      const charts = (selector: string) => {
        const elements = inner.flatMap(({ document }) => findAll(document, selector));
        const inside = elements.flatMap(({ shadowRoot }) =>
          shadowRoot ? findAll(shadowRoot, 'arrival-chart') : [],
        );
        return inside.filter(({ shadowRoot }) => shadowRoot?.querySelector('canvas, .fallback svg'));
      };
      await until('the charts of the report', () => charts('arrival-report').length >= 2);
      await until('the charts of the comparison', () => charts('arrival-compare').length >= 1);
      expect([host, ...inner].flatMap(({ faults }) => faults)).to.deep.equal([]);
    });
  }

  it('would hear of a violation', async () => {
    const { host } = await open('module');
    const { document, faults } = host;
    document.body.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }));
    await until('the violation', () => faults.some((text) => text.startsWith('policy: style-src')));
  });
});
