import type { Goal, Goals, MappingKind, MappingRow } from '../model/goals.ts';
import type { Passage, ReadIssue } from '../model/read-issue.ts';
import type { GoalIndex } from './goal-index.ts';

/** What names a goal, before it is judged at a date. No goals: nothing has that name. Several: the name is ambiguous. */
export interface Reference {
  readonly ref: string;
  readonly at: string;
  readonly goals: readonly Goal[];
  /** "mapping.csv:3: label,checkout" when the mapping made it. */
  readonly origin: string | null;
}

/** What an issue itself says about its goals. */
export interface OwnReferences {
  readonly references: readonly Reference[];
  /** "None, because …": the reason. */
  readonly declined: string | null;
  /** Why the labelled text is no more than a placeholder. */
  readonly placeholder: string | null;
  /** The text of an OKR field or section could not be read. */
  readonly unreadable: boolean;
}

/** How labels name goals: `okr:o1-kr2`, `goal/o1`. */
const labelPrefix = /^(?:okrs?|kr|key[ -]?result|objective|goal)\s*[:/=]+\s*(.+)$/is;
const declinedText =
  /^(?:none|no(?:ne)? (?:okr|goal|key result|objective)s?|not? (?:applicable|linked)|n\/a)\b[\s,;:.()–—-]*(?:because|since|as|due to)\b[\s:,]*(\S.*)$/is;

const cut = (text: string) => (text.length > 120 ? `${text.slice(0, 119)}…` : text);
const foldValue = (value: string) => value.normalize('NFKC').trim().toLowerCase();

/** The mapping's rows by kind and value. */
export type MappingIndex = (kind: MappingKind, value: string | null) => readonly Reference[];

/** Resolves the mapping's goals once. A row stays a reference even when its goal is gone: then it names nothing. */
export function indexMapping({ mapping }: Goals, index: GoalIndex): MappingIndex {
  const rows = new Map<string, Reference[]>();
  const keyOf = (kind: MappingKind, value: string) => `${kind}\u0000${foldValue(value)}`;
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
  return (kind, value) => (value === null || rows.size === 0 ? [] : (rows.get(keyOf(kind, value)) ?? []));
}

/** The goals that a labelled text names; a text that names none is one unknown reference. */
function readPassage({ text, at, urls }: Passage, index: GoalIndex): Reference[] {
  const named: Reference[] = index.mentions(text).map(({ ref, goals }) => ({ ref, at, goals, origin: null }));
  for (const url of urls) {
    const goals = index.atUrl(url);
    if (goals.length > 0) named.push({ ref: url, at, goals, origin: null });
  }
  if (named.length === 0) return [{ ref: cut(text === '' ? (urls[0] ?? '') : text), at, goals: [], origin: null }];
  const strangers = index.strangers(text).map((ref) => ({ ref, at, goals: [], origin: null }));
  return [...named, ...strangers];
}

function fromLabels(labels: readonly string[], index: GoalIndex, mapping: MappingIndex): Reference[] {
  return labels.flatMap((label) => {
    const mapped = mapping('label', label);
    if (mapped.length > 0) return mapped;
    const name = labelPrefix.exec(label.trim())?.[1];
    if (name !== undefined) return [{ ref: name, at: 'label', goals: index.named(name), origin: null }];
    const goals = index.named(label).filter(({ id }) => foldValue(id) === foldValue(label));
    return goals.length > 0 ? [{ ref: label, at: 'label', goals, origin: null }] : [];
  });
}

/** What a key and an address name: two references, so that a goal which is named by both is not taken for two. */
function pointedAt(key: string | null, url: string | null, at: string, index: GoalIndex): Reference[] {
  const byKey = { ref: key ?? '', goals: key === null ? [] : index.named(key) };
  const byUrl = { ref: key ?? url ?? '', goals: url === null ? [] : index.atUrl(url) };
  return resolved([byKey, byUrl], at);
}

/** Names that lead to a goal, wherever they stood; the others are no references there. */
const resolved = (found: readonly { readonly ref: string; readonly goals: readonly Goal[] }[], at: string): Reference[] =>
  found.filter(({ goals }) => goals.length > 0).map(({ ref, goals }) => ({ ref, at, goals, origin: null }));

/** Goals that an issue is: its key or address is a goal's name. Its children inherit that link. */
export const goalsThatAre = (issue: { readonly key: string; readonly url: string | null }, index: GoalIndex): readonly Reference[] =>
  dedupe(pointedAt(issue.key, issue.url, 'parent', index));

/** What is known of a parent that was not read: its key may be mapped, or a goal's name. */
export const referencesOfKey = (key: string, index: GoalIndex, mapping: MappingIndex): readonly Reference[] =>
  dedupe([...mapping('epic', key), ...pointedAt(key, null, 'parent', index)]);

/** Every reference an issue makes by itself: what it says, where it lies, and what the mapping says of that. */
export function ownReferences(issue: ReadIssue, index: GoalIndex, mapping: MappingIndex): OwnReferences {
  const references: Reference[] = [];
  let declined: string | null = null;
  let placeholder: string | null = null;
  let unreadable = false;
  for (const passage of issue.goalTexts) {
    if (passage.status === 'unreadable') unreadable = true;
    else if (passage.status === 'placeholder' && index.mentions(passage.text).length === 0) placeholder ??= passage.reason ?? 'empty';
    else {
      const reason = declinedText.exec(passage.text.trim())?.[1] ?? null;
      if (reason !== null) declined ??= reason;
      else references.push(...readPassage(passage, index));
    }
  }
  references.push(...fromLabels(issue.labels, index, mapping));
  if (issue.milestone !== null) references.push(...resolved(index.mentions(issue.milestone), 'milestone'));
  references.push(...mapping('milestone', issue.milestone));
  for (const component of issue.components) references.push(...mapping('component', component));
  references.push(...mapping('epic', issue.key), ...goalsThatAre(issue, index));
  for (const { key, url } of issue.links) references.push(...pointedAt(key, url, 'issue-link', index));
  references.push(
    ...resolved(
      issue.urls.map((url) => ({ ref: url, goals: index.atUrl(url) })),
      'url',
    ),
  );
  references.push(
    ...resolved(
      issue.tokens.map((token) => ({ ref: token, goals: index.named(token) })),
      'inline',
    ),
  );
  return { references: dedupe(references), declined, placeholder, unreadable: unreadable || issue.body === 'unreadable' };
}

/** One reference per goal and, for names without a goal, per name; the first place wins. */
function dedupe(references: readonly Reference[]): readonly Reference[] {
  if (references.length < 2) return references;
  const seen = new Set<string>();
  return references.filter(({ ref, goals }) => {
    const key = goals.length === 1 ? `=${goals[0]?.id}` : `?${foldValue(ref)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
