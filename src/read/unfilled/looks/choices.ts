import type { Look } from '../look.ts';
import type { Phrases } from '../phrases.ts';
import { hole, words } from '../words.ts';

const strict = new RegExp(`\\s*[/|／｜]\\s*|\\s{3,}|\\s*[${hole}☐☑◯○◻□•·]\\s*|\\s+(?:or|oder|ou|o|of|lub|albo|или|vs\\.?)\\s+`, 'u');
const loose = /\s*[,;、，/|]\s*/u;

const partsOf = (text: string, separator: RegExp): string[] =>
  text
    .split(separator)
    .map((part) => words(part))
    .filter((part) => part !== '');

/** Steps of a scale or kinds of value to choose from, none of them chosen: "High / Medium / Low", "Revenue | Cost | Risk". */
export const choices: Look = {
  id: 'choice',
  reason: 'a choice, nothing chosen',
  language: ({ text }, { scale, kinds }) => {
    if (text.length > 200) return false;
    const parts = partsOf(text, strict);
    if (parts.length >= 2 && all(parts, scale)) return true;
    if (parts.length >= 3 && all(parts, scale, kinds)) return true;
    const listed = partsOf(text, loose);
    return listed.length >= 3 && all(listed, scale);
  },
  script: ({ text }, { scale }) => {
    const parts = text.split(strict).filter((part) => part !== '');
    return parts.length >= 2 && parts.every((part) => scale.includes(part));
  },
};

/** Whether the parts are different entries of some lists. */
const all = (parts: readonly string[], ...lists: readonly Phrases[]): boolean =>
  new Set(parts).size === parts.length && parts.every((part) => lists.some((list) => list.has(part)));
