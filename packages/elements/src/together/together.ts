import { FIRST_RESPONDENT, type Report } from '@arrival-cities/core';
import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Access } from '../assessment/draft-session.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { EditEvent, GoEvent } from '../shared/events.js';
import { base } from '../shared/base.styles.js';
import { renderClashes } from './clashes.js';
import { renderCoordinator } from './coordinator.js';
import { renderPartners } from './partners.js';
import { renderSectors } from './sectors.js';
import type { TogetherView } from './view.js';
import { styles } from './together.styles.js';

/** How the city works with partners, and how its policies fit together. Nothing here counts in a level. */
export class ArrivalTogether extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) content!: LoadedContent;
  @property({ attribute: false }) report!: Report;
  @property({ attribute: false }) access: Access = 'own';
  @property({ attribute: false }) headingLevel = 2;

  /** Clashes that were begun here and have no words yet. */
  @state() private begun: readonly string[] = [];

  override render(): TemplateResult {
    const { content, report, access, headingLevel } = this;
    const { text } = content.messages;
    const view: TogetherView = {
      content,
      report,
      access,
      respondentId: report.respondents[0]?.id ?? FIRST_RESPONDENT,
      level: headingLevel + 1,
      edit: (change, pace) => this.dispatchEvent(new EditEvent(change, pace)),
    };
    return html`<div class="page">
      <div class="stack">
        <h3 aria-level=${view.level}>${text('together.heading')}</h3>
        <p class="measure">${text('together.about')}</p>
      </div>
      ${renderPartners(view)} ${renderSectors(view)} ${renderCoordinator(view)}
      ${renderClashes(view, this.begun, this.#clashes)}
      <p class="row">
        <button type="button" class="primary" @click=${this.#onGo}>${text('together.continue')}</button>
      </p>
    </div>`;
  }

  readonly #clashes = {
    add: (id: string): void => void this.#begin(id),
    drop: (id: string): void => {
      this.begun = this.begun.filter((one) => one !== id);
    },
  };

  /** Work goes on in the first field of what was added. */
  async #begin(id: string): Promise<void> {
    this.begun = [...this.begun, id];
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.card:last-of-type textarea')?.focus();
  }

  #onGo(): void {
    this.dispatchEvent(new GoEvent('results'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'arrival-together': ArrivalTogether;
  }
}
