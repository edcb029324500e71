import type { Depth } from '@arrival-cities/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Sending } from '../send/sending.js';
import type { GoEvent, Screen } from '../shared/events.js';
import type { DraftSession } from './draft-session.js';
import type { LoadedContent, LoadedPractices } from './loaded-content.js';

/** What a screen needs of the root element. */
export interface ScreenView {
  readonly content: LoadedContent;
  readonly session: DraftSession;
  readonly screen: Screen;
  readonly place: GoEvent['place'];
  readonly depth: Depth | undefined;
  readonly headingLevel: number;
  readonly loadPractices: () => Promise<LoadedPractices>;
  /** Nothing can be changed now, as the page's form has it. */
  readonly isDisabled: boolean;
  /** Where reports can be sent, if the host names an endpoint. */
  readonly sending: Sending | undefined;
}

/** The screen one is on; without a report it is the start, or the blank checklist. */
export function renderScreen(view: ScreenView): TemplateResult {
  const { content, session, headingLevel } = view;
  const { report } = session;
  const access = view.isDisabled && session.access === 'own' ? 'follow' : session.access;
  const screen = report || view.screen === 'paper' ? view.screen : 'start';
  switch (screen) {
    case 'start':
      return html`<arrival-start
        .content=${content}
        .drafts=${session.drafts}
        .lasts=${session.lasts}
        .current=${report}
        .depth=${view.depth}
        .disabled=${view.isDisabled}
        .headingLevel=${headingLevel}
        ><slot name="intro" slot="intro"></slot><slot name="privacy" slot="privacy"></slot
      ></arrival-start>`;
    case 'profile':
      return html`<arrival-profile
        .content=${content}
        .report=${report}
        .access=${access}
        .headingLevel=${headingLevel}
      ></arrival-profile>`;
    case 'checklist':
      return html`<arrival-checklist
        .content=${content}
        .report=${report}
        .access=${access}
        .place=${view.place}
        .loadPractices=${view.loadPractices}
        .headingLevel=${headingLevel}
      ></arrival-checklist>`;
    case 'together':
      return html`<arrival-together
        .content=${content}
        .report=${report}
        .access=${access}
        .headingLevel=${headingLevel}
      ></arrival-together>`;
    case 'results':
      // Charts and scoring come when they are asked for; until then the element is an empty one.
      return html`<arrival-results
        .content=${content}
        .report=${report}
        .access=${access}
        .sending=${view.sending}
        .headingLevel=${headingLevel}
      ></arrival-results>`;
    case 'plan':
      return html`<arrival-plan
        .content=${content}
        .report=${report}
        .access=${access}
        .loadPractices=${view.loadPractices}
        .headingLevel=${headingLevel}
      ></arrival-plan>`;
    case 'briefing':
      return html`<arrival-briefing
        .content=${content}
        .report=${report}
        .access=${access}
        .headingLevel=${headingLevel}
      ></arrival-briefing>`;
    case 'compare':
      return html`<arrival-earlier
        .content=${content}
        .report=${report}
        .drafts=${session.drafts}
        .headingLevel=${headingLevel}
      ></arrival-earlier>`;
    case 'paper':
      return html`<arrival-paper
        .content=${content}
        .depth=${view.place.depth ?? 'full'}
        .headingLevel=${headingLevel}
      ></arrival-paper>`;
    case 'departments':
      return html`<arrival-departments
        .content=${content}
        .report=${report}
        .access=${access}
        .headingLevel=${headingLevel}
      ></arrival-departments>`;
    case 'meeting':
      return html`<arrival-meeting
        .content=${content}
        .report=${report}
        .access=${access}
        .headingLevel=${headingLevel}
      ></arrival-meeting>`;
    case 'entry':
      return html`<arrival-entry
        .content=${content}
        .report=${report}
        .access=${access}
        .headingLevel=${headingLevel}
      ></arrival-entry>`;
    default:
      return screen satisfies never;
  }
}

/** What was not sent, unless the screen has a place of its own for that report. */
export function renderUnsent({
  content,
  session,
  screen,
  sending,
}: ScreenView): TemplateResult | typeof nothing {
  if (!sending) return nothing;
  const { report, access } = session;
  const except = screen === 'results' && access === 'own' ? report?.id : undefined;
  return html`<arrival-unsent
    .content=${content}
    .sending=${sending}
    .except=${except ?? ''}
  ></arrival-unsent>`;
}
