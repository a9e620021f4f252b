import type { AuditedIssue } from '../../../model/audit.ts';
import type { FindingDrift } from '../../../model/drift.ts';
import type { SnapshotFinding } from '../../../model/snapshot.ts';
import type { Cell, WeeklySection } from '../../../model/weekly.ts';
import { count } from '../amounts.ts';
import { type Page, section } from '../page.ts';
import { figure, say } from '../say.ts';

type Found = Pick<SnapshotFinding, 'rule' | 'source' | 'issue'>;

const kinds = [
  ['new', 'New'],
  ['cameBack', 'Came back'],
  ['fixed', 'Fixed'],
  ['still', 'Still there'],
] as const satisfies readonly (readonly [keyof FindingDrift, string])[];

/** Issues that findings are about, each once; those that are not in the audit any more are not listed. */
function issuesOf(findings: readonly Found[], { input }: Page): readonly AuditedIssue[] {
  if (findings.length === 0) return [];
  const wanted = new Set(findings.map(({ source, issue }) => `${source ?? ''}\u0000${issue ?? ''}`));
  return input.audit.issues.filter(({ source, key }) => wanted.has(`${source}\u0000${key}`) || wanted.has(`\u0000${key}`));
}

/** Findings by rule: new, come back, fixed, still there. Without an earlier audit, those that there are. */
export function findings(page: Page): WeeklySection {
  const { audit, drift } = page.input;
  const heading = 'Findings';
  const moved = drift?.findings ?? null;
  const columns: readonly (readonly [name: string, title: string, found: readonly Found[]])[] =
    moved === null ? [['now', 'Now', audit.findings]] : kinds.map(([name, title]) => [name, title, moved[name]]);
  const rules = [...new Set(columns.flatMap(([, , found]) => found.map(({ rule }) => rule)))].sort();
  if (rules.length === 0) return section('findings', heading, { sentences: [say`There are no findings.`] });
  const cell = (rule: string, name: string, title: string, found: readonly Found[]): Cell => {
    const ofRule = found.filter((one) => one.rule === rule);
    if (ofRule.length === 0) return ['0'];
    return [
      figure(
        String(ofRule.length),
        page.lists.behind(`findings-${name}-${rule}`, `${rule}: ${title.toLowerCase()}`, issuesOf(ofRule, page)),
      ),
    ];
  };
  const totals = moved === null ? null : { new: moved.new.length, fixed: moved.fixed.length, back: moved.cameBack.length };
  const back = totals === null || totals.back === 0 ? '' : `, ${totals.back} of the new ones came back`;
  return section('findings', heading, {
    sentences: [
      totals === null
        ? say`${count(audit.findings.length, 'finding')}; there is no earlier audit to tell new from old.`
        : say`${count(totals.new, 'new finding')}, ${totals.fixed} fixed${back}.`,
    ],
    tables: [
      {
        caption: 'Findings by rule',
        columns: [{ title: 'Rule', align: 'left' }, ...columns.map(([, title]) => ({ title, align: 'right' as const }))],
        rows: rules.map((rule) => [[rule], ...columns.map(([name, title, found]) => cell(rule, name, title, found))]),
      },
    ],
  });
}
