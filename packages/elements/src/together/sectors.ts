import { horizontal, SECTORS, setSector, TEST_ANSWERS, type SectorEntry } from '@arrival-cities/core';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { dirOf } from '../shared/typed-text.js';
import { newestOf, type TogetherView } from './view.js';

const PRESENCES = [0, 1, 2, 3] as const;
const TESTS = ['sharedAim', 'checked', 'conflict'] as const;

/** How present migration is in each sector policy, and three tests of coherence of those it is in. */
export function renderSectors(view: TogetherView): TemplateResult {
  const { content, report, level } = view;
  const { text } = content.messages;
  const { presence } = horizontal(content.instrument, report);
  return html`<section class="stack">
    <h4 class="section" aria-level=${level + 1}>${text('together.sectors')}</h4>
    <p class="measure">${text('together.sectors.about')}</p>
    <div class="sectors">${SECTORS.map((id) => renderSector(id, view))}</div>
    <p class="count" role="status">
      ${
        presence.known > 0
          ? text('together.sectors.count', { count: presence.atLeast2, total: presence.known })
          : nothing
      }
    </p>
  </section>`;
}

function renderSector(sectorId: SectorEntry['sectorId'], view: TogetherView): TemplateResult {
  const { content, report, access, respondentId } = view;
  const { text } = content.messages;
  const entry = newestOf(report.sectors, respondentId, (one) => one.sectorId === sectorId);
  const presence = entry?.presence ?? null;
  const onPresence = (event: Event) => {
    const { value } = event.currentTarget as HTMLSelectElement;
    change({ presence: PRESENCES.find((one) => String(one) === value) ?? null });
  };
  const change = (part: Partial<SectorEntry>, pace?: 'text') => {
    const { updatedAt: _, ...before } = entry ?? { sectorId, respondentId, presence: null, updatedAt: '' };
    view.edit((current, at) => setSector(current, { ...before, ...part }, at), pace);
  };
  return html`<fieldset class="sector" ?disabled=${access !== 'own'}>
    <legend>${text(`together.sector.${sectorId}`)}</legend>
    <span class="strip" data-presence=${presence ?? 'none'} aria-hidden="true"><i></i><i></i><i></i></span>
    <label>
      <span class="visually-hidden">${text('together.sectors.presence')}</span>
      <select @change=${onPresence}>
        <option value="" ?selected=${presence === null}>${text('profile.not-said')}</option>
        ${PRESENCES.map(
          (one) =>
            html`<option value=${one} ?selected=${presence === one}>
              ${text(`together.presence.${one}`)}
            </option>`,
        )}
      </select>
    </label>
    ${presence === null || presence === 0 ? nothing : renderTests(sectorId, entry, change, content.messages)}
  </fieldset>`;
}

function renderTests(
  sectorId: string,
  entry: SectorEntry | undefined,
  change: (part: Partial<SectorEntry>, pace?: 'text') => void,
  { text }: TogetherView['content']['messages'],
): TemplateResult {
  return html`<div class="tests">
    ${TESTS.map(
      (test) =>
        html`<fieldset>
          <legend class="small">${text(`together.test.${test}`)}</legend>
          <div class="row">
            ${TEST_ANSWERS.map(
              (one) =>
                html`<label class="option small">
                  <input
                    type="radio"
                    name="${sectorId}-${test}"
                    .checked=${live(entry?.[test] === one)}
                    @change=${() => change({ [test]: one })}
                  />
                  ${text(`together.answer.${one}`)}
                </label>`,
            )}
          </div>
        </fieldset>`,
    )}
    ${
      entry?.conflict === 'yes'
        ? html`<label class="small">
            ${text('together.test.which')}
            <textarea
              rows="2"
              maxlength="5000"
              dir=${dirOf(entry.conflictNote ?? '')}
              .value=${live(entry.conflictNote ?? '')}
              @input=${(event: Event) =>
                change({ conflictNote: (event.currentTarget as HTMLTextAreaElement).value }, 'text')}
            ></textarea>
          </label>`
        : nothing
    }
  </div>`;
}
