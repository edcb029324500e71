import {
  copyToShare,
  FIRST_RESPONDENT,
  indexAnswers,
  progressOf,
  questionsFor,
  scopeOf,
  sealNow,
  type HashNow,
  type Instrument,
  type Report,
} from '@arrival-cities/core';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { LoadedContent } from '../assessment/loaded-content.js';
import send from '../locales/en.send.json' with { type: 'json' };
import { addEnglish, Messages } from '../shared/messages.js';
import { anchorIn, type FormElement } from './form-control.js';

/** The browser's own SHA-256 makes one wait; a form that is being sent does not. */
const hashNow: HashNow = (text) => bytesToHex(sha256(utf8ToBytes(text)));

/** What a control of a form needs beyond the platform: the value, what is missing, and words for both. */
export class FormPart {
  constructor() {
    addEnglish(send.messages);
  }

  /** The copy for others as JSON. A copy that is only looked at goes as it came. */
  value(instrument: Instrument, report: Report): string {
    const isCopy = report.audience === 'shareable';
    return JSON.stringify(isCopy ? report : sealNow(instrument, copyToShare(instrument, report), hashNow));
  }

  /** Tells the browser whether something is missing, and assistive technology what this control is. */
  describe(
    element: FormElement,
    internals: ElementInternals,
    content: LoadedContent | undefined,
    report: Report | undefined,
  ): void {
    internals.role = 'group';
    internals.ariaLabel = internals.labels.length > 0 ? null : (content?.texts.instrument.title ?? null);
    const missing = element.name && element.required ? whatIsMissing(content, report) : '';
    if (missing) internals.setValidity({ valueMissing: true }, missing, anchorIn(element));
    else internals.setValidity({});
  }

  render(messages: Messages, isSent: boolean, isDisabled: boolean): TemplateResult | undefined {
    if (!isSent && !isDisabled) return undefined;
    return html`<div class="form-note stack small">
      ${isDisabled ? html`<p class="notice">${messages.text('form.disabled')}</p>` : nothing}
      ${isSent && !isDisabled ? html`<p>${messages.text('form.note')}</p>` : nothing}
    </div>`;
  }
}

/** Every question shown needs a state; "don't know" and "does not apply" are states. */
function whatIsMissing(content: LoadedContent | undefined, report: Report | undefined): string {
  if (!content) return new Messages().text('loading');
  const { instrument, messages } = content;
  if (!report) return messages.text('form.required.begin');
  const answers = indexAnswers(report, report.respondents[0]?.id ?? FIRST_RESPONDENT);
  const { asked, stated } = progressOf(answers, questionsFor(instrument, scopeOf(report)));
  return asked > stated ? messages.text('form.required', { count: asked - stated }) : '';
}
