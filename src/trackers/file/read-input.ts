import { peek } from '../../documents/bytes.ts';
import { CsvBroken } from '../../documents/csv-stream.ts';
import { EncodingUnknown, saveAsUtf8, toUtf8 } from '../../documents/encoding.ts';
import { appError } from '../../errors.ts';
import type { Issue } from '../../model/issue.ts';
import type { TrackerDeps } from '../tracker.ts';
import { dateOrderOf, type FileConfig } from './config.ts';
import { openGaps } from './gaps.ts';
import type { Input } from './inputs.ts';
import { jsonIssues } from './json-records.ts';
import type { Notes } from './notes.ts';
import { type Batches, BrokenOff, jsonPieces, linePieces } from './pieces.ts';
import { headSize, type Layout, layoutOf } from './sniff.ts';
import { tableIssues } from './table-records.ts';

/** The layouts that a format may come in, the first of them unless the file shows another. */
const layouts: Readonly<Record<FileConfig['format'], readonly Layout[]>> = {
  auto: ['table', 'lines', 'json'],
  ndjson: ['lines'],
  json: ['json'],
  github: ['json', 'lines'],
  gh: ['json', 'lines'],
  jira: ['json', 'lines'],
  'jira-csv': ['table'],
  csv: ['table'],
};

const named: Readonly<Record<Layout, string>> = { lines: 'one JSON record on each line', json: 'JSON', table: 'a table' };

/**
 * The issues in one file, as they come.
 * Throws AppError `file-unreadable`, or `records-unreadable` where the file breaks off or holds no issues at all.
 */
export async function* readInput(
  input: Input,
  config: FileConfig,
  source: string,
  notes: Notes,
  { names, timeZone }: Pick<TrackerDeps, 'names' | 'timeZone'>,
): Batches<Issue> {
  const unreadable = (place: string, detail: string, hint?: string, cause?: unknown) =>
    appError('records-unreadable', { source, detail: `${place}: ${detail}`, ...(hint === undefined ? {} : { hint }) }, cause);

  let close = async (): Promise<void> => {};
  try {
    const look = await peek(toUtf8(input.open(), notes.remark), headSize);
    close = look.close;
    const { head, all } = look;
    const text = head.toString();
    const seen = layoutOf(text, head.length < headSize);
    if ('refused' in seen) throw unreadable(input.name, seen.refused, seen.hint);
    const allowed = layouts[config.format];
    const layout = allowed.includes(seen.layout) ? seen.layout : (allowed[0] ?? seen.layout);
    if ((layout === 'table') !== (seen.layout === 'table')) {
      throw unreadable(input.name, `it is ${named[seen.layout]}, and "format: ${config.format}" is ${named[layout]}`);
    }
    const gaps = openGaps(names, { order: dateOrderOf(config), timeZone });
    const issues =
      layout === 'table'
        ? oneByOne(tableIssues(all, text, config, input.name, notes, gaps))
        : jsonIssues(layout === 'lines' ? linePieces(all) : jsonPieces(all), config, source, input.name, notes, gaps);
    yield* issues;
    for (const sentence of gaps.sentences(layout === 'table' ? 'column' : 'field')) notes.remark(sentence);
  } catch (error) {
    if (error instanceof BrokenOff) throw unreadable(`${input.name}:${error.line}`, error.message, error.hint, error);
    if (error instanceof EncodingUnknown) throw unreadable(input.name, error.message, saveAsUtf8, error);
    if (error instanceof CsvBroken) throw unreadable(`${input.name}:${error.line}`, error.message, undefined, error);
    throw error;
  } finally {
    await close();
  }
}

async function* oneByOne(issues: AsyncIterable<Issue>): Batches<Issue> {
  for await (const issue of issues) yield [issue];
}
