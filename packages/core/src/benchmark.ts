import { cityKey } from './city-key.js';
import { isOfVersion } from './compare-checks.js';
import { createIssue, type Issue } from './issue.js';
import { MEDIAN_FROM, QUARTILES_FROM, quartilesOf } from './quartiles.js';
import { holderOf } from './questions.js';
import { plottedScore } from './radar-model.js';
import type { Instrument } from './schema/instrument.js';
import type { Benchmark, PeerBand } from './schema/peers.js';
import type { Depth, Report } from './schema/report.js';
import type { DimensionResult } from './schema/results.js';
import { PEERS_SCHEMA } from './schema/peers-vocabulary.js';
import { scoreReport } from './score-report.js';

export interface BenchmarkOptions {
  readonly depth: Depth;
  /** The moment, ISO 8601 in UTC. */
  readonly at: string;
  readonly disclaimer: string;
}

export interface Benchmarked {
  readonly benchmark: Benchmark;
  /** The reports that are not counted, and why. */
  readonly leftOut: readonly Issue[];
}

/**
 * Where several cities stand: per dimension a median from 5 cities on and quartiles from 10, of one
 * report a city, the latest. Scored again from the answers, whatever results a file holds. No ranks.
 * Source: methodology, "Peers".
 */
export function benchmarkOf(
  instrument: Instrument,
  reports: readonly Report[],
  { depth, at, disclaimer }: BenchmarkOptions,
): Benchmarked {
  const { counted, leftOut } = select(instrument, reports, depth);
  const results = counted.map((report) => scoreReport(instrument, report));
  const idsOf = (series: 'single' | 'paired') => {
    const parts = new Set(instrument.parts.filter((part) => part.series === series).map(({ id }) => id));
    return instrument.dimensions.filter(({ part }) => parts.has(part)).map(({ id }) => id);
  };
  const benchmark: Benchmark = {
    $schema: PEERS_SCHEMA,
    schemaVersion: '1.0.0',
    generatedAt: at,
    instrument: { id: instrument.id, version: instrument.version, digest: instrument.digest, depth },
    cities: counted.length,
    mandate: counted.length < MEDIAN_FROM ? {} : mandatesOf(instrument, counted),
    dimensions: idsOf('single').map((id, i) => ({
      id,
      band: bandOf(results.flatMap(({ dimensions }) => dimensions[i] ?? [])),
    })),
    coherence: idsOf('paired').map((id, i) => {
      const groups = results.flatMap(({ coherence }) => coherence[i] ?? []);
      return {
        id,
        done: bandOf(groups.map(({ done }) => done)),
        given: bandOf(groups.map(({ given }) => given)),
      };
    }),
    disclaimer,
  };
  return { benchmark, leftOut };
}

/** Whether a report may be set beside a benchmark: the same version, texts and depth of the checklist. */
export function benchmarkIssues(report: Report, { instrument }: Benchmark): Issue[] {
  const { id, version, digest, depth } = report.instrument;
  if (id !== instrument.id || version !== instrument.version || digest !== instrument.digest) {
    return [createIssue('peers-version', 'instrument', { version: instrument.version, known: version })];
  }
  return depth === instrument.depth ? [] : [createIssue('peers-depth', 'instrument.depth')];
}

/** The dots of those that have one, as they are drawn: where a safeguard holds a city down, there. */
function bandOf(series: readonly DimensionResult[]): PeerBand {
  const scores = series.flatMap((one) => plottedScore(one) ?? []);
  const counted = scores.length;
  if (counted < MEDIAN_FROM) return { counted, median: null, quartiles: null };
  const [lower, median, upper] = quartilesOf(scores);
  return { counted, median, quartiles: counted < QUARTILES_FROM ? null : [lower, upper] };
}

function mandatesOf({ functions }: Instrument, reports: readonly Report[]): Benchmark['mandate'] {
  return Object.fromEntries(
    functions
      .filter(({ alwaysOwn }) => !alwaysOwn)
      .map(({ id }) => {
        const mix = { own: 0, shared: 0, other: 0 };
        for (const { profile } of reports) mix[holderOf(profile.mandate[id])]++;
        return [id, mix];
      }),
  );
}

/** One report a city, the latest; the others are named with the reason. */
function select(
  instrument: Instrument,
  reports: readonly Report[],
  depth: Depth,
): { readonly counted: readonly Report[]; readonly leftOut: readonly Issue[] } {
  const latest = new Map<string, Report>();
  for (const report of reports) {
    const key = cityKey(report.subject);
    if (key === undefined || unfit(instrument, report, depth)) continue;
    const before = latest.get(key);
    if (!before || isLater(report, before)) latest.set(key, report);
  }
  const counted = new Set(latest.values());
  const leftOut = reports.flatMap((report, i) => {
    if (counted.has(report)) return [];
    const code =
      unfit(instrument, report, depth) ?? (cityKey(report.subject) ? 'peers-older' : 'peers-no-city');
    return [createIssue(code, `reports[${i}]`, { city: report.subject.city })];
  });
  return { counted: [...counted], leftOut };
}

function unfit(instrument: Instrument, report: Report, depth: Depth): string | undefined {
  if (report.instrument.id !== instrument.id || !isOfVersion(instrument, report))
    return 'peers-other-version';
  return report.instrument.depth === depth ? undefined : 'peers-other-depth';
}

/** Of two reports of one moment the one of more changes; then an order that no file order can turn. */
const isLater = (a: Report, b: Report): boolean =>
  (Date.parse(a.updatedAt) - Date.parse(b.updatedAt) || a.revision - b.revision || (a.id > b.id ? 1 : -1)) >
  0;
