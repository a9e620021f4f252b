import type { Script } from './languages/language.ts';
import type { Prepared } from './prepared.ts';
import type { Sentence } from './sentences.ts';

/** One way in which a sentence says nothing: what of it is told by its form, by the lists of a language, by the patterns of a script. */
export interface Look {
  readonly id: string;
  /** What people read: "an instruction to the writer". */
  readonly reason: string;
  readonly form?: (sentence: Sentence) => boolean;
  readonly language?: (sentence: Sentence, language: Prepared) => boolean;
  readonly script?: (sentence: Sentence, script: Script) => boolean;
}
