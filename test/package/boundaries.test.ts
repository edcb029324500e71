import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');

/** Which of our packages a package may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  content: [],
  core: [],
  elements: ['core'],
  embed: ['content', 'core', 'elements'],
};

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
}

const sourcesOf = (name: string) =>
  readdirSync(join(root, 'packages', name, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[jt]s$/.test(file))
    .map((file) => join(root, 'packages', name, 'src', file));

const importsOf = (file: string) =>
  ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles.map(({ fileName }) => fileName);

/** `lit` of `lit/decorators.js`, `@floating-ui/dom` of itself. */
const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

function errorsWith(statement: string): readonly string[] {
  const folder = join(root, 'packages/core');
  const config = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(folder, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config,
    ts.sys,
    folder,
  );
  const stray = join(folder, 'src/stray.ts');
  const host = ts.createCompilerHost(config.options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, ...rest) =>
    file === stray ? ts.createSourceFile(file, statement, ts.ScriptTarget.ES2022) : read(file, ...rest);
  const program = ts.createProgram([...config.fileNames, stray], config.options, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(stray))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

test('the core has no DOM, no timers and no Node to use', () => {
  const names = ['document', 'window', 'localStorage', 'fetch', 'setTimeout', 'crypto', 'process', 'console'];
  const errors = errorsWith(`${names.map((name) => `void ${name};`).join('\n')}\nexport {};`);
  for (const name of names) {
    assert.ok(
      errors.some((error) => error.startsWith(`Cannot find name '${name}'`)),
      `a stray \`${name}\` in packages/core compiles`,
    );
  }
});

test('imports run one way, through the front door of a package', () => {
  for (const [name, allowed] of Object.entries(MAY_IMPORT)) {
    for (const file of sourcesOf(name)) {
      for (const specifier of importsOf(file)) {
        const place = `${relative(root, file)} imports ${specifier}`;
        const [, ours] = /^@arrival-cities\/([^/]+)/.exec(specifier) ?? [];
        if (ours !== undefined) assert.ok(allowed.includes(ours), place);
        if (specifier.startsWith('.')) {
          const target = relative(join(root, 'packages', name), resolve(dirname(file), specifier));
          assert.ok(!target.startsWith('..'), `${place}, outside its package`);
        }
      }
    }
  }
});

test('a package names in package.json what it imports', () => {
  for (const name of Object.keys(MAY_IMPORT)) {
    const manifest = JSON.parse(
      readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'),
    ) as Manifest;
    for (const file of sourcesOf(name)) {
      for (const specifier of importsOf(file).filter((one) => !one.startsWith('.'))) {
        const known = Object.keys(manifest.dependencies ?? {}).includes(packageOf(specifier));
        assert.ok(
          known,
          `${relative(root, file)} imports ${specifier}, which its package does not depend on`,
        );
      }
    }
  }
});

test('no source file is longer than 300 lines', () => {
  const long = Object.keys(MAY_IMPORT)
    .flatMap(sourcesOf)
    .map((file) => ({ file: relative(root, file), lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > 300);
  assert.deepEqual(long, []);
});
