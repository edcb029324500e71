import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from './scene.js';

/** Who says so, and on which version; a page for readers has a list of sources of its own. */
export function renderSmallPrint({
  content: { texts, messages },
  report,
  level,
  isPublished,
}: Scene): TemplateResult {
  const documents = Object.values(texts.documents).map(({ short }) => short);
  const { id, version, digest } = report.instrument;
  return html`<section class="small-print">
    <h4 class="section" aria-level=${level + 1}>${messages.text('results.small.title')}</h4>
    <p>${texts.disclaimer}</p>
    <p>${texts.instrument.about}</p>
    ${isPublished ? nothing : html`<p>${messages.text('results.small.sources', { list: messages.list(documents) })}</p>`}
    <p>${messages.text('results.small.version', { id, version })} <code>${digest}</code></p>
  </section>`;
}
