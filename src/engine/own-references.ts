import type { Passage, ReadIssue } from '../model/read-issue.ts';
import { denialOf } from './denial.ts';
import type { GoalIndex, Mention } from './goal-index.ts';
import { foldName } from './name-finder.ts';
import { dedupe, goalsThatAre, type MappingIndex, pointedAt, type Reference, resolved } from './references.ts';
import { remember } from './remember.ts';

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
/** Other ways of joining the two, where what follows is a goal indeed: Jira's labels, and those of people who avoid colons. */
const joinedPrefix = /^(?:okrs?|kr|goal|objective)[-_.](.+)$/is;
const unsetName = /^(?:tb[acd]|todo|unknown|none|n\/?a|[^\p{L}\p{N}]+)$/iu;

/** Letters and digits together, as ids have them: a label of that form is no ordinary word. */
const isIdShaped = (label: string) => /\p{L}/u.test(label) && /\p{N}/u.test(label);

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

/** What a labelled text says. */
function readText(text: string, urls: readonly string[], at: string, index: GoalIndex): OwnReferences {
  const denial = denialOf(text);
  if (denial === null) return naming(namedIn(text, urls, at, index));
  if (!denial.explicit) {
    const references = namedIn(text, urls, at, index);
    if (references.some(({ goals }) => goals.length > 0)) return naming(references);
  }
  return denial.reason === null ? { ...silent, placeholder: `"${cut(text.trim())}"` } : { ...silent, declined: denial.reason };
}

/** Longer texts are prose, and prose is written once. */
const longestRepeated = 80;

/** Reads labelled texts; a short one without links, such as "O1-KR2", once for all issues that have it in the same place. */
function passageReader(index: GoalIndex): (passage: Passage) => OwnReferences {
  const readShort = remember((at: string) => remember((text: string) => readText(text, [], at, index)));
  const empty = remember((reason: string): OwnReferences => ({ ...silent, placeholder: reason }));
  /** A text that reading takes for a placeholder may name a goal all the same, or say why there is none. */
  const sayNothing = (text: string) => {
    const denial = denialOf(text);
    return (denial === null || denial.reason === null || !denial.explicit) && index.mentions(text).length === 0;
  };
  const saysNothing = remember((text: string) => ({ holds: sayNothing(text) }));
  return ({ text, at, urls, status, reason }) => {
    if (status === 'unreadable') return withheld;
    const isShort = text.length <= longestRepeated;
    if (status === 'placeholder' && (isShort ? saysNothing(text).holds : sayNothing(text))) return empty(reason ?? 'empty');
    return isShort && urls.length === 0 ? readShort(at)(text) : readText(text, urls, at, index);
  };
}

/** What a label says by itself. Most say nothing of goals. */
function readLabel(label: string, index: GoalIndex): OwnReferences {
  const is = index.named(label);
  if (is.length > 0 && (isIdShaped(label) || is.some(({ id }) => foldName(id) === foldName(label)))) {
    return naming([{ ref: label, at: 'label', goals: is, origin: null }]);
  }
  const name = labelPrefix.exec(label.trim())?.[1];
  if (name !== undefined) {
    if (unsetName.test(name)) return { ...silent, placeholder: `"${cut(label)}"` };
    return naming([{ ref: name, at: 'label', goals: index.named(name), origin: null }]);
  }
  const joined = joinedPrefix.exec(label.trim())?.[1];
  return joined === undefined ? silent : naming(resolved([{ ref: joined, goals: index.named(joined) }], 'label'));
}

/** Scripts without spaces between words: an id stands within what looks like one word. */
const unspaced = /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]/u;

/** Finds every reference an issue makes by itself: what it says, where it lies, and what the mapping says of that. */
export function referenceReader(index: GoalIndex, mapping: MappingIndex): (issue: ReadIssue) => OwnReferences {
  const ofPassage = passageReader(index);
  const ofLabel = remember((label: string) => {
    const mapped = mapping('label', label);
    return mapped.length > 0 ? naming(mapped) : readLabel(label, index);
  });
  const ofMilestone = remember((name: string) => naming([...resolved(index.mentions(name), 'milestone'), ...mapping('milestone', name)]));
  const ofComponent = remember((name: string) => naming(mapping('component', name)));
  const inToken = (token: string): readonly Mention[] => {
    const goals = index.named(token);
    return goals.length === 0 && unspaced.test(token) ? index.mentions(token) : [{ ref: token, goals }];
  };
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
    if (issue.links.length > 0) add(naming(issue.links.flatMap(({ key, url }) => pointedAt(key, url, 'issue-link', index))));
    if (issue.urls.length > 0)
      add(
        naming(
          resolved(
            issue.urls.map((ref) => ({ ref, goals: index.atUrl(ref) })),
            'url',
          ),
        ),
      );
    if (issue.tokens.length > 0) add(naming(issue.tokens.flatMap((token) => resolved(inToken(token), 'inline'))));
    if (issue.body === 'unreadable') add(withheld);
    return parts < 2 ? own : { ...own, references: dedupe(own.references) };
  };
}
