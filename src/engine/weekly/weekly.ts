import type { Sentence, WeeklyReport, WeeklySection } from '../../model/weekly.ts';
import { amount } from './amounts.ts';
import { capacity } from './capacity.ts';
import { hasChanged } from './changed.ts';
import { changes } from './changes.ts';
import { decisions } from './decisions.ts';
import { fedGoals } from './fed-goals.ts';
import { headline } from './headline.ts';
import type { WeeklyInput } from './input.ts';
import { keyResults } from './key-results.ts';
import { notMoving } from './not-moving.ts';
import { openPage, type Page } from './page.ts';
import { quote, say, words } from './say.ts';
import { teamSections } from './team/team.ts';
import { themes } from './themes.ts';
import { trust } from './trust.ts';
import { untied } from './untied.ts';
import { wentWell } from './went-well.ts';

type Section = (page: Page) => WeeklySection;

/** In the order of the page; on incomplete data only what needs no verdict. */
const ofCompleteData: readonly Section[] = [
  headline,
  capacity,
  changes,
  fedGoals,
  keyResults,
  notMoving,
  untied,
  decisions,
  themes,
  wentWell,
];
const ofIncompleteData: readonly Section[] = [headline];

/** "North star: Weekly active merchants, now 18200 merchants." */
function northStar({ input }: Page): Sentence | null {
  const star = input.audit.northStar;
  if (star === null) return null;
  return star.now === null
    ? say`North star: ${quote(star.title)}.`
    : say`North star: ${quote(star.title)}, now ${words(amount(star.now, star.unit))}.`;
}

/** The weekly business sync: one page in sentences, charts and tables, with the issues behind every figure. */
export function weeklyReport(input: WeeklyInput): WeeklyReport {
  const { audit, audience, title } = input;
  const page = openPage(input);
  const sections = (audit.complete ? ofCompleteData : ofIncompleteData).map((make) => make(page));
  const forTeam = audience === 'team' && audit.complete ? teamSections(page) : [];
  return {
    schemaVersion: 1,
    at: audit.at,
    from: page.from,
    to: input.until ?? audit.at,
    ...(input.timeZone === undefined ? {} : { timeZone: input.timeZone }),
    audience,
    title: title ?? 'Weekly business sync',
    complete: audit.complete,
    changed: hasChanged(input),
    northStar: northStar(page),
    sections: [...sections, ...forTeam, trust(page)],
    lists: page.lists.all(),
  };
}
