import type { IssueList } from '../../model/weekly.ts';

type Listed = IssueList['issues'][number];

/** So many issues of one list, and of all lists together, stand on the page; beyond that a list holds its first few. */
const mostOfOne = 25;
const mostOfAll = 400;
const fewest = 3;
const longestTitle = 160;

/** The lists behind the figures of a page. */
export interface ListBook {
  /** The id of the list of these issues; null when there are none. Asking again for a key gives the list made first. */
  behind(key: string, title: string, issues: readonly Listed[]): string | null;
  all(): readonly IssueList[];
}

const clipped = (text: string): string => {
  const characters = [...text.slice(0, longestTitle * 2)];
  return text.length <= longestTitle || characters.length <= longestTitle ? text : `${characters.slice(0, longestTitle).join('')}…`;
};

/** A name for an address in a document: lower-case letters, digits and single hyphens. */
const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40) || 'list';

/** Lists are made in the order of the page, so that the first parts of it have theirs whole. */
export function openListBook(): ListBook {
  const byKey = new Map<string, IssueList>();
  const ids = new Set<string>();
  let held = 0;
  const freeId = (key: string): string => {
    const name = slug(key);
    let id = name;
    for (let n = 2; ids.has(id); n += 1) id = `${name}-${n}`;
    ids.add(id);
    return id;
  };
  return {
    behind(key, title, issues) {
      if (issues.length === 0) return null;
      const known = byKey.get(key);
      if (known !== undefined) return known.id;
      const shown = issues.slice(0, Math.max(fewest, Math.min(mostOfOne, mostOfAll - held)));
      held += shown.length;
      const list = {
        id: freeId(key),
        title,
        issues: shown.map((issue) => ({ key: issue.key, title: clipped(issue.title), url: issue.url, team: issue.team })),
        count: issues.length,
      };
      byKey.set(key, list);
      return list.id;
    },
    all: () => [...byKey.values()],
  };
}
