import type { Disagreement, Horizontal } from '@arrival-cities/core';
import { html, nothing, type TemplateResult } from 'lit';
import { GoEvent } from '../shared/events.js';
import { goToQuestions, renderJumps, type Scene } from './scene.js';

/** How the city's own policies and departments fit together: four readings, no composite. */
export function renderInside(scene: Scene): TemplateResult | typeof nothing {
  const { content, view, level } = scene;
  const { horizontal } = view.results;
  const { sectors, disagreements, knownToSomeOnly, sameMap } = horizontal;
  if (sectors.length + disagreements.length + knownToSomeOnly.length === 0 && !sameMap) return nothing;
  return html`<section class="stack inside">
    <h4 class="section" aria-level=${level + 1}>${content.messages.text('results.inside')}</h4>
    <p>${content.messages.text('results.inside.about')}</p>
    ${sectors.length > 0 ? renderSectors(horizontal, scene) : nothing}
    ${disagreements.length > 0 ? renderDisagreements(disagreements, scene) : nothing}
    ${knownToSomeOnly.length > 0 ? renderKnownToSome(knownToSomeOnly, scene) : nothing}
    ${sameMap ? renderSameMap(sameMap, scene) : nothing}
  </section>`;
}

function renderSectors({ sectors, presence, incoherences }: Horizontal, scene: Scene): TemplateResult {
  const { messages } = scene.content;
  const { text } = messages;
  const names = incoherences.map((id) => text(`together.sector.${id}`));
  return html`<h4 aria-level=${scene.level + 2}>${text('together.sectors')}</h4>
    <p>${text('together.sectors.count', { count: presence.atLeast2, total: presence.known })}</p>
    ${names.length > 0 ? html`<p>${text('results.inside.incoherent', { list: messages.list(names) })}</p>` : nothing}
    <div class="scroll" tabindex="0" role="region" aria-label=${text('together.sectors')}>
      <table class="sectors">
        <thead>
          <tr>
            <th scope="col">${text('results.inside.sector')}</th>
            <th scope="col">${text('results.inside.presence')}</th>
            <th scope="col">${text('results.inside.sharedAim')}</th>
            <th scope="col">${text('results.inside.checked')}</th>
            <th scope="col">${text('results.inside.conflict')}</th>
          </tr>
        </thead>
        <tbody>
          ${sectors.map(
            ({ id, presence: step, sharedAim, checked, conflict }) =>
              html`<tr>
                <th scope="row">${text(`together.sector.${id}`)}</th>
                <td>
                  <span class="strip" data-presence=${step ?? 'none'} aria-hidden="true"
                    ><i></i><i></i><i></i></span
                  >${step === null ? text('results.answer.dont-know') : text(`together.presence.${step}`)}
                </td>
                ${[sharedAim, checked, conflict].map(
                  (test) => html`<td>${test === null ? '–' : text(`together.answer.${test}`)}</td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

/** From the least agreement to the most: what a meeting should take first. */
function renderDisagreements(disagreements: readonly Disagreement[], scene: Scene): TemplateResult {
  const { content, sentences, access, level } = scene;
  const { texts, messages } = content;
  const flagged = disagreements.filter((one) => one.flagged);
  return html`<h4 aria-level=${level + 2}>${messages.text('results.inside.differ')}</h4>
    <p>
      ${messages.text('results.inside.differ.count', { count: flagged.length, total: disagreements.length })}
    </p>
    <ul class="jumps">
      ${(flagged.length > 0 ? flagged : disagreements).map(
        ({ questionId, n, min, max, consensus }) =>
          html`<li>
            ${
              access === 'view'
                ? html`<span>${texts.questions[questionId]?.prompt}</span>`
                : html`<button type="button" class="link" @click=${goToQuestions(questionId)}>
                    ${texts.questions[questionId]?.prompt}
                  </button>`
            }
            <span class="small muted"
              >${messages.text('results.inside.differ.from', {
                count: n,
                low: sentences.level(min),
                high: sentences.level(max),
                consensus: messages.share(consensus),
              })}</span
            >
          </li>`,
      )}
    </ul>
    ${
      access === 'view'
        ? nothing
        : html`<p>
            <button type="button" @click=${goToMeeting}>${messages.text('results.inside.meeting')}</button>
          </p>`
    }`;
}

const goToMeeting = (event: Event) => event.currentTarget?.dispatchEvent(new GoEvent('meeting'));

function renderKnownToSome(ids: readonly string[], scene: Scene): TemplateResult {
  const { content, level } = scene;
  const jumps = ids.map((questionId) => ({
    questionId,
    prompt: content.texts.questions[questionId]?.prompt ?? questionId,
    topic: '',
  }));
  return html`<h4 aria-level=${level + 2}>${content.messages.text('results.inside.known')}</h4>
    <p>${content.messages.text('results.inside.known.about', { count: ids.length })}</p>
    ${renderJumps(jumps, scene)}`;
}

function renderSameMap({ units, share }: NonNullable<Horizontal['sameMap']>, scene: Scene): TemplateResult {
  const { messages } = scene.content;
  return html`<h4 aria-level=${scene.level + 2}>${messages.text('together.map')}</h4>
    <p>${messages.text('together.map.share', { share: messages.share(share) })}</p>
    <ul>
      ${units.map(({ unit, n }) => html`<li>${messages.text('together.map.named', { unit: messages.isolate(unit), count: n })}</li>`)}
    </ul>`;
}
