import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const guide = read('docs/outputs.md');

it('the script in the guide to outputs runs as it stands, on the built packages', () => {
  const script = /```js\n([\s\S]*?)```/.exec(guide)?.[1];
  assert.ok(script);
  const file = join(root, 'test/package/outputs-snippet.mjs');
  writeFileSync(file, script);
  try {
    const run = spawnSync(process.execPath, ['--no-warnings', file], { cwd: root, encoding: 'utf8' });
    assert.equal(run.stderr, '');
    assert.equal(run.stdout, '<!doctype html> <h3>Results</h3> 27\n');
  } finally {
    rmSync(file);
  }
});

it('the guide to outputs names every purpose for which a report leaves', () => {
  const [, union = ''] =
    /export type ReportPurpose =([^;]+);/.exec(read('packages/elements/src/shared/events.ts')) ?? [];
  const purposes = [...union.matchAll(/'([\w-]+)'/g)].map(([, name]) => String(name));
  assert.ok(purposes.length >= 7);
  for (const purpose of purposes) assert.ok(guide.includes(`\`${purpose}\``), purpose);
});
