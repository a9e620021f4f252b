import type { RemainingCapacity, TriageRow } from '../../model/triage.ts';
import type { Cell, Sentence, WeeklySection, WeeklyTable } from '../../model/weekly.ts';
import { isChosen, isUntied } from '../judged-work.ts';
import { count, ordinal, percent, planned } from './amounts.ts';
import { type Page, ratioOf, section } from './page.ts';
import { goalOf, issueOf, say, words } from './say.ts';

const most = 5;

const doubts: Readonly<Record<TriageRow['doubt'], string>> = {
  untied: '',
  expired: ' (its goal has run out)',
  early: ' (its goal has not begun)',
  closed: ' (its goal is closed)',
  ambiguous: ' (its goal is ambiguous)',
  unknown: ' (its goal is unknown)',
  declined: ' (it names no goal, with a reason)',
};

const scoreNames = { rice: 'RICE', wsjf: 'WSJF', moscow: 'MoSCoW', priority: 'priority' } as const;

/** "17th of 23 by RICE". */
export const rankText = ({ rank }: Pick<TriageRow, 'rank'>): string =>
  rank === null ? 'not evaluable' : `${ordinal(rank.place)} of ${rank.of} by ${scoreNames[rank.by]}`;

const delayed = ({ goals }: Page, { starves }: TriageRow): Sentence =>
  starves === null
    ? ['nothing that is planned']
    : say`${goalOf(goals, starves.goal)}: ${percent(starves.left)} instead of ${percent(starves.without)}, of ${planned(starves.planned)} planned`;

function table(page: Page, rows: readonly TriageRow[]): WeeklyTable {
  return {
    caption: 'Open work tied to no goal that holds, dearest first; the rank is among the linked work',
    columns: [
      { title: 'Issue', align: 'left' },
      { title: 'Size', align: 'right' },
      { title: 'Takes of what is left', align: 'right' },
      { title: 'Rank', align: 'left' },
      { title: 'Delays', align: 'left' },
    ],
    rows: rows.map((row): readonly Cell[] => [
      say`${issueOf(row.issue)}${doubts[row.doubt]}`,
      { value: row.estimate, unit: '' },
      { value: row.takes === null ? null : Math.floor(row.takes.share * 1000 + 1e-6) / 10, unit: '%' },
      [rankText(row)],
      delayed(page, row),
    ]),
  };
}

/** What all rows take, when they take it of one and the same capacity: that of one team. */
function together(rows: readonly TriageRow[]): { readonly share: number; readonly of: RemainingCapacity } | null {
  const [first, ...others] = rows.map(({ takes }) => takes);
  if (new Set(rows.map(({ issue }) => issue.team)).size > 1) return null;
  if (first == null || !others.every((takes) => takes !== null && takes.of.how === first.of.how && takes.of.until === first.of.until))
    return null;
  return { share: others.reduce((sum, takes) => sum + (takes?.share ?? 0), first.share), of: first.of };
}

/** (7) The untied work that costs most: its size, its rank among the linked work, what it delays. */
export function untied(page: Page): WeeklySection {
  const { triage, audit } = page.input;
  const heading = 'The dearest untied work';
  const ratio = audit.measures.open?.untied ?? null;
  const rows = (triage?.rows ?? []).slice(0, most);
  const chosen = page.open.filter(isChosen);
  const without = page.lists.behind('open-untied', 'Open work tied to no goal', chosen.filter(isUntied));
  const open =
    ratio === null || ratio.of === 0
      ? say`No open work was chosen, so none is untied.`
      : say`Of the open work we chose, ${ratioOf(ratio, without, page.lists.behind('open-chosen', 'Chosen open work', chosen))} is tied to no goal.`;
  if (rows.length === 0) return section('untied', heading, { sentences: [open] });
  const sum = together(rows);
  const cost =
    sum === null
      ? []
      : [
          say`The ${rows.length === 1 ? 'dearest issue' : `${rows.length} dearest issues`} would take ${percent(sum.share)} of the capacity that is left until ${page.day(sum.of.until)} (${words(sum.of.how)}).`,
        ];
  const more = (triage?.rows.length ?? 0) - rows.length;
  const rest = more > 0 ? [say`${count(more, 'more issue')} can be seen with "throughline triage".`] : [];
  return section('untied', heading, { sentences: [open, ...cost, ...rest], tables: [table(page, rows)] });
}
