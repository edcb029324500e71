import { html, type TemplateResult } from 'lit';
import type { Scene } from './scene.js';

/** Who says so, and on which version. */
export function renderSmallPrint({ content: { texts, messages }, report, level }: Scene): TemplateResult {
  const documents = Object.values(texts.documents).map(({ short }) => short);
  const { id, version, digest } = report.instrument;
  return html`<section class="small-print">
    <h4 class="section" aria-level=${level + 1}>${messages.text('results.small.title')}</h4>
    <p>${texts.disclaimer}</p>
    <p>${texts.instrument.about}</p>
    <p>${messages.text('results.small.sources', { list: messages.list(documents) })}</p>
    <p>${messages.text('results.small.version', { id, version })} <code>${digest}</code></p>
  </section>`;
}
