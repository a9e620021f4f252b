/** The extent of a source, as its config says it. */
export interface Extent {
  readonly project?: string | undefined;
  readonly filter?: number | string | undefined;
  readonly jql?: string | undefined;
}

const day = 86_400_000;

interface Mark {
  /** Where the character stands. */
  readonly at: number;
  readonly char: string;
}

/** The characters of a query that stand outside quotes, and whether its quotes are closed. */
function outsideQuotes(jql: string): { marks: Mark[]; closed: boolean } {
  const marks: Mark[] = [];
  let quote = '';
  for (let at = 0; at < jql.length; at++) {
    const char = jql.charAt(at);
    if (quote !== '') {
      if (char === '\\') at++;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'") {
      quote = char;
      marks.push({ at, char: ' ' });
    } else marks.push({ at, char });
  }
  return { marks, closed: quote === '' };
}

/** The query without the ORDER BY at its end; quoted words are never taken for one. */
export function withoutOrder(jql: string): string {
  const { marks } = outsideQuotes(jql);
  const bare = marks.map((mark) => mark.char).join('');
  const order = /(?<![\w.])order\s+by(?!\w)/i.exec(bare);
  const mark = order && marks[order.index];
  return (mark ? jql.slice(0, mark.at) : jql).trim();
}

/** Whether a query can stand in brackets without changing what surrounds it: not empty, quotes closed, brackets in pairs. */
export function isQuery(jql: string): boolean {
  const { marks, closed } = outsideQuotes(jql);
  let depth = 0;
  for (const { char } of marks) {
    if (char === '(') depth++;
    if (char === ')' && --depth < 0) return false;
  }
  return closed && depth === 0 && jql.trim() !== '';
}

const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** A date as JQL reads it, a day early: JQL takes it in the time zone of whoever asks, which nobody told us. */
const dayBefore = (time: Date) => quoted(new Date(time.getTime() - day).toISOString().slice(0, 16).replace('T', ' '));

/** Closed later than about `since`; wider than that, never narrower. */
const closedAfter = {
  cloud: (since: string) => `resolved >= ${since} OR statusCategoryChangedDate >= ${since}`,
  // A workflow may close work without a resolution, and only Cloud knows when the status changed: then the last update bounds it.
  'data-center': (since: string) => `resolved >= ${since} OR (resolution is EMPTY AND updated >= ${since})`,
};

/** Open work whole, and work closed since: without an order, for counting. */
export function extentQuery(extent: Extent, deployment: 'cloud' | 'data-center', closedSince: Date): string {
  const clauses = [
    ...(extent.project === undefined ? [] : [`project = ${quoted(extent.project)}`]),
    ...(extent.filter === undefined ? [] : [`filter = ${extent.filter}`]),
    ...(extent.jql === undefined ? [] : [`(${withoutOrder(extent.jql)})`]),
  ];
  return `${clauses.join(' AND ')} AND (statusCategory != Done OR ${closedAfter[deployment](dayBefore(closedSince))})`;
}

/** The same in an order that does not move while pages are read. */
export const ordered = (query: string) => `${query} ORDER BY created ASC, key ASC`;
