import { createReadStream } from 'node:fs';
import { AppError, appError } from '../errors.ts';
import { EncodingUnknown, saveAsUtf8, toUtf8 } from './encoding.ts';
import { sayWhy, tooLong } from './text-file.ts';

export interface SheetText {
  readonly text: string;
  /** What was not plain UTF-8 about it. */
  readonly remarks: readonly string[];
}

/**
 * The text of a small table as spreadsheets save it: in UTF-8, UTF-16 or Windows-1252, told by its bytes. Never reads more than `limit`
 * bytes. Throws AppError `file-unreadable`; `document-invalid` when it is too long or its encoding cannot be told.
 */
export async function readSheetFile(path: string, { name, limit }: { readonly name: string; readonly limit: number }): Promise<SheetText> {
  const refuse = (message: string, cause?: unknown) =>
    appError('document-invalid', { faults: [{ file: name, line: 1, column: 1, message, example: null }] }, cause);
  async function* bytes(): AsyncGenerator<Buffer> {
    let length = 0;
    for await (const chunk of createReadStream(path, { end: limit })) {
      length += (chunk as Buffer).length;
      if (length > limit) throw appError('document-invalid', { faults: [tooLong(name, limit)] });
      yield chunk as Buffer;
    }
  }
  const remarks: string[] = [];
  const pieces: Buffer[] = [];
  try {
    for await (const piece of toUtf8(bytes(), (remark) => remarks.push(remark))) pieces.push(piece);
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (error instanceof EncodingUnknown) throw refuse(`${error.message}. ${saveAsUtf8}`, error);
    throw appError('file-unreadable', { file: name, reason: sayWhy(error) }, error);
  }
  return { text: Buffer.concat(pieces).toString(), remarks };
}
