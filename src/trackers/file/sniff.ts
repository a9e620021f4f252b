/** What the bytes of a file are laid out as. */
export type Layout = 'lines' | 'json' | 'table';

interface Refusal {
  /** Why a file holds no issues. */
  readonly refused: string;
  /** What to do about it. */
  readonly hint: string;
}

const exportAgain = 'Export again, as CSV, JSON or NDJSON.';
const marks: readonly (readonly [RegExp, Refusal])[] = [
  [
    /^PK\u0003\u0004/,
    {
      refused: 'it is a spreadsheet or a zip archive',
      hint: 'Save the spreadsheet as CSV (UTF-8), or unpack the archive and name the file in it.',
    },
  ],
  // gzip, bzip2, xz, zstd; a byte that is no UTF-8 has become U+FFFD.
  [
    /^(?:\u001f\ufffd|BZh\d1AY|\ufffd7zXZ|\(\ufffd\/\ufffd)/,
    { refused: 'it is compressed', hint: 'Unpack it, and name the file that comes out.' },
  ],
  [/^%PDF-/, { refused: 'it is a PDF, not a list of issues', hint: exportAgain }],
];
const notText: Refusal = { refused: 'it is not text in UTF-8', hint: exportAgain };
const page: Refusal = {
  refused: 'it is a web page (HTML or XML), not a list of issues',
  hint: 'A sign-in page may have been saved in place of the export: sign in and export again, as CSV, JSON or NDJSON.',
};

/** Whether these are bytes and no text: much of it is control characters, or no UTF-8. Few of either may stand in an issue. */
function isBinary(head: string): boolean {
  const sample = head.slice(0, 4096);
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/g)?.length ?? 0;
  return odd > 0.3 * sample.length;
}

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
export function layoutOf(head: string, whole: boolean): { readonly layout: Layout } | Refusal {
  const first = head.trimStart()[0];
  if (first === undefined)
    return {
      refused: whole ? 'it is empty' : 'it begins with nothing but blanks',
      hint: `The export may have been cut short. ${exportAgain}`,
    };
  const mark = marks.find(([pattern]) => pattern.test(head));
  if (mark) return mark[1];
  if (isBinary(head)) return notText;
  if (first === '<') return page;
  if (first === '[') return { layout: 'json' };
  if (first !== '{') return { layout: 'table' };
  // A first line longer than the head tells nothing by itself; line by line is right for it and for a document on one line.
  const endless = !whole && !head.trimStart().includes('\n');
  return { layout: endless || isLines(head) ? 'lines' : 'json' };
}
