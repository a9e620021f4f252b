import type { WeeklySection } from '../../../model/weekly.ts';
import type { Page } from '../page.ts';
import { coverage } from './coverage.ts';
import { exemptions } from './exemptions.ts';
import { findings } from './findings.ts';
import { groups } from './groups.ts';
import { mix } from './mix.ts';
import { worklist } from './worklist.ts';

/** What a team sees besides, and a lead does not need: groups, coverage, mix, findings, exemptions, what to mend. */
export const teamSections = (page: Page): readonly WeeklySection[] =>
  [groups, coverage, mix, findings, exemptions, worklist].map((make) => make(page));
