import type { Exemption, LinkedIssue, Okr } from '../model/linked-issue.ts';
import type { RuleContext } from './rule.ts';

/** A text for a message: one line, at most 80 characters. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `"${line.length > 80 ? `${line.slice(0, 79)}…` : line}"`;
}

/** "through SHOP-3", or nothing for an issue's own. */
export const through = (via: readonly string[]): string => (via.length === 0 ? '' : ` through ${via.join(' → ')}`);

/** True when no link could be complained of: each holds, and none by grace alone. So it is for nearly every issue. */
export const isSound = ({ links }: Okr): boolean => links.every(({ status, grace }) => status === 'ok' && grace === null);

/** One text for all findings of a context: there may be hundreds of thousands. */
function once(make: (context: RuleContext) => string): (context: RuleContext) => string {
  const made = new WeakMap<RuleContext, string>();
  return (context) => {
    const line = made.get(context) ?? make(context);
    made.set(context, line);
    return line;
  };
}

/** The statement line to add, in the team's own label. */
export const statementLine = once(({ labels }) => `${labels.businessValue}: who gains what from this, and how much`);

/** The goal line to add, naming up to three goals that are due. */
export const goalLine = once(({ due, labels }) => {
  const [first = 'the goal it serves', ...others] = due.slice(0, 3).map(({ id }) => id);
  return `${labels.okr}: ${others.length === 0 ? first : `one of ${[first, ...others].join(', ')}${due.length > 3 ? ', …' : ''}`}`;
});

/** Exemptions that do not hold for one cause: each of config once with the number of its issues, each of an issue by itself. */
export function faultyExemptions(
  issues: readonly LinkedIssue[],
  fault: Exemption['fault'],
): readonly { readonly exemption: Exemption; readonly issue: LinkedIssue; readonly count: number }[] {
  const found = new Map<string, { exemption: Exemption; issue: LinkedIssue; count: number }>();
  for (const issue of issues) {
    if (issue.exemptions.length === 0 || issue.slices.length === 0 || issue.exempt !== null) continue;
    for (const exemption of issue.exemptions) {
      if (exemption.fault !== fault) continue;
      const key = exemption.by === 'config' ? exemption.origin : `${issue.issue.source}\u0000${issue.issue.key}\u0000${exemption.origin}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { exemption, issue, count: 1 });
      else known.count += 1;
    }
  }
  return [...found.values()];
}
