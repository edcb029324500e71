// Runs the stages of `npm test`, two at a time, each once those it needs have passed. What a stage prints comes in one
// piece when it has ended; that of one that failed comes last. After a failure nothing new begins.
//   JOBS=1 npm test       one stage at a time
//   node scripts/test.mjs lint typecheck      these alone, with what they need
import { spawn } from 'node:child_process';

/**
 * Each is an `npm run` of its own. The order is that in which they begin: the browsers, which mostly wait for frames,
 * share the machine with what computes.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const STAGES = {
  build: [],
  'build-storybook': [], // from the sources
  'test:browser': ['build'], // the pages under the policy of a host
  lint: ['build'], // which may write into a document that the formatter looks at
  'test:node': ['build'],
  typecheck: ['build'], // both write what the compiler remembers
  size: ['build'],
  'test:packed': ['build'],
  'test:e2e': ['build', 'build-storybook'],
};

const jobs = Math.max(1, Number(process.env.JOBS) || 2);
const began = Date.now();
const secondsSince = (start) => `${((Date.now() - start) / 1000).toFixed(0)} s`;

/** With all they need, in the order of the list. */
function wantedStages() {
  const names = process.argv.slice(2);
  const stranger = names.find((name) => !Object.hasOwn(STAGES, name));
  if (stranger) throw new Error(`No stage is called "${stranger}": ${Object.keys(STAGES).join(', ')}.`);
  const wanted = new Set(names.length > 0 ? names : Object.keys(STAGES));
  for (const name of wanted) for (const need of STAGES[name]) wanted.add(need);
  return Object.keys(STAGES).filter((name) => wanted.has(name));
}

const waiting = wantedStages();
/** @type {Map<string, import('node:child_process').ChildProcess>} */
const running = new Map();
/** @type {{ name: string, passed: boolean, time: string, output: string }[]} */
const ended = [];

/** A group of processes for each stage, so that none of its browsers and servers outlives it. */
function run(name) {
  console.log(`... ${name}`);
  const start = Date.now();
  const chunks = [];
  const child = spawn('npm', ['run', name], { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  running.set(name, child);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
  child.on('error', (error) => chunks.push(Buffer.from(`${error.message}\n`)));
  child.on('close', (code) => {
    running.delete(name);
    const output = Buffer.concat(chunks).toString();
    ended.push({ name, passed: code === 0, time: secondsSince(start), output });
    if (code === 0) print(ended.at(-1));
    else console.log(`\n=== ${name} failed; what it says comes at the end`);
    goOn();
  });
}

function print({ name, passed, time, output }) {
  console.log(`\n=== ${name} ${passed ? 'passed' : 'FAILED'} after ${time}\n${output.trimEnd()}`);
}

function goOn() {
  const hasFailed = ended.some(({ passed }) => !passed);
  const isReady = (name) => STAGES[name].every((need) => ended.some((one) => one.name === need));
  while (!hasFailed && running.size < jobs) {
    const next = waiting.findIndex(isReady);
    if (next < 0) break;
    run(...waiting.splice(next, 1));
  }
  if (running.size === 0) tell();
}

/** The failures once more, the tests of Node's runner by name; then a line for each stage. */
function tell() {
  const failed = ended.filter(({ passed }) => !passed);
  for (const stage of failed) {
    print(stage);
    for (const line of stage.output.match(/^ *not ok \d+ - .*/gm) ?? []) console.log(line);
  }
  console.log(`\n=== ${failed.length > 0 ? 'FAILED' : 'All passed'} after ${secondsSince(began)}`);
  for (const { name, passed, time } of ended)
    console.log(`${name.padEnd(16)} ${time.padStart(6)}${passed ? '' : '  FAILED'}`);
  if (waiting.length > 0) console.log(`Not begun: ${waiting.join(', ')}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => {
    for (const { pid } of running.values()) if (pid) process.kill(-pid, 'SIGTERM');
    process.exit(1);
  });

goOn();
