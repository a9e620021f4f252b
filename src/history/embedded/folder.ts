import { mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The folder of our own beside a config. */
const ownFolder = '.throughline';

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Makes a folder and those above it; false when it is there. Where a folder cannot be made, mkdir's own `recursive` may try for ever. */
async function makeFolder(folder: string): Promise<boolean> {
  if (await isThere(folder)) return false;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  return mkdir(folder).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      return false;
    },
  );
}

/** Makes the folder that a history's file stands in. A new folder of our own keeps itself out of git. */
export async function prepareFolder(file: string): Promise<void> {
  const folder = dirname(file);
  if (!(await makeFolder(folder)) || basename(folder) !== ownFolder) return;
  await writeFile(join(folder, '.gitignore'), '*\n', { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
