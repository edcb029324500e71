// Measures what a browser loads from the built scripts, brotli-compressed, and fails above a budget.
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

/** A part of Vite's manifest; keys and `src` are paths from packages/embed. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

const CHART = /^packages\/elements\/src\/chart\/|^node_modules\/chart\.js\//;
const CONTENT = /^packages\/content\/instruments\/|^packages\/elements\/src\/locales\//;
const STRUCTURE = /\/instrument\.json$/;
const LOCALE = /^packages\/content\/.*\/locales\/[\w-]+\.json$/;

/**
 * Everything counts as loaded before the first question, except content and what is listed here. Something
 * new that is loaded on demand counts until it is added.
 */
const ON_DEMAND: readonly RegExp[] = [
  CHART,
  /^packages\/elements\/src\/results\//, // the results screen
  /^packages\/elements\/src\/plan\//, // the plan
  /^packages\/elements\/src\/together\//, // the screen on working together
  /^packages\/elements\/src\/compare\//, // the screen that compares with an earlier report
  /^packages\/elements\/src\/print\//, // the blank checklist
  /^packages\/elements\/src\/migration\//, // a report of an older version is opened
  /^packages\/elements\/src\/shared\/issue-texts/, // something has faults
  /^packages\/elements\/src\/(departments|meeting|entry)\//, // several departments, or a workshop on paper
  /^packages\/elements\/src\/assessment\/report-files/, // a report comes in or goes out
  /^packages\/elements\/src\/form\/form-part/, // the element has a name in a form
  /^packages\/elements\/src\/send\//, // the host names an endpoint
  /^packages\/elements\/src\/help\/(popover-anchor|help-panel)/, // a panel opens
  /^packages\/elements\/src\/shared\/contrast-check/, // the host brings colours of its own
  /^packages\/elements\/src\/radar\//, // the page has a radar
  /^packages\/elements\/src\/peers\//, // the radar is given other cities
  /^packages\/elements\/src\/report\//, // the page has a report
  /^packages\/embed\/src\/define-(compare|report)/, // the page has a comparison or a report
  /^packages\/embed\/src\/fill-placeholders/, // the page has placeholders
  /^packages\/core\/src\/(lint|parse-instrument)/, // the host brings an instrument of its own
  /^packages\/core\/src\/parse-report/, // there are drafts on the device
  /^node_modules\/@noble\/hashes\//, // the page has no secure context
];

const dist = new URL('../packages/embed/dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('manifest.json', dist), 'utf8')) as Record<string, Chunk>;

const sourceOf = (key: string) => posix.normalize(posix.join('packages/embed', key));

function chunk(key: string): Chunk {
  const found = manifest[key];
  if (!found) throw new Error(`${fileURLToPath(dist)}manifest.json: ${key} is imported and not listed`);
  return found;
}

/** The keys of a chunk and of everything it loads, following the dynamic imports that are wanted. */
function reach(start: readonly string[], follow: (source: string) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (key: string): void => {
    if (found.has(key)) return;
    found.add(key);
    const { imports = [], dynamicImports = [] } = chunk(key);
    imports.forEach(visit);
    dynamicImports.filter((other) => follow(sourceOf(other))).forEach(visit);
  };
  start.forEach(visit);
  return found;
}

function brotliSize(file: string): number {
  const text = readFileSync(new URL(file, dist));
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

const keys = Object.keys(manifest);
const matching = (pattern: RegExp) => keys.filter((key) => pattern.test(sourceOf(key)));
const filesOf = (some: Iterable<string>) => [...new Set([...some].map((key) => chunk(key).file))];

/** What an entry loads before anybody does anything, with what it alone is there for. */
const firstLoadOf = (entry: string, own = /^$/) =>
  reach(
    [entry],
    (source) =>
      own.test(source) || (!CONTENT.test(source) && !ON_DEMAND.some((pattern) => pattern.test(source))),
  );
const firstLoad = firstLoadOf('src/arrival-cities.ts');
const chart = reach(matching(CHART), () => false);
const locales = filesOf(matching(LOCALE).filter((key) => !key.includes('practices')));
const largestLocale = locales.sort((a, b) => brotliSize(b) - brotliSize(a)).slice(0, 1);

const groups = [
  { name: 'first load, without content', budget: 40_000, files: filesOf(firstLoad) },
  {
    name: 'radar alone, without content',
    budget: 46_000,
    files: filesOf(firstLoadOf('src/arrival-radar.ts', /\/elements\/src\/radar\/|\/core\/src\/parse-report/)),
  },
  {
    name: 'report alone, without content',
    budget: 75_000,
    files: filesOf(
      firstLoadOf(
        'src/arrival-report.ts',
        /\/embed\/src\/define-report|\/elements\/src\/report\/|\/core\/src\/parse-report/,
      ),
    ),
  },
  {
    name: 'chart, on demand',
    budget: 52_000,
    files: filesOf([...chart].filter((key) => !firstLoad.has(key))),
  },
  {
    name: 'structure and largest language',
    budget: 36_000,
    files: [...filesOf(matching(STRUCTURE)), ...largestLocale],
  },
  { name: 'for the page around a frame', budget: 3_000, files: ['embed.js'] },
  { name: 'single file, English inside', budget: 175_000, files: ['arrival-cities.classic.js'] },
];

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);

for (const { name, budget, files } of groups) {
  const sizes = files.map((file) => ({ file, size: brotliSize(file) }));
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  console.log(`${name.padEnd(34)}${kB(total)} of${kB(budget)}`);
  for (const { file, size } of sizes) console.log(`  ${file.padEnd(42)}${kB(size)}`);
  if (total > budget) {
    console.error(`${name}: ${String(total - budget)} bytes over its budget of ${String(budget)}`);
    process.exitCode = 1;
  }
  if (files.length === 0) {
    console.error(`${name}: no such chunk in the build; do the patterns in scripts/sizes.ts still fit?`);
    process.exitCode = 1;
  }
}
