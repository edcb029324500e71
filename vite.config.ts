import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig, mergeConfig, type Plugin, type UserConfig } from 'vite';
import { groupsOf } from './scripts/chunks.js';
import { asciiOnly, textsBeside } from './scripts/single-file.js';

const path = (place: string) => fileURLToPath(new URL(place, import.meta.url));
/** The type declarations stand in the same folder, so that it is not emptied as a whole. */
const remove = (folder: string) =>
  rm(path(`packages/embed/dist/${folder}`), { recursive: true, force: true });
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

/** The page of the frame is used as it stands: its policy, its style and its script are files. */
const framePage: Plugin = {
  name: 'frame-page',
  async generateBundle() {
    for (const fileName of ['embed.html', 'embed.css']) {
      this.emitFile({
        type: 'asset',
        fileName,
        source: await readFile(path(`packages/embed/src/${fileName}`)),
      });
    }
  },
};

/** The scripts that a site pastes, and the chunks that they load when they are needed. */
const embed: UserConfig = {
  root: path('packages/embed'),
  base: './',
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [{ name: 'remove-old-chunks', buildStart: () => remove('chunks') }, framePage],
  build: {
    // A library build has no preload helper: that one would come first, and look things up in the host's page.
    lib: {
      entry: ['arrival-cities', 'arrival-compare', 'arrival-radar', 'arrival-report', 'embed-frame'].map(
        (name) => path(`packages/embed/src/${name}.ts`),
      ),
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

/** The script for the page around a frame: one classic file. */
const host: UserConfig = {
  root: path('packages/embed'),
  publicDir: false,
  build: {
    lib: {
      entry: path('packages/embed/src/embed.ts'),
      formats: ['iife'],
      name: 'arrivalFrames',
      fileName: () => 'embed.js',
    },
    outDir: 'dist',
    emptyOutDir: false,
  },
};

/** The one file for sites without modules, and the texts it fetches from beside it. */
const classic: UserConfig = {
  root: path('packages/embed'),
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  resolve: {
    alias: [{ find: /^\.\/radar-canvas\.js$/, replacement: path('packages/embed/src/classic/no-canvas.ts') }],
  },
  plugins: [
    { name: 'remove-old-texts', buildStart: () => remove('texts') },
    textsBeside(path('packages/embed/src/classic/beside.ts')),
    asciiOnly,
  ],
  build: {
    lib: {
      entry: path('packages/embed/src/classic/arrival-cities.ts'),
      formats: ['iife'],
      name: 'arrivalCities',
    },
    outDir: 'dist',
    emptyOutDir: false,
    rolldownOptions: {
      output: {
        codeSplitting: false,
        entryFileNames: 'arrival-cities.classic.js',
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

/**
 * `vite --mode docs` serves; `vite build` with the mode `docs`, `embed`, `classic` or `host` builds; Storybook takes
 * the common part.
 */
export default defineConfig(async ({ mode }) => {
  const base = { ...common, plugins: [dynamicJson] };
  if (mode === 'docs') return mergeConfig(base, docs);
  if (mode === 'host') return mergeConfig(base, host);
  if (mode === 'classic') return mergeConfig(base, classic);
  if (mode !== 'embed') return base;
  const config = mergeConfig(base, embed);
  const groups = await groupsOf(config, {
    widget: ['assessment/assessment.ts', 'assessment/assessment.define.ts'].map(element),
    report: ['report/report.ts', 'report/report.define.ts'].map(element),
    // A radar always checks its report.
    radar: [
      ...['radar/radar.ts', 'radar/radar.define.ts'].map(element),
      path('packages/core/src/parse-report.ts'),
    ],
  });
  return mergeConfig(config, { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } });
});
