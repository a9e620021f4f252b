import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { sayWhy } from '../../documents/text-file.ts';
import { type TextLine, textLines } from '../../documents/text-lines.ts';
import { appError } from '../../errors.ts';
import type { Io } from '../io.ts';

type Chunks = AsyncIterable<Uint8Array | string>;

/** An input whose lines can be gone through more than once. */
export interface Rereadable {
  /** As the user named it. */
  readonly name: string;
  lines(): AsyncIterable<TextLine>;
}

function explained(error: unknown, name: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const isEncoding = error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
  const reason = isEncoding ? 'it is not UTF-8 text' : sayWhy(error);
  return isEncoding || 'syscall' in error ? appError('file-unreadable', { file: name, reason }, error) : error;
}

async function* explaining(lines: AsyncIterable<TextLine>, name: string): AsyncGenerator<TextLine> {
  try {
    yield* lines;
  } catch (error) {
    throw explained(error, name);
  }
}

async function* of<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

/**
 * Opens a file, or `-` for standard input. What cannot be read twice, a pipe, is held; a file of any size is not. Its lines throw
 * `file-unreadable`.
 */
export async function openRereadable(file: string, { stdin, cwd }: Pick<Io, 'stdin' | 'cwd'>): Promise<Rereadable> {
  const path = resolve(cwd, file);
  const name = file === '-' ? 'standard input' : file;
  const isFile =
    file !== '-' &&
    (await stat(path).then(
      (found) => !found.isFIFO() && !found.isSocket() && !found.isCharacterDevice(),
      () => true,
    ));
  if (isFile) return { name, lines: () => explaining(textLines(createReadStream(path)), name) };
  const held: (Uint8Array | string)[] = [];
  const chunks: Chunks = file === '-' ? stdin : createReadStream(path);
  for await (const chunk of chunks) held.push(chunk);
  return { name, lines: () => explaining(textLines(of(held)), name) };
}
