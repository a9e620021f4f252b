import { RE2JS, RE2JSSyntaxException } from 're2js';
import type { TitlePattern } from '../model/policy.ts';

const longest = 1000;

/** Why a pattern is refused, in plain words. */
export class PatternRefused extends Error {}

/** A user's regular expression in a linear-time engine, ignoring case. Throws PatternRefused. */
export function titlePattern(source: string): TitlePattern {
  if (source.length > longest) throw new PatternRefused(`the pattern is longer than ${longest} characters`);
  if (/\(\?<?[=!]/.test(source)) {
    throw new PatternRefused(
      'look-ahead and look-behind ((?=, (?!, (?<=, (?<!) are not supported, so that a pattern takes linear time; write it without',
    );
  }
  try {
    const compiled = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
    return { source, test: (text) => compiled.test(text) };
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    const reference = /\\[1-9]/.test(source) ? ' (references such as \\1 are not supported)' : '';
    throw new PatternRefused(`this is not a regular expression: ${error.getDescription()}${reference}`);
  }
}
