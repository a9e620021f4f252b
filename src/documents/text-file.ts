import { createReadStream } from 'node:fs';
import { appError, type Fault } from '../errors.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ELOOP: 'its links go in a circle',
};

/** Why a file could not be opened, in plain words. */
export function sayWhy(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

const size = (bytes: number) => (bytes % 1024 ** 2 === 0 ? `${bytes / 1024 ** 2} MiB` : `${bytes / 1024} KiB`);

/** The fault of a file that is longer than `limit` bytes. */
export const tooLong = (file: string, limit: number): Fault => ({
  file,
  line: 1,
  column: 1,
  message: `the file is larger than ${size(limit)}, the most that is read`,
  example: null,
});

/**
 * The text of a UTF-8 file (pipes too). `name` is what messages call it. Never reads more than `limit` bytes.
 * Throws AppError `file-unreadable`; `document-invalid` when it is too long or not UTF-8.
 */
export async function readTextFile(path: string, { name, limit }: { readonly name: string; readonly limit: number }): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of createReadStream(path, { end: limit })) {
      chunks.push(chunk as Buffer);
      length += (chunk as Buffer).length;
    }
  } catch (error) {
    throw appError('file-unreadable', { file: name, reason: sayWhy(error) }, error);
  }
  if (length > limit) throw appError('document-invalid', { faults: [tooLong(name, limit)] });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch (error) {
    const message = 'the file is not UTF-8 text; save or export it as UTF-8';
    throw appError('document-invalid', { faults: [{ file: name, line: 1, column: 1, message, example: null }] }, error);
  }
}
