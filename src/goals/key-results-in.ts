/** Several key results in one cell, as sheets have them: a line each, with bullets or numbers, or one behind the other. */

const bullet = /^(?:[•·▪‣●◦○■□➢➤→✓✔*–—-]\s*(?=\S)|\(?\d{1,2}[.)]\s*(?=[^\d\s])|[a-z][.)]\s+)/u;
const named = /^\[?KR[ -]?\d{1,2}\b/iu;

const inline = [/(?<=^|[\s;,])(?=KR[ -]?\d{1,2}\s*[:.)–-]\s*\S)/giu, /(?<=^|\s)(?=[•▪‣●◦]\s*\S)/gu, /(?<=^|[\s;,])(?=\(?\d[.)]\s+\p{L})/gu];

const bare = (text: string): string => text.trim().replace(bullet, '').replace(/[;,]$/, '').trim();

/** Numbers count from one upwards, or they are no numbering. */
const isCounted = (parts: readonly string[]): boolean =>
  parts.every((part, index) => {
    const number = /^\(?(\d)[.)]/.exec(part.trim())?.[1];
    return number === undefined || Number(number) === index + 1;
  });

function inOneLine(line: string): readonly string[] {
  for (const form of inline) {
    const parts = line.split(form).filter((part) => part.trim() !== '');
    if (parts.length > 1 && isCounted(parts) && (named.test(line) || bullet.test(line))) return parts;
  }
  return [line];
}

/** The key results of a cell. `isWrapped` tells that lines without marks are one text, broken where the cell ended. */
export function keyResultsIn(cell: string, isWrapped: boolean): readonly string[] {
  const lines = cell.split(/\r\n|\r|\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const [only = ''] = lines;
  if (lines.length < 2) return inOneLine(only).map(bare);
  const isMarked = lines.some((line) => bullet.test(line) || named.test(line));
  const begins = (line: string) => (isMarked ? bullet.test(line) || named.test(line) : !isWrapped && /^[^\p{Ll}(,]/u.test(line));
  const parts: string[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last === undefined || begins(line)) parts.push(line);
    else parts[parts.length - 1] = `${last} ${line}`;
  }
  return parts.map(bare).filter((part) => part !== '');
}
