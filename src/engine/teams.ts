import type { Team } from '../model/policy.ts';
import type { ReadIssue } from '../model/read-issue.ts';
import { hasLabel } from './when.ts';

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The team an issue belongs to: the configured one it names, is labelled with, or whose project it is in; else the tracker's own word. */
export function teamOf(issue: ReadIssue, teams: readonly Team[]): string | null {
  const { team, project } = issue;
  const named = team === null ? undefined : teams.find(({ name }) => same(name, team));
  const configured =
    named ??
    teams.find(({ labels }) => hasLabel(issue, labels)) ??
    (project === null ? undefined : teams.find(({ projects }) => projects.some((name) => same(name, project))));
  return configured?.name ?? team;
}
