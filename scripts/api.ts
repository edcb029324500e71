/**
 * Writes what tools need to know of the public elements, from their sources: the manifest, custom data for editors and
 * types for React into the package (`npm run build`), with `--docs` also the reference `docs/api.md` (`npm run api`).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import type { Package } from 'custom-elements-manifest/schema.d.ts';
import { format, resolveConfig } from 'prettier';
import { ELEMENTS, elementsManifest } from './api/manifest.js';
import { reactTypes } from './api/react.js';
import { reference } from './api/reference.js';

export const REFERENCE = join(import.meta.dirname, '../docs/api.md');

/** The library has a narrower idea of a manifest than its format. */
type EditorManifest = Parameters<typeof getVsCodeHtmlCustomData>[0];

/** The elements share parts and properties; an editor wants each once. */
function editorData(text: string): string {
  const data = JSON.parse(text) as Readonly<Record<string, unknown>>;
  const once = (list: readonly { readonly name: string }[]) => [
    ...new Map(list.map((entry) => [entry.name, entry])).values(),
  ];
  const { $schema: _, ...rest } = data;
  return `${JSON.stringify(rest, (_key, value: unknown) => (isNamedList(value) ? once(value) : value), 2)}\n`;
}

const isNamedList = (value: unknown): value is readonly { readonly name: string }[] =>
  Array.isArray(value) &&
  value.every((entry) => typeof entry === 'object' && entry !== null && 'name' in entry);

/** The files of the package by their path in it. */
export function packageFiles(manifest: Package): Readonly<Record<string, string>> {
  const forEditors = manifest as unknown as EditorManifest;
  return {
    'custom-elements.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'vscode.html-custom-data.json': editorData(getVsCodeHtmlCustomData(forEditors, {})),
    'vscode.css-custom-data.json': editorData(getVsCodeCssCustomData(forEditors, {})),
    'dist/react.d.ts': reactTypes(manifest),
  };
}

export const referencePage = async (manifest: Package): Promise<string> =>
  format(reference(manifest), { ...(await resolveConfig(REFERENCE)), parser: 'markdown' });

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const manifest = await elementsManifest();
  for (const [file, text] of Object.entries(packageFiles(manifest)))
    writeFileSync(join(ELEMENTS, file), text);
  if (process.argv.includes('--docs')) {
    const page = await referencePage(manifest);
    writeFileSync(REFERENCE, page);
  }
}
