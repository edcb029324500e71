import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compile } from 'tailwindcss';

/** What a page does to everything on it, and so to the widget. */
export interface HostCondition {
  readonly css?: string;
  /** Attributes of `<html>`; else `lang="en"`. */
  readonly html?: string;
  /** Classes around the place of the widget. */
  readonly around?: string;
  /** Language of the widget, if it is not that of the page. */
  readonly language?: 'en' | 'ar';
  /** Sizes are other ones, by parts of a pixel. */
  readonly isEnlarged?: boolean;
}

const { resolve } = createRequire(import.meta.url);
const read = (file: string): string => readFileSync(resolve(file), 'utf8');

/** What is inherited and what is often reset, at values nobody could read or work with. */
const UNREADABLE = `
  font: italic 900 7px/0.9 'Courier New', monospace; font-variant: small-caps; font-stretch: condensed;
  font-kerning: none; letter-spacing: 0.5em; word-spacing: 1em; word-break: break-all; line-break: anywhere;
  text-transform: uppercase; text-align: right; text-align-last: right; text-indent: 3em;
  text-shadow: 2px 2px 2px red; text-wrap: nowrap; white-space: nowrap; hyphens: auto; overflow-wrap: normal;
  color: #eee; background: #eee; -webkit-text-fill-color: #eee; -webkit-text-stroke: 1px red;
  caret-color: transparent; accent-color: red; cursor: crosshair; user-select: none; appearance: none;
  box-sizing: content-box; margin: 0; padding: 0; border: 0; border-radius: 0; outline: 0; box-shadow: none;
  list-style: none; border-collapse: separate; border-spacing: 9px; caption-side: bottom; empty-cells: hide;
  quotes: none; tab-size: 1; transition: all 3s; animation: none; scrollbar-width: none; orphans: 9;`;

const important = (css: string): string => css.replaceAll(';', ' !important;');

const TAILWIND_CLASSES =
  'uppercase italic font-black tracking-widest leading-none text-xs text-center text-white whitespace-nowrap select-none';

const tailwind = await compile('@import "tailwindcss" important;', {
  loadStylesheet: (id, base) => {
    const file = id === 'tailwindcss' ? 'index.css' : id;
    return Promise.resolve({ path: id, base, content: read(`tailwindcss/${file}`) });
  },
});

/** Each leaves the place of the widget 640 pixels wide, in its own pixels. */
export const CONDITIONS: Readonly<Record<string, HostCondition>> = {
  'resets of everything, with !important': { css: `*, ::before, ::after { ${important(UNREADABLE)} }` },
  'everything unset, with !important': { css: '.place * { all: unset !important }' },
  'Bootstrap and its utilities': {
    css: read('bootstrap/dist/css/bootstrap.min.css'),
    around:
      'card text-uppercase fst-italic fw-bold lh-1 small text-center text-white text-nowrap user-select-none',
  },
  'Tailwind, its preflight and utilities that are important': {
    css: tailwind.build(TAILWIND_CLASSES.split(' ')),
    around: TAILWIND_CLASSES,
  },
  'a page from right to left around English': { html: 'lang="ar" dir="rtl"', language: 'en' },
  'a page from left to right around Arabic': { html: 'lang="en" dir="ltr"', language: 'ar' },
  'zoom on the body': { css: 'body { zoom: 1.5 }', isEnlarged: true },
  'text of twice the size': { css: 'html { font-size: 200% } .place { font-size: 2em }' },
};

/** Elements of the page itself, with names that the widget uses inside, too. */
const HOST = `<aside id="host" class="frame">
  <h2 class="brand" id="heading">News of the city</h2>
  <p class="muted small">Words with a <a href="#host" class="link">link</a> and <code>code</code>.</p>
  <form class="stack row">
    <label>Name <input value="A name" /></label> <input type="checkbox" checked />
    <select><option>One</option></select> <textarea>Text</textarea>
    <button type="button" id="button" class="primary">Send</button>
    <fieldset><legend>Answer</legend><label><input type="radio" name="answer" value="1" checked /> One</label></fieldset>
  </form>
  <ul class="plain steps"><li>First</li></ul>
  <table><caption>Numbers</caption><thead><tr><th>Head</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>
  <details open class="notice"><summary>More</summary><p>Of it.</p></details>
  <div class="screen status problem">Words</div>
  <div popover id="panel">A panel</div>
  <figure class="picture"><canvas width="20" height="10"></canvas><hr /><progress value="0.5"></progress></figure>
  <host-box class="layout">An element of the page</host-box>
</aside>`;

export const HOST_CSS = `
  :root { --_accent: rgb(200, 0, 100); --_space: 3px; --_text: red }
  #host { inline-size: 20rem; padding: var(--_space) }
  #host h2 { color: var(--_accent) }
  .place { inline-size: 640px !important; display: block !important }`;

/** A page with elements of its own, then the widget; its stylesheet is `host.css` beside it. */
export const conditionPage = (
  { html = 'lang="en"', around = '', language }: HostCondition,
  scripts = '',
): string => {
  const widget = `<arrival-assessment ${language ? `lang="${language}"` : ''}></arrival-assessment>`;
  return (
    `<!doctype html><html ${html}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>Host</title><link rel="icon" href="data:,"><link rel="stylesheet" href="./host.css">${scripts}</head>` +
    `<body>${HOST}<main class="${around}"><div class="place">${widget}</div></main></body></html>`
  );
};
