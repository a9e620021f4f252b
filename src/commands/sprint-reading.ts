import { nearest } from '../documents/nearest.ts';
import type { PlacedSprint, Series } from '../engine/sprint-calendar.ts';
import { chooseSprints, type SprintChoice, upcoming } from '../engine/sprint-choice.ts';
import { appError } from '../errors.ts';
import type { AuditedSource } from '../model/audit.ts';
import type { Slices } from '../model/policy.ts';
import type { Collected } from './collect.ts';
import type { SourceConfig } from './reading.ts';

const dayOf = (time: number | Date) => new Date(time).toISOString().slice(0, 10);
const mostNamed = 20;

/** The names of all sprints that were met, the latest first. */
function namesOf({ calendar }: SprintChoice): readonly string[] {
  const all = [...calendar.bySource.values()].flat(2).toSorted((a, b) => (b.to ?? b.from ?? 0) - (a.to ?? a.from ?? 0));
  return [...new Set(all.map(({ sprint }) => sprint.name))].slice(0, mostNamed);
}

const isByTime = (asked: string): asked is 'current' | 'next' => asked === 'current' || asked === 'next';
const isPlaceable = ({ from, to, sprint: { state } }: PlacedSprint) => from !== null || to !== null || state !== undefined;

/**
 * Refuses a name that no sprint has, and a question about time where no sprint of the issues has a date: an empty slice would pass
 * every gate. A tracker without any issue is no mistake: `sprint: current` stands in the config of a team that begins, too.
 */
function refuseUnknown(choice: SprintChoice, asked: string, closedSince: Date, isEmpty: boolean): void {
  const known = namesOf(choice);
  if (!isByTime(asked)) {
    throw appError('sprint-unknown', { name: asked, nearest: nearest(asked, known), known, since: dayOf(closedSince) });
  }
  if (!isEmpty && ![...choice.calendar.bySource.values()].flat(2).some(isPlaceable)) throw appError('sprint-undated', { asked, known });
}

/** What a reader should know of a source of which no sprint was chosen. */
function absence(series: readonly Series[] | undefined, asked: string, now: number): readonly string[] {
  if (!isByTime(asked)) return [];
  if (series === undefined) return ['none of its issues is in a sprint'];
  if (!series.flat().some(isPlaceable)) return [`which of its sprints is ${asked} is not known: they have no dates`];
  if (asked === 'next') return ['none of its sprints lies ahead'];
  const [next] = series.flatMap((one) => upcoming(one, now)).toSorted((a, b) => (a.from ?? Infinity) - (b.from ?? Infinity));
  const ahead = next === undefined ? '' : `; ${next.sprint.name} is next${next.from === null ? '' : `, from ${dayOf(next.from)} on`}`;
  return [`none of its sprints runs on ${dayOf(now)}${ahead}`];
}

/** What a reader should know of sprints whose closed work may be missing. */
function shortfall(chosen: readonly PlacedSprint[], closedSince: Date): readonly string[] {
  const since = dayOf(closedSince);
  return chosen.flatMap(({ sprint: { name }, from }) => {
    if (from !== null && from >= closedSince.getTime()) return [];
    const began = from === null ? 'nobody tells when' : `on ${dayOf(from)}`;
    return [`${name} began earlier than closed work was read (${began}): of what was closed before ${since} nothing counts in it`];
  });
}

const withNotes = (sources: readonly AuditedSource[], notesOf: (source: AuditedSource) => readonly string[]): readonly AuditedSource[] =>
  sources.map((source) => {
    const notes = notesOf(source);
    return notes.length === 0 ? source : { ...source, notes: [...source.notes, ...notes] };
  });

type Read = Pick<Collected, 'issues' | 'sources'>;

/** The sources, each with what there is to say of sprints that began before its closed work was read. */
export function withShortfalls({ issues, sources }: Read, slices: Slices, closedSince: Date): readonly AuditedSource[] {
  const chosen = slices.sprint === 'next' ? [] : (chooseSprints(issues, slices)?.chosen ?? []);
  const bySource = Map.groupBy(chosen, ({ source }) => source);
  return withNotes(sources, ({ name }) => shortfall(bySource.get(name) ?? [], closedSince));
}

/**
 * The sources of a whole run, each with why no sprint of it was chosen. Throws `sprint-unknown` and `sprint-undated` where all was read
 * and nothing was found.
 */
export function withAbsences({ issues, sources }: Read, slices: Slices, closedSince: Date): readonly AuditedSource[] {
  const choice = chooseSprints(issues, slices);
  if (choice === null) return sources;
  const asked = slices.sprint ?? '';
  if (choice.chosen.size === 0 && sources.every(({ status }) => status === 'read'))
    refuseUnknown(choice, asked, closedSince, issues.length === 0);
  const chosen = new Set([...choice.chosen].map(({ source }) => source));
  const now = Date.parse(slices.now);
  return withNotes(sources, ({ name }) => (chosen.has(name) ? [] : absence(choice.calendar.bySource.get(name), asked, now)));
}

/** Standard input cannot be read a second time. */
const isReadable = ({ path }: SourceConfig) => path !== '-';

/** From when on closed work has to be read once more, because a chosen sprint began before what was read; null when all is there. */
export function readFurther(
  { issues }: Pick<Collected, 'issues'>,
  slices: Slices,
  closedSince: Date,
  sources: readonly SourceConfig[],
): Date | null {
  if (slices.sprint === 'next' || !sources.every(isReadable)) return null;
  const begins = [...(chooseSprints(issues, slices)?.chosen ?? [])].flatMap(({ from }) => from ?? []);
  const first = Math.min(...begins);
  // A millisecond before, because what was closed at that very instant is left out.
  return first < closedSince.getTime() ? new Date(first - 1) : null;
}
