/**
 * Writes the reports of five invented cities, with every output, into docs/examples. A test makes them again and
 * compares: whoever changes a rule or a text runs `npm run examples` and reads the difference.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { federalMandate } from './examples/federal-mandate.js';
import { loadContent, outputsOf } from './examples/outputs.js';
import { partial } from './examples/partial.js';
import { quick } from './examples/quick.js';
import { renew } from './examples/readme.js';
import { strong } from './examples/strong.js';
import { weak } from './examples/weak.js';

const EXAMPLES = [strong, weak, partial, federalMandate, quick];

export const EXAMPLES_FOLDER = join(import.meta.dirname, '../docs/examples');
const GUIDE = 'README.md';

/** The text of each file by its path in docs/examples; of the guide, with its generated parts made anew. */
export async function exampleFiles(): Promise<Record<string, string>> {
  const content = await loadContent();
  const examples = EXAMPLES.map((make) => make(content));
  const guide = readFileSync(join(EXAMPLES_FOLDER, GUIDE), 'utf8');
  const files: Record<string, string> = { [GUIDE]: renew(guide, examples, content) };
  for (const example of examples) {
    for (const [name, text] of Object.entries(await outputsOf(example, content))) {
      files[`${example.folder}/${name}`] = text;
    }
  }
  return files;
}

if (process.argv[1] === import.meta.filename) {
  for (const [path, text] of Object.entries(await exampleFiles())) {
    const file = join(EXAMPLES_FOLDER, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
}
