import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packAll, workspaces, type Tarball } from '../../scripts/pack.js';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'arrival-packed-'));
after(() => rmSync(folder, { recursive: true }));
const tarballs = await packAll(folder);

const ALWAYS = [/^package\.json$/, /^README\.md$/, /^LICENSE$/];
const MODULES = [/^dist\/[\w/.-]+\.(js|d\.ts)(\.map)?$/, /^src\/[\w/.-]+\.ts$/];

/** Everything that may be in a package; anything else was packed by mistake. */
const ALLOWED: Readonly<Record<string, readonly RegExp[]>> = {
  '@arrival-cities/content': [/^instruments\/[\w/.-]+\.json$/, /^src\/index\.(js|d\.ts)$/, /^SOURCES\.md$/],
  '@arrival-cities/core': [...MODULES, /^schema\/\w+\.schema\.json$/],
  '@arrival-cities/elements': [
    ...MODULES,
    /^(dist|src)\/locales\/[\w.-]+\.json$/,
    /^themes\/[\w-]+\.css$/,
    /^custom-elements\.json$/,
    /^vscode\.(html|css)-custom-data\.json$/,
  ],
  '@arrival-cities/embed': [
    /^dist\/([\w-]+\/)*[\w.-]+\.(js|css|html|svg|d\.ts)(\.map)?$/,
    /^dist\/texts\/[\w.-]+-[0-9a-f]{8}\.json$/, // what the single file loads from beside it
  ],
  '@arrival-cities/cli': MODULES,
};

/** The packages are modules alone: a `require` in an old Node, or the resolution of Node 10, is out of scope. */
const OUT_OF_SCOPE = new Set(['node10', 'node16-cjs']);

const bytes = ({ file }: Tarball) => new Uint8Array(readFileSync(file));

it('packs every package there is', () => {
  assert.equal(tarballs.length, workspaces.length);
  for (const { name, folder: place } of tarballs) {
    const manifest = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as {
      readonly name: string;
    };
    assert.equal(name, manifest.name);
  }
});

for (const tarball of tarballs) {
  const { name, files } = tarball;
  describe(name, () => {
    it('holds what it needs and nothing else', () => {
      const known = ALLOWED[name];
      assert.ok(known, `say in ${import.meta.filename} what ${name} may hold`);
      assert.deepEqual(
        files.filter((file) => ![...ALWAYS, ...known].some((pattern) => pattern.test(file))),
        [],
      );
      assert.deepEqual(
        files.filter((file) => /(^|[/.])(test|spec|stories|tsbuildinfo)\b/.test(file)),
        [],
      );
      for (const file of ['README.md', 'LICENSE']) assert.ok(files.includes(file), `${name} has no ${file}`);
    });

    it('has a source for each of its modules: nothing is left of an older build', () => {
      if (!files.some((file) => file.startsWith('src/')) || !files.some((file) => file.startsWith('dist/')))
        return;
      const sources = new Set(files.filter((file) => file.startsWith('src/')));
      const orphans = files
        .filter((file) => /^dist\/.*\.js$/.test(file))
        .filter((file) => !sources.has(file.replace('dist/', 'src/').replace(/\.js$/, '.ts')));
      assert.deepEqual(orphans, [], 'remove `dist` of the package and build again');
    });

    it('says its licence in full', () => {
      const { license } = JSON.parse(readFileSync(join(tarball.folder, 'package.json'), 'utf8')) as {
        readonly license: string;
      };
      const text = readFileSync(join(tarball.folder, 'LICENSE'), 'utf8');
      if (license === 'MIT') assert.equal(text, readFileSync(join(root, 'LICENSE'), 'utf8'));
      else assert.match(text, /^Attribution 4\.0 International\n[\s\S]*Section 8 -- Interpretation/);
    });

    it('has nothing for publint to remark', async () => {
      const { messages, pkg } = await publint({ pack: { tarball: bytes(tarball).buffer }, strict: true });
      assert.deepEqual(
        messages.map((message) => formatMessage(message, pkg)),
        [],
      );
    });

    it('has types that resolve, and that say what the modules are', async () => {
      const checked = await checkPackage(createPackageFromTarballData(bytes(tarball)), {
        excludeEntrypoints: [/\.(css|html|json|classic\.js)$/], // what is pasted is no module
      });
      assert.ok(checked.types, `${name} has no types`);
      const problems = checked.problems.filter(
        (problem) => !('resolutionKind' in problem && OUT_OF_SCOPE.has(problem.resolutionKind)),
      );
      assert.deepEqual(problems, []);
    });
  });
}
