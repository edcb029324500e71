import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

interface Locked {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
interface Lockfile {
  readonly packages: Readonly<Record<string, Locked>>;
}

test('every npm command in the guides exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  for (const file of ['README.md', 'CONTRIBUTING.md'].filter((name) => existsSync(join(root, name)))) {
    for (const [command, run, short] of read(file).matchAll(
      /\bnpm (?:run(?:-script)? ([\w:.-]+)|(start|test|stop)\b)/g,
    )) {
      assert.ok(
        (run ?? short ?? '') in scripts,
        `${file} names \`${command}\`, which package.json does not have`,
      );
    }
  }
});

test('the lockfile names no registry', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as Lockfile;
  const hosts = Object.values(packages).filter(({ resolved }) => resolved?.includes('://'));
  assert.deepEqual(hosts, []);
});

test('the lockfile holds the builds for every platform, without which `npm ci` fails', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as Lockfile;
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages) && !(`${place}/node_modules/${name}` in packages),
    ),
  );
  assert.deepEqual(missing, []);
});
