// Finds the Chromium for the browser tests; run as a script, it gets one if the machine has none.
//   CHROMIUM=/path/to/chromium      use this one
//   ARRIVAL_BROWSER=registry        use only the one from the package registry, kept in .browser/
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HOME = fileURLToPath(new URL('../.browser/', import.meta.url));
const PACKAGE = '@sparticuz/chromium@143.0.4'; // the last one for Node 20

const NAMES = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser'];
const PLACES = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  ...(process.env.PATH ?? '').split(delimiter).filter(Boolean),
];
const APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const ARGS = [
  '--no-sandbox', // root has no sandbox; the tests open pages of this project only
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  // Each window would have two hidden pages for suggestions to its address line, which work as much as a page of ours.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  // Frames come at their pace however busy the machine is, and whichever tab is in front.
  '--disable-gpu',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];
// What that build needs outside the cloud function it is made for.
const REGISTRY_ARGS = ['--headless=shell', '--no-zygote', '--use-gl=angle', '--use-angle=swiftshader'];

const HELP =
  'No Chromium found: install one (Debian, Ubuntu: apt-get install chromium) or set CHROMIUM to the path of yours.';

/** A wrapper that only says "install the snap" exists and does not run. */
const runs = (path) => existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;

/** @returns {{ executablePath: string, args: string[] }} */
export function findBrowser() {
  const own = process.env.CHROMIUM;
  if (own) {
    if (runs(own)) return { executablePath: own, args: ARGS };
    throw new Error(`CHROMIUM is set to ${own}, which does not run.`);
  }
  if (process.env.ARRIVAL_BROWSER !== 'registry') {
    const paths = [...PLACES.flatMap((place) => NAMES.map((name) => join(place, name))), ...APPLICATIONS];
    const executablePath = [...new Set(paths)].find(runs);
    if (executablePath) return { executablePath, args: ARGS };
  }
  const executablePath = join(HOME, 'chromium');
  if (runs(executablePath)) return { executablePath, args: [...ARGS, ...REGISTRY_ARGS] };
  throw new Error(HELP);
}

function find() {
  try {
    return findBrowser();
  } catch (error) {
    if (process.env.CHROMIUM) throw error;
    return undefined;
  }
}

const run = (command, args, options = {}) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options }).status === 0;

/** Debian's packages in one go, where that is possible. */
export function installPackages(names) {
  if (names.length === 0 || process.env.ARRIVAL_BROWSER === 'registry' || process.getuid?.() !== 0) return;
  if (!run('apt-get', ['--version'], { stdio: 'ignore' })) return;
  console.log(`Installing what is missing with apt-get: ${names.join(', ')}.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (run('apt-get', ['update', '-qq'], { env }))
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env });
}

/** The build is for Linux on x64. It unpacks into the temporary folder it is told of. */
function installFromRegistry() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  console.log(`No Chromium found: installing ${PACKAGE} into .browser/.`);
  rmSync(HOME, { recursive: true, force: true });
  mkdirSync(join(HOME, 'unpacked'), { recursive: true });
  writeFileSync(join(HOME, 'package.json'), '{ "private": true, "type": "module" }\n');
  if (
    !run('npm', ['install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', PACKAGE], {
      cwd: HOME,
    })
  )
    return;
  const unpack = "(await import('@sparticuz/chromium')).default.executablePath()";
  const env = {
    ...process.env,
    TMPDIR: join(HOME, 'unpacked'),
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', // unpacks the system libraries, too
  };
  if (!run(process.execPath, ['--input-type=module', '-e', `await ${unpack}`], { cwd: HOME, env })) return;
  rmSync(join(HOME, 'node_modules'), { recursive: true, force: true });
  writeFileSync(
    join(HOME, 'unpacked/fonts.conf'),
    `<fontconfig><dir>${join(HOME, 'unpacked/fonts')}</dir><cachedir>${join(HOME, 'unpacked/cache')}</cachedir></fontconfig>\n`,
  );
  // Written last, it says that the rest is complete. The bundled libraries and fonts come last: the machine's own are better where it has them.
  writeFileSync(
    join(HOME, 'chromium'),
    `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")/unpacked
export LD_LIBRARY_PATH="\${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}/usr/lib/x86_64-linux-gnu:/usr/lib64:$here/al2023/lib"
[ -d /usr/share/fonts ] || export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
`,
    { mode: 0o755 },
  );
}

const installChromium = () => installPackages(['chromium', 'fonts-dejavu-core']);

export function ensureBrowser() {
  for (const install of [installChromium, installFromRegistry]) {
    const found = find();
    if (found) return found;
    install();
  }
  return findBrowser();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(`Browser: ${ensureBrowser().executablePath}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
