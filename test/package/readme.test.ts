import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

it('the script in the README runs as it stands, on the built packages', () => {
  const script = /```js\n([\s\S]*?)```/.exec(readme)?.[1];
  assert.ok(script);
  const file = join(root, 'test/package/readme-snippet.mjs');
  writeFileSync(file, script);
  try {
    const run = spawnSync(process.execPath, [file], { cwd: root, encoding: 'utf8' });
    assert.equal(run.stderr.replace(/^.*ExperimentalWarning[\s\S]*$/m, ''), '');
    assert.match(run.stdout, /asked: 24/);
    assert.match(run.stdout, /known: 0/);
  } finally {
    rmSync(file);
  }
});

it('the budgets in the README are those that the build is held to', () => {
  const budgets = [
    ...readFileSync(join(root, 'scripts/sizes.ts'), 'utf8').matchAll(/budget: (\d+)_000/g),
  ].map(([, kB]) => `${String(kB)} kB`);
  const said = [...readme.matchAll(/at most (\d+ kB)/g)].map(([, size]) => size);
  assert.ok(said.length >= 3);
  assert.deepEqual(
    said.filter((size) => !budgets.includes(String(size))),
    [],
  );
});
