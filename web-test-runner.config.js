// The element tests in real browsers. BROWSERS=chromium,... selects engines; without it, every one that is installed.
import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { findBrowser } from './scripts/ensure-browser.mjs';

const engines = {
  chromium: () => chromeLauncher({ launchOptions: findBrowser() }),
};
const installed = ['chromium'];
const wanted = process.env.BROWSERS?.split(',') ?? installed;

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

/** Loads the guard against `console.error` and `console.warn` before each test file. */
const consoleGuard = {
  name: 'console-guard',
  transform(context) {
    if (!/^\/test\/elements\/.*\.test\.ts$/.test(context.path)) return undefined;
    return { body: `import '/test/helpers/browser-console.ts';${context.body}` };
  },
};

export default {
  files: 'test/elements/**/*.test.ts',
  rootDir: import.meta.dirname,
  browsers: wanted.map((name) => engines[name]()),
  concurrentBrowsers: 1,
  nodeResolve: { exportConditions: ['arrival-source', 'production', 'default'] },
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: join(import.meta.dirname, 'tsconfig.base.json'), target: 'esnext' }),
    consoleGuard,
    a11ySnapshotPlugin(),
    mediaCommand,
  ],
  testFramework: { config: { timeout: 5000 } },
  browserStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
};
