import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { ArrivalAssessment } from '../../packages/elements/src/assessment/assessment.js';
import '../../packages/elements/src/assessment/assessment.define.js';
import { ArrivalRadar } from '../../packages/elements/src/radar/radar.js';
import '../../packages/elements/src/radar/radar.define.js';
import {
  contrastRatio,
  over,
  PAIRS,
  parseColor,
  type Color,
} from '../../packages/elements/src/shared/contrast.js';
import { COLORS } from '../../packages/elements/src/shared/tokens.styles.js';
import { content, fullReport } from '../../stories/reports.js';
import { emulateMedia } from '../helpers/browser-media.js';
import { waitUntil } from '../helpers/wait-until.js';

ArrivalAssessment.content = content;
ArrivalRadar.content ??= content;
const report = await fullReport();

type Tokens = Readonly<Record<string, string>>;

/** Resolves when the colours have been looked at, which happens in a module loaded on demand. */
async function checked(element: ArrivalRadar | ArrivalAssessment): Promise<void> {
  await element.updateComplete;
  await import('../../packages/elements/src/shared/contrast-check.js');
  await aTimeout(0);
}

/** A page with these custom properties, and a radar on it. */
async function radarWith(tokens: Tokens, theme: 'light' | 'dark' = 'light'): Promise<ArrivalRadar> {
  const element = document.createElement('arrival-radar');
  element.theme = theme;
  element.report = report;
  for (const [name, value] of Object.entries(tokens)) element.style.setProperty(`--arrival-${name}`, value);
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  holder.append(element);
  await checked(element);
  return element;
}

const frameOf = (element: HTMLElement) => element.shadowRoot!.querySelector<HTMLElement>('.frame')!;

/** The tokens that take their default, by name. */
const fallbacksOf = (element: HTMLElement) => [...frameOf(element).style].map((name) => name.slice(3)).sort();

/** What the frame paints a token with, as the browser computes it. */
function paintOf(element: HTMLElement, token: string): Color {
  const probe = document.createElement('span');
  probe.style.backgroundColor = `color-mix(in srgb, var(--_${token}), var(--_${token}))`;
  frameOf(element).append(probe);
  const color = parseColor(getComputedStyle(probe).backgroundColor);
  probe.remove();
  return color;
}

const paintedRatio = (element: HTMLElement, mark: string, ground: string) =>
  contrastRatio(paintOf(element, mark), paintOf(element, ground));

/** Collects what is said on the console meanwhile, in place of failing the test. */
async function noticesOf(run: () => Promise<unknown>): Promise<readonly string[]> {
  const notices: string[] = [];
  const { warn } = console;
  console.warn = (...parts: unknown[]) => notices.push(parts.join(' '));
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return notices;
}

describe('the arithmetic of contrast', () => {
  for (const [computed, color] of [
    ['color(srgb 1 0.5 0)', [1, 0.5, 0, 1]],
    ['color(srgb 0.2 0.4 0.6 / 0.5)', [0.2, 0.4, 0.6, 0.5]],
    ['color(srgb -0.1 1.2 1e-7)', [0, 1, 1e-7, 1]],
    ['color(srgb none 1 1)', [0, 1, 1, 1]],
    ['rgba(0, 0, 0, 0)', [NaN, NaN, NaN, NaN]],
  ] as const) {
    it(`reads "${computed}"`, () => {
      expect(parseColor(computed)).to.deep.equal(color);
    });
  }

  for (const [notation, red, green, blue] of [
    ['#336699', 0.2, 0.4, 0.6],
    ['hsl(210 50% 40%)', 0.2, 0.4, 0.6],
    ['rebeccapurple', 0.4, 0.2, 0.6],
    ['light-dark(#fff, #000)', 1, 1, 1],
    ['oklab(1 0 0)', 1, 1, 1],
    ['oklch(0.62796 0.25768 29.234)', 1, 0, 0],
    ['color-mix(in oklab, white, white)', 1, 1, 1],
  ] as const) {
    it(`brings ${notation} to one notation`, async () => {
      const element = await radarWith({ 'color-line': notation });
      const found = paintOf(element, 'line');
      [red, green, blue].forEach((part, at) => expect(found[at]).to.be.closeTo(part, 0.005));
    });
  }

  it('gives the ratios of WCAG', () => {
    const grey: Color = [0x76 / 255, 0x76 / 255, 0x76 / 255, 1];
    expect(contrastRatio([1, 1, 1, 1], [0, 0, 0, 1])).to.be.closeTo(21, 1e-9);
    expect(contrastRatio(grey, [1, 1, 1, 1])).to.be.closeTo(4.54, 0.005);
    expect(over([0, 0, 0, 0.5], [1, 1, 1, 1])).to.deep.equal([0.5, 0.5, 0.5, 1]);
  });
});

describe('colours of a host', () => {
  it('are left alone while they can be read', async () => {
    const element = await radarWith({ 'color-accent': '#7a1f5c', 'color-background': '#fffaf0' });
    expect(fallbacksOf(element)).to.deep.equal([]);
    expect(paintOf(element, 'accent')[0]).to.be.closeTo(0x7a / 255, 0.002);
  });

  it('give way to the default where they cannot, with one notice of pair, ratio and need', async () => {
    let element!: ArrivalRadar;
    const notices = await noticesOf(async () => {
      element = await radarWith({ 'color-muted': '#bbbbbb' });
      await radarWith({ 'color-muted': '#bbbbbb' });
    });
    expect(fallbacksOf(element)).to.deep.equal(['muted']);
    expect(paintedRatio(element, 'muted', 'background')).to.be.above(4.5);
    expect(notices).to.have.length(1);
    expect(notices[0]).to.contain('muted on background: 1.91:1, needs 4.5:1');
    expect(notices[0]).to.contain('--arrival-color-muted');
  });

  it('need 3:1 for the edge of a control, 4.5:1 for text', async () => {
    const notices = await noticesOf(async () => {
      const element = await radarWith({ 'color-control': '#8c8c8c', 'color-muted': '#8c8c8c' });
      expect(fallbacksOf(element)).to.deep.equal(['muted']);
    });
    expect(notices.join()).not.to.contain('control');
  });

  it('keep their ground unless the default cannot be read on it either', async () => {
    await noticesOf(async () => {
      const cream = await radarWith({ 'color-background': '#fdf6e3', 'color-text': '#d0c8b0' });
      expect(fallbacksOf(cream)).to.deep.equal(['text']);
      const navy = await radarWith({ 'color-background': '#0a2040' });
      expect(fallbacksOf(navy)).to.deep.equal(['background']);
    });
  });

  it('are all readable in the end, whatever they were', async () => {
    await noticesOf(async () => {
      const element = await radarWith({
        'color-background': '#888888',
        'color-text': 'white',
        'color-surface': 'black',
        'color-accent': 'yellow',
        'color-accent-text': 'black',
        'color-accent-soft': '#777777',
        'color-focus': 'rgb(0 0 0 / 0.1)',
      });
      for (const [mark, ground, needed] of PAIRS) {
        expect(paintedRatio(element, mark, ground), `${mark} on ${ground}`).to.be.at.least(needed);
      }
    });
  });

  it('count as missing when they are no colours', async () => {
    await noticesOf(async () => {
      const element = await radarWith({ 'color-text': 'banana', 'color-accent': '#7a1f5c' });
      expect(fallbacksOf(element)).to.deep.equal(['text']);
      const other = await radarWith({ 'color-background': '#fff#000', 'color-accent': '#7a1f5c' });
      expect(fallbacksOf(other)).to.deep.equal(['background']);
    });
  });

  it('are seen on what is behind them when they are transparent', async () => {
    const onLight = await radarWith({ 'color-background': 'transparent' });
    expect(fallbacksOf(onLight)).to.deep.equal([]);
    await noticesOf(async () => {
      const holder = await fixture<HTMLElement>(html`<div style="background: oklch(0.2 0.05 260)"></div>`);
      const element = await radarWith({ 'color-background': 'transparent' });
      holder.append(element);
      await checked(element);
      expect(fallbacksOf(element)).to.deep.equal(['background']);
    });
  });

  it('are seen on the sheet of a light page when the element is dark and transparent', async () => {
    const notices = await noticesOf(async () => {
      const element = await radarWith({ 'color-background': 'rgb(0 0 0 / 0.01)' }, 'dark');
      expect(fallbacksOf(element)).to.deep.equal(['background']);
    });
    expect(notices).to.have.length(1);
  });

  it('are looked at anew when the theme changes', async () => {
    const element = await radarWith({ 'color-accent': '#0b5a8b' });
    expect(fallbacksOf(element)).to.deep.equal([]);
    const notices = await noticesOf(async () => {
      element.theme = 'dark';
      await waitUntil(() => fallbacksOf(element).includes('accent'));
    });
    expect(notices.join()).to.contain('accent on background');
    element.theme = 'light';
    await waitUntil(() => fallbacksOf(element).length === 0);
  });

  it('are looked at anew when the system turns dark', async () => {
    if (!(await emulateMedia({ colorScheme: 'light' }))) return;
    const element = await radarWith({ 'color-accent': '#0b5a8c' });
    element.setAttribute('theme', 'auto');
    await noticesOf(async () => {
      await emulateMedia({ colorScheme: 'dark' });
      await waitUntil(() => fallbacksOf(element).includes('accent'));
    });
    await emulateMedia({});
  });

  it('are looked at anew after a move, and no longer once the element is gone', async () => {
    const element = await radarWith({});
    const holder = element.parentElement!;
    element.remove();
    holder.style.setProperty('--arrival-color-muted', '#c1c1c1');
    await checked(element);
    expect(fallbacksOf(element)).to.deep.equal([]);
    await noticesOf(async () => {
      holder.append(element);
      await checked(element);
    });
    expect(fallbacksOf(element)).to.deep.equal(['muted']);
  });

  it('leave no probe behind and no style on the element itself', async () => {
    const element = await radarWith({ 'color-accent': '#7a1f5c' });
    expect(element.shadowRoot!.querySelector('span[hidden]')).to.equal(null);
    const plain = await radarWith({});
    expect(plain.hasAttribute('style')).to.equal(false);
  });

  it('are those of the assessment too', async () => {
    const notices = await noticesOf(async () => {
      const element = await fixture<ArrivalAssessment>(
        html`<arrival-assessment
          storage="none"
          theme="light"
          style="--arrival-color-danger: #ff9999"
        ></arrival-assessment>`,
      );
      await checked(element);
      expect(fallbacksOf(element)).to.deep.equal(['danger']);
    });
    expect(notices).to.have.length(1);
  });
});

describe('the ready themes', () => {
  for (const name of ['civic-green', 'quiet-grey']) {
    for (const theme of ['light', 'dark'] as const) {
      it(`${name} can be read in ${theme}, and sets every colour`, async () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(await (await fetch(`/packages/elements/themes/${name}.css`)).text());
        document.adoptedStyleSheets.push(sheet);
        const element = await radarWith({}, theme);
        element.className = `arrival-${name}`;
        await aTimeout(0);
        await checked(element);
        const style = getComputedStyle(element);
        for (const token of [...COLORS, 'line']) {
          const defaultValue = style.getPropertyValue(`--_default-${token}`);
          expect(defaultValue, token).to.contain('light-dark');
          expect(style.getPropertyValue(`--_${token}`), token).not.to.equal(defaultValue);
        }
        expect(fallbacksOf(element)).to.deep.equal([]);
        for (const [mark, ground, needed] of PAIRS) {
          expect(paintedRatio(element, mark, ground), `${mark} on ${ground}`).to.be.at.least(needed);
        }
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
      });
    }
  }
});
