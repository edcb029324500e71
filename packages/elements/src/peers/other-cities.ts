import {
  benchmarkIssues,
  createIssue,
  LIMITS,
  parseBenchmark,
  type Benchmark,
  type Issue,
  type Report,
} from '@arrival-cities/core';
import { html, nothing, type TemplateResult } from 'lit';
import english from '../locales/en.compare.json' with { type: 'json' };
import type { Fault } from '../radar/fault.js';
import { loadText } from '../shared/content-source.js';
import { addIssueTexts } from '../shared/issue-texts.js';
import { addEnglish, type Messages } from '../shared/messages.js';

addEnglish(english.messages);
addIssueTexts();

/** Values of other cities that may stand beside a report. */
export interface OtherCities {
  readonly benchmark: Benchmark;
  /** The sentences below a chart: how many cities, and what they may decide. */
  readonly describe: (messages: Messages) => TemplateResult;
}

/** Says for a report whether the other cities of a file may stand beside it. */
export type OpenedPeers = (report: Report) => OtherCities | { readonly fault: Fault };

/**
 * Reads a benchmark file once, for however many reports.
 *
 * @throws {LoadError} when it does not arrive
 */
export async function openPeers(url: string): Promise<OpenedPeers> {
  const refusal = (issues: readonly Issue[]) => ({ fault: { kind: 'peers-refused', url, issues } }) as const;
  const { benchmark, issues } = parseBenchmark(await loadText(url, LIMITS.characters));
  if (!benchmark) return () => refusal(issues);
  const others = { benchmark, describe: (messages: Messages) => renderNote(benchmark, messages) };
  return (report) => {
    const found = [...benchmarkIssues(report, benchmark), ...tooFew(benchmark)];
    return found.length > 0 ? refusal(found) : others;
  };
}

/** No median anywhere: nothing could be drawn. */
function tooFew({ cities, dimensions, coherence }: Benchmark): Issue[] {
  const bands = [
    ...dimensions.map(({ band }) => band),
    ...coherence.flatMap(({ done, given }) => [done, given]),
  ];
  return bands.some(({ median }) => median !== null)
    ? []
    : [createIssue('peers-too-few', 'cities', { count: cities })];
}

function renderNote({ cities, instrument, mandate, generatedAt }: Benchmark, messages: Messages) {
  const sum = { own: 0, shared: 0, other: 0 };
  for (const { own, shared, other } of Object.values(mandate)) {
    sum.own += own;
    sum.shared += shared;
    sum.other += other;
  }
  const all = sum.own + sum.shared + sum.other;
  const share = (part: number) => messages.share(part / all);
  return html`<p class="small muted" part="peers">
    ${messages.text('peers.cities', { count: cities, date: messages.date(generatedAt) })}
    ${messages.text(`peers.same-${instrument.depth}`)}
    ${
      all > 0
        ? messages.text('peers.mandate', {
            own: share(sum.own),
            shared: share(sum.shared),
            other: share(sum.other),
          })
        : nothing
    }
    ${messages.text('peers.no-ranking')}
  </p>`;
}
