import type { Migration, Report } from '@arrival-cities/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { faultTitle, issuesOf, renderFault, type Fault } from '../radar/fault.js';
import {
  readReport,
  readReportFrom,
  readReportText,
  type Reading,
  type SealedReport,
} from '../radar/report-source.js';
import { base } from '../shared/base.styles.js';
import type { ContentSource } from '../shared/content-source.js';
import { ContrastController } from '../shared/contrast-controller.js';
import { ArrivalErrorEvent } from '../shared/events.js';
import { PageContent } from '../shared/page-content.js';
import { frame, tokens } from '../shared/tokens.styles.js';
import { renderCopy, renderNotices, renderPlan, renderSources } from './report.templates.js';
import { fitReport, type Fitted } from './fit-report.js';
import { styles } from './report.styles.js';

/** What is shown: the report as it fits the checklist, and what its check value said as it came. */
interface ShownReport extends SealedReport {
  readonly migration?: Migration;
}

/**
 * Shows a finished report to readers: results, plan and sources, with nothing that changes it. The results are
 * worked out anew from the answers. A report of an older version of the checklist is brought up, and what became of it is
 * said; one that does not fit is refused, and the reasons are said.
 *
 * @element arrival-report
 * @example <arrival-report src="report.json" lang="en">Our report: <a href="report.html">as text</a></arrival-report>
 * @attr {string} lang - Language of the texts, such as `en`; else that of the page.
 * @slot - Shown until there is a report to show, and where there is no JavaScript.
 * @fires {ArrivalErrorEvent} arrival-error - The report could not be loaded, is damaged, or was made with another checklist.
 * @csspart frame - Everything.
 * @csspart error - What is wrong, and where.
 * @csspart plan - The steps that the city picked, or that the copy leaves them out.
 * @csspart copy - What a shared copy leaves out.
 * @csspart sources - The documents that the questions rest on.
 * @cssprop [--arrival-report-height=72em] - Height kept free until the report is there.
 */
export class ArrivalReport extends LitElement {
  static override styles = [tokens, frame, base, styles];
  /** The instrument used where `instrument` names no other; an entry point sets it. */
  static content: ContentSource | undefined;

  /** Address of a report; used where `report` is not set. */
  @property() src = '';
  /** `light`, `dark`, or `auto` to follow the page. */
  @property({ reflect: true }) theme?: 'light' | 'dark' | 'auto';
  /** Level of the first heading; those of the sections are one lower. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Address of an instrument of the host's own. */
  @property() instrument: string | null | undefined = '';
  /** The report to show, as its text or parsed. */
  @property({ attribute: false }) report: string | Report | undefined;

  @state() private shown: ShownReport | undefined;
  @state() private faults: readonly Fault[] = [];

  readonly #page = new PageContent(this, () => (this.constructor as typeof ArrivalReport).content);
  #reading: Reading | undefined;
  /** What was asked for last: an answer to anything earlier comes too late. */
  #request: object | undefined;
  /** The loading of the checklist that the report was last set against. */
  #checked: Promise<void> | undefined;

  constructor() {
    super();
    this.addController(new ContrastController(this));
  }

  /** `lang` is the platform's own property; only its attribute is watched. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, value);
    if (name === 'lang') this.#page.refresh();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('instrument')) this.#page.refresh();
    if (changed.has('src') || changed.has('report')) void this.#load();
    else if (this.#page.loaded !== this.#checked) void this.#check();
  }

  override render(): unknown {
    const { content, messages } = this.#page;
    const { shown, faults } = this;
    const isReady = (content !== undefined && shown !== undefined) || faults.length > 0;
    return html`${isReady ? nothing : html`<div class="waiting"><slot></slot></div>`}
      <div class="frame" part="frame" lang=${messages.language} dir=${messages.direction}>
        <div role="status">${faults.map((fault) => renderFault(fault, messages))}</div>
        ${content && shown ? this.#renderReport(content, shown) : nothing}
      </div>`;
  }

  #renderReport(content: LoadedContent, shown: ShownReport): TemplateResult {
    const { loadPractices } = this.#page;
    const setting = { ...shown, content, loadPractices, level: this.headingLevel + 1 };
    // Screens stand one level below the title of an assessment, which a report alone has not.
    return html`<arrival-results
      .content=${content}
      .report=${shown.report}
      .access=${'view'}
      .published=${true}
      .headingLevel=${this.headingLevel - 1}
      >${renderNotices(setting)} ${renderPlan(setting)} ${renderCopy(setting)}
      ${renderSources(setting)}</arrival-results
    >`;
  }

  async #load(): Promise<void> {
    const request = (this.#request = {});
    const reading = await this.#read();
    if (request !== this.#request) return;
    this.#reading = reading;
    await this.#check();
  }

  async #read(): Promise<Reading | undefined> {
    const { report, src } = this;
    if (typeof report === 'string') return readReportText(report);
    if (report) return readReport(report);
    return src ? readReportFrom(src) : undefined;
  }

  /** Sets the report against the checklist once both are there, and says what is wrong. */
  async #check(): Promise<void> {
    const request = this.#request;
    const loaded = (this.#checked = this.#page.loaded);
    await loaded; // the event speaks the reader's language
    const reading = this.#reading;
    const { shown, faults } = await this.#fit(reading);
    if (request !== this.#request || loaded !== this.#page.loaded) return;
    this.faults = faults;
    this.shown = shown;
    const { messages } = this.#page;
    for (const fault of faults)
      this.dispatchEvent(new ArrivalErrorEvent(faultTitle(fault, messages), issuesOf(fault), fault.url));
  }

  async #fit(
    reading: Reading | undefined,
  ): Promise<Readonly<{ shown?: ShownReport; faults: readonly Fault[] }>> {
    if (!reading) return { faults: [] };
    const { fault, content } = this.#page;
    const own = 'fault' in reading ? [reading.fault] : [];
    if (fault) return { faults: [fault, ...own] };
    if ('fault' in reading || !content) return { faults: own };
    const url = this.report ? undefined : this.src;
    const fitted: Fitted = await fitReport(content, reading.value.report, url);
    return 'fault' in fitted
      ? { faults: [fitted.fault] }
      : { shown: { ...reading.value, ...fitted }, faults: [] };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'arrival-report': ArrivalReport;
  }
}
