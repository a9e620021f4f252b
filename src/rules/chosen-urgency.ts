import type { LinkedIssue } from '../model/linked-issue.ts';

/** Work to be done that was chosen, not forced on the team like a bug or an incident, at least as urgent as `priority` (1 is the most urgent). */
export const isChosenUrgency = ({ issue, workClass }: LinkedIssue, priority: number): boolean =>
  issue.priority !== null &&
  issue.priority <= priority &&
  workClass !== 'run' &&
  issue.type !== 'bug' &&
  issue.type !== 'incident' &&
  (issue.status === 'todo' || issue.status === 'doing');
