import type { LinkedIssue } from '../model/linked-issue.ts';

/** Open work, chosen and not forced on the team like a bug or an incident, at least as urgent as `priority` (1 is the most urgent). */
export const isChosenUrgency = ({ issue, standing, slices, exempt, workClass }: LinkedIssue, priority: number): boolean =>
  issue.priority !== null &&
  issue.priority <= priority &&
  standing === 'counted' &&
  exempt === null &&
  workClass !== 'run' &&
  issue.type !== 'bug' &&
  issue.type !== 'incident' &&
  slices.length > 0 &&
  (issue.status === 'todo' || issue.status === 'doing');
