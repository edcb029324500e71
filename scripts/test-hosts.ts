/**
 * Installs the packed packages into the small apps of `test/hosts`, each in an empty folder of its own, checks the types
 * of each, builds it and uses it in a browser: `npm run test:hosts [name ...]`, after a build. What was seen is written
 * to `docs/hosts.md` when all of them were run.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { packAll, type Tarball } from './pack.js';
import { useInBrowser, useInNode } from './hosts/use.js';
import { run, serveFromSources } from './hosts/run.js';
import { launchBrowser, serve } from '../test/helpers/browser.js';

const root = join(import.meta.dirname, '..');
const SOURCES = join(root, 'test/hosts');
const PAGE = join(root, 'docs/hosts.md');

interface Manifest {
  /** A host without `build` is used in Node. */
  readonly scripts: { readonly check: string; readonly build?: string; readonly dev?: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface Seen {
  readonly name: string;
  readonly versions: string;
  readonly checks: readonly string[];
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Manifest;

/** A host knows the packages by their versions; here they come from the files that were just packed. */
function install(name: string, folder: string, tarballs: readonly Tarball[]): Manifest {
  cpSync(join(SOURCES, name), folder, { recursive: true });
  const manifest = read(join(folder, 'package.json'));
  const packed = tarballs.map((tarball) => [tarball.name, `file:${tarball.file}`]);
  const dependencies = {
    ...manifest.dependencies,
    ...(Object.fromEntries(packed) as Record<string, string>),
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, dependencies }, null, 2));
  run('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'], folder);
  return manifest;
}

const versionsOf = ({ dependencies, devDependencies }: Manifest): string =>
  Object.entries({ ...dependencies, ...devDependencies })
    .filter(([name]) => !name.startsWith('@arrival-cities/') && !name.startsWith('@types/'))
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');

async function check(name: string, folder: string, tarballs: readonly Tarball[]): Promise<Seen> {
  const manifest = install(name, folder, tarballs);
  const versions = versionsOf(manifest);
  run('npm', ['run', '--silent', 'check'], folder);
  const types = `types (\`${manifest.scripts.check}\`)`;
  if (!manifest.scripts.build) return { name, versions, checks: [types, ...useInNode(folder)] };
  run('npm', ['run', '--silent', 'build'], folder);
  const browser = await launchBrowser();
  const built = await serve(join(folder, 'dist'));
  try {
    const checks = [types, ...(await useInBrowser(browser, `${built.url}/`))];
    const server = await serveFromSources(folder, manifest.scripts.dev ?? 'vite');
    try {
      await useInBrowser(browser, server.url);
    } finally {
      await server.close();
    }
    return { name, versions, checks: [...checks, 'all of it with the development server too'] };
  } finally {
    await built.close();
    await browser.close();
  }
}

const page = (seen: readonly Seen[]): string => `<!-- Made by \`npm run test:hosts\`. -->

# Where the packages were installed

The packages were packed as they would be published and installed from these files into empty projects: the small apps in
[\`test/hosts\`](../test/hosts), which are there to be copied. \`npm run test:hosts\` does it again, after a build; it is not
part of \`npm test\`, since it installs the frameworks.

${seen
  .map(
    ({ name, versions, checks }) =>
      `## ${name}\n\n${versions || 'Nothing else.'}\n\n${checks.map((one) => `- ${one}`).join('\n')}`,
  )
  .join('\n\n')}
`;

const all = readdirSync(SOURCES).sort();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0)
  throw new Error(`There is no ${unknown.join(', ')} in test/hosts, only ${all.join(', ')}`);

const folder = mkdtempSync(join(tmpdir(), 'arrival-hosts-'));
try {
  mkdirSync(join(folder, 'packed'));
  const tarballs = await packAll(join(folder, 'packed'));
  const seen: Seen[] = [];
  for (const name of wanted.length > 0 ? wanted : all) {
    seen.push(await check(name, join(folder, name), tarballs));
    console.log(`${name}: ${seen.at(-1)?.checks.join('; ') ?? ''}`);
  }
  if (wanted.length === 0)
    writeFileSync(PAGE, await format(page(seen), { ...(await resolveConfig(PAGE)), parser: 'markdown' }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
