import type { Sprint } from '../model/issue.ts';
import type { ReadIssue } from '../model/read-issue.ts';
import { entryOf } from './remember.ts';

/** A sprint that issues name, on the calendar. Instants in milliseconds; null is not known. */
export interface PlacedSprint {
  readonly sprint: Sprint;
  readonly source: string;
  /** When it begins; of sprints that tell only their ends, when the one before is over. */
  readonly from: number | null;
  readonly to: number | null;
}

/** The sprints of one board of one source, in the order of time. Those without a date stand last. */
export type Series = readonly PlacedSprint[];

/** The sprints that the issues of some sources name. */
export interface SprintCalendar {
  /** By source: a series per board. A source without sprints has none. */
  readonly bySource: ReadonlyMap<string, readonly Series[]>;
  /** Every sprint that an issue is, was or will be in. */
  of(issue: ReadIssue): readonly PlacedSprint[];
}

/** A sprint's name as it is compared: case, width and white space aside. */
export const foldName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const instantOf = (text: string | null): number | null => (text === null ? null : Date.parse(text));
const isDated = ({ startsAt, endsAt }: Sprint) => startsAt !== null || endsAt !== null;
const markOf = ({ number, name }: Sprint): number | string => number ?? foldName(name);

/** Dated ones by their ends, then those without a date by their numbers. */
function inTime(a: Sprint, b: Sprint): number {
  const at = ({ startsAt, endsAt }: Sprint) => instantOf(endsAt) ?? instantOf(startsAt) ?? Infinity;
  const [first, second] = [at(a), at(b)];
  if (first !== second) return first - second;
  return (a.number ?? 0) - (b.number ?? 0) || (a.name < b.name ? -1 : 1);
}

function place(sprints: readonly Sprint[], source: string): Series {
  const ordered = sprints.toSorted(inTime);
  return ordered.map((sprint, i): PlacedSprint => {
    const from = instantOf(sprint.startsAt);
    const to = instantOf(sprint.endsAt);
    if (!isDated(sprint)) return { sprint, source, from, to };
    const before = from === null ? ordered.slice(0, i).findLast(({ endsAt }) => endsAt !== null && instantOf(endsAt) !== to) : undefined;
    const after = to === null ? ordered.slice(i + 1).find(({ startsAt }) => startsAt !== null && instantOf(startsAt) !== from) : undefined;
    const over = instantOf(before?.endsAt ?? null);
    return { sprint, source, from: from ?? (over === null ? null : over + 1), to: to ?? instantOf(after?.startsAt ?? null) };
  });
}

const sprintsOf = ({ sprint, otherSprints }: ReadIssue): readonly Sprint[] => (sprint === null ? otherSprints : [sprint, ...otherSprints]);

/** Puts the sprints that issues name on the calendar, board by board. */
export function sprintCalendar(issues: readonly ReadIssue[]): SprintCalendar {
  const found = new Map<string, Map<string, Map<number | string, Sprint>>>();
  for (const issue of issues) {
    if (!issue.inScope || (issue.sprint === null && issue.otherSprints.length === 0)) continue;
    const boards = entryOf(found, issue.source, () => new Map<string, Map<number | string, Sprint>>());
    for (const sprint of sprintsOf(issue)) {
      const known = entryOf(boards, sprint.board ?? '', () => new Map<number | string, Sprint>());
      const mark = markOf(sprint);
      const same = known.get(mark);
      if (same === undefined || (!isDated(same) && isDated(sprint))) known.set(mark, sprint);
    }
  }
  const placed = new Map<Sprint, PlacedSprint>();
  const bySource = new Map<string, readonly Series[]>();
  for (const [source, boards] of found) {
    const series = [...boards.values()].map((sprints) => place([...sprints.values()], source));
    for (const one of series.flat()) placed.set(one.sprint, one);
    bySource.set(source, series);
  }
  return {
    bySource,
    of(issue) {
      const boards = found.get(issue.source);
      if (boards === undefined) return [];
      return sprintsOf(issue).flatMap((sprint) => {
        const known = boards.get(sprint.board ?? '')?.get(markOf(sprint));
        return (known === undefined ? undefined : placed.get(known)) ?? [];
      });
    },
  };
}
