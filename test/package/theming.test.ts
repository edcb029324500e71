import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const sorted = (names: Iterable<string | undefined>) => [...new Set(names)].sort();
const named = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name);

const guide = read('docs/theming.md');
const [, table = ''] = /## All properties\n([\s\S]*?)\n\n[A-Z]/.exec(guide) ?? [];
const sources = readdirSync(join(root, 'packages/elements/src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => read(join('packages/elements/src', file)))
  .join('\n');
const tokens = read('packages/elements/src/shared/tokens.styles.ts');
const themes = readdirSync(join(root, 'packages/elements/themes'));

test('the guide to theming lists every property that the styles read, and no other', () => {
  const listed = named(table, /^\| `(--arrival-[\w-]+)`/gm);
  assert.equal(listed.length, new Set(listed).size);
  assert.deepEqual(sorted(listed), sorted(named(sources, /var\((--arrival-[\w-]+)/g)));
});

test('the guide to theming gives the defaults that the styles have', () => {
  const defaults = [...tokens.matchAll(/--_default-([\w-]+): (.*);/g)];
  assert.ok(defaults.length > 10);
  for (const [, name, value] of defaults) {
    const row = table.split('\n').find((line) => line.startsWith(`| \`--arrival-color-${String(name)}\``));
    assert.ok(row?.includes(`\`${String(value)}\``), `${String(name)}: ${String(row)}`);
  }
  for (const [, name, value] of sources.matchAll(/var\((--arrival-[\w-]+), ((?!var\().*?)\);/g)) {
    const row = table.split('\n').find((line) => line.startsWith(`| \`${String(name)}\``));
    assert.ok(row?.includes(`\`${String(value)}\``), `${String(name)}: ${String(row)}`);
  }
});

test('the guide to theming names the pairs that are checked, and what they need', () => {
  const pairs = [
    ...read('packages/elements/src/shared/contrast.ts').matchAll(/\['([\w-]+)', '([\w-]+)', (TEXT|MARK)\]/g),
  ].map(([, mark, ground, kind]) => `${String(mark)} ${String(ground)} ${kind === 'TEXT' ? '4.5:1' : '3:1'}`);
  const said = [...guide.matchAll(/^\| `([\w-]+)` +\| (`[^|]*`) +\| ([\d.]+:1) +\|$/gm)].flatMap(
    ([, mark, grounds = '', needed]) =>
      named(grounds, /`([\w-]+)`/g).map((ground) => `${String(mark)} ${String(ground)} ${String(needed)}`),
  );
  assert.ok(pairs.length > 0);
  assert.deepEqual(said.sort(), pairs.sort());
});

test('the guide to theming lists the ready themes by file and class', () => {
  const listed = [...guide.matchAll(/^\| `themes\/([\w.-]+)` +\| `([\w-]+)`/gm)];
  assert.deepEqual(sorted(listed.map(([, file]) => file)), sorted(themes));
  for (const [, file, className] of listed) {
    assert.ok(read(`packages/elements/themes/${String(file)}`).includes(`.${String(className)} {`), file);
  }
});

test('the ready themes set properties that the styles read', () => {
  const known = new Set(named(sources, /var\((--arrival-[\w-]+)/g));
  for (const file of themes) {
    const set = named(read(`packages/elements/themes/${file}`), /^ {2}([\w-]+):/gm);
    assert.ok(set.length > 0, file);
    assert.deepEqual(
      set.filter((name) => !known.has(name)),
      [],
      file,
    );
  }
});
