import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, before, describe, it } from 'node:test';

const root = join(import.meta.dirname, '../..');

/** Stands in for npm: notes when a stage begins and ends, says something, and fails where it is told to. */
const NPM = `#!/bin/sh
echo "begin $2" >> "$LOG"
echo "words of $2"
[ "$2" = "$FAILING" ] && echo "    not ok 7 - a test of $2" && exit 3
echo "end $2" >> "$LOG"
`;

describe('the stages of npm test', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'arrival-stages-'));
    writeFileSync(join(folder, 'npm'), NPM);
    chmodSync(join(folder, 'npm'), 0o755);
  });
  after(() => rmSync(folder, { recursive: true }));

  function run(failing = '', jobs = '2', ...stages: readonly string[]) {
    const log = join(folder, `log-${failing}${jobs}${stages.join('')}`);
    writeFileSync(log, '');
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'scripts/test.mjs'), ...stages], {
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: [folder, process.env.PATH].join(delimiter),
        LOG: log,
        FAILING: failing,
        JOBS: jobs,
      },
    });
    return { status, stdout, log: readFileSync(log, 'utf8').trim().split('\n') };
  }

  it('are all there is to run, each of them a script', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const { status, stdout, log } = run();
    assert.equal(status, 0, stdout);
    const begun = log.filter((line) => line.startsWith('begin ')).map((line) => line.slice('begin '.length));
    assert.deepEqual(
      begun.filter((name) => !(name in scripts)),
      [],
    );
    const stages = 'build build-storybook lint size test:browser test:e2e test:node test:packed typecheck';
    assert.deepEqual(begun.sort(), stages.split(' '));
    for (const name of begun) assert.ok(stdout.includes(`words of ${name}\n`), name);
  });

  it('begin once what they need has passed', () => {
    const { log } = run('', '2', 'test:e2e');
    assert.deepEqual(log.at(-2), 'begin test:e2e');
    assert.deepEqual(log.slice(0, -2).sort(), [
      'begin build',
      'begin build-storybook',
      'end build',
      'end build-storybook',
    ]);
  });

  it('fail as a whole if one fails, with its words and its failing tests at the end', () => {
    const { status, stdout, log } = run('lint', '1');
    assert.equal(status, 1);
    assert.equal(log.at(-1), 'begin lint', 'nothing begins after it');
    const [, end = ''] = stdout.split('=== lint FAILED');
    assert.match(end, /words of lint\n {4}not ok 7 - a test of lint\n {4}not ok 7 - a test of lint\n/);
    assert.match(end, /=== FAILED after \d+ s\n[\s\S]*lint +\d+ s {2}FAILED\nNot begun: .*test:e2e/);
  });

  it('are called by their names', () => {
    const { status } = run('', '2', 'no-such-stage');
    assert.equal(status, 1);
  });
});
