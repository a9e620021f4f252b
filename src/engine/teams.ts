import type { Team } from '../model/policy.ts';
import type { ReadIssue } from '../model/read-issue.ts';
import { firstOfName } from './when.ts';

/** Finds the team an issue belongs to: the configured one it names, is labelled with, or whose project it is in; else the tracker's own word. */
export function teamFinder(teams: readonly Team[]): (issue: ReadIssue) => string | null {
  const byName = firstOfName(teams, ({ name }) => [name]);
  const byLabel = firstOfName(teams, ({ labels }) => labels);
  const byProject = firstOfName(teams, ({ projects }) => projects);
  return ({ team, labels, project }) => {
    if (teams.length === 0) return team;
    const named = teams[byName(team)];
    if (named !== undefined) return named.name;
    const labelled = teams[Math.min(...labels.map(byLabel))];
    return (labelled ?? teams[byProject(project)])?.name ?? team;
  };
}
