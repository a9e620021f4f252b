import type { ReadIssue } from '../model/read-issue.ts';
import type { KeptIssue } from './collect.ts';
import type { Reading } from './reading.ts';

/**
 * What only all issues of a source together tell, once it was read: which of them stand above or below the stories, and what its reader should
 * know of its names. They are those of `issues` from `first` on.
 */
export function settle({ names, notes }: Reading, issues: ReadIssue[], first: number, kept: Map<ReadIssue, KeptIssue>): void {
  function* own() {
    for (let at = first; at < issues.length; at += 1) yield issues[at] as ReadIssue;
  }
  const standings = names.standings(own());
  for (let at = first; standings.size > 0 && at < issues.length; at += 1) {
    const issue = issues[at] as ReadIssue;
    const type = standings.get(issue.key);
    if (type === undefined) continue;
    const placed: ReadIssue = { ...issue, type };
    issues[at] = placed;
    const one = kept.get(issue);
    if (one === undefined) continue;
    kept.delete(issue);
    kept.set(placed, { ...one, readAgain: (changed) => ({ ...one.readAgain(changed), type }) });
  }
  notes.push(...names.notes(own()));
}
