import type { AuditedIssue } from '../../model/audit.ts';
import type { Sentence, WeeklySection } from '../../model/weekly.ts';
import { isUntied } from '../judged-work.ts';
import { count } from './amounts.ts';
import { type Theme, themesOf } from './clusters.ts';
import { type Page, section } from './page.ts';
import { figure, issueOf, listed, quote, say } from './say.ts';

const mostThemes = 4;

function shares({ kind, name, besides }: Theme, issues: readonly AuditedIssue[]): Sentence {
  if (kind === 'parent') {
    const parent = issues.find(({ key }) => key === name);
    return parent === undefined ? say`hang under ${quote(name)}` : say`hang under ${issueOf(parent)}`;
  }
  if (kind === 'word') return say`have ${listed([name, ...besides].map((word) => [quote(word)]))} in their titles`;
  return say`share the ${kind} ${quote(name)}`;
}

/** (9) What untied and declined work clusters around: a goal that nobody wrote down, or something to stop. */
export function themes(page: Page): WeeklySection {
  const { audit } = page.input;
  const heading = 'Unplanned themes';
  const recent = audit.issues.filter(
    ({ slices, standing }) => standing === 'counted' && (slices.includes('open') || slices.includes('shipped')),
  );
  const linked = recent.filter(({ okr }) => okr.status === 'linked');
  const found = themesOf(recent.filter(isUntied), linked, mostThemes);
  if (found.length === 0) return section('themes', heading, { sentences: [say`No three untied issues have a subject in common.`] });
  return section('themes', heading, {
    items: found.map((theme) => {
      const { kind, name, issues } = theme;
      const declined = issues.filter(({ okr }) => okr.status === 'declined').length;
      const list = page.lists.behind(`theme-${kind}-${name}`, `Untied work: ${kind} ${name}`, issues);
      const reasons = declined === 0 ? '' : ` (${declined} of them ${declined === 1 ? 'declines' : 'decline'} a goal, with a reason)`;
      return say`${figure(count(issues.length, 'untied issue'), list)}${reasons} ${shares(theme, audit.issues)}: add a goal, or stop?`;
    }),
  });
}
