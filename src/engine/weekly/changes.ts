import type { Regress } from '../../model/drift.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Sentence, WeeklySection } from '../../model/weekly.ts';
import { chosenFirstUnaligned, inSlice, isUntied, isUrgent } from '../judged-work.ts';
import { count, moved, percent } from './amounts.ts';
import { type Page, ratioOf, section } from './page.ts';
import { figure, joined, named, quote, say, words } from './say.ts';
import { breakBetween, headOfAudit } from './weeks.ts';

/** Fewer chosen issues than this are no trend, and a change of fewer points no news. */
const leastIssues = 5;
const leastPoints = 5;
const mostTeams = 3;

type MovedTeam = Regress['teams'][number] & { readonly change: number; readonly slice: Regress['slice'] };

/** Teams that moved, in the shipped work or, where a team ships too little in a week to tell, in its open work. */
export function movedTeams(regress: readonly Regress[]): readonly MovedTeam[] {
  const judged = (['shipped', 'open'] as const).flatMap((name) =>
    regress
      .filter(({ slice }) => slice === name)
      .flatMap(({ slice, teams }) => teams.flatMap((team) => (team.change === null ? [] : [{ ...team, change: team.change, slice }]))),
  );
  const tellable = judged.filter(({ from, to }) => (from?.of ?? 0) >= leastIssues && (to?.of ?? 0) >= leastIssues);
  const first = new Map<string, MovedTeam>();
  for (const one of tellable) if (!first.has(one.team)) first.set(one.team, one);
  const all = [...first.values()].filter(({ change }) => Math.abs(change) >= leastPoints);
  const largest = (some: readonly MovedTeam[]) => some.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change)).slice(0, mostTeams);
  return [...largest(all.filter(({ change }) => change > 0)), ...largest(all.filter(({ change }) => change < 0))];
}

function teamSentence({ lists, input }: Page, { team, slice, from, to, change }: MovedTeam): Sentence {
  if (from === null || to === null) return [];
  const now = chosenFirstUnaligned(input.audit.issues.filter((issue) => issue.team === team && inSlice(slice)(issue)));
  const then = chosenFirstUnaligned((input.before?.issues ?? []).filter((issue) => issue.team === team && inSlice(slice)(issue)));
  const before = lists.behind(`team-before-${slice}-${team}`, `Chosen ${slice} work of ${team}, before`, then);
  const behind = lists.behind(`team-${slice}-${team}`, `Chosen ${slice} work of ${team}`, now);
  const was = say`${percent(from.rate)} (${figure(`${from.hit} of ${from.of}`, before)})`;
  return say`${named(team)}: ${slice} work that serves a goal ${was} → ${percent(to.rate)} (${figure(`${to.hit} of ${to.of}`, behind)}), ${moved(change)}.`;
}

/** Urgent work that came since the sprint began; without a sprint, within the week. */
function urgentRequests({ input, lists, from, now, period, day }: Page): Sentence {
  const scope = input.drift?.scope ?? null;
  const cameIn = (at: string | null) => at !== null && Date.parse(at) > Date.parse(from) && Date.parse(at) <= Date.parse(now);
  const added =
    scope === null
      ? input.audit.issues.filter(({ standing, createdAt }) => standing === 'counted' && cameIn(createdAt))
      : scope.added.filter(({ standing }) => standing === 'counted');
  const when = scope === null ? period : `since the sprint began on ${day(scope.since)}`;
  const urgent = added.filter(isUrgent);
  if (urgent.length === 0) return say`No urgent request came ${when}.`;
  const untied = urgent.filter(isUntied);
  const all = lists.behind('urgent', `Urgent requests that came ${when}`, urgent);
  const share = { hit: untied.length, of: urgent.length, rate: untied.length / urgent.length };
  return say`${figure(count(urgent.length, 'urgent request'), all)} came ${when}; ${ratioOf(share, lists.behind('urgent-untied', 'Urgent requests tied to no goal', untied), all)} of them ${untied.length === 1 ? 'is' : 'are'} tied to no goal.`;
}

function scopeSentence({ input, lists }: Page): readonly Sentence[] {
  const scope = input.drift?.scope ?? null;
  if (scope === null || scope.added.length + scope.removed.length === 0) return [];
  const added = figure(count(scope.added.length, 'issue'), lists.behind('scope-added', 'Added since the sprint began', scope.added));
  const removed = figure(String(scope.removed.length), lists.behind('scope-removed', 'Taken out since the sprint began', scope.removed));
  return [say`${added} came into the sprint, ${removed} left it.`];
}

/** Whether alignment then and now cannot be compared. */
const parted = ({ input }: Page, before: Snapshot): boolean => breakBetween(before, headOfAudit(input.audit)) !== null;

/** A long sentence that holds names of others, by its clauses: a renderer cuts what is long, and is not to cut the sentence. */
const inClauses = (text: string): Sentence =>
  joined(
    text.split(/(?<=[:;,.]) /).map((clause): Sentence => [words(clause)]),
    ' ',
  );

/** (3) What changed: teams, and what came in urgently. */
export function changes(page: Page): WeeklySection {
  const { drift, before } = page.input;
  const heading = 'What changed';
  const arrivals = [urgentRequests(page), ...scopeSentence(page)];
  if (drift === null || before === null) {
    return section('changes', heading, { sentences: [say`There is no earlier audit to compare the teams with.`, ...arrivals] });
  }
  const teams = movedTeams(drift.regress);
  const since = `since ${page.day(before.at)}`;
  // A goal that was only reworded parts nothing, and is told below with both its texts.
  const breaks = drift.breaks.filter(({ hash }) => hash !== 'goals' || drift.reworded.length === 0 || parted(page, before));
  const broken = breaks.length > 0;
  const still = broken ? [] : [say`No team with enough work to tell moved by ${leastPoints} points or more ${since}.`];
  const sentences = [...breaks.map(({ reason }) => inClauses(reason)), ...(teams.length === 0 ? still : []), ...arrivals];
  const reworded = drift.reworded.map(
    ({ goal, from, to }) => say`${{ kind: 'goal', id: goal, title: null }} was reworded: ${quote(from)} is now ${quote(to)}.`,
  );
  return section('changes', heading, { sentences, items: [...teams.map((team) => teamSentence(page, team)), ...reworded] });
}
