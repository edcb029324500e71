import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig, mergeConfig, type Plugin, type UserConfig } from 'vite';
import { groupsOf } from './scripts/chunks.js';

const path = (place: string) => fileURLToPath(new URL(place, import.meta.url));
const element = (file: string) => path(`packages/elements/src/${file}`);

/**
 * The server of Vite answers a JSON import with a script, and leaves the attribute of a dynamic one, by which
 * the browser then refuses the script. A build has no such trouble.
 */
const dynamicJson: Plugin = {
  name: 'dynamic-json',
  apply: 'serve',
  enforce: 'pre',
  transform: {
    filter: { code: /\bimport\(/ },
    handler: (code) =>
      code.replaceAll(
        /(\bimport\([^(),]+),\s*\{\s*with:\s*\{\s*type:\s*['"]json['"]\s*\},?\s*\},?\s*\)/g,
        '$1)',
      ),
  },
};

/** The scripts that a site pastes, and the chunks that they load when they are needed. */
const embed: UserConfig = {
  root: path('packages/embed'),
  base: './',
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [
    {
      // The type declarations stand in the same folder, so that it is not emptied as a whole.
      name: 'remove-old-chunks',
      buildStart: () => rm(path('packages/embed/dist/chunks'), { recursive: true, force: true }),
    },
  ],
  build: {
    // A library build has no preload helper: that one would come first, and look things up in the host's page.
    lib: {
      entry: [path('packages/embed/src/arrival-cities.ts'), path('packages/embed/src/arrival-radar.ts')],
      formats: ['es'],
    },
    outDir: 'dist',
    emptyOutDir: false,
    manifest: 'manifest.json',
    rolldownOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        minify: { compress: true, mangle: true, codegen: true },
      },
    },
  },
};

/** The page that `npm start` serves and that the tests open when it is built. */
const docs: UserConfig = {
  root: path('docs'),
  base: './',
  build: { outDir: path('dist/docs'), emptyOutDir: true, modulePreload: { polyfill: false } },
  server: { host: 'localhost', fs: { allow: [path('.')] } },
};

const common: UserConfig = {
  resolve: { conditions: ['arrival-source', ...defaultClientConditions] },
  json: { stringify: true },
  build: { target: 'es2022' },
};

/** `vite --mode docs` serves, `vite build --mode docs` and `--mode embed` build; Storybook takes the common part. */
export default defineConfig(async ({ mode }) => {
  const base = { ...common, plugins: [dynamicJson] };
  if (mode === 'docs') return mergeConfig(base, docs);
  if (mode !== 'embed') return base;
  const config = mergeConfig(base, embed);
  const groups = await groupsOf(config, {
    widget: ['assessment/assessment.ts', 'assessment/assessment.define.ts'].map(element),
    radar: ['radar/radar.ts', 'radar/radar.define.ts'].map(element),
  });
  return mergeConfig(config, { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } });
});
