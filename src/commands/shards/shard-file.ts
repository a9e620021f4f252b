import { createReadStream } from 'node:fs';
import type { z } from 'zod';
import { sayWhy } from '../../documents/text-file.ts';
import { textLines } from '../../documents/text-lines.ts';
import { appError, type Fault } from '../../errors.ts';
import { type ReadIssue, readIssueSchema } from '../../model/read-issue.ts';
import { type ShardHeader, shardEndSchema, shardHeaderSchema } from '../../model/shard.ts';

/** A shard's file, read and checked. */
export interface ShardFile {
  /** As the user named it. */
  readonly name: string;
  readonly header: ShardHeader;
  readonly issues: readonly ReadIssue[];
}

const example = 'throughline audit --shard 1/2 --output shard-1.ndjson';

const fault = (file: string, line: number, message: string): Fault => ({ file, line, column: 1, message, example });

const refuse = (file: string, line: number, message: string, cause?: unknown) =>
  appError('document-invalid', { faults: [fault(file, line, message)] }, cause);

function parse<T>(schema: z.ZodType<T>, line: string, what: string): T | Error {
  try {
    const checked = schema.safeParse(JSON.parse(line));
    return checked.success ? checked.data : new Error(`it is not ${what}`);
  } catch {
    return new Error('it is not JSON; a shard that was cut off, or another file?');
  }
}

function endOf(line: string): number | null {
  const end = parse(shardEndSchema, line, 'an end');
  return end instanceof Error ? null : end.issues;
}

/** Reads a shard's file. Throws AppError `file-unreadable`, or `document-invalid` with the line: also when its end is missing. */
export async function readShardFile(path: string, name: string): Promise<ShardFile> {
  let header: ShardHeader | null = null;
  let count: number | null = null;
  let number = 0;
  const issues: ReadIssue[] = [];
  try {
    for await (const { number: at, text: line } of textLines(createReadStream(path))) {
      number = at;
      if (count !== null) throw refuse(name, number, 'something follows the end of the shard');
      if (header === null) {
        const first = parse(shardHeaderSchema, line, 'the first line of a shard that this version writes');
        if (first instanceof Error) throw refuse(name, number, first.message);
        header = first;
        continue;
      }
      const issue = parse(readIssueSchema, line, 'an issue of a shard');
      if (!(issue instanceof Error)) issues.push(issue);
      else {
        count = endOf(line);
        if (count === null) throw refuse(name, number, issue.message);
      }
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'syscall' in error) {
      throw appError('file-unreadable', { file: name, reason: sayWhy(error) }, error);
    }
    if (error instanceof TypeError) throw refuse(name, number + 1, 'it is not UTF-8 text', error);
    throw error;
  }
  if (header === null) throw refuse(name, 1, 'the file is empty');
  if (count !== issues.length) {
    throw refuse(name, number, `its end is missing: ${issues.length} issues came${count === null ? '' : ` of ${count}`}; write it again`);
  }
  return { name, header, issues };
}
