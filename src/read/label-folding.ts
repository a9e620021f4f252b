/**
 * The form in which labels are compared: without case, accents, width, white space of any kind, markup, emoji, numbering,
 * punctuation around it and a bracketed remark. "**2. Business  Value (required):**" becomes "business value".
 */
export function foldLabel(label: string): string {
  const text = folded(label)
    .replace(/^[^\p{L}\p{N}:([]*:[a-z0-9_+ -]{1,40}:/u, '')
    .replace(/^[^\p{L}\p{N}]*(?:(?:\d{1,3}(?:\.\d{1,3}){0,3}[.):]|[a-z][.)])\s|\d{1,3}(?:\.\d{1,3}){1,3}\s)/u, '');
  const bare = text.replace(/[^\p{L}\p{N}\])}>]+$/u, '').replace(/\s*(?:\([^()]*\)|\[[^[\]]*\]|<[^<>]*>|\{[^{}]*\})$/u, '');
  return trimPunctuation(/[\p{L}\p{N}]/u.test(bare) ? bare : text);
}

const trimPunctuation = (text: string): string => text.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N}]+$/u, '');

/** Case, width, accents, invisible characters and white space made the same; "_" and "-" within words are spaces. */
export function folded(text: string): string {
  const ascii = /^[\x00-\x7f]*$/.test(text);
  let key = (
    ascii
      ? text
      : text
          .normalize('NFKD')
          .replace(/[\p{M}\p{Cf}]+/gu, '')
          .replace(/[‘’]/g, "'")
  ).toLowerCase();
  if (/[_-]/.test(key)) key = key.replace(/(?<=[\p{L}\p{N}])[_-](?=[\p{L}\p{N}])/gu, ' ');
  if (/[^\S ]| {2}/.test(key)) key = key.replace(/\s+/g, ' ');
  if (key.includes('/')) key = key.replace(/ ?\/ ?/g, '/');
  return key.trim();
}
