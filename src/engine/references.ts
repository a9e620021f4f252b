import type { Goal, Goals, MappingKind, MappingRow } from '../model/goals.ts';
import type { GoalIndex } from './goal-index.ts';
import { foldName } from './name-finder.ts';

/** What names a goal, before it is judged at a date. No goals: nothing has that name. Several: the name is ambiguous. */
export interface Reference {
  readonly ref: string;
  readonly at: string;
  readonly goals: readonly Goal[];
  /** "mapping.csv:3: label,checkout" when the mapping made it. */
  readonly origin: string | null;
}

const nothing: readonly never[] = [];

/** The mapping's rows by kind and value. */
export type MappingIndex = (kind: MappingKind, value: string | null) => readonly Reference[];

/** Resolves the mapping's goals once. A row stays a reference even when its goal is gone: then it names nothing. */
export function indexMapping({ mapping }: Goals, index: GoalIndex): MappingIndex {
  const rows = new Map<string, Reference[]>();
  const keyOf = (kind: MappingKind, value: string) => `${kind}\u0000${foldName(value)}`;
  for (const row of mapping satisfies readonly MappingRow[]) {
    const key = keyOf(row.kind, row.value);
    const reference = {
      ref: row.goal,
      at: `mapping:${row.kind}`,
      goals: index.named(row.goal),
      origin: `${row.origin}: ${row.kind},${row.value}`,
    };
    const list = rows.get(key);
    if (list === undefined) rows.set(key, [reference]);
    else list.push(reference);
  }
  return (kind, value) => (value === null || rows.size === 0 ? nothing : (rows.get(keyOf(kind, value)) ?? nothing));
}

/** What a key and an address name: two references, so that a goal which is named by both is not taken for two. */
export function pointedAt(key: string | null, url: string | null, at: string, index: GoalIndex): readonly Reference[] {
  const byKey = key === null ? nothing : index.named(key);
  const byUrl = url === null ? nothing : index.atUrl(url);
  if (byKey.length === 0 && byUrl.length === 0) return nothing;
  return resolved(
    [
      { ref: key ?? '', goals: byKey },
      { ref: key ?? url ?? '', goals: byUrl },
    ],
    at,
  );
}

/** Names that lead to a goal, wherever they stood; the others are no references there. */
export const resolved = (found: readonly { readonly ref: string; readonly goals: readonly Goal[] }[], at: string): Reference[] =>
  found.filter(({ goals }) => goals.length > 0).map(({ ref, goals }) => ({ ref, at, goals, origin: null }));

/** Goals that an issue is: its key or address is a goal's name. Its children inherit that link. */
export const goalsThatAre = (issue: { readonly key: string; readonly url: string | null }, index: GoalIndex): readonly Reference[] =>
  dedupe(pointedAt(issue.key, issue.url, 'parent', index));

/** What is known of a parent that was not read: its key may be mapped, or a goal's name. */
export const referencesOfKey = (key: string, index: GoalIndex, mapping: MappingIndex): readonly Reference[] =>
  dedupe([...mapping('epic', key), ...pointedAt(key, null, 'parent', index)]);

/** One reference per goal, or goals that share a name, and, for names without a goal, per name; the first place wins. */
export function dedupe(references: readonly Reference[]): readonly Reference[] {
  if (references.length < 2) return references;
  const seen = new Set<string>();
  return references.filter(({ ref, goals }) => {
    const key = goals.length === 0 ? `?${foldName(ref)}` : goals.map(({ id }) => `=${id}`).join();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
