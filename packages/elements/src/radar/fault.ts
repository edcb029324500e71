import type { Issue } from '@arrival-cities/core';
import { html, nothing, type TemplateResult } from 'lit';
import { LoadError } from '../shared/content-source.js';
import type { MessageKey, Messages } from '../shared/messages.js';

/** Why there is nothing to show: it did not arrive, or what arrived is not fit to be shown. */
export type Fault = NotLoaded | Unfit;

interface NotLoaded {
  readonly kind: 'not-loaded' | 'checklist-not-loaded' | 'peers-not-loaded';
  readonly url: string | undefined;
  readonly reason: string;
}

/** No report, one that does not fit the checklist, reports that cannot be compared, or a checklist with faults. */
interface Unfit {
  readonly kind:
    'damaged' | 'other-checklist' | 'not-comparable' | 'checklist-damaged' | 'no-checklist' | 'peers-refused';
  readonly url: string | undefined;
  readonly issues: readonly Issue[];
}

/** So many faults of a file are listed; all of them come with the event. */
const LISTED = 8;

const TITLES = {
  'not-loaded': 'radar.not-loaded',
  damaged: 'radar.damaged',
  'other-checklist': 'report.refused',
  'not-comparable': 'compare.refused',
  'checklist-not-loaded': 'problem.load',
  'checklist-damaged': 'problem.instrument',
  'no-checklist': 'problem.no-content',
  'peers-not-loaded': 'radar.no-peers',
  'peers-refused': 'radar.no-peers',
} as const satisfies Record<Fault['kind'], MessageKey>;

/** Says which address did not load, and why. */
export const notLoaded = (
  error: unknown,
  url: string | undefined,
  kind: NotLoaded['kind'] = 'not-loaded',
): Fault =>
  error instanceof LoadError
    ? { kind, url: error.url, reason: error.reason }
    : { kind, url, reason: String(error) };

/** The report itself is shown all the same. */
const isOfPeers = ({ kind }: Fault): boolean => TITLES[kind] === 'radar.no-peers';

export const issuesOf = (fault: Fault): readonly Issue[] => ('issues' in fault ? fault.issues : []);

/** The sentence above the details of a fault. */
export const faultTitle = (fault: Fault, messages: Messages): string =>
  messages.text(TITLES[fault.kind], {
    count: issuesOf(fault).length,
    reason: 'reason' in fault ? fault.reason : '',
  });

export function renderFault(fault: Fault, messages: Messages): TemplateResult {
  const issues = issuesOf(fault);
  return html`<div class="notice ${isOfPeers(fault) ? '' : 'danger'} stack" part="error">
    <p><strong>${faultTitle(fault, messages)}</strong></p>
    ${issues.length > 0 ? renderIssues(issues, messages) : nothing}
    ${'reason' in fault && fault.kind !== 'checklist-not-loaded' ? html`<p>${fault.reason}</p>` : nothing}
    ${fault.url ? html`<p class="small"><code>${fault.url}</code></p>` : nothing}
  </div>`;
}

function renderIssues(issues: readonly Issue[], messages: Messages): TemplateResult {
  const rest = issues.length - LISTED;
  return html`<ul class="issues">
    ${issues
      .slice(0, LISTED)
      .map(
        ({ code, path, params }) =>
          html`<li>
            ${path ? html`<code>${path}</code>: ` : nothing}${messages.find(`issue.${code}`, params) ?? code}
          </li>`,
      )}
    ${rest > 0 ? html`<li>${messages.text('radar.more-faults', { count: rest })}</li>` : nothing}
  </ul>`;
}
