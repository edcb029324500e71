import { questionsFor, scopeOf, sectionOf, type Migration } from '@arrival-cities/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { LoadedContent, LoadedPractices } from '../assessment/loaded-content.js';
import type { SealedReport } from '../radar/report-source.js';
import { renderWithheldList } from '../save/copy-contents.js';

type Part = TemplateResult | typeof nothing;

/** What the parts of a published report need. */
export interface Setting extends SealedReport {
  /** It was made with an older version of the checklist. */
  readonly migration?: Migration;
  readonly content: LoadedContent;
  /** The level of the headings of sections. */
  readonly level: number;
  readonly loadPractices: () => Promise<LoadedPractices>;
}

/** What has to be known of a report before it is read. */
export function renderNotices({ content, report, seal, migration }: Setting): Part {
  const { text } = content.messages;
  const isReworded = report.instrument.digest !== content.instrument.digest;
  if (seal === 'fits' && !isReworded && !migration) return nothing;
  return html`<div slot="notices" class="notices">
    ${seal === 'changed' ? html`<p class="notice danger">${text('report.changed')}</p>` : nothing}
    ${seal === 'missing' ? html`<p class="notice">${text('radar.not-sealed')}</p>` : nothing}
    ${isReworded ? html`<p class="notice">${text('report.other-words')}</p>` : nothing}
    ${migration ? renderMigration(content, migration) : nothing}
  </div>`;
}

/** What became of a report that was made with an older version of the checklist. */
const renderMigration = (content: LoadedContent, migration: Migration): TemplateResult =>
  html`<div class="notice stack">
    <p>
      <strong>${content.messages.text('migration.shown', { from: migration.from, to: migration.to })}</strong>
    </p>
    <arrival-migration .content=${content} .migration=${migration} .canAnswer=${false}></arrival-migration>
  </div>`;

/** The steps that the city picked, or that it keeps them back. */
export function renderPlan({ content, report, level, loadPractices }: Setting): Part {
  const { text } = content.messages;
  if (report.plan.length > 0) {
    return html`<section part="plan">
      <arrival-plan
        .content=${content}
        .report=${report}
        .access=${'view'}
        .published=${true}
        .loadPractices=${loadPractices}
        .headingLevel=${level - 2}
      ></arrival-plan>
    </section>`;
  }
  if (!report.withheld.includes('plan')) return nothing;
  return html`<section part="plan" class="stack">
    <h3 aria-level=${level}>${text('plan.items')}</h3>
    <p>${text('report.plan.withheld')}</p>
  </section>`;
}

/** What a copy for others lacks. */
export function renderCopy({ content: { messages }, report, level }: Setting): Part {
  if (report.withheld.length === 0) return nothing;
  return html`<section part="copy" class="stack">
    <h3 aria-level=${level}>${messages.text('report.copy.title')}</h3>
    <p>${messages.text('report.copy.about')}</p>
    ${renderWithheldList(messages, report.withheld)}
  </section>`;
}

/** The documents that the questions of this report rest on, and where in them, in their own order. */
export function renderSources({ content, report, level }: Setting): TemplateResult {
  const { instrument, texts, messages } = content;
  const locators = questionsFor(instrument, scopeOf(report)).flatMap(({ question }) => question.sources);
  const cited = new Set(locators.map((locator) => sectionOf(instrument, locator)));
  const sections = instrument.sections.filter((section) => cited.has(section));
  const documents = [...new Set(sections.map(({ document }) => document))];
  // A document may use a title twice, in its summary and in its body.
  const titlesIn = (id: string) => [
    ...new Set(sections.filter(({ document }) => document === id).map((one) => texts.sections[one.id])),
  ];
  return html`<section part="sources" class="stack">
    <h3 aria-level=${level}>${messages.text('help.sources')}</h3>
    <p>${messages.text('report.sources.about')}</p>
    <dl class="documents">
      ${documents.map(
        (id) =>
          html`<div>
            <dt>
              ${texts.documents[id]?.title ?? id} <span class="kind">${texts.documents[id]?.kind}</span>
            </dt>
            ${titlesIn(id).map((title) => html`<dd>${title}</dd>`)}
          </div>`,
      )}
    </dl>
    ${
      texts.review === 'unreviewed'
        ? html`<p class="small muted">${messages.text('review.unreviewed')}</p>`
        : nothing
    }
  </section>`;
}
