/** A line of a text that is too long to be held, without its end; the first is 1. */
export interface TextLine {
  readonly number: number;
  readonly text: string;
}

/**
 * The lines of a UTF-8 text that comes in pieces, blank ones left out. A line ends with a line feed and nothing else: texts in JSON may
 * hold other breaks. Throws TypeError where the text is not UTF-8.
 */
export async function* textLines(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<TextLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let parts: string[] = [];
  let number = 0;
  const finished = function* (text: string): Generator<TextLine> {
    number += 1;
    if (text.trim() !== '') yield { number, text };
  };
  for await (const chunk of chunks) {
    const [first = '', ...more] = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n');
    parts.push(first);
    for (const next of more) {
      yield* finished(parts.join(''));
      parts = [next];
    }
  }
  yield* finished(parts.join('') + decoder.decode());
}
