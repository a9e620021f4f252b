import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export const configNames = ['throughline.yml', join('.config', 'throughline.yml')] as const;

const exists = async (path: string): Promise<boolean> =>
  await stat(path).then(
    () => true,
    () => false,
  );

/** The folder and those above it up to the root of its git repository; only the folder where there is none, as what lies above is not the team's. */
async function foldersUpwards(cwd: string): Promise<readonly string[]> {
  const folders: string[] = [];
  for (let folder = cwd; ; folder = dirname(folder)) {
    folders.push(folder);
    if (await exists(join(folder, '.git'))) return folders;
    if (dirname(folder) === folder) return [cwd];
  }
}

/** The config that holds in `cwd` (absolute): the nearest upwards to the git root, or null. */
export async function findConfig(cwd: string): Promise<string | null> {
  for (const folder of await foldersUpwards(cwd)) {
    for (const name of configNames) {
      const path = join(folder, name);
      if (await exists(path)) return path;
    }
  }
  return null;
}
