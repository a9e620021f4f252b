/** How a value is called in a message: by its kind, or as it was written. */

const longest = 60;

/** Text in quotation marks, safe to print: cut when long, with invisible and control characters written out. */
export function quote(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  const safe = cut.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
  return `"${safe}"`;
}

export type Kind = 'text' | 'number' | 'truth' | 'nothing' | 'list' | 'keys';

/** What kind of YAML value this is. */
export function kindOf(value: unknown): Kind {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'keys';
  if (typeof value === 'string') return 'text';
  return typeof value === 'boolean' ? 'truth' : 'number';
}

/** The value as a message names it: `"forty"`, `12`, `nothing`, `a list`, `keys and values`. */
export function describe(value: unknown): string {
  const kind = kindOf(value);
  if (kind === 'nothing') return 'nothing';
  if (kind === 'list') return 'a list';
  if (kind === 'keys') return 'keys and values';
  return typeof value === 'string' ? quote(value) : String(value);
}

/** "a, b or c". */
export function either(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
