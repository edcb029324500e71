import { addPlanItem, isQuitoReady, planItemOf, type PlanItem, type Report } from '@arrival-cities/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, queryAll, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Access } from '../assessment/draft-session.js';
import type { LoadedContent, LoadedPractices } from '../assessment/loaded-content.js';
import { OpenedDetails } from '../print/opened-details.js';
import { renderPrintButton } from '../print/print-button.js';
import { EditEvent, forward, GoEvent } from '../shared/events.js';
import { base } from '../shared/base.styles.js';
import type { ArrivalPlanItem } from './plan-item.js';
import { createPlanView, type PlanView, type ProposalView } from './plan-model.js';
import { renderProposal } from './proposals.js';
import { styles } from './plan.styles.js';

/** So many proposals are shown before somebody asks for all. */
const FIRST = 5;

const keyOf = ({ questionId, kind, to }: Pick<PlanItem, 'questionId' | 'kind' | 'to'>): string =>
  [questionId, kind, to].join(' ');

const topOf = (element: Element | undefined): number => element?.getBoundingClientRect().top ?? 0;

/** What the city picked to do, and what it could do next: one level up at a time. */
export class ArrivalPlan extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) report!: Report;
  @property({ attribute: false }) access: Access = 'own';
  @property({ attribute: false }) headingLevel = 2;
  @property({ attribute: false }) loadPractices!: () => Promise<LoadedPractices>;
  /** A part of a page for readers: the plan alone, without the title of the screen and its button to print. */
  @property({ attribute: false }) published = false;

  @state() private practices: LoadedPractices | 'idle' | 'loading' | 'failed' = 'idle';
  @state() private isAll = false;
  /** The proposal that was picked last. */
  @state() private picked: ProposalView | undefined;
  @query('.plan-title') private planTitle!: HTMLElement | null;
  @queryAll('arrival-plan-item') private items!: NodeListOf<ArrivalPlanItem>;
  @queryAll('.proposal') private proposals!: NodeListOf<HTMLElement>;

  #view: PlanView | undefined;

  constructor() {
    super();
    this.addController(new OpenedDetails(this));
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('content')) this.practices = 'idle';
    if (this.practices === 'idle' && this.#namesPractices) void this.#load();
    const practices = typeof this.practices === 'string' ? undefined : this.practices;
    // Proposals rest on what other cities did; a plan that is only read does not wait for it.
    const isThere = practices !== undefined || this.access === 'view';
    this.#view = isThere ? createPlanView(this.content, practices, this.report) : undefined;
  }

  get #namesPractices(): boolean {
    return this.access !== 'view' || this.report.plan.some(({ practices }) => practices.length > 0);
  }

  override render(): TemplateResult {
    const { text } = this.content.messages;
    return html`<div class="page" @edit=${this.#forward}>
      ${
        this.published
          ? nothing
          : html`<div class="stack">
              <h3 aria-level=${this.headingLevel + 1}>${text('plan.heading')}</h3>
              <p class="measure">${text('plan.about')}</p>
            </div>`
      }
      ${this.#view ? this.#renderPlan(this.#view) : nothing}
      ${this.#namesPractices && typeof this.practices === 'string' ? this.#renderWaiting() : nothing}
    </div>`;
  }

  #renderWaiting(): TemplateResult {
    const { text } = this.content.messages;
    const hasFailed = this.practices === 'failed';
    return html`<div aria-busy=${!hasFailed}>
      <p role="status">${text(hasFailed ? 'help.practices-failed' : 'help.practices-loading')}</p>
      ${
        hasFailed
          ? html`<button type="button" @click=${() => void this.#load()}>${text('help.retry')}</button>`
          : nothing
      }
    </div>`;
  }

  #renderPlan(view: PlanView): TemplateResult {
    const { messages } = this.content;
    const { text } = messages;
    const ready = view.items.filter(({ item }) => isQuitoReady(item)).length;
    return html`<section class="stack">
        <h4 class="section plan-title" tabindex="-1" aria-level=${this.headingLevel + 2}>
          ${text('plan.items')}
        </h4>
        ${
          view.items.length === 0
            ? html`<p class="muted">${text('plan.items.none')}</p>`
            : html`<p>
                  ${text('plan.items.count', { count: view.items.length })}
                  ${ready > 0 ? text('plan.items.ready', { count: ready }) : nothing}
                </p>
                ${this.published ? nothing : html`<p class="row print">${renderPrintButton(messages)}</p>`}`
        }
        ${repeat(
          view.items,
          ({ item }) => keyOf(item),
          (one) =>
            html`<arrival-plan-item
              .content=${this.content}
              .view=${one}
              .access=${this.access}
              .headingLevel=${this.headingLevel + 3}
            ></arrival-plan-item>`,
        )}
      </section>
      ${this.access === 'view' ? nothing : this.#renderProposals(view.proposals)}`;
  }

  /** What was just picked, as long as it is in the plan. */
  get #status(): string {
    const { picked } = this;
    const isThere = picked && this.report.plan.some((item) => keyOf(item) === keyOf(picked.proposal));
    return isThere ? this.content.messages.text('plan.picked', { prompt: picked.prompt }) : '';
  }

  #renderProposals(proposals: readonly ProposalView[]): TemplateResult {
    const { text } = this.content.messages;
    const shown = this.isAll ? proposals : proposals.slice(0, FIRST);
    const setting = {
      content: this.content,
      access: this.access,
      level: this.headingLevel + 3,
      pick: (view: ProposalView, button: HTMLElement) => void this.#pick(view, button),
      go: (questionId: string) => this.dispatchEvent(new GoEvent('checklist', { questionId })),
    };
    return html`<section class="stack proposals">
      <h4 class="section" aria-level=${this.headingLevel + 2}>${text('plan.proposals')}</h4>
      <p class="measure">${text(proposals.length === 0 ? 'plan.proposals.none' : 'plan.proposals.about')}</p>
      <ol class="plain">
        ${repeat(
          shown,
          ({ proposal }) => proposal.questionId + proposal.kind,
          (view) => renderProposal(view, setting),
        )}
      </ol>
      ${
        proposals.length > FIRST
          ? html`<button type="button" class="all" aria-expanded=${this.isAll} @click=${this.#onAll}>
              ${this.isAll ? text('plan.proposals.fewer') : text('plan.proposals.all', { count: proposals.length })}
            </button>`
          : nothing
      }
      <p class="status" role="status">${this.#status}</p>
    </section>`;
  }

  async #load(): Promise<void> {
    this.practices = 'loading';
    const { content } = this;
    try {
      const practices = await this.loadPractices();
      if (content === this.content) this.practices = practices;
    } catch {
      if (content === this.content) this.practices = 'failed'; // the screen says so, and offers to try again
    }
  }

  /** What was picked leaves the list, and the next one stands where it stood: who picks several stays in place. */
  async #pick(picked: ProposalView, button: HTMLElement): Promise<void> {
    if (this.access !== 'own') return;
    const place = [...this.proposals].findIndex((one) => one.contains(button));
    const top = topOf(this.proposals[place]);
    this.dispatchEvent(new EditEvent((report, at) => addPlanItem(report, planItemOf(picked.proposal), at)));
    this.picked = picked;
    await this.updateComplete;
    await Promise.all([...this.items].map((item) => item.updateComplete)); // the plan above has its height then
    const next = this.proposals[place] ?? this.proposals[this.proposals.length - 1];
    const target = next?.querySelector<HTMLElement>('.pick');
    if (!target) return this.planTitle?.focus();
    target.focus({ preventScroll: true });
    window.scrollBy({ top: topOf(next) - top, behavior: 'instant' });
    target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  #onAll(): void {
    this.isAll = !this.isAll;
  }

  readonly #forward = (event: EditEvent): void => {
    if (event.target !== this) forward(this, event);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'arrival-plan': ArrivalPlan;
  }
}
