import type { AuditedIssue } from '../model/audit.ts';
import type { LinkedIssue, Okr, Statement } from '../model/linked-issue.ts';
import { remember } from './remember.ts';

const auditOkr = ({ status, reason, links }: Okr): AuditedIssue['okr'] => ({
  status,
  reason,
  links: links.map(({ goal, ref, status: holds, at, via }) => ({ goal, ref, status: holds, at, via })),
});

const auditStatement = ({ status, text, at, via }: Statement): AuditedIssue['businessValue'] => ({ status, text, at, via });

/** The issues as the audit lists them: those in scope. What linked issues share, these share too. */
export function auditIssues(linked: readonly LinkedIssue[]): readonly AuditedIssue[] {
  const okrOf = remember(auditOkr);
  const unstated = remember(auditStatement);
  const audited: AuditedIssue[] = [];
  for (const { issue, standing, team, weight, slices, buckets, aligned, businessValue, okr, exempt, path } of linked) {
    if (standing === 'out-of-scope') continue;
    audited.push({
      key: issue.key,
      source: issue.source,
      url: issue.url,
      title: issue.title,
      type: issue.type,
      rawType: issue.rawType,
      status: issue.status,
      labels: issue.labels,
      milestone: issue.milestone,
      parent: issue.parent ?? path[0] ?? null,
      team,
      sprint: issue.sprint?.name ?? null,
      priority: issue.priority,
      createdAt: issue.createdAt,
      closedAt: issue.closedAt,
      ...(issue.closedAtIs === undefined ? {} : { closedAtIs: issue.closedAtIs }),
      estimate: issue.estimate,
      weight,
      counted: standing === 'counted',
      standing,
      slices,
      buckets,
      aligned,
      businessValue: businessValue.text === null ? unstated(businessValue) : auditStatement(businessValue),
      okr: okrOf(okr),
      exempt: exempt === null ? null : { reason: exempt.reason ?? '', until: exempt.until, by: exempt.by },
      scores: issue.scores,
    });
  }
  return audited;
}
