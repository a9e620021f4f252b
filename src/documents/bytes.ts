/** A look at the beginning of some bytes. */
export interface Peek {
  /** The first bytes, at least as many as were asked for unless there are fewer. */
  readonly head: Buffer;
  /** Everything from the start, the head included; can be read once. */
  readonly all: AsyncIterable<Buffer>;
  /** Lets go of the source, for those who do not read on. */
  close(): Promise<void>;
}

/** Reads the first `size` bytes without taking them away. */
export async function peek(chunks: AsyncIterable<Uint8Array>, size: number): Promise<Peek> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  let done = false;
  while (!done && head.length < size) {
    const next = await iterator.next();
    if (next.done) done = true;
    else head = head.length === 0 ? asBuffer(next.value) : Buffer.concat([head, next.value]);
  }
  const close = async () => {
    await iterator.return?.();
  };
  async function* all(): AsyncGenerator<Buffer> {
    try {
      if (head.length > 0) yield head;
      for (let next = done ? null : await iterator.next(); next && !next.done; next = await iterator.next()) yield asBuffer(next.value);
    } finally {
      await close();
    }
  }
  return { head, all: all(), close };
}

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
