import type { Exemption } from '../model/linked-issue.ts';
import type { ExemptionRule } from '../model/policy.ts';
import type { ReadIssue } from '../model/read-issue.ts';
import { day, dayStart } from './link-status.ts';
import { holds } from './when.ts';

const datePattern = /\b(\d{4}-\d{2}-\d{2})\b/;
const reasonPattern = /\bbecause\b[\s:,]*(.*)$/is;

const judge = (claim: Omit<Exemption, 'holds' | 'fault'>, at: number): Exemption => {
  const fault =
    claim.reason === null || claim.reason.trim() === ''
      ? 'unreasoned'
      : claim.until !== null && dayStart(claim.until) + day <= at
        ? 'expired'
        : null;
  return { ...claim, holds: fault === null, fault };
};

/** The claim in a line such as `Throughline: exempt until 2026-12-31, because …`; null for another directive. */
export function parseDirective(directive: string): { readonly reason: string | null; readonly until: string | null } | null {
  if (!/^exempt\b/i.test(directive.trim())) return null;
  const until = datePattern.exec(directive.split(/\bbecause\b/i)[0] ?? '')?.[1] ?? null;
  const reason = reasonPattern.exec(directive)?.[1]?.trim() ?? '';
  return { reason: reason === '' ? null : reason, until: until !== null && !Number.isNaN(dayStart(until)) ? until : null };
}

/** Every exemption claimed for an issue, by config and in its own text, judged at the instant `at` (milliseconds). */
export function exemptionsOf(issue: ReadIssue, team: string | null, rules: readonly ExemptionRule[], at: number): readonly Exemption[] {
  const claims: Exemption[] = [];
  for (const { when, reason, until, origin } of rules) {
    if (holds(when, issue, team)) claims.push(judge({ reason, until, by: 'config', origin }, at));
  }
  for (const directive of issue.directives) {
    const claim = parseDirective(directive);
    if (claim !== null) claims.push(judge({ ...claim, by: 'issue', origin: `Throughline: ${directive}` }, at));
  }
  return claims;
}
