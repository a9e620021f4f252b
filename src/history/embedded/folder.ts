import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The folder of our own beside a config. */
const ownFolder = '.throughline';

/** Makes the folder that a history's file stands in. A new folder of our own keeps itself out of git. */
export async function prepareFolder(file: string): Promise<void> {
  const folder = dirname(file);
  const made = await mkdir(folder, { recursive: true });
  if (made === undefined || basename(folder) !== ownFolder) return;
  await writeFile(join(folder, '.gitignore'), '*\n', { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
