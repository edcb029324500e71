import { css } from 'lit';

/** The colours whose contrast is looked at: `text` is `--arrival-color-text`. */
export const COLORS = [
  'background',
  'surface',
  'accent-soft',
  'danger-soft',
  'text',
  'muted',
  'accent',
  'accent-text',
  'danger',
  'second',
  'control',
  'focus',
] as const;
export type ColorName = (typeof COLORS)[number];

/**
 * The look of everything, set once on the outermost element and inherited by the inner ones.
 * Hosts set `--arrival-*`; elements read `--_*`. Sizes are in em, so that text may grow.
 * A colour of the host that cannot be read gives way to `--_default-*`, see `contrast-check.ts`.
 */
export const tokens = css`
  :host {
    --_default-background: light-dark(#ffffff, #14191f);
    --_default-surface: light-dark(#f4f6f8, #1d242c);
    --_default-text: light-dark(#1b232b, #e8edf2);
    --_default-muted: light-dark(#4d5a66, #a9b6c2);
    --_default-line: light-dark(#c5cdd5, #3d4954);
    --_default-control: light-dark(#5c6a77, #93a1ae);
    --_default-accent: light-dark(#0b5a8a, #7cc0ec);
    --_default-accent-text: light-dark(#ffffff, #0c1a24);
    --_default-accent-soft: light-dark(#e6f1f8, #17303f);
    --_default-second: light-dark(#8a4b08, #f0b06a);
    --_default-danger: light-dark(#a3202a, #ff9d9d);
    --_default-danger-soft: light-dark(#fdf0f0, #3a1f22);
    --_default-focus: light-dark(#1b232b, #ffd966);
    --_background: var(--arrival-color-background, var(--_default-background));
    --_surface: var(--arrival-color-surface, var(--_default-surface));
    --_text: var(--arrival-color-text, var(--_default-text));
    --_muted: var(--arrival-color-muted, var(--_default-muted));
    --_line: var(--arrival-color-line, var(--_default-line));
    --_control: var(--arrival-color-control, var(--_default-control));
    --_accent: var(--arrival-color-accent, var(--_default-accent));
    --_accent-text: var(--arrival-color-accent-text, var(--_default-accent-text));
    --_accent-soft: var(--arrival-color-accent-soft, var(--_default-accent-soft));
    --_second: var(--arrival-color-second, var(--_default-second));
    --_danger: var(--arrival-color-danger, var(--_default-danger));
    --_danger-soft: var(--arrival-color-danger-soft, var(--_default-danger-soft));
    --_focus: var(--arrival-color-focus, var(--_default-focus));
    --_radius: var(--arrival-radius, 0.25em);
    --_font: var(--arrival-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    --_font-heading: var(--arrival-font-heading, var(--_font));
    --_measure: var(--arrival-measure, 42em);
    --_space: var(--arrival-space, 1em);
    --_space-xs: calc(0.25 * var(--_space));
    --_space-s: calc(0.5 * var(--_space));
    --_space-m: calc(0.75 * var(--_space));
    --_space-l: calc(1.5 * var(--_space));
    --_space-xl: calc(2 * var(--_space));
    --_type-xs: 0.8125em;
    --_type-s: 0.875em;
    --_type-l: 1.125em;
    --_type-xl: 1.375em;
    --_type-xxl: 1.75em;
  }
  /* Without a theme the element takes that of the page around it. */
  :host([theme='auto']) {
    color-scheme: light dark;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  /* Colours that the user forces are light or dark as the system is. */
  @media (forced-colors: active) {
    :host([theme]) {
      color-scheme: light dark;
    }
  }
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
`;

/**
 * The frame inside an outermost element. What a host page sets on everything would be inherited;
 * here inheritance starts anew. Whether something is shown, can be pressed and is inflated by a phone
 * stays for the host to say.
 *
 * What is laid out by its own width asks for none, so that a place as wide as its content (a dialog, a
 * flex item) would close up around it. An empty grid in front asks for a page's width and takes any.
 */
export const frame = css`
  :host::before {
    content: '';
    display: grid;
    grid-template-columns: minmax(0, 60em);
  }
  .frame {
    all: initial;
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
    -webkit-text-size-adjust: inherit;
    text-size-adjust: inherit;
    -webkit-user-select: text;
    user-select: text;
    color: var(--_text);
    background: var(--_background);
    font-family: var(--_font);
    font-size: var(--arrival-font-size, medium);
    line-height: var(--arrival-line-height, 1.5);
    overflow-wrap: break-word;
    text-align: start;
  }
`;
