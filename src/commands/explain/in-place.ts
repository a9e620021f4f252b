import type { Edit } from './explanation.ts';

/** A text further below its label than that is somebody else's. */
const reach = 40;

/** What stands between a label and its text on the same line. */
const separator = /^[\s*_`]*[:：?|–—-]*[\s*_`]*/;

const described = (position: 'line' | 'after', line: number, from: string | null, to: string): Edit => ({
  place: 'description',
  name: null,
  position,
  line,
  from,
  to,
});

/** A line that holds a label, and where the label ends in it. */
interface Spot {
  readonly index: number;
  readonly end: number;
}

function spotsOf(lines: readonly string[], label: string): readonly Spot[] {
  return lines.flatMap((line, index) => {
    const at = line.indexOf(label);
    return at < 0 ? [] : [{ index, end: at + label.length }];
  });
}

/** The label's line with `to` instead of all that follows it. */
function afterLabel(line: string, end: number, to: string): string {
  const mark = separator.exec(line.slice(end))?.[0] ?? '';
  return `${line.slice(0, end)}${/\s$/.test(mark) ? mark : `${mark} `}${to}`;
}

function* filled(lines: readonly string[], { index, end }: Spot, text: string, to: string): Generator<Edit> {
  for (let i = index; i < Math.min(lines.length, index + reach); i += 1) {
    const line = lines[i] ?? '';
    const at = line.indexOf(text, i === index ? end : 0);
    if (at < 0) continue;
    yield described('line', i + 1, line, `${line.slice(0, at)}${to}${line.slice(at + text.length)}`);
    yield described('line', i + 1, line, i === index ? afterLabel(line, end, to) : to);
    return;
  }
}

function* empty(lines: readonly string[], { index, end }: Spot, to: string): Generator<Edit> {
  const line = lines[index] ?? '';
  const isHeading = /^\s*(?:#|h\d\.)/.test(line) || /^\s*(?:-{3,}|={3,})\s*$/.test(lines[index + 1] ?? '');
  if (isHeading) yield described('after', index + (/^\s*[-=]{3,}\s*$/.test(lines[index + 1] ?? '') ? 2 : 1), null, to);
  else {
    yield described('line', index + 1, line, afterLabel(line, end, to));
    yield described('after', index + 1, null, to);
  }
}

/**
 * Edits that put `to` where `text` stands under a label of a description, best first: instead of the text, or of its whole line, or
 * where it would stand if there were any. Guesses made of the source alone: each has to be tried.
 */
export function* inPlaceEdits(source: string, label: string, text: string, to: string): Generator<Edit> {
  const lines = source.split('\n').map((line) => line.replace(/\r$/, ''));
  const first =
    text
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? '';
  for (const spot of spotsOf(lines, label).slice(0, 5)) {
    yield* first === '' ? empty(lines, spot, to) : filled(lines, spot, first, to);
  }
}
