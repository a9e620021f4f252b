/**
 * What the templates of one language say, for languages that put spaces between words. Every entry is a word or a phrase as it is
 * written; they are compared by their folded words (`words`), so that case, accents and punctuation make no difference.
 */
export interface Language {
  readonly name: string;
  /** Words before a request: "please", "briefly", "in one sentence". */
  readonly leads: readonly string[];
  /** Forms that only ever ask a reader to write: "décrivez", "tell us". */
  readonly asks: readonly string[];
  /** Forms that also begin statements, and ask where what a writer is asked for follows soon: "explain", "décrire". */
  readonly describes: readonly string[];
  /** Forms that mostly begin statements, and ask where an article or a question word with what is asked for follows at once: "add the benefit". */
  readonly mayAsk: readonly string[];
  /** Infinitives that ask at the end of a sentence: "den Nutzen beschreiben". */
  readonly endings: readonly string[];
  /** Words that make of such an infinitive a statement: "wir können". */
  readonly finite: readonly string[];
  readonly articles: readonly string[];
  /** What a writer is asked for: "value", "reason", "expected savings". */
  readonly asked: readonly string[];
  /** Words with which a question begins. */
  readonly interrogatives: readonly string[];
  /** Verbs that follow them where no question mark tells: "how does". */
  readonly auxiliaries: readonly string[];
  /** Words between the holes of a story or a sentence to be filled in. */
  readonly frame: readonly string[];
  /** What such a story begins with, left bare: "so that". */
  readonly leadIns: readonly string[];
  /** Verbs that say nothing of one piece of work: "is", "helps". */
  readonly verbs: readonly string[];
  /** Other such words, those of forms among them: "customer", "sentence". */
  readonly common: readonly string[];
  /** What an example begins with: "e.g."; and what does so before a colon: "sample". */
  readonly examples: readonly string[];
  readonly exampleLabels: readonly string[];
  /** Texts that stand for no answer, as a whole. */
  readonly unset: readonly string[];
  /** Beginnings of a promise to answer later, of up to a dozen words: "to be filled by", "waiting for product". */
  readonly putOffs: readonly string[];
  /** What sends the reader to somebody else: "ask", "waiting for". */
  readonly referrals: readonly string[];
  /** Those who are to answer, and what they are to do: "PO to complete". */
  readonly roles: readonly string[];
  readonly duties: readonly string[];
  /** Steps of a scale, and kinds of value, of which a template lets the writer choose. */
  readonly scale: readonly string[];
  readonly kinds: readonly string[];
  /** Where help is to be found, and what sends there: "handbook", "see". */
  readonly help: readonly string[];
  readonly pointers: readonly string[];
  /** What a form says of itself: "optional", "keep it short". */
  readonly remarks: readonly string[];
  /** Labels of a number: "score". */
  readonly scores: readonly string[];
}

/** The entries of a list that is written out with commas. */
export const listed = (text: string): readonly string[] =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

/** Pieces of text that are written out with spaces, the longest first, so that none is taken apart by a shorter one. */
export const pieces = (text: string): readonly string[] =>
  text
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length);

/** What the templates of one language say, for scripts that need no spaces: patterns over the text in its compatible form (NFKC). */
export interface Script {
  readonly name: string;
  /** Tells its texts from those of all other languages. */
  readonly script: RegExp;
  readonly asks: RegExp;
  readonly question: RegExp;
  /** Asks without a question mark: "なぜ". */
  readonly interrogative: RegExp;
  readonly asked: RegExp;
  /** Pieces of text that say nothing of one piece of work; a text of nothing else is a template's. */
  readonly common: readonly string[];
  readonly frame: readonly string[];
  readonly example: RegExp;
  readonly unset: RegExp;
  readonly putOff: RegExp;
  readonly scale: readonly string[];
  readonly help: RegExp;
  readonly remark: RegExp;
}
