import { createIssue, issuesOfSchema, type Issue } from './issue.js';
import { MEDIAN_FROM, QUARTILES_FROM } from './quartiles.js';
import { readJson } from './read-json.js';
import { peersSchema, type Benchmark, type PeerBand } from './schema/peers.js';

/** A benchmark that can be drawn, or every reason why not. */
export type BenchmarkReading =
  | { readonly benchmark: Benchmark; readonly issues: readonly [] }
  | { readonly benchmark: undefined; readonly issues: readonly Issue[] };

const refuse = (issues: readonly Issue[]): BenchmarkReading => ({ benchmark: undefined, issues });

/** Reads the text of a benchmark file. Strict, as a report is read: what does not fit is an issue with its place. */
export function parseBenchmark(text: string): BenchmarkReading {
  const { value, issues } = readJson(text);
  if (issues.length > 0) return refuse(issues);
  if (!isBenchmark(value)) return refuse([createIssue('not-a-benchmark')]);
  const result = peersSchema.safeParse(value);
  if (!result.success) return refuse(issuesOfSchema(result.error));
  const found = [...idIssues(result.data), ...bandIssues(result.data)];
  return found.length > 0 ? refuse(found) : { benchmark: result.data, issues: [] };
}

const isBenchmark = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  '$schema' in value &&
  typeof value.$schema === 'string' &&
  value.$schema.startsWith('urn:arrival-cities:schema:peers:');

function idIssues({ dimensions, coherence }: Benchmark): Issue[] {
  const twice = (list: string, ids: readonly string[]) =>
    ids.flatMap((id, i) =>
      ids.indexOf(id) < i ? [createIssue('duplicate-id', `${list}[${i}].id`, { id })] : [],
    );
  return [
    ...twice(
      'dimensions',
      dimensions.map(({ id }) => id),
    ),
    ...twice(
      'coherence',
      coherence.map(({ id }) => id),
    ),
  ];
}

function bandIssues({ cities, dimensions, coherence }: Benchmark): Issue[] {
  const bands: [string, PeerBand][] = [
    ...dimensions.map(({ band }, i): [string, PeerBand] => [`dimensions[${i}].band`, band]),
    ...coherence.flatMap(({ done, given }, i): [string, PeerBand][] => [
      [`coherence[${i}].done`, done],
      [`coherence[${i}].given`, given],
    ]),
  ];
  return bands.flatMap(([path, band]) => [
    ...(band.counted > cities ? [createIssue('too-big', `${path}.counted`, { limit: cities })] : []),
    ...(isSound(band) ? [] : [createIssue('peers-band', path)]),
  ]);
}

/** As many numbers as the cities counted allow, and in order. */
function isSound({ counted, median, quartiles }: PeerBand): boolean {
  if ((median !== null) !== counted >= MEDIAN_FROM) return false;
  if ((quartiles !== null) !== counted >= QUARTILES_FROM) return false;
  return !quartiles || median === null || (quartiles[0] <= median && median <= quartiles[1]);
}
