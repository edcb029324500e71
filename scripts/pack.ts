/** Packs the packages as they would be published. They have to be built. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..');

export interface Tarball {
  readonly name: string;
  /** Folder of the package. */
  readonly folder: string;
  /** Path of the packed file. */
  readonly file: string;
  /** What is in it, as paths from the folder. */
  readonly files: readonly string[];
}

interface Packed {
  readonly name: string;
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

export const workspaces = (
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly workspaces: readonly string[] }
).workspaces.map((place) => join(root, place));

/** Packs every package into a folder that is there. */
export async function packAll(destination: string): Promise<readonly Tarball[]> {
  const { stdout } = await promisify(execFile)(
    'npm',
    ['pack', '--json', '--workspaces', '--pack-destination', destination],
    { cwd: root, maxBuffer: 1e8 },
  );
  return (JSON.parse(stdout) as readonly Packed[]).map(({ name, filename, files }, index) => ({
    name,
    folder: workspaces[index] ?? '',
    file: join(destination, filename),
    files: files.map(({ path }) => path),
  }));
}
