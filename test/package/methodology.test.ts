import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/methodology.md'), 'utf8');

test('the page on the method gives the numbers that the script measures', () => {
  const script = join(root, 'scripts/steadiness.ts');
  execFileSync(process.execPath, ['--conditions=arrival-source', '--import', 'tsx', script, '--check'], {
    cwd: root,
  });
});

test('every section that the code names as its source stands on the page', () => {
  const headings = new Set([...page.matchAll(/^## (.+)$/gm)].map(([, title]) => title?.toLowerCase()));
  const core = join(root, 'packages/core/src');
  const named = execFileSync('grep', ['-rhoE', 'methodology, "[^"]+"', core], { encoding: 'utf8' });
  const wanted = [...named.matchAll(/"([^"]+)"/g)].map(([, title]) => title?.toLowerCase());
  assert.ok(wanted.length >= 4, named);
  assert.deepEqual(
    wanted.filter((title) => !headings.has(title)),
    [],
  );
});
