import type { IssueList } from '../../../model/weekly.ts';
import { count } from '../../figures.ts';
import { type Html, html } from '../../sinks/html.ts';
import { rowsThatFit } from './room.ts';
import { type Anchors, foreign, issueKey } from './say.ts';

/** No list is longer, and all of them take no more bytes than this: the page stays one that can be mailed. */
const longest = 200;
const room = 120_000;

/** Anchors of our own making, by the ids of the lists. */
export const anchorsOf = (lists: readonly IssueList[]): Anchors => new Map(lists.map(({ id }, i) => [id, `list-${i + 1}`]));

/**
 * The issues behind the figures, closed until a figure leads there: the anchor stands on what is inside, since a browser opens what
 * holds the place it is sent to. `limit` cuts each list; null cuts none that is not too long.
 */
export function issueLists(lists: readonly IssueList[], limit: number | null): Html | null {
  if (lists.length === 0) return null;
  const rows = lists.map(({ issues }) => issues.slice(0, Math.min(limit ?? longest, longest)).map(issueRow));
  const kept = rowsThatFit(rows, room);
  return html`<section class="lists" aria-labelledby="lists">
<h2 id="lists">The issues behind the figures</h2>
<div>
${lists.map((list, i) => one(list, `list-${i + 1}`, (rows[i] ?? []).slice(0, kept[i] ?? 0)))}</div>
</section>
`;
}

const one = ({ title, count: all }: IssueList, anchor: string, rows: readonly Html[]) => html`<details>
<summary>${foreign(title)} <span class="count">${count(all, 'issue')}</span></summary>
<div id="${anchor}" class="behind">
${
  rows.length > 0 &&
  html`<ul>
${rows}</ul>
`
}${
  all > rows.length &&
  html`<p class="more">and ${all - rows.length} more</p>
`
}</div>
</details>
`;

const issueRow = (issue: IssueList['issues'][number]) =>
  html`<li>${issueKey(issue)} ${foreign(issue.title)}${issue.team !== null && html` <span class="team">${foreign(issue.team)}</span>`}</li>
`;
