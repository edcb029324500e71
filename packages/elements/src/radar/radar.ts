import type { ChartKind, Report } from '@arrival-cities/core';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { base } from '../shared/base.styles.js';
import type { ContentSource } from '../shared/content-source.js';
import { ContrastController } from '../shared/contrast-controller.js';
import { ArrivalErrorEvent } from '../shared/events.js';
import { languageAround } from '../shared/language-around.js';
import { Messages } from '../shared/messages.js';
import { frame, tokens } from '../shared/tokens.styles.js';
import type { OpenedPeers, OtherCities } from '../peers/other-cities.js';
import { faultTitle, issuesOf, notLoaded, renderFault, type Fault } from './fault.js';
import { renderReport } from './radar.templates.js';
import { readReport, readReportFrom, type Reading, type SealedReport } from './report-source.js';
import { loadRadarTexts, type RadarTexts } from './titles-source.js';
import { styles } from './radar.styles.js';

const KINDS: readonly ChartKind[] = ['actions', 'coherence'];

/**
 * Shows the results that stand in a report: radar charts, the table of their numbers, and what to know of them.
 *
 * @element arrival-radar
 * @example <arrival-radar src="report.json" lang="en">Our results: <a href="results.html">table</a></arrival-radar>
 * @attr {string} lang - Language of the texts, such as `en`; else that of the page.
 * @slot - Shown until there is a report to show, and where there is no JavaScript.
 * @fires {ArrivalErrorEvent} arrival-error - A report or the values of other cities could not be loaded, are damaged, or do not fit each other.
 * @csspart frame - Everything.
 * @csspart header - Name of the city, depth and date.
 * @csspart chart - One chart with its legend, its table and its bars.
 * @csspart error - What is wrong, and where.
 * @csspart disclaimer - The line at the foot.
 * @cssprop [--arrival-radar-height=72em] - Height kept free until the report is there.
 */
export class ArrivalRadar extends LitElement {
  static override styles = [tokens, frame, base, styles];
  /** Where titles and interface texts come from; an entry point sets it. Without it ids stand in for titles. */
  static content: ContentSource | undefined;

  /** Address of a report; used where neither `report` nor `reports` is set. */
  @property() src = '';
  /** Address of a benchmark file: medians of five cities or more, and quartiles of ten or more, drawn beside the report. */
  @property() peers = '';
  /** Which charts to show: `actions`, `coherence` or both, which is the default. */
  @property() chart: string | null | undefined = 'actions coherence';
  /** `light`, `dark`, or `auto` to follow the page. */
  @property({ reflect: true }) theme?: 'light' | 'dark' | 'auto';
  /** Level of the first heading; those of the charts are one lower. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** The report to show. */
  @property({ attribute: false }) report: Report | undefined;
  /** The report to show and, behind it, an earlier one that is drawn dashed. */
  @property({ attribute: false }) reports: readonly Report[] | null | undefined = [];

  @state() private texts: RadarTexts | undefined;
  @state() private current: SealedReport | undefined;
  @state() private previous: SealedReport | undefined;
  @state() private others: OtherCities | undefined;
  @state() private faults: readonly Fault[] = [];

  #peers: Promise<OpenedPeers> | undefined;
  #language: string | undefined;
  #textsAreLoading: Promise<void> | undefined;
  /** What was asked for last: an answer to anything earlier comes too late. */
  #request: object | undefined;

  constructor() {
    super();
    this.addController(new ContrastController(this));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#textsAreLoading = this.#loadTexts();
  }

  /** `lang` is the platform's own property; only its attribute is watched. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, value);
    if (name === 'lang' && this.isConnected) this.#textsAreLoading = this.#loadTexts();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('peers')) this.#peers = this.peers ? openPeers(this.peers) : undefined;
    if ((['src', 'report', 'reports', 'peers'] as const).some((name) => changed.has(name))) void this.#load();
  }

  override render(): unknown {
    const { texts, current, previous, others, faults } = this;
    const messages = texts?.messages ?? new Messages();
    const isReady = texts !== undefined && (current !== undefined || faults.length > 0);
    return html`${isReady ? nothing : html`<div class="waiting"><slot></slot></div>`}
      <div class="frame" part="frame" lang=${messages.language} dir=${messages.direction}>
        <div role="status">${texts ? faults.map((fault) => renderFault(fault, messages)) : nothing}</div>
        ${
          texts && current
            ? renderReport({
                current,
                previous: previous?.report,
                others,
                texts,
                charts: this.#charts(),
                headingLevel: this.headingLevel,
              })
            : nothing
        }
      </div>`;
  }

  #charts(): readonly ChartKind[] {
    const wanted = (this.chart ?? '').split(/\s+/);
    const found = KINDS.filter((kind) => wanted.includes(kind));
    return found.length > 0 ? found : KINDS;
  }

  async #loadTexts(): Promise<void> {
    const language = languageAround(this);
    if (language === this.#language) return;
    this.#language = language;
    const texts = await loadRadarTexts((this.constructor as typeof ArrivalRadar).content, language);
    if (language === this.#language) this.texts = texts;
  }

  async #load(): Promise<void> {
    const request = (this.#request = {});
    const readings = await Promise.all(this.#read());
    await this.#textsAreLoading; // the event below speaks the reader's language
    if (request !== this.#request) return;
    [this.current, this.previous] = readings.map((reading) =>
      'value' in reading ? reading.value : undefined,
    );
    this.faults = readings.flatMap((reading) => ('fault' in reading ? [reading.fault] : []));
    this.faults.forEach((fault) => this.#announce(fault));
    const others = this.current && (await this.#peers)?.(this.current.report); // the report does not wait for them
    if (request !== this.#request) return;
    this.others = others && 'benchmark' in others ? others : undefined;
    if (!others || !('fault' in others)) return;
    this.faults = [...this.faults, others.fault];
    this.#announce(others.fault);
  }

  #read(): Promise<Reading>[] {
    const given = this.report ? [this.report] : (this.reports ?? []).slice(0, 2);
    if (given.length > 0) return given.map((report) => readReport(report));
    return this.src ? [readReportFrom(this.src)] : [];
  }

  #announce(fault: Fault): void {
    const title = faultTitle(fault, this.texts?.messages ?? new Messages());
    this.dispatchEvent(new ArrivalErrorEvent(title, issuesOf(fault), fault.url));
  }
}

/** What reads and describes a benchmark comes with the first one. */
const openPeers = (url: string): Promise<OpenedPeers> =>
  import('../peers/other-cities.js')
    .then((module) => module.openPeers(url))
    .catch((error: unknown) => () => ({ fault: notLoaded(error, url, 'peers-not-loaded') }));

declare global {
  interface HTMLElementTagNameMap {
    'arrival-radar': ArrivalRadar;
  }
}
