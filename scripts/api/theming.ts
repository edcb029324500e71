/** The custom properties that all elements share: named in the styles, described in the guide to theming. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CssCustomProperty } from 'custom-elements-manifest/schema.d.ts';

const root = join(import.meta.dirname, '../..');

export function sharedProperties(): readonly CssCustomProperty[] {
  const styles = readFileSync(join(root, 'packages/elements/src/shared/tokens.styles.ts'), 'utf8');
  const guide = readFileSync(join(root, 'docs/theming.md'), 'utf8');
  const read = new Set([...styles.matchAll(/var\((--arrival-[\w-]+)/g)].map(([, name]) => name));
  const rows = [...guide.matchAll(/^\| `(--arrival-[\w-]+)` +\| (.+?) +\| (.+?) +\|$/gm)];
  return rows.flatMap(([, name = '', value = '', description = '']) =>
    read.has(name) ? [{ name, default: value.replaceAll('`', ''), description }] : [],
  );
}
