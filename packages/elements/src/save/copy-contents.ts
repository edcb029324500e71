import type { Report } from '@arrival-cities/core';
import { html, type TemplateResult } from 'lit';
import type { Messages } from '../shared/messages.js';

/** A name from a newer version is shown as it is: what was left out is never left out here. */
export const renderWithheldList = (messages: Messages, withheld: readonly string[]): TemplateResult =>
  html`<ul>
    ${withheld.map((name) => html`<li>${messages.find(`save.withheld.${name}`) ?? name}</li>`)}
  </ul>`;

export function renderWithheld(
  messages: Messages,
  title: string,
  withheld: readonly string[],
): TemplateResult {
  return html`<p><strong>${title}</strong></p>
    ${renderWithheldList(messages, withheld)}`;
}

/** What a copy for others lacks, and what is in it. */
export function renderCopyContents(
  messages: Messages,
  { answers, withheld, subject }: Report,
): TemplateResult {
  const { text, isolate } = messages;
  return html`${withheld.length > 0 ? renderWithheld(messages, text('save.confirm.out'), withheld) : html`<p>${text('save.confirm.nothing-out')}</p>`}
    <p><strong>${text('save.confirm.stays')}</strong></p>
    <ul>
      <li>
        ${subject.city ? text('save.stays.city', { city: isolate(subject.city) }) : text('save.stays.no-city')}
      </li>
      <li>${text('save.stays.answers', { count: answers.length })}</li>
      <li>${text('save.stays.evidence')}</li>
      <li>${text('save.stays.results')}</li>
    </ul>`;
}
