import { isAscii } from 'node:buffer';

/** The text of one record, and the line it begins on, counted from 1. */
export interface Piece {
  readonly line: number;
  readonly text: string;
}

/**
 * What comes of each chunk of a file, to be taken before the next is asked for: to wait for every single one of a hundred thousand
 * costs more than to read it.
 */
export type Batches<T> = AsyncGenerator<Iterable<T>>;

/** The file breaks off or is not what it seems to be; what came before was good. */
export class BrokenOff extends Error {
  readonly line: number;
  /** What to do about it; undefined when the format may be another. */
  readonly hint: string | undefined;

  constructor(line: number, message: string, hint?: string) {
    super(message);
    this.name = 'BrokenOff';
    this.line = line;
    this.hint = hint;
  }
}

/** What to do about a file that is not all there. */
export const exportAgain = 'The export may have been cut short: export again.';

const newline = 0x0a;
const quote = 0x22;
const comma = 0x2c;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const isSpace = (byte: number): boolean => byte === 0x20 || byte === newline || byte === 0x0d || byte === 0x09;

const longest = 256 * 1024 * 1024;
const tooLong = (line: number): BrokenOff => new BrokenOff(line, 'one record is longer than 256 MB');

/** The lines that are not blank, one record each. */
export async function* linePieces(chunks: AsyncIterable<Buffer>): Batches<Piece> {
  let line = 1;
  let rest: Buffer[] = [];
  let held = 0;
  function* piecesIn(chunk: Buffer): Generator<Piece> {
    let start = 0;
    // One text and its slices are sooner made than many texts; of two bytes a character it would be slower to parse.
    const whole = isAscii(chunk) ? chunk.toString('latin1') : null;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      const text =
        rest.length > 0
          ? Buffer.concat([...rest, chunk.subarray(start, end)]).toString()
          : (whole?.slice(start, end) ?? chunk.toString('utf8', start, end));
      if (text.trim() !== '') yield { line, text };
      if (rest.length > 0) rest = [];
      held = 0;
      line += 1;
      start = end + 1;
    }
    if (start < chunk.length) {
      rest.push(chunk.subarray(start));
      held += chunk.length - start;
      if (held > longest) throw tooLong(line);
    }
  }
  for await (const chunk of chunks) yield piecesIn(chunk);
  const text = Buffer.concat(rest).toString();
  if (text.trim() !== '') yield [{ line, text }];
}

function backslashesBefore(chunk: Buffer, end: number, start: number): number {
  let at = end;
  while (at > start && chunk[at - 1] === backslash) at -= 1;
  return end - at;
}

/**
 * The values of a JSON text, whatever arrays stand around them: one array, pages one after another (`][`), an array of pages,
 * or a single object. Holds one value at a time. Throws BrokenOff where the text ends too early or is not JSON.
 */
export async function* jsonPieces(chunks: AsyncIterable<Buffer>): Batches<Piece> {
  let line = 1;
  let arrays = 0;
  let depth = 0;
  let inString = false;
  let inScalar = false;
  let escaped = false;
  let begun = 0;
  let held: Buffer[] = [];
  let size = 0;
  function* piecesIn(chunk: Buffer): Generator<Piece> {
    let start = depth > 0 || inScalar ? 0 : -1;
    const take = (end: number): Piece => {
      const text = held.length === 0 ? chunk.toString('utf8', start, end) : Buffer.concat([...held, chunk.subarray(start, end)]).toString();
      held = [];
      size = 0;
      start = -1;
      return { line: begun, text };
    };
    for (let at = 0; at < chunk.length; at += 1) {
      if (inString) {
        if (escaped) {
          escaped = false;
          continue;
        }
        const end = chunk.indexOf(quote, at);
        const stop = end === -1 ? chunk.length : end;
        const isEscape = backslashesBefore(chunk, stop, at) % 2 === 1;
        if (end === -1) escaped = isEscape;
        else inString = isEscape;
        at = stop;
        continue;
      }
      const byte = chunk[at] ?? 0;
      if (byte === newline) line += 1;
      if (depth > 0) {
        if (byte === quote) inString = true;
        else if (byte === openBrace || byte === openBracket) depth += 1;
        else if (byte === closeBrace || byte === closeBracket) {
          depth -= 1;
          if (depth === 0) yield take(at + 1);
        }
        continue;
      }
      if (inScalar) {
        if (byte === quote) inString = true;
        else if (byte === comma || byte === closeBracket || isSpace(byte)) {
          inScalar = false;
          yield take(at);
          if (byte === closeBracket) arrays -= 1;
        }
        continue;
      }
      if (isSpace(byte) || byte === comma) continue;
      if (byte === openBracket) {
        arrays += 1;
      } else if (byte === closeBracket) {
        arrays -= 1;
        if (arrays < 0) throw new BrokenOff(line, 'a "]" closes nothing');
      } else {
        if (byte !== openBrace && arrays === 0) throw new BrokenOff(line, 'this is not JSON');
        begun = line;
        start = at;
        if (byte === openBrace) depth = 1;
        else inScalar = true;
        if (byte === quote) inString = true;
      }
    }
    if (start !== -1) {
      held.push(chunk.subarray(start));
      size += chunk.length - start;
      if (size > longest) throw tooLong(begun);
    }
  }
  for await (const chunk of chunks) yield piecesIn(chunk);
  if (depth > 0 || inScalar) throw new BrokenOff(begun, 'the file breaks off inside the record that begins here', exportAgain);
  if (arrays > 0) throw new BrokenOff(line, 'the file breaks off: its list is not closed', exportAgain);
}
