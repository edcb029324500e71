import { html, nothing, type TemplateResult } from 'lit';
import type { ActionView, GroupView } from './results-model.js';
import { renderQuestions } from './question-table.js';
import type { Scene, Words } from './scene.js';
import type { Fact } from './sentences.js';

/** How the level of one action came about, down to each answer. */
export function renderAction(action: ActionView, scene: Scene): TemplateResult {
  const { content, sentences, level } = scene;
  const { text } = content.messages;
  return html`<details class="topic" data-dimension=${action.id}>
    <summary>
      <h4 aria-level=${level + 2}>${numbered(action, scene)}</h4>
      <span class="gist">${sentences.short(action.result)}</span>
    </summary>
    <div class="body stack">
      ${renderFacts(sentences.facts(action))}
      ${renderQuestions(action.rows, text('results.table.caption'), 'level', scene, action.result.cap)}
    </div>
  </details>`;
}

/** What a city does and what it is given in one group, and what that says together. */
export function renderGroup(group: GroupView, scene: Scene): TemplateResult {
  const { content, sentences, level } = scene;
  const { text } = content.messages;
  const { done, given, reading, givenRestsOnOne } = group.result;
  const isFull = scene.view.results.depth === 'full';
  const words = isFull && reading ? content.texts.readings[reading] : undefined;
  return html`<details class="topic" data-dimension=${group.id}>
    <summary>
      <h4 aria-level=${level + 2}>${numbered(group, scene)}</h4>
      <span class="gist">${words?.name ?? sentences.short(done)}</span>
      ${
        words
          ? html`<span class="pair small muted">
              ${text('results.group.pair', { done: sentences.short(done), given: sentences.short(given) })}
              ${givenRestsOnOne ? text('results.group.one-answer') : nothing}
            </span>`
          : nothing
      }
    </summary>
    <div class="body stack">
      <p class="reading">
        ${words ? words.text : text(isFull ? 'results.group.no-reading' : 'results.group.no-reading-quick')}
      </p>
      ${renderFacts(groupFacts(group, scene))} ${renderRecommendations(group, scene)}
      ${renderQuestions(group.done, text('results.group.done'), 'done', scene)}
      ${renderQuestions(group.given, text('results.group.given'), 'given', scene)}
    </div>
  </details>`;
}

/** What both sides of a group rest on. */
export function groupFacts({ result }: GroupView, { content, sentences }: Words): Fact[] {
  const { text } = content.messages;
  const { done, given, givenRestsOnOne } = result;
  return [
    {
      term: text('results.group.done'),
      sentences: [
        ...sentences.levelSentences(done),
        ...sentences.coverage(done),
        ...sentences.influence(done),
      ],
    },
    {
      term: text('results.group.given'),
      sentences: [
        ...sentences.levelSentences(given),
        ...(givenRestsOnOne ? [text('results.group.rests-on-one')] : []),
        ...sentences.coverage(given),
      ],
    },
  ];
}

export const numbered = ({ number, title }: ActionView | GroupView, { content }: Words): string =>
  `${content.messages.number(number)}. ${title}`;

function renderFacts(facts: readonly Fact[]): TemplateResult {
  return html`<dl class="facts-list">
    ${facts.map(
      ({ term, sentences }) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${sentences.map((sentence) => html`<p>${sentence}</p>`)}</dd>
        </div>`,
    )}
  </dl>`;
}

/** What the paper asks of others stands first: that is what the city can take to them. */
function renderRecommendations({ recommendations }: GroupView, scene: Scene): TemplateResult {
  const { texts, messages } = scene.content;
  const who = (ids: readonly string[]) => messages.list(ids.map((id) => texts.addressees[id] ?? id));
  const [others, cities] = [false, true].map((isForCities) =>
    recommendations.filter(({ addressees }) => addressees.every((id) => id === 'city') === isForCities),
  );
  return html`${[
    { title: messages.text('results.group.others'), list: others ?? [] },
    { title: messages.text('results.group.cities'), list: cities ?? [] },
  ]
    .filter(({ list }) => list.length > 0)
    .map(
      ({ title, list }) =>
        html`<div class="recommendations">
          <h4 aria-level=${scene.level + 3}>${title}</h4>
          <ul>
            ${list.map(
              ({ id, addressees, supportedBy }) =>
                html`<li>
                  <span class="small muted">
                    ${messages.text('help.addressed', { list: who(addressees) })}
                    ${supportedBy.length > 0 ? messages.text('help.supported', { list: who(supportedBy) }) : nothing}
                  </span>
                  <span>${texts.recommendations[id]}</span>
                </li>`,
            )}
          </ul>
        </div>`,
    )}`;
}
