import type { When } from '../model/policy.ts';
import type { ReadIssue } from '../model/read-issue.ts';
import { remember } from './remember.ts';

const fold = (text: string) => text.trim().toLowerCase();
const among = (names: readonly string[], value: string | null) => value !== null && names.some((name) => fold(name) === fold(value));

/** Finds the first entry that has a name among its own, ignoring case: its index, or Infinity when none has. */
export function firstOfName<T>(entries: readonly T[], namesOf: (entry: T) => readonly string[]): (name: string | null) => number {
  const first = new Map<string, number>();
  for (const [i, entry] of entries.entries()) for (const name of namesOf(entry)) if (!first.has(fold(name))) first.set(fold(name), i);
  const rankOf = remember((name: string) => first.get(fold(name)) ?? Infinity);
  return (name) => (name === null || first.size === 0 ? Infinity : rankOf(name));
}

/** True when `types` names the issue's normalised or raw type. */
const hasType = (issue: ReadIssue, types: readonly string[]): boolean => among(types, issue.type) || among(types, issue.rawType);

/** True when the issue carries one of the labels. */
const hasLabel = (issue: ReadIssue, labels: readonly string[]): boolean => issue.labels.some((label) => among(labels, label));

/** True when every part of the condition that is given holds; any value of a part suffices. Case does not matter. */
export function holds(when: When, issue: ReadIssue, team: string | null): boolean {
  return (
    (when.labels === undefined || hasLabel(issue, when.labels)) &&
    (when.types === undefined || hasType(issue, when.types)) &&
    (when.authors === undefined || among(when.authors, issue.author)) &&
    (when.keys === undefined || among(when.keys, issue.key)) &&
    (when.sources === undefined || among(when.sources, issue.source)) &&
    (when.projects === undefined || among(when.projects, issue.project)) &&
    (when.teams === undefined || among(when.teams, team)) &&
    (when.title === undefined || when.title.some((pattern) => pattern.test(issue.title)))
  );
}
