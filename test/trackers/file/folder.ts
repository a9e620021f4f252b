import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Issue } from '../../../src/model/issue.ts';
import { file } from '../../../src/trackers/file/file.ts';
import { type Reading, readSource } from '../contract.ts';
import { type TestDepsOptions, testDeps } from '../deps.ts';

/** A folder of a test file's own, for the time of its tests. */
export interface Folder {
  readonly path: () => string;
  /** Writes these files, then reads the source. */
  read(
    files: Readonly<Record<string, string | Buffer>>,
    config: Readonly<Record<string, unknown>>,
    options?: TestDepsOptions,
  ): Promise<Reading>;
  /** Reads one text as a file named `name`. */
  readText(text: string | Buffer, config?: Readonly<Record<string, unknown>>, name?: string): Promise<Reading>;
  /** Reads the source, then looks the keys up in it. */
  lookUp(
    files: Readonly<Record<string, string>>,
    config: Readonly<Record<string, unknown>>,
    keys: readonly string[],
    options?: TestDepsOptions & { readonly readFirst?: boolean },
  ): Promise<Issue[]>;
}

export function openFolder(): Folder {
  let root = '';
  let parts = 0;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'throughline-file-'));
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  const write = async (files: Readonly<Record<string, string | Buffer>>) => {
    for (const [name, text] of Object.entries(files)) await writeFile(join(root, name), text);
  };
  const folder: Folder = {
    path: () => root,
    async read(files, config, options = {}) {
      await write(files);
      return readSource(file, { tracker: 'file', ...config }, { root, ...options });
    },
    readText(text, config = {}, name) {
      parts += 1;
      const own = name ?? `part-${parts}.txt`;
      return folder.read({ [own]: text }, { path: own, ...config });
    },
    async lookUp(files, config, keys, { readFirst = true, ...options } = {}) {
      await write(files);
      const parsed = file.config.parse({ tracker: 'file', ...config });
      const deps = testDeps({ root, ...options });
      if (readFirst) for await (const _ of file.issues(parsed, deps));
      const found: Issue[] = [];
      for await (const issue of file.lookup?.(keys, parsed, deps) ?? []) found.push(issue);
      return found;
    },
  };
  return folder;
}

/** An issue without what it does not have, so that a table shows what counts. */
export const known = (issue: Issue | undefined): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(issue ?? {}).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)));

export const lines = (records: readonly unknown[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');
