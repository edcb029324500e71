import type { MigrationStep, Report } from '@arrival-cities/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ListedDraft } from '../assessment/draft-session.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { stepsFor } from '../migration/load-steps.js';
import { renderFault, type Fault } from '../radar/fault.js';
import { readReport, readReportFile, type Reading, type SealedReport } from '../radar/report-source.js';
import { base } from '../shared/base.styles.js';
import { GoEvent } from '../shared/events.js';
import { compareView, type CompareView } from './compare-view.js';
import { styles } from './earlier.styles.js';

/** Chooses an earlier report, of this device or from a file, and compares the open one with it. */
export class ArrivalEarlier extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) report!: Report;
  @property({ attribute: false }) drafts: readonly ListedDraft[] = [];
  @property({ attribute: false }) headingLevel = 2;

  @state() private chosen: SealedReport | undefined;
  /** What changed between the versions of the checklist that the two are of. */
  @state() private steps: readonly MigrationStep[] = [];
  @state() private fault: Fault | undefined;
  #view: CompareView | undefined;

  override willUpdate(): void {
    const { content, chosen, report, steps } = this;
    this.#view = chosen && compareView(content, 'time', inOrder(chosen.report, report), { steps }).comparison;
  }

  override render(): TemplateResult {
    const { content, chosen, fault } = this;
    const { text } = content.messages;
    return html`<div class="stack">
      <p class="row controls">
        <button type="button" @click=${this.#onBack}>${text('briefing.back')}</button>
        ${
          this.#view
            ? html`<button type="button" @click=${this.#onAgain}>${text('compare.choose.again')}</button>`
            : nothing
        }
      </p>
      <div role="alert">${fault ? renderFault(fault, content.messages) : nothing}</div>
      ${
        this.#view
          ? html`<arrival-comparison
              .content=${content}
              .view=${this.#view}
              .changed=${chosen?.seal === 'changed' ? [chosen.report] : []}
              .headingLevel=${this.headingLevel + 1}
            ></arrival-comparison>`
          : this.#renderChoice()
      }
    </div>`;
  }

  #renderChoice(): TemplateResult {
    const { text } = this.content.messages;
    const { drafts, report, headingLevel } = this;
    const others = drafts.flatMap((draft) => {
      const known = draft.report ?? draft.older;
      return known && draft.id !== report.id ? [{ ...draft, report: known }] : [];
    });
    const origin = others.filter(({ id }) => id === report.previous?.id);
    const rest = others.filter(({ id }) => id !== report.previous?.id);
    return html`<h3 class="title" tabindex="-1" aria-level=${headingLevel + 1}>${text('results.compare')}</h3>
      <p>${text('compare.choose.about')}</p>
      ${this.#renderDrafts('compare.choose.previous', origin)}
      ${this.#renderDrafts('compare.choose.drafts', rest)}
      ${others.length === 0 ? html`<p class="muted">${text('compare.choose.none')}</p>` : nothing}
      <p>
        <label class="file">
          <span>${text('compare.choose.file')}</span>
          <input type="file" accept=".json,application/json" @change=${this.#onFile} />
        </label>
      </p>`;
  }

  #renderDrafts(
    title: 'compare.choose.previous' | 'compare.choose.drafts',
    drafts: readonly (ListedDraft & { readonly report: Report })[],
  ): TemplateResult | typeof nothing {
    const { text, date, isolate } = this.content.messages;
    if (drafts.length === 0) return nothing;
    return html`<section>
      <h4 aria-level=${this.headingLevel + 2}>${text(title)}</h4>
      <ul class="drafts">
        ${drafts.map(({ title: given, report }) => {
          const name = given || report.subject.city || text('start.unnamed');
          const facts = `${text(`start.${report.instrument.depth}`)} · ${text('results.head.changed', { date: date(report.updatedAt) })}`;
          const action = text('compare.choose.go');
          return html`<li>
            <p>
              <strong><bdi>${name}</bdi></strong> <span class="small muted">${facts}</span>
            </p>
            <button
              type="button"
              aria-label=${text('label.action', { action, name: `${isolate(name)}, ${date(report.updatedAt)}` })}
              @click=${() => void this.#choose(readReport(report))}
            >
              ${action}
            </button>
          </li>`;
        })}
      </ul>
    </section>`;
  }

  async #choose(coming: Promise<Reading>): Promise<void> {
    const reading = await coming;
    this.fault = 'fault' in reading ? reading.fault : await this.#refusalOf(reading.value.report);
    if (this.fault || 'fault' in reading) return;
    this.chosen = reading.value;
    await this.updateComplete;
    const comparison = this.renderRoot.querySelector('arrival-comparison');
    await comparison?.updateComplete;
    comparison?.renderRoot.querySelector<HTMLElement>('.title')?.focus(); // the button that was pressed is gone
  }

  async #refusalOf(chosen: Report): Promise<Fault | undefined> {
    const { content, report } = this;
    const { steps, issues: notLoaded } = await stepsFor(content, [chosen, report]);
    this.steps = steps;
    const { issues } = compareView(content, 'time', inOrder(chosen, report), { steps });
    const all = [...notLoaded, ...issues];
    return all.length > 0 ? { kind: 'not-comparable', url: undefined, issues: all } : undefined;
  }

  async #onFile(event: Event): Promise<void> {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file) await this.#choose(readReportFile(file));
    input.value = ''; // the same file can be chosen again after it was mended
  }

  readonly #onAgain = async (): Promise<void> => {
    this.chosen = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.title')?.focus();
  };

  readonly #onBack = (): void => {
    this.dispatchEvent(new GoEvent('results'));
  };
}

/** The run that another was started from is the earlier one, whenever it was changed last. */
function inOrder(chosen: Report, report: Report): readonly Report[] {
  if (report.previous?.id === chosen.id) return [chosen, report];
  if (chosen.previous?.id === report.id) return [report, chosen];
  return Date.parse(chosen.updatedAt) > Date.parse(report.updatedAt) ? [report, chosen] : [chosen, report];
}

declare global {
  interface HTMLElementTagNameMap {
    'arrival-earlier': ArrivalEarlier;
  }
}
