import { FIRST_RESPONDENT, isComplete, type Depth, type Report } from '@arrival-cities/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ContentSource } from '../shared/content-source.js';
import {
  ArrivalChangeEvent,
  ArrivalCompleteEvent,
  ArrivalErrorEvent,
  type DraftEvent,
  type EditEvent,
  type GoEvent,
  type LanguageEvent,
} from '../shared/events.js';
import { FormControl } from '../form/form-control.js';
import { EndpointController } from '../send/endpoint-controller.js';
import { ContrastController } from '../shared/contrast-controller.js';
import {
  renderHeader,
  renderProblem,
  renderReview,
  renderWaiting,
  type Problem,
} from './assessment.templates.js';
import { renderScreen, renderUnsent, type ScreenView } from './assessment.screens.js';
import { ContentController } from './content-controller.js';
import { DraftActions } from './draft-actions.js';
import { DraftSession } from './draft-session.js';
import type { LoadedContent } from './loaded-content.js';
import { Opening } from './opening.js';
import { ScreenController } from './screen-controller.js';
import { base } from '../shared/base.styles.js';
import { frame, tokens } from '../shared/tokens.styles.js';
import { styles } from './assessment.styles.js';

/**
 * The whole self-assessment: start, profile, checklist and results. Nothing leaves the device unless
 * the user saves, shares or sends it.
 *
 * @element arrival-assessment
 * @example <arrival-assessment lang="en" depth="quick"></arrival-assessment>
 * @attr {string} lang - Language of the texts, such as `en`; else that of the page.
 * @slot intro - Words of the host above the start screen.
 * @slot privacy - The host's own privacy note on the start screen.
 * @slot - Shown until the element works, and where scripts do not run.
 * @fires {ArrivalChangeEvent} arrival-change - The report changed.
 * @fires {ArrivalCompleteEvent} arrival-complete - Every question shown has a state.
 * @fires {ArrivalReportEvent} arrival-report - A report is about to leave, as a file, copied or sent; cancelable.
 * @fires {ArrivalErrorEvent} arrival-error - Something could not be loaded or opened.
 * @csspart frame - Everything.
 * @csspart error - A message that something did not work.
 * @csspart news - A message that a report was brought up from an older version of the checklist.
 * @cssprop [--arrival-assessment-height=64em] - Height kept free until the first screen is there.
 */
export class ArrivalAssessment extends LitElement {
  static override styles = [tokens, base, frame, styles];

  /** It takes part in forms. */
  static readonly formAssociated = true;

  /** The instrument used where `instrument` names no other; set by the entry point. */
  static content?: ContentSource;
  /** Offers one depth alone: `quick` (24 questions) or `full` (91). */
  @property() depth?: Depth;
  /** Look: `light`, `dark`, or `auto` for that of the system; without it, that of the page. */
  @property({ reflect: true }) theme?: 'light' | 'dark' | 'auto';
  /** Level of the topmost heading, 1 to 4. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Region whose examples come first, such as `LAC`; the profile can change it. */
  @property() region = '';
  /** Address of a report to open. */
  @property() src = '';
  /** `device` keeps drafts in this browser, `none` keeps nothing. */
  @property() storage: 'device' | 'none' = 'device';
  /** Keeps the drafts of two uses on one site apart. Like `storage` it is read once, when the element starts. */
  @property({ attribute: 'storage-key' }) storageKey = 'default';
  /** Address of an instrument of the host's own. */
  @property() instrument: string | null | undefined = '';
  /** Where a better wording of a translation can be told: an address, `https:` or `mailto:`. */
  @property() feedback = '';
  /** Shows what is opened by `src` or `open()`, and lets nobody change it. */
  @property({ type: Boolean }) readonly = false;
  /** Name in a form: the form is sent with a copy of the report for others, as JSON. */
  @property({ reflect: true }) name?: string;
  /** The form is not sent before every question shown has a state. */
  @property({ type: Boolean, reflect: true }) required = false;
  /** Shows everything and lets nobody change it; the form is sent without the report. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** Address that a copy of the report can be sent to, on a click: `https:`, or of the page's own site. */
  @property() endpoint = '';
  /** Who receives, in words; else the name of the server. */
  @property({ attribute: 'endpoint-label' }) endpointLabel = '';
  /** Seconds after which a try to send is given up. */
  @property({ type: Number, attribute: 'endpoint-timeout' }) endpointTimeout = 30;

  @state() private problem: Problem | undefined;

  readonly #content = new ContentController(this);
  readonly #session: DraftSession = new DraftSession(this, {
    check: (data) => this.#actions.check(data),
    conflict: () => this.#tell({ title: this.#content.messages.text('problem.conflict') }),
  });
  readonly #actions = new DraftActions(this.#session, {
    content: () => this.#content.content,
    isReadonly: () => this.readonly,
    region: () => this.region,
    go: (screen) => this.#way.go(screen),
    tell: (problem) => this.#tell(problem),
    announce: (event) => this.dispatchEvent(event),
  });
  readonly #opening: Opening = new Opening(this, {
    content: this.#content,
    session: this.#session,
    builtIn: () => (this.constructor as typeof ArrivalAssessment).content,
    resume: (id) => this.#actions.run({ name: 'resume', id }),
    tell: (problem) => this.#tell(problem),
  });
  readonly #way: ScreenController = new ScreenController(this, this.#session, this.#opening);
  readonly #form: FormControl = new FormControl(this, {
    content: () => this.#content.content,
    report: () => this.report,
    draftId: () => this.#session.draftId,
    failed: (error) => this.#opening.tellOf(error, ''),
  });
  readonly #endpoint: EndpointController = new EndpointController(this, this.#opening);
  #wasComplete = false;

  constructor() {
    super();
    this.addController(new ContrastController(this));
  }

  /** The report as it stands: undefined on the start screen. */
  get report(): Report | undefined {
    return this.#session.report;
  }

  /** The form it belongs to. */
  get form(): HTMLFormElement | null {
    return this.#form.internals.form;
  }

  /** Whether the form checks it: not while it is disabled or read-only. */
  get willValidate(): boolean {
    return this.#form.internals.willValidate;
  }

  /** What the form would object to. */
  get validity(): ValidityState {
    return this.#form.internals.validity;
  }

  /** The objection in the language of the texts. */
  get validationMessage(): string {
    return this.#form.internals.validationMessage;
  }

  /** Whether the form can be sent, as far as this element goes. */
  checkValidity(): boolean {
    return this.#form.internals.checkValidity();
  }

  /** As {@link checkValidity}, and the browser shows the objection. */
  reportValidity(): boolean {
    return this.#form.internals.reportValidity();
  }

  /**
   * Opens a report from its text or a file, once the element is in a page and has its checklist. What does not fit
   * is shown and fired as `arrival-error`; the present draft stays as it is.
   * @returns whether it opened
   */
  async open(input: string | File): Promise<boolean> {
    await this.updateComplete; // only then is the checklist asked for
    if (!this.#opening.isOpen) await this.#opening.loading;
    return this.#actions.open(input);
  }

  /** Puts the report away and goes back to the start screen; the draft stays on the device. */
  async reset(): Promise<void> {
    await this.#session.leave();
    this.problem = undefined;
    this.#way.go('start');
  }

  /** `lang` is the platform's own property; only its attribute is watched. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, value);
    if (name === 'lang' && this.hasUpdated) void this.#opening.load();
  }

  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#form.associate(form);
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.#form.disable(isDisabled);
  }

  /** The form starts over; whoever pressed its button stays there. */
  formResetCallback(): void {
    void this.#opening.quietly(() => this.reset());
  }

  /** The browser brings a page back and tells which draft was open. */
  formStateRestoreCallback(state: unknown): void {
    if (typeof state === 'string') void this.#opening.restore(state);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || changed.has('instrument')) void this.#opening.load();
    else if (changed.has('src') && this.#opening.isOpen) void this.#opening.openSource();
  }

  override render(): TemplateResult {
    const { messages } = this.#content;
    const content = this.#opening.isOpen ? this.#content.content : undefined;
    return html`<div
      class="frame"
      part="frame"
      lang=${messages.language}
      dir=${messages.direction}
      @edit=${this.#onEdit}
      @go=${this.#onGo}
      @draft=${this.#onDraft}
      @language=${this.#onLanguage}
    >
      ${content ? renderHeader(content, this.#session, this.#way.screen, this.headingLevel, this.#content.languages) : nothing}
      ${this.#form.render()} ${content ? renderUnsent(this.#view(content)) : nothing}
      <div role="alert">
        ${this.problem ? renderProblem(this.problem, messages, this.#onDismiss) : nothing}
      </div>
      ${content ? html`<arrival-task .content=${content} .drafts=${this.#session.drafts} .headingLevel=${this.headingLevel}></arrival-task>` : nothing}
      <div class="screen" tabindex="-1">
        ${content ? renderScreen(this.#view(content)) : renderWaiting(messages, Boolean(this.problem))}
      </div>
      ${content ? renderReview(content, this.feedback) : nothing}
    </div>`;
  }

  #view(content: LoadedContent): ScreenView {
    const { depth, headingLevel } = this;
    const [session, { sending }, isDisabled] = [this.#session, this.#endpoint, this.#isLocked];
    const [{ screen, place }, { loadPractices }] = [this.#way, this.#content];
    return { content, session, screen, place, depth, headingLevel, loadPractices, isDisabled, sending };
  }

  /** Nothing can be changed now, as the page or its form has it. */
  get #isLocked(): boolean {
    return this.readonly || this.#form.isDisabled;
  }

  #onEdit(event: EditEvent): void {
    event.stopPropagation();
    if (this.#isLocked) return;
    this.#session.edit(event.edit, event.pace);
    const { report } = this.#session;
    const { content } = this.#content;
    if (!report || !content) return;
    this.dispatchEvent(new ArrivalChangeEvent(report));
    const complete = isComplete(content.instrument, report, report.respondents[0]?.id ?? FIRST_RESPONDENT);
    if (complete && !this.#wasComplete) this.dispatchEvent(new ArrivalCompleteEvent(report));
    this.#wasComplete = complete;
  }

  #onGo(event: GoEvent): void {
    event.stopPropagation();
    this.#way.go(event.screen, event.place);
  }

  #onDraft(event: DraftEvent): void {
    event.stopPropagation();
    const { action } = event;
    if (this.#isLocked && action.name !== 'save' && action.name !== 'share') return;
    void this.#actions.run(action);
    if (action.name === 'delete') void this.#endpoint.sending?.discard(action.id);
  }

  #onLanguage(event: LanguageEvent): void {
    event.stopPropagation();
    void this.#opening.load(event.language);
  }

  readonly #onDismiss = (): void => this.#tell(undefined);
  #tell(problem: Problem | undefined): void {
    this.problem = problem;
    if (problem && !problem.details)
      this.dispatchEvent(new ArrivalErrorEvent(problem.title, problem.issues, problem.url));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'arrival-assessment': ArrivalAssessment;
  }
}
