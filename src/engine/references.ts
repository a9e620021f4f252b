import type { Goal, Goals, MappingKind, MappingRow } from '../model/goals.ts';
import type { Passage, ReadIssue } from '../model/read-issue.ts';
import type { GoalIndex } from './goal-index.ts';
import { remember } from './remember.ts';

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

const nothing: readonly never[] = [];

/** How labels name goals: `okr:o1-kr2`, `goal/o1`. */
const labelPrefix = /^(?:okrs?|kr|key[ -]?result|objective|goal)\s*[:/=]+\s*(.+)$/is;
const declinedText =
  /^(?:none|no(?:ne)? (?:okr|goal|key result|objective)s?|not? (?:applicable|linked)|n\/a)\b[\s,;:.()–—-]*(?:because|since|as|due to)\b[\s:,]*(\S.*)$/is;

/** Says nothing of any goal: one for all issues, fields and labels that do not. */
const silent: OwnReferences = { references: [], declined: null, placeholder: null, unreadable: false };
const withheld: OwnReferences = { ...silent, unreadable: true };
const naming = (references: readonly Reference[]): OwnReferences =>
  references.length === 0 ? silent : { ...silent, references: dedupe(references) };

/** What two parts of an issue say together; the first word counts. Most issues speak in one part or none: then nothing is built. */
function together(a: OwnReferences, b: OwnReferences): OwnReferences {
  if (b === silent || a === b) return a;
  if (a === silent) return b;
  return {
    references: b.references.length === 0 ? a.references : [...a.references, ...b.references],
    declined: a.declined ?? b.declined,
    placeholder: a.placeholder ?? b.placeholder,
    unreadable: a.unreadable || b.unreadable,
  };
}

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
  return (kind, value) => (value === null || rows.size === 0 ? nothing : (rows.get(keyOf(kind, value)) ?? nothing));
}

/** The goals that a labelled text names; a text that names none is one unknown reference. */
function namedIn(text: string, urls: readonly string[], at: string, index: GoalIndex): Reference[] {
  const named: Reference[] = index.mentions(text).map(({ ref, goals }) => ({ ref, at, goals, origin: null }));
  for (const url of urls) {
    const goals = index.atUrl(url);
    if (goals.length > 0) named.push({ ref: url, at, goals, origin: null });
  }
  if (named.length === 0) return [{ ref: cut(text === '' ? (urls[0] ?? '') : text), at, goals: [], origin: null }];
  const strangers = index.strangers(text).map((ref) => ({ ref, at, goals: [], origin: null }));
  return [...named, ...strangers];
}

/** What a labelled text that could be read says. */
function readText(text: string, urls: readonly string[], at: string, index: GoalIndex): OwnReferences {
  const declined = declinedText.exec(text.trim())?.[1] ?? null;
  return declined === null ? naming(namedIn(text, urls, at, index)) : { ...silent, declined };
}

/** Longer texts are prose, and prose is written once. */
const longestRepeated = 80;

/** Reads labelled texts; a short one without links, such as "O1-KR2", once for all issues that have it in the same place. */
function passageReader(index: GoalIndex): (passage: Passage) => OwnReferences {
  const readShort = remember((at: string) => remember((text: string) => readText(text, [], at, index)));
  const mentionsNone = remember((text: string) => ({ none: index.mentions(text).length === 0 }));
  const empty = remember((reason: string): OwnReferences => ({ ...silent, placeholder: reason }));
  return ({ text, at, urls, status, reason }) => {
    if (status === 'unreadable') return withheld;
    const isShort = text.length <= longestRepeated;
    if (status === 'placeholder' && (isShort ? mentionsNone(text).none : index.mentions(text).length === 0))
      return empty(reason ?? 'empty');
    return isShort && urls.length === 0 ? readShort(at)(text) : readText(text, urls, at, index);
  };
}

function namedByLabel(label: string, index: GoalIndex, mapping: MappingIndex): readonly Reference[] {
  const mapped = mapping('label', label);
  if (mapped.length > 0) return mapped;
  const name = labelPrefix.exec(label.trim())?.[1];
  if (name !== undefined) return [{ ref: name, at: 'label', goals: index.named(name), origin: null }];
  const goals = index.named(label).filter(({ id }) => foldValue(id) === foldValue(label));
  return goals.length > 0 ? [{ ref: label, at: 'label', goals, origin: null }] : [];
}

/** What a key and an address name: two references, so that a goal which is named by both is not taken for two. */
function pointedAt(key: string | null, url: string | null, at: string, index: GoalIndex): readonly Reference[] {
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
const resolved = (found: readonly { readonly ref: string; readonly goals: readonly Goal[] }[], at: string): Reference[] =>
  found.filter(({ goals }) => goals.length > 0).map(({ ref, goals }) => ({ ref, at, goals, origin: null }));

/** Goals that an issue is: its key or address is a goal's name. Its children inherit that link. */
export const goalsThatAre = (issue: { readonly key: string; readonly url: string | null }, index: GoalIndex): readonly Reference[] =>
  dedupe(pointedAt(issue.key, issue.url, 'parent', index));

/** What is known of a parent that was not read: its key may be mapped, or a goal's name. */
export const referencesOfKey = (key: string, index: GoalIndex, mapping: MappingIndex): readonly Reference[] =>
  dedupe([...mapping('epic', key), ...pointedAt(key, null, 'parent', index)]);

/** Finds every reference an issue makes by itself: what it says, where it lies, and what the mapping says of that. */
export function referenceReader(index: GoalIndex, mapping: MappingIndex): (issue: ReadIssue) => OwnReferences {
  const ofPassage = passageReader(index);
  const ofLabel = remember((label: string) => naming(namedByLabel(label, index, mapping)));
  const ofMilestone = remember((name: string) => naming([...resolved(index.mentions(name), 'milestone'), ...mapping('milestone', name)]));
  const ofComponent = remember((name: string) => naming(mapping('component', name)));
  return (issue) => {
    let own = silent;
    let parts = 0;
    const add = (part: OwnReferences) => {
      if (part.references.length > 0) parts += 1;
      own = together(own, part);
    };
    for (const passage of issue.goalTexts) add(ofPassage(passage));
    for (const label of issue.labels) add(ofLabel(label));
    if (issue.milestone !== null) add(ofMilestone(issue.milestone));
    for (const component of issue.components) add(ofComponent(component));
    add(naming(mapping('epic', issue.key)));
    add(naming(goalsThatAre(issue, index)));
    for (const { key, url } of issue.links) add(naming(pointedAt(key, url, 'issue-link', index)));
    for (const url of issue.urls) add(naming(resolved([{ ref: url, goals: index.atUrl(url) }], 'url')));
    for (const token of issue.tokens) add(naming(resolved([{ ref: token, goals: index.named(token) }], 'inline')));
    if (issue.body === 'unreadable') add(withheld);
    return parts < 2 ? own : { ...own, references: dedupe(own.references) };
  };
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
