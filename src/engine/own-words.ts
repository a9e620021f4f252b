import { dedupe, type Reference } from './references.ts';

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

/** Says nothing of any goal: one for all issues, fields and labels that do not. */
export const silent: OwnReferences = { references: [], declined: null, placeholder: null, unreadable: false };
/** What could not be read may name a goal. */
export const withheld: OwnReferences = { ...silent, unreadable: true };
/** What names these goals, each once. */
export const naming = (references: readonly Reference[]): OwnReferences =>
  references.length === 0 ? silent : { ...silent, references: dedupe(references) };

/** What two parts of an issue say together; the first word counts. Most issues speak in one part or none: then nothing is built. */
export function together(a: OwnReferences, b: OwnReferences): OwnReferences {
  if (b === silent || a === b) return a;
  if (a === silent) return b;
  return {
    references: b.references.length === 0 ? a.references : [...a.references, ...b.references],
    declined: a.declined ?? b.declined,
    placeholder: a.placeholder ?? b.placeholder,
    unreadable: a.unreadable || b.unreadable,
  };
}

/** A text as a reference or a reason shows it. */
export const cut = (text: string) => (text.length > 120 ? `${text.slice(0, 119)}…` : text);
