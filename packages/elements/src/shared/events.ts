import type { Depth, Issue, Moment, Report } from '@arrival-cities/core';

/** A change an inner element asks for; the root applies it to the report it owns. */
export class EditEvent extends Event {
  static readonly eventName = 'edit';
  constructor(
    readonly edit: (report: Report, at: Moment) => Report,
    /** `text` while somebody types: saved a moment after the last key. */
    readonly pace: 'choice' | 'text' = 'choice',
  ) {
    super(EditEvent.eventName, { bubbles: true });
  }
}

export type Screen =
  | 'start'
  | 'profile'
  | 'checklist'
  | 'together'
  | 'results'
  | 'plan'
  | 'briefing'
  | 'paper'
  | 'departments'
  | 'meeting'
  | 'entry'
  | 'compare';

/** Asks the root to show another screen, and there a question, a dimension or the paper of a depth. */
export class GoEvent extends Event {
  static readonly eventName = 'go';
  constructor(
    readonly screen: Screen,
    readonly place: {
      readonly questionId?: string;
      readonly dimensionId?: string;
      readonly depth?: Depth;
    } = {},
  ) {
    super(GoEvent.eventName, { bubbles: true });
  }
}

export type DraftAction =
  | { readonly name: 'begin'; readonly depth: Depth; readonly screen?: Screen }
  | { readonly name: 'open-file'; readonly file: File }
  /** Goes on with a report that a screen made, as a new draft; the screen stays if none is named. */
  | { readonly name: 'adopt'; readonly report: Report; readonly title?: string; readonly screen?: Screen }
  | {
      readonly name: 'resume' | 'compare' | 'duplicate' | 'delete' | 'rescue' | 'bring-up';
      readonly id: string;
    }
  | { readonly name: 'rename'; readonly id: string; readonly title: string }
  | { readonly name: 'save' | 'share' | 'take-over' };

/** Asks the root to do something with a draft or a file. */
export class DraftEvent extends Event {
  static readonly eventName = 'draft';
  constructor(readonly action: DraftAction) {
    super(DraftEvent.eventName, { bubbles: true });
  }
}

/** Asks the root for its texts in another language. */
export class LanguageEvent extends Event {
  static readonly eventName = 'language';
  constructor(readonly language: string) {
    super(LanguageEvent.eventName, { bubbles: true });
  }
}

/** Lets an event of an inner element go on from its host: inner events do not cross shadow roots by themselves. */
export function forward(host: EventTarget, event: EditEvent | GoEvent | DraftEvent): void {
  event.stopPropagation();
  if (event instanceof EditEvent) host.dispatchEvent(new EditEvent(event.edit, event.pace));
  else if (event instanceof GoEvent) host.dispatchEvent(new GoEvent(event.screen, event.place));
  else host.dispatchEvent(new DraftEvent(event.action));
}

const PUBLIC = { bubbles: true, composed: true } as const;

/** Every change of the report. */
export class ArrivalChangeEvent extends Event {
  static readonly eventName = 'arrival-change';
  constructor(readonly report: Report) {
    super(ArrivalChangeEvent.eventName, PUBLIC);
  }
}

/** Every question shown has a state for the first time since the element held this report. */
export class ArrivalCompleteEvent extends Event {
  static readonly eventName = 'arrival-complete';
  constructor(readonly report: Report) {
    super(ArrivalCompleteEvent.eventName, PUBLIC);
  }
}

/**
 * Why a report leaves: saved with everything, shared as a copy, sent, or in another form. `csv-answers` holds what the
 * report holds; `task` is what a department begins with, without answers; the other forms hold what a shared copy
 * holds.
 */
export type ReportPurpose =
  'save' | 'share' | 'send' | 'task' | 'csv-answers' | 'csv-results' | 'html' | 'png' | 'svg';

/**
 * Before a report leaves the element, as a file, by the clipboard or sent; `preventDefault()` keeps it from leaving.
 * `report` is what leaves, or what the file is made from.
 */
export class ArrivalReportEvent extends Event {
  static readonly eventName = 'arrival-report';
  constructor(
    readonly report: Report,
    readonly purpose: ReportPurpose,
  ) {
    super(ArrivalReportEvent.eventName, { ...PUBLIC, cancelable: true });
  }
}

/** Something did not work: what, where, and the faults one by one. */
export class ArrivalErrorEvent extends Event {
  static readonly eventName = 'arrival-error';
  constructor(
    readonly message: string,
    readonly issues: readonly Issue[] = [],
    readonly url?: string,
  ) {
    super(ArrivalErrorEvent.eventName, PUBLIC);
  }
}

declare global {
  interface HTMLElementEventMap {
    'arrival-change': ArrivalChangeEvent;
    'arrival-complete': ArrivalCompleteEvent;
    'arrival-report': ArrivalReportEvent;
    'arrival-error': ArrivalErrorEvent;
  }
}
