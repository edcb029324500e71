import type { Report } from '@arrival-cities/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Access } from '../assessment/draft-session.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import type { DimensionSelectEvent } from '../chart/dimension-select-event.js';
import { forward, type DraftEvent, type EditEvent, type GoEvent } from '../shared/events.js';
import type { Sending } from '../send/sending.js';
import { OpenedDetails } from '../print/opened-details.js';
import { renderAims } from './aims.js';
import { renderFloors } from './floors.js';
import { renderInside } from './inside.js';
import { renderMandates } from './mandates.js';
import { renderPartners } from './partners.js';
import { createView, type ResultsView } from './results-model.js';
import type { Scene } from './scene.js';
import { Sentences } from './sentences.js';
import { renderSmallPrint } from './small-print.js';
import { renderEmpty, renderHead, renderHeadline, renderMandateNotice } from './summary.js';
import { renderAction, renderGroup } from './topic-details.js';
import { renderUnknown } from './unknown.js';
import { base } from '../shared/base.styles.js';
import { printStyles } from './print.styles.js';
import { tableStyles } from './question-table.styles.js';
import { togetherStyles } from './together.styles.js';
import { styles } from './results.styles.js';

/**
 * What the answers say so far, from the one sentence to take away down to each answer.
 *
 * @slot notices - Where it is published, what has to be known before.
 * @slot - Where it is published, what belongs to the report besides.
 */
export class ArrivalResults extends LitElement {
  static override styles = [base, styles, tableStyles, togetherStyles, printStyles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) report!: Report;
  @property({ attribute: false }) access: Access = 'own';
  /** Where the report can be sent, if the host names an endpoint. */
  @property({ attribute: false }) sending: Sending | undefined;
  @property({ attribute: false }) headingLevel = 2;
  /** For readers on a page of its own: what saves, compares and makes files gives way to the slots. */
  @property({ attribute: false }) published = false;

  #view: ResultsView | undefined;
  #sentences: Sentences | undefined;

  constructor() {
    super();
    this.addController(new OpenedDetails(this));
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('content')) this.#sentences = new Sentences(this.content);
    if (changed.has('content') || changed.has('report')) this.#view = createView(this.content, this.report);
  }

  override render(): TemplateResult | typeof nothing {
    const { content, report, access, headingLevel } = this;
    if (!this.#view || !this.#sentences) return nothing;
    const scene: Scene = {
      content,
      report,
      view: this.#view,
      sentences: this.#sentences,
      access,
      isPublished: this.published,
      level: headingLevel + 1,
    };
    const { asked, unanswered } = this.#view.results.counts;
    return html`<div class="story" @edit=${this.#forward} @go=${this.#forward} @draft=${this.#forward}>
      ${renderHead(scene)} ${this.published ? html`<slot name="notices"></slot>` : nothing}
      ${unanswered === asked ? renderEmpty(scene) : this.#renderStory(scene)}
      ${this.published ? html`<slot></slot>` : this.#renderWaysOut()} ${renderSmallPrint(scene)}
    </div>`;
  }

  #renderWaysOut(): TemplateResult {
    const { content, report, access, headingLevel } = this;
    const { asked, unanswered } = this.#view?.results.counts ?? { asked: 0, unanswered: 0 };
    return html`<arrival-save
        .content=${content}
        .report=${report}
        .access=${access}
        .headingLevel=${headingLevel + 1}
        >${this.#renderSend()}</arrival-save
      >
      ${unanswered === asked ? nothing : this.#renderOutputs()}`;
  }

  /** Loaded where the host names an endpoint. */
  #renderSend(): TemplateResult | typeof nothing {
    if (!this.sending || this.access !== 'own') return nothing;
    return html`<arrival-send
      .content=${this.content}
      .report=${this.report}
      .sending=${this.sending}
      .headingLevel=${this.headingLevel + 3}
    ></arrival-send>`;
  }

  #renderOutputs(): TemplateResult {
    return html`<arrival-outputs
      .content=${this.content}
      .report=${this.report}
      .headingLevel=${this.headingLevel + 1}
    ></arrival-outputs>`;
  }

  #renderStory(scene: Scene): TemplateResult {
    return html`${renderMandateNotice(scene)}
      <div class="summary">${renderHeadline(scene)} ${renderFloors(scene)}</div>
      ${this.#renderActions(scene)} ${this.#renderCoherence(scene)} ${renderInside(scene)}
      ${renderPartners(scene)} ${renderUnknown(scene)}`;
  }

  #renderActions(scene: Scene): TemplateResult | typeof nothing {
    const { content, view, level } = scene;
    const { text } = content.messages;
    if (view.actions.length === 0) return nothing;
    return html`<section class="stack">
      ${this.#renderPartHead('single', scene)} ${this.#renderChart('actions', scene)}
      <arrival-bars
        .results=${view.results}
        .chart=${'actions'}
        .titles=${content.texts}
        .aims=${view.aims}
        .messages=${content.messages}
      ></arrival-bars>
      ${renderAims(scene)}
      <div class="topics">
        <h4 aria-level=${level + 2}>
          ${text(view.results.depth === 'full' ? 'results.levels.title' : 'results.levels.title-quick')}
        </h4>
        <p class="hint">${text('results.levels.about')}</p>
        ${view.results.depth === 'full' ? html`<p>${text('results.levels.news')}</p>` : nothing}
        ${view.actions.map((action) => renderAction(action, scene))}
      </div>
    </section>`;
  }

  #renderCoherence(scene: Scene): TemplateResult | typeof nothing {
    const { content, view, level } = scene;
    const { text } = content.messages;
    if (view.groups.length === 0) return nothing;
    return html`<section class="stack">
      ${this.#renderPartHead('paired', scene)} ${this.#renderChart('coherence', scene)}
      <div class="topics">
        <h4 aria-level=${level + 2}>${text('results.groups.title')}</h4>
        <p>${text('results.groups.about')}</p>
        ${view.groups.map((group) => renderGroup(group, scene))}
      </div>
      ${renderMandates(scene)}
    </section>`;
  }

  /** The instrument's own words for a part; its full title stands at the chart. */
  #renderPartHead(series: 'single' | 'paired', { content, level }: Scene): TemplateResult {
    const { instrument, texts } = content;
    const parts = instrument.parts.filter((part) => part.series === series);
    return html`${parts.map(
      ({ id }) =>
        html`<h4 class="section" aria-level=${level + 1}>${texts.parts[id]?.short}</h4>
          <p>${texts.parts[id]?.about}</p>`,
    )}`;
  }

  #renderChart(chart: 'actions' | 'coherence', { content, view, level }: Scene): TemplateResult {
    return html`<arrival-chart
      .results=${view.results}
      .chart=${chart}
      .titles=${content.texts}
      .aims=${view.aims}
      .messages=${content.messages}
      .headingLevel=${level + 2}
      @dimension-select=${this.#onDimension}
    ></arrival-chart>`;
  }

  readonly #forward = (event: EditEvent | GoEvent | DraftEvent): void => forward(this, event);

  /** What was chosen in the chart opens below, and work goes on there. */
  #onDimension(event: DimensionSelectEvent): void {
    const details = this.renderRoot.querySelector<HTMLDetailsElement>(
      `details[data-dimension="${CSS.escape(event.dimensionId)}"]`,
    );
    if (!details) return;
    details.open = true;
    details.querySelector('summary')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'arrival-results': ArrivalResults;
  }
}
