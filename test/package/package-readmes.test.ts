import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const snippets = (name: string, language: string) =>
  [
    ...read(`packages/${name}/README.md`).matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g')),
  ].map(([, code = '']) => code);

for (const name of ['content', 'core']) {
  test(`the scripts in the README of ${name} run as they stand, on the built packages`, () => {
    const scripts = snippets(name, 'js');
    assert.ok(scripts.length > 0);
    for (const script of scripts) {
      const file = join(root, `test/package/${name}-snippet.mjs`);
      writeFileSync(file, script);
      try {
        const run = spawnSync(process.execPath, ['--no-warnings', file], { cwd: root, encoding: 'utf8' });
        assert.equal(run.stderr, '');
        assert.equal(run.status, 0);
      } finally {
        rmSync(file);
      }
    }
  });
}

test('the code in the README of the elements is that of the apps which are tried out', () => {
  const [script = ''] = snippets('elements', 'js');
  const [types = ''] = snippets('elements', 'ts');
  const lines = script.split('\n').filter(Boolean);
  assert.ok(lines.length > 4);
  const app = read('test/hosts/vite/src/arrival.ts').split('\n');
  assert.deepEqual(
    lines.filter((line) => !app.includes(line)),
    [],
  );
  assert.ok(read('test/hosts/react/src/app.tsx').includes(types.trim()));
});

test('the README of the elements names files for editors that are in the package', () => {
  const [settings = '{}'] = snippets('elements', 'json');
  const { files } = JSON.parse(read('packages/elements/package.json')) as {
    readonly files: readonly string[];
  };
  assert.ok(files.includes('vscode.*-custom-data.json'));
  const named = Object.values(JSON.parse(settings) as Record<string, readonly string[]>).flat();
  assert.deepEqual(named, [
    './node_modules/@arrival-cities/elements/vscode.html-custom-data.json',
    './node_modules/@arrival-cities/elements/vscode.css-custom-data.json',
  ]);
});
