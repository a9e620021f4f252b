import type { AuditedIssue, Finding } from '../../../model/audit.ts';
import type { NearestGoal } from '../../../model/triage.ts';
import type { Sentence, WeeklySection, WeeklyTable } from '../../../model/weekly.ts';
import { isUntied } from '../../judged-work.ts';
import { count } from '../amounts.ts';
import { type Page, section } from '../page.ts';
import { goalOf, issueOf, joined, quote, say } from '../say.ts';

const mostOfTeam = 5;
const mostTeams = 12;

interface Item {
  readonly issue: AuditedIssue;
  readonly findings: readonly Finding[];
}

/** Open issues with something to be mended: untied ones first, then by priority, weight and key. */
function itemsOf({ input, open }: Page): readonly Item[] {
  const wrong = input.audit.findings.filter(({ known, severity, issue }) => issue !== null && !known && severity !== 'info');
  const byIssue = Map.groupBy(wrong, ({ source, issue }) => `${source ?? ''}\u0000${issue ?? ''}`);
  const items = open.flatMap((issue) => {
    const findings = byIssue.get(`${issue.source}\u0000${issue.key}`);
    return findings === undefined ? [] : [{ issue, findings, isUntied: isUntied(issue) }];
  });
  return items.sort(
    (a, b) =>
      Number(b.isUntied) - Number(a.isUntied) ||
      (a.issue.priority ?? 6) - (b.issue.priority ?? 6) ||
      (b.issue.weight ?? 0) - (a.issue.weight ?? 0) ||
      (a.issue.key < b.issue.key ? -1 : 1),
  );
}

/** Finds the goal that triage suggests for an issue. */
function nearestFinder({ input }: Page): (issue: AuditedIssue) => NearestGoal | null {
  const nearest = new Map((input.triage?.rows ?? []).map((row) => [`${row.issue.source}\u0000${row.issue.key}`, row.nearest]));
  return ({ source, key }) => nearest.get(`${source}\u0000${key}`) ?? null;
}

function table(page: Page, team: string | null, items: readonly Item[], nearestTo: ReturnType<typeof nearestFinder>): WeeklyTable {
  const suggestion = ({ issue }: Item): Sentence => {
    const goal = nearestTo(issue);
    return goal === null ? ['–'] : [goalOf(page.goals, goal.goal)];
  };
  const texts = (some: readonly string[]): Sentence =>
    joined(
      [...new Set(some)].map((text): Sentence => [quote(text)]),
      '; ',
    );
  return {
    caption: `${team ?? 'No team'}: ${items.length > mostOfTeam ? `the first ${mostOfTeam} of ${items.length}` : count(items.length, 'issue')}`,
    columns: [
      { title: 'Issue', align: 'left' },
      { title: 'What is missing', align: 'left' },
      { title: 'Nearest goal', align: 'left' },
      { title: 'Line to add', align: 'left' },
    ],
    rows: items
      .slice(0, mostOfTeam)
      .map((item) => [
        [issueOf(item.issue)],
        texts(item.findings.map(({ message }) => message)),
        suggestion(item),
        texts(item.findings.map(({ help }) => help)),
      ]),
  };
}

/** What each team can mend first. */
export function worklist(page: Page): WeeklySection {
  const heading = 'What to mend, by team';
  const items = itemsOf(page);
  if (items.length === 0) return section('worklist', heading, { sentences: [say`There is nothing to mend in the open work.`] });
  const teams = [...Map.groupBy(items, ({ issue }) => issue.team)].sort(
    ([a], [b]) => Number(a === null) - Number(b === null) || ((a ?? '') < (b ?? '') ? -1 : 1),
  );
  const nearestTo = nearestFinder(page);
  return section('worklist', heading, {
    sentences: [say`${count(items.length, 'open issue')} ${items.length === 1 ? 'has' : 'have'} something to mend.`],
    tables: teams.slice(0, mostTeams).map(([team, of]) => table(page, team, of, nearestTo)),
  });
}
