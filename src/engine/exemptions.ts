import { dayEnd } from '../model/days.ts';
import type { Exemption } from '../model/linked-issue.ts';
import type { ExemptionRule } from '../model/policy.ts';
import type { ReadIssue } from '../model/read-issue.ts';
import { holds } from './when.ts';

const datePattern = /\b\d{4}-\d{2}-\d{2}\b/;
const untilPattern = /\buntil\b[\s:]*([^\s,;]*)/i;
const reasonPattern = /\bbecause\b[\s:,]*(.*)$/is;

type Claim = Omit<Exemption, 'holds' | 'fault'>;

function faultOf({ reason, until }: Claim, at: number, timeZone: string | undefined): Exemption['fault'] {
  if (reason === null || reason.trim() === '') return 'unreasoned';
  if (until === null) return null;
  const end = dayEnd(until, timeZone);
  return Number.isNaN(end) ? 'undated' : end <= at ? 'expired' : null;
}

const judge = (claim: Claim, at: number, timeZone: string | undefined): Exemption => {
  const fault = faultOf(claim, at, timeZone);
  return { ...claim, holds: fault === null, fault };
};

/**
 * The claim in a line such as `Throughline: exempt until 2026-12-31, because …`; null for another directive. `until` is what follows
 * that word, a date or not: a date that cannot be read must not make a permission without end.
 */
export function parseDirective(directive: string): { readonly reason: string | null; readonly until: string | null } | null {
  if (!/^exempt\b/i.test(directive.trim())) return null;
  const terms = directive.split(/\bbecause\b/i, 1)[0] ?? '';
  const named = untilPattern.exec(terms)?.[1];
  const until = datePattern.exec(named ?? terms)?.[0] ?? named ?? null;
  const reason = reasonPattern.exec(directive)?.[1]?.trim() ?? '';
  return { reason: reason === '' ? null : reason, until };
}

const none: readonly Exemption[] = [];

/** Every exemption claimed for an issue, by config and in its own text, judged at the instant `at` (milliseconds). Days are those of `timeZone`. */
export function exemptionsOf(
  issue: ReadIssue,
  team: string | null,
  rules: readonly ExemptionRule[],
  at: number,
  timeZone?: string,
): readonly Exemption[] {
  if (rules.length === 0 && issue.directives.length === 0) return none;
  const claims: Exemption[] = [];
  for (const { when, reason, until, origin } of rules) {
    if (holds(when, issue, team)) claims.push(judge({ reason, until, by: 'config', origin }, at, timeZone));
  }
  for (const directive of issue.directives) {
    const claim = parseDirective(directive);
    if (claim !== null) claims.push(judge({ ...claim, by: 'issue', origin: `Throughline: ${directive}` }, at, timeZone));
  }
  return claims.length === 0 ? none : claims;
}
