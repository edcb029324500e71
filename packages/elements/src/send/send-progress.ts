import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../shared/messages.js';
import type { Sending, SendingItem } from './sending.js';

/** A name or address in a sentence of another direction. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/** What became of a sending, in a sentence or two; empty while nothing did. */
export function progressText(
  { record, stand, trouble }: SendingItem,
  sending: Sending,
  messages: Messages,
): string {
  const { text } = messages;
  const name = isolate(sending.settings.name);
  const why = trouble
    ? text(`send.${trouble.reason}`, {
        host: isolate(sending.settings.url.host),
        status: String(trouble.status ?? ''),
      })
    : '';
  switch (stand.step) {
    case 'sending':
      return text('send.sending', { name });
    case 'waiting':
      return `${why} ${text('send.waiting')}`;
    case 'sent':
      return text('send.sent', { name, date: messages.date(record.sentAt ?? record.updatedAt, true) });
    case 'refused':
      return text('send.refused', { name, status: String(stand.refusal.status) });
    case 'elsewhere':
      return text('send.elsewhere');
    case 'unsent':
      return why;
    default:
      return stand satisfies never;
  }
}

/** The sentences again for the eye, what the recipient said, and what one can do now. */
export function renderProgress(item: SendingItem, sending: Sending, messages: Messages): TemplateResult {
  const { text } = messages;
  const { record, stand } = item;
  const said = progressText(item, sending, messages);
  return html`${stand.step === 'unsent' || stand.step === 'refused' ? renderUnsent(item, sending, messages) : nothing}
  ${said ? html`<p aria-hidden="true">${said}</p>` : nothing}
  ${stand.step === 'refused' && stand.refusal.words.length > 0 ? renderWords(stand.refusal.words, messages) : nothing}
  ${
    stand.step === 'waiting'
      ? html`<p class="small muted">
            ${text('send.countdown', { count: Math.max(1, Math.ceil((stand.until - Date.now()) / 1000)) })}
          </p>
          <div class="row">
            <button type="button" @click=${() => sending.tryNow(record.id)}>${text('send.try-now')}</button>
            <button type="button" @click=${() => sending.stopTrying(record.id)}>${text('send.stop')}</button>
          </div>`
      : nothing
  }`;
}

function renderUnsent({ record }: SendingItem, sending: Sending, messages: Messages): TemplateResult {
  const { text } = messages;
  const params = {
    city: isolate(record.city || text('start.unnamed')),
    date: messages.date(record.updatedAt, true),
    name: isolate(sending.settings.name),
  };
  return html`<p><strong>${text('send.unsent')}</strong></p>
    <p>${text('send.unsent-what', params)} ${text(sending.lasts ? 'send.kept' : 'send.kept-page')}</p>`;
}

function renderWords(words: readonly string[], messages: Messages): TemplateResult {
  return html`<p>${messages.text('send.said')}</p>
    <blockquote dir="auto">${words.map((word) => html`<p>${word}</p>`)}</blockquote>`;
}

/** Whether there is something to send or to discard. */
export const isOpen = ({ stand }: SendingItem): boolean =>
  stand.step === 'unsent' || stand.step === 'refused' || stand.step === 'elsewhere';
