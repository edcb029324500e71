import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'vite';

/** JSON that the single file does without until it is asked for: practices, and every language but English. */
const BESIDE = /\/(locales|titles)\/(?!en\b)[\w-]+(\.\w+)?\.json$|practices\.json$/;
const MARK = '\0beside:';

/**
 * Puts the JSON of other languages beside the single file. Each becomes a module whose default export is a promise of
 * its content, which is what `await (await import(file)).default` looks through; it is fetched anew when it is asked for
 * again, so that a failure can be tried again. Names carry a hash of the content: two versions can share a folder.
 */
export const textsBeside = (runtime: string): Plugin => ({
  name: 'texts-beside',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith('.json')) return undefined;
    const found = await this.resolve(source, importer, { skipSelf: true });
    // Without its ending, so that nobody takes it for JSON.
    return found && BESIDE.test(found.id) ? MARK + found.id.slice(0, -'.json'.length) : undefined;
  },
  load(id) {
    if (!id.startsWith(MARK)) return undefined;
    const file = `${id.slice(MARK.length)}.json`;
    const source = JSON.stringify(JSON.parse(readFileSync(file, 'utf8')));
    const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
    const fileName = `texts/${basename(file, '.json')}-${hash}.json`;
    this.emitFile({ type: 'asset', fileName, source });
    return {
      moduleType: 'js',
      code:
        `import { beside } from ${JSON.stringify(runtime)};\n` +
        `export default { then: (done, fail) => beside(${JSON.stringify(fileName)}).then(done, fail) };`,
    };
  },
});

/** Only ASCII: a script without `type=module` is read in the encoding of the page, which may be an old one. */
export const asciiOnly: Plugin = {
  name: 'ascii-only',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      file.code = file.code.replaceAll(
        /[^\0-\x7f]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
};
