import type { Report } from '@arrival-cities/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { base } from '../shared/base.styles.js';
import type { CompareView } from './compare-view.js';
import { renderSideBySide } from './side-by-side.js';
import { renderTime } from './time.js';
import { styles } from './comparison.styles.js';

/** A comparison in words, tables and charts; the assessment and `arrival-compare` show it alike. */
export class ArrivalComparison extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) view: CompareView | undefined;
  /** Reports of the view that were changed after they were exported. */
  @property({ attribute: false }) changed: readonly Report[] = [];
  /** Level of the first heading. */
  @property({ attribute: false }) headingLevel = 3;

  override render(): TemplateResult | typeof nothing {
    const { content, view, headingLevel: level } = this;
    if (!view) return nothing;
    const scene = { content, level };
    return html`<article class="story">
      ${view.kind === 'time' ? renderTime(view.view, scene) : renderSideBySide(view.view, scene)}
      ${this.changed.map((report) => this.#renderChanged(report))}
      <p class="small muted">${content.texts.disclaimer}</p>
    </article>`;
  }

  #renderChanged({ subject, updatedAt }: Report): TemplateResult {
    const { text, date, isolate } = this.content.messages;
    const name = isolate(subject.city) || text('start.unnamed');
    return html`<p class="notice danger">${text('compare.changed', { name, date: date(updatedAt) })}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'arrival-comparison': ArrivalComparison;
  }
}
