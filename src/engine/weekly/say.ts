import type { AuditedGoal } from '../../model/audit.ts';
import type { Piece, Sentence } from '../../model/weekly.ts';

type Part = Piece | Sentence | number;

const isSentence = (part: Part): part is Sentence => Array.isArray(part);

/** A sentence: the template's text and numbers are the tool's own words, foreign text comes in as a piece. */
export function say(texts: TemplateStringsArray, ...parts: readonly Part[]): Sentence {
  const pieces: Piece[] = [];
  const add = (piece: Piece) => {
    const last = pieces.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
    else if (piece !== '') pieces.push(piece);
  };
  for (const [i, text] of texts.entries()) {
    add(text);
    const part = parts[i];
    if (part === undefined) continue;
    if (isSentence(part)) part.forEach(add);
    else add(typeof part === 'number' ? String(part) : part);
  }
  return pieces;
}

/** The name of a team, a person, a source. */
export const named = (text: string): Piece => ({ kind: 'strong', text });

/** Words that are not the tool's own and need no quotation marks: units, how something was worked out. */
export const words = (text: string): Piece => ({ kind: 'figure', text, list: null });

/** A text of a tracker or a goals file. */
export const quote = (text: string): Piece => ({ kind: 'quote', text });

export const strong = (text: string): Piece => ({ kind: 'strong', text });

/** A figure and the list of the issues behind it. */
export const figure = (text: string, list: string | null): Piece => ({ kind: 'figure', text, list });

/** An issue, named and led to. */
export const issueOf = ({ key, title, url }: { readonly key: string; readonly title: string; readonly url: string | null }): Piece => ({
  kind: 'issue',
  key,
  title,
  url,
});

/** A goal with its title; with its id alone when it is not among the goals. */
export const goalOf = (goals: ReadonlyMap<string, Pick<AuditedGoal, 'title'>>, id: string): Piece => ({
  kind: 'goal',
  id,
  title: goals.get(id)?.title ?? null,
});

/** "a, b and c" of sentences. */
export const listed = (parts: readonly Sentence[]): Sentence =>
  parts
    .flatMap((part, i) => (i === 0 ? part : [i === parts.length - 1 ? ' and ' : ', ', ...part]))
    .reduce<Sentence>((all, piece) => say`${all}${piece}`, []);

/** Sentences one after another, as one. */
export const joined = (parts: readonly Sentence[], between: string): Sentence =>
  parts.reduce<Sentence>((all, part, i) => (i === 0 ? part : say`${all}${between}${part}`), []);
