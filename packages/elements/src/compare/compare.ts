import type { MigrationStep, Report } from '@arrival-cities/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { stepsFor } from '../migration/load-steps.js';
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
import { compareView, MODES, type CompareMode, type CompareView } from './compare-view.js';
import { styles } from './compare.styles.js';

/**
 * Sets reports side by side: one city over time, its departments, or several cities. What cannot be compared is
 * refused, and the reasons are said.
 *
 * @element arrival-compare
 * @example <arrival-compare src="2025.json 2026.json" mode="time" lang="en"></arrival-compare>
 * @attr {string} lang - Language of the texts, such as `en`; else that of the page.
 * @slot - Shown until there is a comparison to show, and where there is no JavaScript.
 * @fires {ArrivalErrorEvent} arrival-error - A report could not be loaded, is damaged, or cannot be compared.
 * @csspart frame - Everything.
 * @csspart error - What is wrong, and where.
 * @cssprop [--arrival-compare-height=24em] - Height kept free until the reports are there.
 */
export class ArrivalCompare extends LitElement {
  static override styles = [tokens, frame, base, styles];
  /** The instrument used where `instrument` names no other; an entry point sets it. */
  static content: ContentSource | undefined;

  /** Addresses of reports, separated by spaces; over time the earlier ones come first. */
  @property() src: string | null | undefined = '';
  /** `time`, `departments` or `cities`. */
  @property() mode: CompareMode = 'time';
  /** `light`, `dark`, or `auto` to follow the page. */
  @property({ reflect: true }) theme?: 'light' | 'dark' | 'auto';
  /** Level of the first heading. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Address of an instrument of the host's own. */
  @property() instrument: string | null | undefined = '';
  /** The reports, each as its text or parsed; used in place of `src`. */
  @property({ attribute: false }) reports: readonly (string | Report)[] | null | undefined = [];

  @state() private readings: readonly Reading[] | undefined;
  /** Over time, which of more than two reports the last one is compared with. */
  @state() private chosen: number | undefined;
  /** What changed between the versions of the checklist that the reports are of, once that is known. */
  @state() private steps: readonly MigrationStep[] | undefined;
  @state() private faults: readonly Fault[] = [];

  readonly #page = new PageContent(this, () => (this.constructor as typeof ArrivalCompare).content);
  #view: CompareView | undefined;
  /** What was asked for last: an answer to anything earlier comes too late. */
  #request: object | undefined;

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
    if (changed.has('src') || changed.has('reports')) void this.#load();
    else if (changed.has('mode') || changed.has('instrument')) void this.#check();
    const { chosen, steps } = this;
    const { content } = this.#page;
    const reports = this.#reports.map(({ report }) => report);
    this.#view = content && steps && compareView(content, this.#mode, reports, { chosen, steps }).comparison;
  }

  override render(): unknown {
    const { messages } = this.#page;
    const isReady = this.#view !== undefined || this.faults.length > 0;
    return html`${isReady ? nothing : html`<div class="waiting"><slot></slot></div>`}
      <div class="frame" part="frame" lang=${messages.language} dir=${messages.direction}>
        <div role="status">${this.faults.map((fault) => renderFault(fault, messages))}</div>
        ${this.faults.length === 0 ? this.#renderComparison() : nothing}
      </div>`;
  }

  #renderComparison(): TemplateResult | typeof nothing {
    const { content } = this.#page;
    if (!content || !this.#view) return nothing;
    const changed = this.#reports.filter(({ seal }) => seal === 'changed').map(({ report }) => report);
    return html`${this.#mode === 'time' && this.#reports.length > 2 ? this.#renderChoice() : nothing}
      <arrival-comparison
        .content=${content}
        .view=${this.#view}
        .changed=${changed}
        .headingLevel=${this.headingLevel}
      ></arrival-comparison>`;
  }

  #renderChoice(): TemplateResult {
    const { messages } = this.#page;
    const earlier = this.#reports.slice(0, -1);
    const chosen = this.chosen ?? earlier.length - 1;
    return html`<label class="choice">
      <span>${messages.text('compare.which')}</span>
      <select @change=${this.#onChoose}>
        ${earlier.map(
          ({ report }, i) =>
            html`<option value=${i} ?selected=${i === chosen}>${messages.date(report.updatedAt)}</option>`,
        )}
      </select>
    </label>`;
  }

  get #mode(): CompareMode {
    return MODES.find((mode) => mode === this.mode) ?? 'time';
  }

  get #reports(): readonly SealedReport[] {
    return (this.readings ?? []).flatMap((reading) => ('value' in reading ? [reading.value] : []));
  }

  #onChoose(event: Event): void {
    this.chosen = Number((event.currentTarget as HTMLSelectElement).value);
    void this.#check();
  }

  async #load(): Promise<void> {
    const request = (this.#request = {});
    const readings = await Promise.all(this.#read());
    if (request !== this.#request) return;
    this.chosen = undefined;
    this.steps = undefined;
    this.readings = readings;
    await this.#check();
  }

  #read(): Promise<Reading>[] {
    if (this.reports?.length) {
      return this.reports.map((given) =>
        typeof given === 'string' ? readReportText(given) : readReport(given),
      );
    }
    return (this.src ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map((url) => readReportFrom(url));
  }

  /** Says what is wrong, once for each thing that is asked for: a comparison of a part of it would mislead. */
  async #check(): Promise<void> {
    const { readings } = this;
    await this.#page.loaded; // the event speaks the reader's language
    if (!readings || readings !== this.readings || readings.length === 0) return;
    const faults = await this.#faultsOf(readings);
    if (readings !== this.readings) return;
    this.faults = faults;
    const { messages } = this.#page;
    for (const fault of this.faults)
      this.dispatchEvent(new ArrivalErrorEvent(faultTitle(fault, messages), issuesOf(fault), fault.url));
  }

  async #faultsOf(readings: readonly Reading[]): Promise<readonly Fault[]> {
    const { fault, content } = this.#page;
    const faults = readings.flatMap((reading) => ('fault' in reading ? [reading.fault] : []));
    if (fault || !content) return [...(fault ? [fault] : []), ...faults];
    if (faults.length > 0) return faults;
    const reports = this.#reports.map(({ report }) => report);
    const { steps, issues: notLoaded } = await stepsFor(content, reports);
    this.steps = steps;
    const { issues } = compareView(content, this.#mode, reports, { chosen: this.chosen, steps });
    const all = [...notLoaded, ...issues];
    return all.length > 0 ? [{ kind: 'not-comparable', url: undefined, issues: all }] : [];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'arrival-compare': ArrivalCompare;
  }
}
