/** Whatever may reach over blank lines or hide text: with any of it, a part says less than the whole. */
const spanning = ['<', '|', '```', '~~~', ']:', '\t', '\n  ', '\n>', '\n >', '\r', '\0'];

const headingLevel = (source: string, at: number): number => {
  let end = at;
  while (source[end] === '#') end += 1;
  return end - at;
};

/**
 * The parts of a Markdown source that say as much about the labels on the lines at `starts` as the whole would:
 * from the paragraph before each such line to the heading that ends its section. Null when that cannot be told without parsing.
 */
export function labelWindows(source: string, starts: readonly number[]): string[] | null {
  if (/[\s>]/.test(source[0] ?? '') || spanning.some((mark) => source.includes(mark))) return null;
  const windows: { from: number; to: number }[] = [];
  for (const start of starts) {
    const last = windows.at(-1);
    const from = paragraphStart(source, start);
    const to = sectionEnd(source, start);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else windows.push({ from, to });
  }
  return windows.map(({ from, to }) => source.slice(from, to));
}

const paragraphStart = (source: string, at: number): number => {
  const blank = source.lastIndexOf('\n\n', at - 1);
  return blank < 0 ? 0 : blank + 2;
};

/** A line may be underlined, which makes it a heading of level 1 or 2; any other line's text ends at a heading of any level. */
const levelBelow = (source: string, start: number): number => {
  const end = source.indexOf('\n', start);
  return end >= 0 && /[=-]/.test(source[source[end + 1] === ' ' ? end + 2 : end + 1] ?? '') ? 1 : 6;
};

function sectionEnd(source: string, start: number): number {
  const own = headingLevel(source, source[start] === ' ' ? start + 1 : start) || levelBelow(source, start);
  for (let at = source.indexOf('\n#', start); at >= 0; at = source.indexOf('\n#', at + 1)) {
    const level = headingLevel(source, at + 1);
    if (level <= own && /\s/.test(source[at + 1 + level] ?? ' ')) return at + 1;
  }
  return source.length;
}
