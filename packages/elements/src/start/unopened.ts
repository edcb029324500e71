import { html, type TemplateResult } from 'lit';
import type { ListedDraft } from '../assessment/draft-session.js';
import type { LoadedContent } from '../assessment/loaded-content.js';

interface Buttons {
  readonly bringUp: () => void;
  readonly rescue: () => void;
  /** The button that deletes the draft, and asks once more. */
  readonly renderDelete: (name: string) => TemplateResult;
}

/** A draft that cannot be worked on as it is: of an older version of the checklist, or not readable at all. */
export function renderUnopened(
  { title, savedAt, older }: ListedDraft,
  { instrument, messages }: LoadedContent,
  buttons: Buttons,
): TemplateResult {
  const { text, isolate } = messages;
  const name = title || older?.subject.city || text('start.unnamed');
  const rescue = html`<button type="button" @click=${buttons.rescue}>${text('start.rescue')}</button>`;
  if (!older) {
    return html`<p><strong>${text('start.unreadable', { date: messages.date(savedAt) })}</strong></p>
      <p class="small">${text('start.unreadable-help')}</p>
      <div class="row">${rescue} ${buttons.renderDelete(text('start.unreadable-name'))}</div>`;
  }
  const { version } = older.instrument;
  const action = text('start.bring-up');
  const shown = isolate(name);
  return html`<p><strong>${text('start.older', { name: shown, version })}</strong></p>
    <p class="small">${text('start.older-help', { known: instrument.version })}</p>
    <div class="row">
      <button
        type="button"
        class="primary"
        aria-label=${text('label.action', { action, name: shown })}
        @click=${buttons.bringUp}
      >
        ${action}
      </button>
      ${rescue} ${buttons.renderDelete(name)}
    </div>`;
}
