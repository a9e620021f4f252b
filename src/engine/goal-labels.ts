import type { GoalIndex } from './goal-index.ts';
import { foldName } from './name-finder.ts';
import { cut, naming, type OwnReferences, silent } from './own-words.ts';
import { resolved } from './references.ts';

/** How labels name goals: `okr:o1-kr2`, `goal/o1`. */
const labelPrefix = /^(?:okrs?|kr|key[ -]?result|objective|goal)\s*[:/=]+\s*(.+)$/is;
/** Other ways of joining the two, where what follows is a goal indeed: Jira's labels, and those of people who avoid colons. */
const joinedPrefix = /^(?:okrs?|kr|goal|objective)[-_.](.+)$/is;
const unsetName = /^(?:tb[acd]|todo|unknown|none|n\/?a|[^\p{L}\p{N}]+)$/iu;

/** Letters and digits together, as ids have them: a label of that form is no ordinary word. */
const isIdShaped = (label: string) => /\p{L}/u.test(label) && /\p{N}/u.test(label);

/** What a label says by itself. Most say nothing of goals. */
export function readLabel(label: string, index: GoalIndex): OwnReferences {
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
