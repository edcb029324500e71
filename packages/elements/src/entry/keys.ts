import { html, type TemplateResult } from 'lit';
import type { LoadedContent } from '../assessment/loaded-content.js';

const key = (name: string): TemplateResult => html`<kbd>${name}</kbd>`;

/** What each key does. */
export function renderKeys({ texts, messages }: LoadedContent): TemplateResult {
  const { text, number } = messages;
  const range = { low: texts.levels[0] ?? '', high: texts.levels.at(-1) ?? '' };
  const rows: readonly [TemplateResult, string][] = [
    [html`${key(number(0))} – ${key(number(4))}`, text('entry.key-level', range)],
    [key('?'), text('question.dont-know')],
    [html`${key('n')} ${key('-')}`, text('question.not-applicable')],
    [key(text('entry.key-name.clear')), text('entry.key-clear')],
    [html`${key(text('entry.key-name.next'))} ${key('↓')}`, text('entry.key-next')],
  ];
  return html`<details>
    <summary>${text('entry.keys')}</summary>
    <dl>
      ${rows.map(
        ([keys, meaning]) =>
          html`<div>
            <dt>${keys}</dt>
            <dd>${meaning}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
}
