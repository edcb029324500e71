import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');

/** Runs a module in a plain Node, which sees the built files as anybody does who installs the package. */
const run = (code: string): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', code], {
      cwd: root,
      encoding: 'utf8',
    }),
  );

test('the core works in Node as it is published', () => {
  const type = run(`
    const { createReport, scoreReport, parseReport } = await import('@arrival-cities/core');
    console.log(JSON.stringify([typeof createReport, typeof scoreReport, typeof parseReport]));
  `);
  assert.deepEqual(type, ['function', 'function', 'function']);
});

test('the content loads in Node as it is published', () => {
  const found = run(`
    const { builtIn } = await import('@arrival-cities/content');
    const { parseInstrument } = await import('@arrival-cities/core');
    const { value, issues } = parseInstrument(await builtIn.instrument());
    console.log(JSON.stringify({ id: value.id, issues, languages: builtIn.languages.includes('en') }));
  `);
  assert.deepEqual(found, { id: 'quito-gfmd', issues: [], languages: true });
});

test('the classes of the elements import in Node and register nothing', () => {
  const found = run(`
    const defined = [];
    globalThis.customElements = { define: (tag) => defined.push(tag), get: () => undefined };
    const classes = Object.values(await import('@arrival-cities/elements'));
    console.log(JSON.stringify({ defined, some: classes.length > 0 }));
  `);
  assert.deepEqual(found, { defined: [], some: true });
});
