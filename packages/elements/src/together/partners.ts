import { engagement, setEngagement, type EngagementEntry } from '@arrival-cities/core';
import { html, nothing, type TemplateResult } from 'lit';
import { newestOf, type TogetherView } from './view.js';

type Step = NonNullable<EngagementEntry['now']>;

/** Migrants' own associations: to be merely informed is too little for them (S4:L144). */
const ASSOCIATIONS = 'a5';
const STEPS: readonly Step[] = [0, 1, 2, 3, 4, 5];

/** How closely the city works with each partner now, and wants to. */
export function renderPartners(view: TogetherView): TemplateResult {
  const { content, report, level } = view;
  const { texts, messages, instrument } = content;
  const { atAim, withAim } = engagement(instrument, report);
  return html`<section class="stack">
    <h4 class="section" aria-level=${level + 1}>${messages.text('together.partners')}</h4>
    <p class="measure">${messages.text('together.partners.about')}</p>
    <details>
      <summary>${messages.text('together.partners.steps')}</summary>
      <dl class="steps-list">
        ${texts.engagementLevels.map(
          ({ name, anchor, criterion }, step) =>
            html`<div>
              <dt>${messages.number(step)}. ${name}</dt>
              <dd>${anchor} ${criterion ? html`<span class="muted">${criterion}</span>` : nothing}</dd>
            </div>`,
        )}
      </dl>
    </details>
    <div class="cards">${instrument.engagement.actors.map(({ id }) => renderPartner(id, view))}</div>
    <p class="count" role="status">
      ${withAim > 0 ? messages.text('together.partners.count', { count: atAim, total: withAim }) : nothing}
    </p>
  </section>`;
}

function renderPartner(actorId: string, view: TogetherView): TemplateResult {
  const { content, report, access, respondentId, level } = view;
  const { texts, messages } = content;
  const entry = newestOf(report.engagement, respondentId, (one) => one.actorId === actorId);
  const steps = { now: entry?.now ?? null, aim: entry?.aim ?? null };
  const name = texts.actors[actorId]?.name ?? actorId;
  const onStep = (field: keyof typeof steps) => (event: Event) => {
    const { value } = event.currentTarget as HTMLSelectElement;
    const step = STEPS.find((one) => String(one) === value) ?? null;
    view.edit((before, at) => setEngagement(before, { actorId, respondentId, ...steps, [field]: step }, at));
  };
  const isLow = actorId === ASSOCIATIONS && steps.aim !== null && steps.aim < 2;
  return html`<fieldset class="card" ?disabled=${access !== 'own'}>
    <legend><h4 aria-level=${level + 2}>${name}</h4></legend>
    <p class="small muted">${texts.actors[actorId]?.brings}</p>
    <div class="pair">
      ${(['now', 'aim'] as const).map(
        (field) =>
          html`<label>
            ${messages.text(`together.partners.${field}`)}
            <select @change=${onStep(field)}>
              <option value="" ?selected=${steps[field] === null}>
                ${messages.text('profile.not-said')}
              </option>
              ${STEPS.map(
                (step) =>
                  html`<option value=${step} ?selected=${steps[field] === step}>
                    ${messages.number(step)}. ${texts.engagementLevels[step]?.name}
                  </option>`,
              )}
            </select>
          </label>`,
      )}
    </div>
    ${steps.now === null ? nothing : html`<p class="small">${texts.engagementLevels[steps.now]?.anchor}</p>`}
    ${isLow ? html`<p class="small notice">${messages.text('together.partners.associations')}</p>` : nothing}
  </fieldset>`;
}
