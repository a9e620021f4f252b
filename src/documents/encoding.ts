import { isAscii, isUtf8 } from 'node:buffer';
import { peek } from './bytes.ts';

/** Bytes that are text in none of the encodings that can be told. */
export class EncodingUnknown extends Error {
  constructor() {
    super('it is not text in UTF-8, and in which encoding it is cannot be told');
    this.name = 'EncodingUnknown';
  }
}

/** What to do about it. */
export const saveAsUtf8 =
  'Save it as UTF-8: in Excel as "CSV UTF-8 (Comma delimited)", in LibreOffice as CSV with the character set "Unicode (UTF-8)"; or export it again as UTF-8.';

/** So many bytes are looked at for what they are. */
const looked = 64 * 1024;

/**
 * The bytes of a text in UTF-8: a byte order mark is dropped; UTF-16, with one or without, and Windows-1252 are turned round, and
 * whatever was not plain UTF-8 is told to `remark`. Bytes that are no text at all are left as they are. Throws EncodingUnknown.
 */
export async function* toUtf8(chunks: AsyncIterable<Uint8Array>, remark: (text: string) => void): AsyncGenerator<Buffer> {
  const { head, all } = await peek(chunks, looked);
  const utf16 = utf16Of(head);
  if (utf16 !== null) {
    const decoder = new TextDecoder(utf16);
    for await (const chunk of all) yield Buffer.from(decoder.decode(chunk, { stream: true }));
    yield Buffer.from(decoder.decode());
    return;
  }
  if (isBinary(head)) {
    yield* all;
    return;
  }
  yield* eightBits(all, head.subarray(0, 3).toString('hex') === 'efbbbf', remark);
}

function utf16Of(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  const mark = head.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return 'utf-16le';
  if (mark === 'feff') return 'utf-16be';
  // Letters of the West have a zero in every other byte.
  const sample = head.subarray(0, 4096);
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at += 1) if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (half < 4) return null;
  if (odd > 0.4 * half && even < 0.05 * half) return 'utf-16le';
  return even > 0.4 * half && odd < 0.05 * half ? 'utf-16be' : null;
}

/** Whether these are bytes and no text in any encoding: what they are is for others to say. */
function isBinary(head: Buffer): boolean {
  const sample = head.subarray(0, 4096);
  if (/^(?:1f8b|425a68|fd377a585a|28b52ffd|504b0304|25504446)/.test(sample.subarray(0, 5).toString('hex'))) return true;
  let odd = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32) || byte === 127) odd += 1;
  return odd > 0.1 * sample.length;
}

/** How many bytes at the end of a piece of UTF-8 belong to a character that goes on in the next. */
function begun(piece: Buffer): number {
  for (let back = 1; back <= Math.min(3, piece.length); back += 1) {
    const byte = piece[piece.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

async function* eightBits(chunks: AsyncIterable<Buffer>, marked: boolean, remark: (text: string) => void): AsyncGenerator<Buffer> {
  let drop = marked ? 3 : 0;
  let rest: Buffer = Buffer.alloc(0);
  let encoding = (marked ? 'utf-8' : 'ascii') as 'ascii' | 'utf-8' | 'windows-1252';
  let broken = false;
  const western = new TextDecoder('windows-1252');
  for await (const chunk of chunks) {
    const piece = rest.length === 0 ? chunk.subarray(drop) : Buffer.concat([rest, chunk]);
    drop = 0;
    if (encoding === 'windows-1252') {
      yield Buffer.from(western.decode(piece, { stream: true }));
      continue;
    }
    const end = piece.length - begun(piece);
    const whole = piece.subarray(0, end);
    rest = Buffer.from(piece.subarray(end));
    if (isAscii(whole)) {
      yield whole;
    } else if (isUtf8(whole)) {
      encoding = 'utf-8';
      yield whole;
    } else if (encoding === 'utf-8') {
      broken = true;
      yield whole;
    } else {
      yield turned(Buffer.concat([whole, rest]));
      rest = Buffer.alloc(0);
    }
  }
  if (rest.length > 0) {
    if (encoding === 'utf-8') broken = true;
    yield encoding === 'ascii' ? turned(rest) : rest;
  }
  if (broken) remark('some of its bytes are no UTF-8 and were read as "\ufffd": export it again as UTF-8');

  function turned(piece: Buffer): Buffer {
    if (!isWestern(piece)) {
      // One broken character among many that are whole is a fault in the text, not another encoding.
      if (wholeCharacters(piece) > 0.9) {
        encoding = 'utf-8';
        broken = true;
        return piece;
      }
      throw new EncodingUnknown();
    }
    encoding = 'windows-1252';
    remark('the file is not UTF-8; it was read as Windows-1252');
    return Buffer.from(western.decode(piece, { stream: true }));
  }
}

/** How much of what is not ASCII stands in whole characters of UTF-8. */
function wholeCharacters(piece: Buffer): number {
  const text = piece.toString();
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
  return whole + broken === 0 ? 1 : whole / (whole + broken);
}

const isLetter = (byte: number): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
/** Signs that may stand within a word: apostrophe, dashes, soft hyphen, middle dot, no-break space. */
const withinWords: ReadonlySet<number> = new Set([
  0x92, 0x91, 0x96, 0x97, 0xad, 0xb7, 0xa0, 0xaa, 0xba, 0x8a, 0x9a, 0x8e, 0x9e, 0x8c, 0x9c, 0x9f, 0x83,
]);
const unassigned: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Whether bytes may be Windows-1252: its letters stand alone among plain ones. In the encodings of East Asia and of Cyrillic they stand in
 * rows, in that of Eastern Europe letters fall on signs.
 */
function isWestern(piece: Buffer): boolean {
  let high = 0;
  let inRows = 0;
  let odd = 0;
  for (let at = 0; at < piece.length; ) {
    if ((piece[at] ?? 0) < 0x80) {
      at += 1;
      continue;
    }
    const from = at;
    while (at < piece.length && (piece[at] ?? 0) >= 0x80) at += 1;
    high += at - from;
    if (at - from > 2) inRows += at - from;
    for (let i = from; i < at; i += 1) {
      const byte = piece[i] ?? 0;
      const inWord = isLetter(piece[i - 1] ?? 0) && isLetter(piece[i + 1] ?? 0);
      if (unassigned.has(byte) || (inWord && byte < 0xc0 && !withinWords.has(byte)) || byte === 0xd7 || byte === 0xf7) odd += 1;
    }
  }
  return inRows <= 0.2 * high && odd <= 0.1 * high;
}
