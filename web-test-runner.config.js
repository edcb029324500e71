// The tests of the elements, and of the built scripts under a strict policy, in real browsers: every engine that is installed, or those that BROWSERS=chromium,... selects.
import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import * as puppeteer from 'puppeteer-core';
import { findEngines } from './scripts/engines.mjs';
import { webkitLauncher } from './scripts/webkit-launcher.mjs';
import { policyPages } from './test/policy/pages.mjs';

const launchers = {
  chromium: ({ path, args }) => chromeLauncher({ launchOptions: { executablePath: path, args } }),
  // One page at a time: two of them take the focus from each other.
  firefox: ({ path }) =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: path },
    }),
  webkit: ({ path, driver }) => webkitLauncher({ browser: path, driver }),
};

const MEDIA_FEATURES = {
  colorScheme: 'prefers-color-scheme',
  reducedMotion: 'prefers-reduced-motion',
  forcedColors: 'forced-colors',
  contrast: 'prefers-contrast',
};

/** What a session emulates ends with it, so that each page keeps one. */
const devtoolsOf = new WeakMap();

/** `media` as `emulate-media` would be if it knew forced colours and contrast. Answers whether the engine can do it. */
const mediaCommand = {
  name: 'media-command',
  async executeCommand({ command, payload, session }) {
    if (command !== 'media') return undefined;
    if (session.browser.name !== 'Chrome') return false;
    const page = session.browser.getPage(session.id);
    if (!devtoolsOf.has(page)) devtoolsOf.set(page, await page.createCDPSession());
    const features = Object.entries(MEDIA_FEATURES).map(([key, name]) => ({
      name,
      value: payload[key] ?? '',
    }));
    await devtoolsOf.get(page).send('Emulation.setEmulatedMedia', { media: payload.media ?? '', features });
    return true;
  },
};

/** `viewport` as `set-viewport` for all engines. Answers whether the page has that size now. */
const viewportCommand = {
  name: 'viewport-command',
  async executeCommand({ command, payload, session }) {
    if (command !== 'viewport') return undefined;
    if (session.browser.type !== 'puppeteer') return session.browser.setViewport(payload);
    await session.browser.getPage(session.id).setViewport(payload);
    return true;
  },
};

/** `press` as `send-keys` for all engines: Firefox knows the space bar by its character alone. */
const keyCommand = {
  name: 'key-command',
  async executeCommand({ command, payload, session }) {
    if (command !== 'press') return undefined;
    if (session.browser.type === 'webdriver') await session.browser.sendKeys(session.id, [payload]);
    else await session.browser.getPage(session.id).keyboard.press(payload === 'Space' ? ' ' : payload);
    return true;
  },
};

/** What an engine cannot be asked to do, and what therefore nobody looked at there: told at the end. */
const unchecked = [];
const uncheckedCommand = {
  name: 'unchecked-command',
  executeCommand({ command, payload, session }) {
    if (command !== 'unchecked') return undefined;
    unchecked.push(`${session.browser.name} cannot show: ${payload}`);
    return true;
  },
};
const uncheckedReporter = {
  stop() {
    if (unchecked.length > 0) console.log(`Not checked everywhere:\n  ${unchecked.join('\n  ')}\n`);
  },
};

/** Loads the guard against `console.error` and `console.warn` before each test file. */
const consoleGuard = {
  name: 'console-guard',
  transform(context) {
    if (!/^\/test\/elements\/.*\.test\.ts$/.test(context.path)) return undefined;
    return { body: `import '/test/helpers/browser-console.ts';${context.body}` };
  },
};

export default {
  files: ['test/elements/**/*.test.ts', 'test/policy/**/*.test.ts'],
  rootDir: import.meta.dirname,
  middleware: [policyPages],
  // WebKit takes as long as both others, which come one after the other beside it. Each is a machine of its own as far
  // as the focus goes: without a window, or on a screen of its own. Within one, a second page would take the focus.
  browsers: findEngines()
    .sort((one, other) => Number(other.name === 'webkit') - Number(one.name === 'webkit'))
    .map((engine) => launchers[engine.name](engine)),
  concurrentBrowsers: 2,
  concurrency: 1,
  nodeResolve: { exportConditions: ['arrival-source', 'production', 'default'] },
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: join(import.meta.dirname, 'tsconfig.base.json'), target: 'esnext' }),
    consoleGuard,
    a11ySnapshotPlugin(),
    mediaCommand,
    viewportCommand,
    keyCommand,
    uncheckedCommand,
  ],
  reporters: [defaultReporter(), uncheckedReporter],
  // Limits are generous: other engines and stages are at work on the same machine.
  testFramework: { config: { timeout: 60_000 } },
  browserStartTimeout: 60_000,
  testsFinishTimeout: 400_000,
};
