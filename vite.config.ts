import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig, type Plugin, type UserConfig } from 'vite';

const path = (place: string) => fileURLToPath(new URL(place, import.meta.url));

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

const modes: Readonly<Record<string, UserConfig>> = { embed, docs };

/** `vite --mode docs` serves, `vite build --mode docs` and `--mode embed` build; Storybook takes the common part. */
export default defineConfig(({ mode }) => {
  const { build, plugins = [], ...settings } = modes[mode] ?? {};
  return {
    ...settings,
    plugins: [dynamicJson, ...plugins],
    resolve: { conditions: ['arrival-source', ...defaultClientConditions] },
    json: { stringify: true },
    build: { target: 'es2022', ...build },
  };
});
