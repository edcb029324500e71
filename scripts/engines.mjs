// The engines of the browser tests. Run as a script, it gets those that are missing, where it can, and names them.
//   BROWSERS=chromium,firefox       only these
//   FIREFOX=/path/to/firefox        use this one; CHROMIUM: see ensure-browser.mjs
//   node scripts/engines.mjs --readme     writes the versions into the README
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBrowser, findBrowser, installPackages } from './ensure-browser.mjs';

const README = new URL('../README.md', import.meta.url);
const PLACES = ['/usr/bin', '/usr/local/bin', ...(process.env.PATH ?? '').split(delimiter).filter(Boolean)];
const isRegistryOnly = () => process.env.ARRIVAL_BROWSER === 'registry';

const find = (names) =>
  PLACES.flatMap((place) => names.map((name) => join(place, name))).find((path) => existsSync(path));

/** Debian keeps it apart from what is called by name. */
function findMiniBrowser() {
  const folders = ['/usr/lib', '/usr/libexec'].filter(existsSync).flatMap((root) => [
    root,
    ...readdirSync(root)
      .filter((name) => name.endsWith('-linux-gnu'))
      .map((name) => join(root, name)),
  ]);
  return folders
    .flatMap((folder) =>
      ['4.1', '4.0'].map((version) => join(folder, `webkit2gtk-${version}`, 'MiniBrowser')),
    )
    .find(existsSync);
}

/** What each is called, what Debian calls it, and where it is, if it is there. */
export const ENGINES = {
  chromium: {
    label: 'Chromium',
    packages: ['chromium', 'fonts-dejavu-core'],
    find() {
      try {
        const { executablePath, args } = findBrowser();
        return { path: executablePath, args };
      } catch (error) {
        if (process.env.CHROMIUM) throw error;
        return undefined;
      }
    },
  },
  firefox: {
    label: 'Firefox',
    packages: ['firefox-esr'],
    find() {
      const own = process.env.FIREFOX;
      if (own && !existsSync(own)) throw new Error(`FIREFOX is set to ${own}, which is not there.`);
      const path = own ?? find(['firefox-esr', 'firefox']);
      return path && { path };
    },
  },
  webkit: {
    label: 'WebKitGTK',
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
    find() {
      const path = findMiniBrowser();
      const driver = find(['WebKitWebDriver']);
      return path && driver && (process.env.DISPLAY || find(['Xvfb'])) ? { path, driver } : undefined;
    },
  },
};

/** The names asked for by BROWSERS; else all there are. */
export function wantedEngines() {
  const names = process.env.BROWSERS?.split(',').filter(Boolean) ?? Object.keys(ENGINES);
  const stranger = names.find((name) => !Object.hasOwn(ENGINES, name));
  if (stranger)
    throw new Error(
      `BROWSERS names "${stranger}"; there are ${Object.keys(ENGINES).join(', ')} to choose from.`,
    );
  return isRegistryOnly() && !process.env.BROWSERS ? ['chromium'] : names;
}

/** Those that can run here, by name. One that BROWSERS asks for by name has to. */
export function findEngines() {
  const found = wantedEngines().flatMap((name) => {
    const place = ENGINES[name].find();
    if (place) return [{ name, label: ENGINES[name].label, ...place }];
    if (process.env.BROWSERS) throw new Error(`BROWSERS asks for ${name}, which is not installed.`);
    return [];
  });
  if (found.length === 0) findBrowser(); // says how to get one
  return found;
}

/** "Chromium 156"; of WebKitGTK, whose first number never changes, two. */
export function nameOf({ name, label, path }) {
  // MiniBrowser tells its version only where there is a screen.
  const [command, ...args] =
    name === 'webkit' ? ['dpkg-query', '--show', 'webkit2gtk-driver'] : [path, '--version'];
  const said = spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';
  const version = (name === 'webkit' ? /\s(\d+\.\d+)/ : /(\d+)\./).exec(said)?.[1] ?? '(version unknown)';
  return `${label} ${version}`;
}

/** The README's, with whatever versions and however it is wrapped. */
const SENTENCE =
  /The browser tests last ran in\s+Chromium [\d.]+,\s+Firefox [\d.]+\s+and\s+WebKitGTK [\d.]+\d/;

function writeReadme(names) {
  if (names.length < Object.keys(ENGINES).length)
    throw new Error(`The README names all engines; here are only ${names.join(', ')}.`);
  const text = readFileSync(README, 'utf8');
  const sentence = SENTENCE.exec(text)?.[0];
  if (!sentence) throw new Error(`The README lacks its sentence, ${String(SENTENCE)}.`);
  const changed = names.reduce(
    (before, name) => before.replace(new RegExp(`${name.split(' ')[0]} [\\d.]*\\d`), name),
    sentence,
  );
  writeFileSync(README, text.replace(sentence, changed));
}

function ensureEngines() {
  const missing = wantedEngines().filter((name) => !ENGINES[name].find());
  installPackages(missing.flatMap((name) => ENGINES[name].packages));
  if (wantedEngines().includes('chromium')) ensureBrowser();
  return findEngines();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const names = ensureEngines().map(nameOf);
    if (process.argv.includes('--readme')) writeReadme(names);
    console.log(`The browser tests run in ${names.join(', ')}.`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
