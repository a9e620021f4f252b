import type { ReadIssue } from '../model/read-issue.ts';

/** How a parent is known that the tracker does not tell: the issue's own text, or the task list of an epic. */
export type ParentOrigin = 'text' | 'task-list';

export interface StatedParent {
  readonly parent: ReadIssue;
  readonly by: ParentOrigin;
}

const isAddress = /^https?:\/\//i;
const pageOf = (url: string): string =>
  url
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '')
    .toLowerCase();

/** The keys that a name in an issue's text can mean, likeliest first: "#2" of acme/shop#7 is acme/shop#2. */
function keysOf(name: string, { key }: ReadIssue): readonly string[] {
  const number = /^#(\d+)$/.exec(name)?.[1];
  if (number === undefined) return [name];
  const project = /^(.+)#\d+$/.exec(key)?.[1];
  return project === undefined ? [name, number] : [`${project}${name}`];
}

/** Finds issues by the names that texts give them, within the source of the text; by address in all. */
function namedIn(issues: readonly ReadIssue[]): (name: string, by: ReadIssue) => ReadIssue | null {
  const wanted = new Set<string>();
  const pages = new Map<string, ReadIssue | null>();
  for (const issue of issues) {
    for (const name of [...issue.statedParents, ...issue.listedIssues]) {
      if (isAddress.test(name)) pages.set(pageOf(name), null);
      else for (const key of keysOf(name, issue)) wanted.add(`${issue.source}\0${key.toLowerCase()}`);
    }
  }
  const found = new Map<string, ReadIssue>();
  for (const issue of issues) {
    const id = `${issue.source}\0${issue.key.toLowerCase()}`;
    if (wanted.has(id)) found.set(id, issue);
    if (issue.url !== null && pages.size > 0 && pages.has(pageOf(issue.url))) pages.set(pageOf(issue.url), issue);
  }
  return (name, by) => {
    if (isAddress.test(name)) return pages.get(pageOf(name)) ?? null;
    for (const key of keysOf(name, by)) {
      const issue = found.get(`${by.source}\0${key.toLowerCase()}`);
      if (issue !== undefined) return issue;
    }
    return null;
  };
}

const nothing: ReadonlyMap<ReadIssue, StatedParent> = new Map();

/**
 * The parents that texts tell of issues whose tracker tells none: what an issue says it is part of, else the one epic whose task list
 * holds it. What names several parents, or is held by several epics, has none: nobody can say which is meant.
 */
export function statedParents(issues: readonly ReadIssue[]): ReadonlyMap<ReadIssue, StatedParent> {
  const speaking = issues.filter(
    ({ statedParents: own, listedIssues, type }) => own.length > 0 || (type === 'epic' && listedIssues.length > 0),
  );
  if (speaking.length === 0) return nothing;
  const named = namedIn(issues);
  const claims = new Map<ReadIssue, { readonly parents: Set<ReadIssue>; readonly by: ParentOrigin }>();
  const claim = (child: ReadIssue, parent: ReadIssue, by: ParentOrigin) => {
    if (child.parent !== null || child === parent) return;
    const known = claims.get(child);
    if (known === undefined || (known.by !== by && by === 'text')) claims.set(child, { parents: new Set([parent]), by });
    else if (known.by === by) known.parents.add(parent);
  };
  for (const issue of speaking) {
    for (const name of issue.statedParents) {
      const parent = named(name, issue);
      if (parent !== null) claim(issue, parent, 'text');
    }
    for (const name of issue.type === 'epic' ? issue.listedIssues : []) {
      const child = named(name, issue);
      if (child !== null) claim(child, issue, 'task-list');
    }
  }
  return new Map(
    [...claims].flatMap(([child, { parents, by }]) => {
      const [parent, ...others] = parents;
      return parent === undefined || others.length > 0 ? [] : [[child, { parent, by }] as const];
    }),
  );
}
