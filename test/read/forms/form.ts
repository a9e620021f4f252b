/** Why a markup has no such form. */
export class Absent {
  readonly why: string;

  constructor(why: string) {
    this.why = why;
  }
}

export const absent = (why: string): Absent => new Absent(why);

/** The markups in which every form is written, or said to be unknown. */
export const markups = ['markdown', 'adf', 'wiki', 'textile', 'html'] as const;

/** One way to write a statement, or something like one, in every markup that knows it: the verdict is the same in all. */
export interface Form {
  readonly name: string;
  /** As `verdictOf` gives it. */
  readonly verdict: string;
  /** The labels that the team configured, where they are not those of reading.ts. */
  readonly labels?: readonly string[];
  readonly markdown: string | Absent;
  readonly adf: object;
  readonly wiki: string | Absent;
  readonly textile: string | Absent;
  readonly html: string | Absent;
  /** Where text without markup can say it. */
  readonly plain?: string;
}

export const text = 'Fewer chargebacks';
export const filled = `filled: ${text}`;
