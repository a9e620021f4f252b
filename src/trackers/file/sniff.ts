/** What the bytes of a file are laid out as. */
export type Layout = 'lines' | 'json' | 'table';

const marks: readonly (readonly [RegExp, string])[] = [
  [/^PK\u0003\u0004/, 'it is a spreadsheet or a zip archive; save it as CSV, or unpack it'],
  [/^\u001f\ufffd/, 'it is compressed; unpack it'],
  [/^\s*</, 'it is HTML or XML, not a list of issues; was a sign-in page saved instead of the export?'],
];

/** How big a head `layoutOf` wants to see. */
export const headSize = 64 * 1024;

const isObjectText = (line: string): boolean => {
  if (!line.startsWith('{')) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
};

/** Whether one JSON object stands on each line: the first is whole, or it is broken and the second is whole. */
function isLines(head: string): boolean {
  const [first = '', second = ''] = head
    .split('\n', 4)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return isObjectText(first) || (/^\{.*\}$/s.test(first) && isObjectText(second));
}

/** The layout that the first bytes of a file show, or why it holds no issues. `whole` tells that the head is all there is. */
export function layoutOf(head: string, whole: boolean): { readonly layout: Layout } | { readonly refused: string } {
  const first = head.trimStart()[0];
  if (first === undefined) return { refused: whole ? 'it is empty; was the export cut short?' : 'it begins with nothing but blanks' };
  const mark = marks.find(([pattern]) => pattern.test(head));
  if (mark) return { refused: mark[1] };
  if (first === '[') return { layout: 'json' };
  if (first !== '{') return { layout: 'table' };
  // A first line longer than the head tells nothing by itself; line by line is right for it and for a document on one line.
  const endless = !whole && !head.trimStart().includes('\n');
  return { layout: endless || isLines(head) ? 'lines' : 'json' };
}
