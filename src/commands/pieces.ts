/** What a reporter yields. */
export type Pieces = Iterable<string | Uint8Array>;

/** Pieces are gathered to this many characters before they are handed on: many small writes are slow. */
const batch = 64 * 1024;

/** The same text in fewer, larger pieces. */
export function* gather(pieces: Pieces): Generator<string | Uint8Array> {
  let gathered = '';
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      if (gathered !== '') yield gathered;
      gathered = '';
      yield piece;
      continue;
    }
    gathered += piece;
    if (gathered.length < batch) continue;
    yield gathered;
    gathered = '';
  }
  if (gathered !== '') yield gathered;
}

/** The same pieces until the signal aborts; throws its reason then. */
export function* untilAborted(pieces: Pieces, signal: AbortSignal): Generator<string | Uint8Array> {
  for (const piece of pieces) {
    signal.throwIfAborted();
    yield piece;
  }
}
