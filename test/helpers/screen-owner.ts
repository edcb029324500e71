import { parseInstrument, parseLocale, type Report } from '@arrival-cities/core';
import { fixture, html } from '@open-wc/testing';
import type { LoadedContent } from '../../packages/elements/src/assessment/loaded-content.js';
import { EditEvent } from '../../packages/elements/src/shared/events.js';
import { Messages } from '../../packages/elements/src/shared/messages.js';
import instrumentJson from '../../packages/content/instruments/quito-gfmd/instrument.json' with { type: 'json' };
import textsJson from '../../packages/content/instruments/quito-gfmd/locales/en.json' with { type: 'json' };
import './test-frame.js';

export const content: LoadedContent = {
  instrument: parseInstrument(instrumentJson).value!,
  texts: parseLocale(textsJson).value!,
  messages: new Messages(),
};

/** A screen of a report, as the root holds it. */
interface ScreenElement extends HTMLElement {
  content: LoadedContent;
  report: Report;
  access: 'own' | 'follow' | 'view';
  readonly updateComplete: Promise<boolean>;
}

/** A screen with an owner that applies what it asks for, a minute later each time. */
export async function screenOf<T extends ScreenElement>(
  tag: string,
  report: Report,
  { theme = 'light', access = 'own' }: { theme?: string; access?: T['access'] } = {},
): Promise<T> {
  const element = Object.assign(document.createElement(tag) as T, { content, report, access });
  await fixture(html`<test-frame theme=${theme}>${element}</test-frame>`);
  let minute = 0;
  element.addEventListener('edit', (event: Event) => {
    if (!(event instanceof EditEvent)) return;
    minute += 1;
    const at = new Date(Date.parse(report.updatedAt) + 60_000 * minute).toISOString();
    element.report = event.edit(element.report, at);
  });
  await element.updateComplete;
  return element;
}

export const textOf = (node: Node | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const buttonIn = (root: ParentNode, name: string): HTMLButtonElement =>
  [...root.querySelectorAll('button')].find(
    (button) => textOf(button) === name || button.getAttribute('aria-label') === name,
  )!;
