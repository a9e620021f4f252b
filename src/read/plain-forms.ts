import type { Stretch } from './fences.ts';
import { type Found, labelled } from './label-lines.ts';
import type { Labels } from './labels.ts';
import type { Styled } from './outline.ts';
import { remembered } from './remembered.ts';
import { findLabelled } from './sections.ts';
import { readSimpleMarkdown } from './simple-markdown.ts';
import { unstyled } from './styled.ts';
import { headingLevel, isSurelyHeading } from './windows.ts';

/** What a heading or the beginning of a line promises, whatever plain text follows it. */
type Head = Pick<Found, 'kinds' | 'label' | 'at'>;

/** What a line promises, and where in it its head ends. */
interface Promised {
  readonly head: Head;
  readonly end: number;
}

const mostStarts = 20;
/** In a line after its label, any of these may be markup, or one more label. */
const notable = /[*_`~[\]<&\\|:：?{}–—【】［］]|\s-(?:\s|$)/;
/** In other lines, these may be markup. */
const markup = /[*_`~[\]<&\\|]/;
/** In a head, any of these may belong together with what follows. */
const opening = /[[`\\]/;
const beginsPlainly = /^\p{L}/u;
const directed = /throughline/i;
const beginsText = /^[\p{L}\p{N}]/u;

/**
 * A reader of the plainest forms that labels have in Markdown: a line of its own that begins with one ("**OKR:** O1-KR2"), and a heading
 * with plain paragraphs below it. Nothing of the source is parsed: what a head means is asked of the parser once, with a sample below it.
 *
 * It gives what stands under the labels on the lines at `starts`; where it does, nothing is refused and there are no directives. Null
 * where any of them is of another form. No construct of the source may reach over blank lines.
 */
export function createPlainForms(
  labels: Labels,
): (source: string, starts: readonly number[], fences: readonly Stretch[]) => Found[] | null {
  const headOf = remembered((head): Head | null => {
    // A line is its label where nothing ends that, and a link may be closed, or a code span, by what follows.
    if (opening.test(head) || directed.test(head) || !(head.startsWith('#') || head.endsWith(':') || head.endsWith(':**'))) return null;
    const sample = head.startsWith('#') ? `${head}\n\nx` : `${head} x`;
    const { found, refused } = findLabelled(readSimpleMarkdown(sample) ?? [], labels);
    const [only] = found;
    const [line] = only?.lines ?? [];
    const isAlone = found.length === 1 && refused.length === 0 && only?.lines.length === 1 && line?.text === 'x' && line.spans.length === 0;
    // "#OKR", without a space, is no heading.
    const at = head.startsWith('#') ? 'body:section' : 'body:line';
    return only?.at === at && isAlone ? { kinds: only.kinds, label: only.label, at: only.at } : null;
  });

  /** Marked text around the line could make a label of all of it. */
  const isProse = remembered(
    (line) =>
      beginsPlainly.test(line) &&
      !markup.test(line) &&
      !directed.test(line) &&
      labels.match(line) === null &&
      labelled(unstyled(line), labels, true) === null,
  );

  /** What a line promises; null for prose, undefined where it may promise something in another form. */
  const promised = (line: string): Promised | null | undefined => {
    const end = line.startsWith('#') ? line.length : endOfHead(line);
    const head = end < 0 ? null : headOf(line.slice(0, end));
    return head ? { head, end } : isProse(line) ? null : undefined;
  };

  return (source, starts, fences) => {
    if (starts.length > mostStarts) return null;
    const begun: { start: number; line: string; head: Head; end: number }[] = [];
    for (const start of starts) {
      const line = lineAt(source, start);
      const label = promised(line);
      if (label === undefined) return null;
      if (label === null) continue;
      const after = start + line.length + 1;
      const isAlone = (start === 0 || source.startsWith('\n\n', start - 2)) && (after >= source.length || source[after] === '\n');
      if (!isAlone || fences.some((fence) => fence.start <= start && start < fence.end)) return null;
      begun.push({ start, line, head: label.head, end: label.end });
    }
    const found: Found[] = [];
    for (const [i, { start, line, head, end }] of begun.entries()) {
      const next = begun[i + 1]?.start ?? source.length;
      const lines = line.startsWith('#') ? sectionLines(source, start + end, headingLevel(line, 0), next) : restOfLine(line, end);
      if (lines === null) return null;
      found.push({ kinds: head.kinds, label: head.label, at: head.at, lines, gap: false });
    }
    return found;
  };
}

const lineAt = (source: string, start: number): string => {
  const end = source.indexOf('\n', start);
  return end < 0 ? source.slice(start) : source.slice(start, end);
};

/** Where the label of a line ends, with its mark: "OKR:", "**OKR:**", "**OKR**:"; -1 where it may have another form. */
function endOfHead(line: string): number {
  if (!line.startsWith('**')) return line.includes(':') ? line.indexOf(':') + 1 : -1;
  const end = line.indexOf('**', 2);
  return end < 0 ? -1 : line[end + 2] === ':' ? end + 3 : end + 2;
}

function restOfLine(line: string, from: number): readonly Styled[] | null {
  if (line[from] !== ' ') return null;
  const rest = line.slice(from).trim();
  return beginsText.test(rest) && !notable.test(rest) ? [unstyled(rest)] : null;
}

/** The lines of the plain paragraphs from `from` to the heading that ends the section, or to `next`; null where something else stands there. */
function sectionLines(source: string, from: number, level: number, next: number): readonly Styled[] | null {
  const lines: Styled[] = [];
  for (let at = from + 1; at < next; ) {
    const line = lineAt(source, at);
    at += line.length + 1;
    if (line === '') continue;
    if (line.startsWith('#')) {
      const below = headingLevel(line, 0);
      if (below > level || !isSurelyHeading(line, below)) return null;
      break;
    }
    if (!beginsPlainly.test(line) || markup.test(line)) return null;
    lines.push(unstyled(line));
  }
  return lines.length === 0 ? null : lines;
}
