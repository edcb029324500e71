import type { Level, Respondent } from '@arrival-cities/core';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { respondentName } from '../departments/respondent-name.js';
import { anchorsOf } from '../question/anchors.js';
import type { Topic } from './meeting-model.js';

/** What is about to be agreed, and by which respondents. */
export interface AgreeChoice {
  readonly level?: Level | undefined;
  readonly by: readonly string[];
}

export interface AgreeForm {
  readonly choice: AgreeChoice;
  readonly isIncomplete: boolean;
  readonly onChoice: (choice: AgreeChoice) => void;
  readonly onRecord: () => void;
  readonly onCancel: () => void;
}

/** The five statements with who said them, and who agrees. */
export function renderAgreeForm(
  content: LoadedContent,
  topic: Topic,
  respondents: readonly Respondent[],
  form: AgreeForm,
): TemplateResult {
  const { text } = content.messages;
  const { choice } = form;
  const check = ({ id }: Respondent, isOn: boolean): void => {
    const by = respondents.filter((one) => (one.id === id ? isOn : choice.by.includes(one.id)));
    form.onChoice({ ...choice, by: by.map((one) => one.id) });
  };
  return html`<div class="form stack">
    <fieldset>
      <legend>${text('meeting.level')}</legend>
      ${anchorsOf(content, topic.asked).map((anchor, i) => {
        const level = i as Level; // there are five anchors, for the levels 0 to 4
        return html`<label class="option">
          <input
            type="radio"
            name="level"
            value=${level}
            .checked=${live(choice.level === level)}
            @change=${() => form.onChoice({ ...choice, level })}
          />
          <span
            ><strong>${content.texts.levels[level]}</strong> ${anchor}
            ${renderSpeakers(content, topic, level)}</span
          >
        </label>`;
      })}
    </fieldset>
    <fieldset>
      <legend>${text('meeting.by')}</legend>
      ${respondents.map(
        (one) =>
          html`<label class="option">
            <input
              type="checkbox"
              value=${one.id}
              .checked=${live(choice.by.includes(one.id))}
              @change=${(event: Event) => check(one, (event.currentTarget as HTMLInputElement).checked)}
            />
            <bdi>${respondentName(one, content.messages)}</bdi>
          </label>`,
      )}
    </fieldset>
    <p class="error" role="alert">${form.isIncomplete ? text('meeting.incomplete') : nothing}</p>
    <p class="row">
      <button type="button" class="primary" @click=${form.onRecord}>${text('meeting.record')}</button>
      <button type="button" @click=${form.onCancel}>${text('meeting.cancel')}</button>
    </p>
  </div>`;
}

function renderSpeakers(
  { messages }: LoadedContent,
  { voices }: Topic,
  level: Level,
): TemplateResult | typeof nothing {
  const names = voices
    .filter(({ answer }) => answer.level === level)
    .map(({ respondent }) => messages.isolate(respondentName(respondent, messages)));
  if (names.length === 0) return nothing;
  return html`<span class="small muted speakers"
    >${messages.text('meeting.said-by', { list: messages.list(names) })}</span
  >`;
}
