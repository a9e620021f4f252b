import { hole, words } from './words.ts';

/** One sentence of a text, as the looks see it. */
export interface Sentence {
  /** As written, in the compatible form of its characters (NFKC), brackets as `hole`. */
  readonly text: string;
  /** Its folded words. */
  readonly words: readonly string[];
  /** The words, joined by single spaces. */
  readonly key: string;
  /** Holds brackets or a blank to be filled in. */
  readonly hasHole: boolean;
  /** Its line holds a link or an address. */
  readonly hasLink: boolean;
  /** All of its line is bold. */
  readonly isBold: boolean;
  /** Stands under a label of goals. */
  readonly ofGoals: boolean;
}

/** What is known of the line that a sentence stands in. */
export type InLine = Pick<Sentence, 'hasLink' | 'isBold' | 'ofGoals'>;

const blank = /_{2,}|…|\.{3,}|-{3,}|\b[xX]{2,}\b/;

/** A text as a sentence. */
export function asSentence(text: string, line: InLine): Sentence {
  const compatible = text.normalize('NFKC').trim();
  const key = words(compatible.replace(/https?:\/\/\S+/g, ' ').replace(/(?<!\p{L})[xX]{2,}(?!\p{L})/gu, ' '));
  return {
    text: compatible,
    key,
    words: key === '' ? [] : key.split(' '),
    hasHole: compatible.includes(hole) || blank.test(compatible),
    ...line,
  };
}

/** Words after which a full stop ends no sentence, and single letters. */
const abbreviation =
  /(?:^|[^\p{L}])(?:\p{L}|ca|e\.g|i\.e|eg|ie|etc|approx|vs|no|nr|max|min|incl|inkl|bzw|bspw|evtl|ggf|usw|z\.\s?b|d\.\s?h|u\.\s?a|p\.\s?ex|p\.\s?ej|es|ex|ej|bijv|bv|np|tzn|m\.in|itp|итд|напр|т\.\s?е|т\.\s?д|mr|mrs|dr|st|fig|inc|ltd|co)\.$/iu;
const ends = /[.!?]+["'”’»)\]]*(?=\s|$)|[。！？!?]+(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}「『(（])|[。！？]|[;；](?=\s|$)/gu;

/** The sentences of a line, in order. */
export function sentencesOf(line: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const found of line.matchAll(ends)) {
    const end = found.index + found[0].length;
    if (found[0].startsWith('.') && abbreviation.test(line.slice(Math.max(0, found.index - 8), found.index + 1))) continue;
    if (/[\p{L}\p{N}]/u.test(line.slice(from, end))) {
      sentences.push(line.slice(from, end).trim());
      from = end;
    }
  }
  const rest = line.slice(from).trim();
  if (/[\p{L}\p{N}]/u.test(rest) || (sentences.length === 0 && rest !== '')) sentences.push(rest);
  return sentences;
}

/** The two parts of a sentence around its first colon; null when it has none, or nothing before it. */
export function aroundColon(text: string): readonly [head: string, rest: string] | null {
  const found = /[:：](?!\/\/|\d)|\s[–—-]\s/u.exec(text);
  return found && found.index > 0 ? [text.slice(0, found.index).trim(), text.slice(found.index + found[0].length).trim()] : null;
}
