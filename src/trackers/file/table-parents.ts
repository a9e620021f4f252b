import type { Issue } from '../../model/issue.ts';
import { projectAndNumber } from './issue-address.ts';
import type { TableRow } from './table.ts';

/** Finds the parents that the rows of a table name: by key, by a second number, by title, or by how deep a row stands. */
export interface Parents {
  /** The issue with its parent; null when that can be told only once all rows were read. */
  place(issue: Issue, row: TableRow): Issue | null;
  /** Those that had to wait. */
  waiting(): Iterable<Issue>;
  /** Names of parents that are no row of the table, with the number of rows that name one. */
  lost(): { readonly names: readonly string[]; readonly rows: number };
}

const foldTitle = (title: string): string => title.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** A key and nothing else: it may be that of an issue outside of the table. */
const isKey = (text: string): boolean => /^#?\d+$|^[A-Za-z][A-Za-z0-9_]*-\d+$|^[\w./-]+#\d+$|^(?=.*\d)[0-9a-z]{6,}$/.test(text);

/** A name with the address or path in brackets that some put behind it. */
const bare = (text: string): string => text.replace(/\s*\([^()]*(?:https?:\/\/|\.md)[^()]*\)\s*$/, '').replace(/^\[(.*)\]$/, '$1');

/** The parents of one table, none yet. `byOtherNames` tells that keys may be written in another form than the parents'. */
export function findParents(byOtherNames: boolean): Parents {
  const keys = new Map<string, string>();
  /** Null where several have the title. */
  const titles = new Map<string, string | null>();
  const above: string[] = [];
  const held: { readonly issue: Issue; readonly project: string | null }[] = [];
  const lost = new Set<string>();
  let rows = 0;

  function found(name: string, project: string | null): string | null {
    const addressed = projectAndNumber(name);
    const key = addressed === null ? name : addressed.project === null ? addressed.key : `${addressed.project}#${addressed.key}`;
    const byKey = keys.get(key) ?? (project === null ? undefined : keys.get(`${project}#${key.replace(/^#/, '')}`));
    return byKey ?? titles.get(foldTitle(bare(name))) ?? null;
  }

  return {
    place(issue, { alias, project, depth }) {
      keys.set(issue.key, issue.key);
      if (alias !== null && !keys.has(alias)) keys.set(alias, issue.key);
      const title = foldTitle(issue.title);
      titles.set(title, titles.has(title) ? null : issue.key);
      if (depth !== null) {
        const parent = above[depth - 1] ?? null;
        above.length = depth;
        above[depth] = issue.key;
        if (issue.parent === null) return { ...issue, parent };
      }
      if (issue.parent === null || (!byOtherNames && isKey(issue.parent))) return issue;
      held.push({ issue, project });
      return null;
    },
    *waiting() {
      for (const { issue, project } of held) {
        const name = issue.parent ?? '';
        const parent = found(name, project);
        if (parent === null && !isKey(name)) {
          rows += 1;
          lost.add(bare(name).slice(0, 60));
        }
        yield { ...issue, parent: parent === issue.key ? null : (parent ?? (isKey(name) ? name : null)) };
      }
    },
    lost: () => ({ names: [...lost], rows }),
  };
}
