import {
  checkReport,
  createReport,
  duplicateReport,
  FIRST_RESPONDENT,
  isComplete,
  type Depth,
  type Issue,
  type Report,
} from '@arrival-cities/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { contentFromUrl, LoadError, loadText, type ContentSource } from '../shared/content-source.js';
import { createId, download, now } from '../shared/environment.js';
import {
  ArrivalChangeEvent,
  ArrivalCompleteEvent,
  ArrivalErrorEvent,
  ArrivalReportEvent,
  type DraftEvent,
  type EditEvent,
  type GoEvent,
  type Screen,
} from '../shared/events.js';
import { Messages } from '../shared/messages.js';
import { DraftSession } from './draft-session.js';
import { ContentFault, loadContent, loadPractices, type LoadedContent, type LoadedPractices } from './loaded-content.js';
import { downloadReport, exportInternal, exportShareable, openReport } from './report-files.js';
import { renderHeader, renderProblem, type Problem } from './assessment.templates.js';
import { base } from '../shared/base.styles.js';
import { frame, tokens } from '../shared/tokens.styles.js';
import { styles } from './assessment.styles.js';

const GENERATOR = { name: 'arrival-cities', version: '0.1.0' } as const;
const OPEN_LIMIT = 5_000_000;

/**
 * The whole self-assessment: start, profile, checklist and results. Nothing leaves the device unless
 * the user saves or shares a file.
 *
 * @element arrival-assessment
 * @example <arrival-assessment lang="en" depth="quick"></arrival-assessment>
 * @slot intro - Words of the host above the start screen.
 * @slot privacy - The host's own privacy note on the start screen.
 * @slot - Shown until the element works, and where scripts do not run.
 * @fires {ArrivalChangeEvent} arrival-change - The report changed.
 * @fires {ArrivalCompleteEvent} arrival-complete - Every question shown has a state.
 * @fires {ArrivalReportEvent} arrival-report - A report is about to be downloaded; cancelable.
 * @fires {ArrivalErrorEvent} arrival-error - Something could not be loaded or opened.
 * @csspart frame - Everything.
 * @csspart error - A message that something did not work.
 * @cssprop [--arrival-color-accent=#0b5a8a] - Links, chosen options, the line of the chart.
 * @cssprop [--arrival-color-background=#ffffff] - Behind everything.
 * @cssprop [--arrival-color-text=#1b232b] - Text.
 * @cssprop [--arrival-font=system-ui] - Font family.
 * @cssprop [--arrival-radius=0.25em] - Rounding of controls.
 */
export class ArrivalAssessment extends LitElement {
  static override styles = [tokens, base, frame, styles];

  /** The instrument used where `instrument` names no other; set by the entry point. */
  static content?: ContentSource;

  /** Language of the texts, such as `en`; else that of the page. */
  @property() override lang = '';
  /** Offers one depth alone: `quick` (24 questions) or `full` (91). */
  @property() depth?: Depth;
  /** Look: `light`, `dark`, or that of the system. */
  @property({ reflect: true }) theme?: 'light' | 'dark' | 'auto';
  /** Level of the topmost heading, 1 to 4. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Region whose examples come first, such as `LAC`; the profile can change it. */
  @property() region = '';
  /** Address of a report to open. */
  @property() src = '';
  /** `device` keeps drafts in this browser, `none` keeps nothing. */
  @property() storage: 'device' | 'none' = 'device';
  /** Keeps the drafts of two uses on one site apart. */
  @property({ attribute: 'storage-key' }) storageKey = 'default';
  /** Address of an instrument of the host's own. */
  @property() instrument = '';
  /** Shows results and answers without letting anybody change them. */
  @property({ type: Boolean }) readonly = false;

  @state() private content: LoadedContent | undefined;
  @state() private screen: Screen = 'start';
  @state() private place: GoEvent['place'] = {};
  @state() private problem: Problem | undefined;
  @query('.screen') private screenElement!: HTMLElement | null;

  readonly #session = new DraftSession(this, {
    check: (data) => this.#check(data),
    conflict: () => this.#report({ title: this.#messages.text('problem.conflict') }),
  });
  #source: ContentSource | undefined;
  #practices: Promise<LoadedPractices> | undefined;
  #wasComplete = false;

  /** The report as it stands: undefined on the start screen. */
  get report(): Report | undefined {
    return this.#session.report;
  }

  get #messages(): Messages {
    return this.content?.messages ?? new Messages();
  }

  /**
   * Opens a report from its text or a file. What does not fit is shown and fired as `arrival-error`;
   * the present draft stays as it is.
   *
   * @returns whether it opened
   */
  async open(input: string | File): Promise<boolean> {
    await this.#session.flush();
    if (!this.content) return false;
    if (input instanceof File && input.size > 4 * OPEN_LIMIT) {
      return this.#refuse(input.name, [{ code: 'file-too-big', path: '', params: { size: input.size, limit: OPEN_LIMIT } }]);
    }
    const text = typeof input === 'string' ? input : await input.text();
    const { report, issues, warnings } = await openReport(text, this.content.instrument);
    if (!report) return this.#refuse(typeof input === 'string' ? '' : input.name, issues);
    this.problem = undefined;
    if (report.audience === 'shareable' || this.readonly) await this.#session.view(report);
    else await this.#keep(report);
    if (warnings.length > 0) this.#report({ title: this.#messages.text('problem.changed-outside'), issues: warnings });
    this.#go(report.audience === 'shareable' || this.readonly ? 'results' : 'checklist');
    return true;
  }

  /** Puts the report away and goes back to the start screen; the draft stays on the device. */
  async reset(): Promise<void> {
    await this.#session.leave();
    this.problem = undefined;
    this.#go('start');
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('instrument') || changed.has('lang')) void this.#load();
    else if (changed.has('src') && this.content) void this.#openSource();
  }

  override render(): TemplateResult {
    const messages = this.#messages;
    return html`<div
      class="frame"
      part="frame"
      lang=${messages.language}
      dir=${messages.direction}
      @edit=${this.#onEdit}
      @go=${this.#onGo}
      @draft=${this.#onDraft}
    >
      <div class="inner">
        ${this.content ? renderHeader(this.content, this.#session, this.screen, this.headingLevel) : nothing}
        <div role="alert">${this.problem ? renderProblem(this.problem, messages, () => (this.problem = undefined)) : nothing}</div>
        <div class="screen" tabindex="-1">${this.content ? this.#renderScreen(this.content) : this.#renderWaiting()}</div>
      </div>
    </div>`;
  }

  #renderWaiting(): TemplateResult {
    return html`<slot></slot>${this.problem ? nothing : html`<p class="muted" aria-busy="true">${this.#messages.text('loading')}</p>`}`;
  }

  #renderScreen(content: LoadedContent): TemplateResult {
    const { report, access, drafts, lasts } = this.#session;
    if (!report || this.screen === 'start') {
      return html`<arrival-start
        .content=${content}
        .drafts=${drafts}
        .lasts=${lasts}
        .current=${report}
        .depth=${this.depth}
        .headingLevel=${this.headingLevel}
        ><slot name="intro" slot="intro"></slot><slot name="privacy" slot="privacy"></slot
      ></arrival-start>`;
    }
    switch (this.screen) {
      case 'profile':
        return html`<arrival-profile .content=${content} .report=${report} .access=${access} .headingLevel=${this.headingLevel}></arrival-profile>`;
      case 'checklist':
        return html`<arrival-checklist
          .content=${content}
          .report=${report}
          .access=${access}
          .place=${this.place}
          .loadPractices=${this.#loadPractices}
          .headingLevel=${this.headingLevel}
        ></arrival-checklist>`;
      case 'results':
        return html`<arrival-results .content=${content} .report=${report} .access=${access} .headingLevel=${this.headingLevel}></arrival-results>`;
      default:
        return this.screen satisfies never;
    }
  }

  async #load(): Promise<void> {
    const own = this.instrument !== '';
    const language = this.lang || this.closest('[lang]')?.getAttribute('lang') || navigator.language;
    const builtIn = (this.constructor as typeof ArrivalAssessment).content;
    const source = own ? contentFromUrl(this.instrument, this.baseURI, [language.split('-')[0] ?? 'en', 'en']) : builtIn;
    if (!source) return this.#report({ title: this.#messages.text('problem.no-content') });
    const isFirst = this.#source === undefined;
    this.#source = source;
    this.#practices = undefined;
    try {
      const content = await loadContent(source, language, own);
      if (source !== this.#source) return; // a newer address or language was asked for meanwhile
      this.problem = undefined;
      this.content = content;
    } catch (error) {
      this.content = undefined;
      return this.#reportLoading(error, this.instrument);
    }
    if (isFirst) await this.#session.open(this.storageKey, this.storage);
    if (isFirst && this.src) await this.#openSource();
  }

  async #openSource(): Promise<void> {
    if (!this.src) return;
    try {
      await this.open(await loadText(new URL(this.src, this.baseURI).href, OPEN_LIMIT));
    } catch (error) {
      this.#reportLoading(error, this.src);
    }
  }

  /** A report of the same id that is on the device already is never overwritten by a file. */
  async #keep(report: Report): Promise<void> {
    const existing = this.#session.drafts.find(({ id }) => id === report.id);
    if (!existing) return this.#session.begin(report);
    const stored = this.#check(existing.report);
    if (stored?.revision === report.revision && stored.updatedAt === report.updatedAt) return this.#session.resume(stored);
    const copy = { ...duplicateReport(report, { id: createId(), at: now() }), previous: report.previous };
    await this.#session.begin(copy, this.#messages.text('draft.second-copy', { name: existing.title || report.subject.city }));
  }

  #check(data: unknown): Report | undefined {
    return this.content ? checkReport(data, this.content.instrument).report : undefined;
  }

  readonly #loadPractices = (): Promise<LoadedPractices> => {
    if (!this.#source || !this.content) return Promise.reject(new Error('The content is not loaded'));
    this.#practices ??= loadPractices(this.#source, this.content.messages.language).catch((error: unknown) => {
      this.#practices = undefined; // the next opening tries again
      throw error;
    });
    return this.#practices;
  };

  #onEdit(event: EditEvent): void {
    event.stopPropagation();
    this.#session.edit(event.edit, event.pace);
    const { report } = this.#session;
    if (!report || !this.content) return;
    this.dispatchEvent(new ArrivalChangeEvent(report));
    const complete = isComplete(this.content.instrument, report, FIRST_RESPONDENT);
    if (complete && !this.#wasComplete) this.dispatchEvent(new ArrivalCompleteEvent(report));
    this.#wasComplete = complete;
  }

  #onGo(event: GoEvent): void {
    event.stopPropagation();
    this.#go(event.screen, event.place);
  }

  /** Work goes on at the top of the new screen; the screens themselves see to a question or a dimension. */
  #go(screen: Screen, place: GoEvent['place'] = {}): void {
    this.screen = screen;
    this.place = place;
    if (screen === 'start') void this.#session.refresh();
    const isSpecific = Boolean(place.questionId ?? place.dimensionId);
    if (!isSpecific) void this.updateComplete.then(() => this.screenElement?.focus());
  }

  async #onDraft(event: DraftEvent): Promise<void> {
    event.stopPropagation();
    const { action } = event;
    switch (action.name) {
      case 'begin':
        return this.#begin(action.depth);
      case 'open-file':
        return void (await this.open(action.file));
      case 'resume':
        return this.#resume(action.id);
      case 'duplicate':
        return this.#duplicate(action.id);
      case 'rename':
        return this.#session.rename(action.id, action.title);
      case 'delete':
        return this.#session.remove(action.id);
      case 'rescue':
        return this.#rescue(action.id);
      case 'close':
        return this.reset();
      case 'take-over':
        return this.#session.takeOver();
      case 'save':
      case 'share':
        return this.#export(action.name);
      default:
        return action satisfies never;
    }
  }

  async #begin(depth: Depth): Promise<void> {
    if (!this.content) return;
    const { instrument, texts } = this.content;
    const report = createReport(instrument, { id: createId(), at: now(), depth, generator: GENERATOR, disclaimer: texts.disclaimer });
    const hasRegion = instrument.regions.includes(this.region);
    await this.#session.begin(hasRegion ? { ...report, profile: { ...report.profile, region: this.region } } : report);
    this.#go('profile');
  }

  async #resume(id: string): Promise<void> {
    const report = this.#check(this.#session.drafts.find((draft) => draft.id === id)?.report);
    if (!report) return;
    await this.#session.resume(report);
    this.#go('checklist');
  }

  async #duplicate(id: string): Promise<void> {
    const report = this.#check(this.#session.drafts.find((draft) => draft.id === id)?.report);
    if (!report) return;
    await this.#session.begin(duplicateReport(report, { id: createId(), at: now() }));
    this.#go('profile');
  }

  /** A draft that cannot be read leaves as it is, byte for byte. */
  #rescue(id: string): void {
    const draft = this.#session.drafts.find((one) => one.id === id);
    if (draft) download(`arrival-cities_${id}.json`, `${JSON.stringify(draft.report, null, 2)}\n`, 'application/json');
  }

  async #export(purpose: 'save' | 'share'): Promise<void> {
    await this.#session.flush();
    const { report, access } = this.#session;
    if (!report || !this.content) return;
    const make = purpose === 'save' ? exportInternal : exportShareable;
    const made = access === 'view' ? report : await make(this.content.instrument, report);
    if (this.dispatchEvent(new ArrivalReportEvent(made, purpose))) downloadReport(made);
  }

  #refuse(name: string, issues: readonly Issue[]): false {
    this.#report({ title: this.#messages.text(name ? 'problem.file' : 'problem.report', { name }), issues });
    return false;
  }

  #reportLoading(error: unknown, url: string): void {
    if (error instanceof ContentFault) {
      this.#report({ title: this.#messages.text('problem.instrument'), issues: error.issues, url });
    } else {
      const reason = error instanceof LoadError ? error.reason : String(error);
      this.#report({ title: this.#messages.text('problem.load', { reason }), url: error instanceof LoadError ? error.url : url });
    }
  }

  #report(problem: Problem): void {
    this.problem = problem;
    this.dispatchEvent(new ArrivalErrorEvent(problem.title, problem.issues, problem.url));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'arrival-assessment': ArrivalAssessment;
  }
}
