import type { Break, Drift } from '../../model/drift.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { goalChanges } from './goal-changes.ts';

/**
 * What of two audits can be compared. Where the sources, slices or the way of judging changed, nothing is; where goals came, went, or
 * got another place, period or status, what depends on links is not: work may have gained or lost its goal by that alone. A goal that
 * was only reworded unlinks nothing, and what is assigned to goals (aliases, addresses, the mapping) is work of tying issues to goals,
 * which alignment is there to show: both are told, and compared across.
 */
export interface Comparability {
  readonly breaks: readonly Break[];
  /** The same work, judged in the same way. */
  readonly isSameWork: boolean;
  /** Also towards the same goals. */
  readonly isSameAims: boolean;
  readonly reworded: Drift['reworded'];
}

const most = 5;

/** "a, b and c", "a, b, c, d, e and 4 more". */
function listed(names: readonly string[]): string {
  const shown = names.length > most + 1 ? [...names.slice(0, most), `${names.length - most} more`] : names;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** "the source x was added", "the sources y and z were taken away". */
function comings(from: ReadonlySet<string>, to: ReadonlySet<string>): string[] {
  const came = [...to].filter((name) => !from.has(name));
  const went = [...from].filter((name) => !to.has(name));
  const of = (names: readonly string[]) =>
    `the source${names.length === 1 ? '' : 's'} ${listed(names)} ${names.length === 1 ? 'was' : 'were'}`;
  return [...(came.length > 0 ? [`${of(came)} added`] : []), ...(went.length > 0 ? [`${of(went)} taken away`] : [])];
}

const sourcesOf = ({ issues, measures }: Snapshot): ReadonlySet<string> =>
  new Set([
    ...(issues ?? []).map(({ source }) => source),
    ...Object.values(measures).flatMap((measure) => measure?.groups?.source.map(({ name }) => name) ?? []),
  ]);

function scopeReason(from: Snapshot, to: Snapshot): string {
  const seen = comings(sourcesOf(from), sourcesOf(to));
  const what = seen.length > 0 ? seen.join('; ') : 'their filters, the window, the adoption date or the sprint asked for';
  return `The two audits measure different work (${what}): figures stand side by side without a change and findings are not compared.`;
}

const meanings: Readonly<Record<Snapshot['alignedMeans'], string>> = {
  linked: 'a linked goal',
  stated: 'a stated business value',
  both: 'a linked goal and a stated business value',
};

function judgingReason(from: Snapshot, to: Snapshot): string {
  const what =
    from.alignedMeans !== to.alignedMeans
      ? `aligned meant ${meanings[from.alignedMeans]} and now means ${meanings[to.alignedMeans]}`
      : from.tool !== to.tool
        ? `version ${from.tool} judged the first and ${to.tool} the second, or conventions, classes, exemptions or teams changed`
        : 'conventions, classes, exemptions or teams changed in the config';
  return `Work is judged in another way: ${what}. Figures stand side by side without a change and findings are not compared.`;
}

const quoted = (changes: readonly { readonly id: string; readonly what: string }[]) =>
  listed(changes.map(({ id, what }) => `${id} (${what})`));

function goalsBreak(from: Snapshot, to: Snapshot): { readonly reason: string; readonly parts: boolean } {
  if (from.goals === null || to.goals === null) {
    return {
      reason: `The ${from.goals === null ? 'first' : 'second'} audit ran without goals: nothing about links can be compared.`,
      parts: true,
    };
  }
  const { came, went, changed, reworded } = goalChanges(from.goals, to.goals);
  const moves = [
    ...(came.length > 0 ? [`${listed(came)} came`] : []),
    ...(went.length > 0 ? [`${listed(went)} went`] : []),
    ...(changed.length > 0 ? [`changed: ${quoted(changed)}`] : []),
  ];
  if (moves.length > 0) {
    return {
      reason: `Goals are not the same (${moves.join('; ')}): work may have gained or lost its goal by that alone, so alignment and mix stand side by side without a change.`,
      parts: true,
    };
  }
  const what =
    reworded.length > 0
      ? `${listed(reworded.map(({ goal }) => goal))} ${reworded.length === 1 ? 'was' : 'were'} reworded, which unlinks nothing`
      : 'aliases, addresses, closing dates or the mapping of goals changed, which may tie or untie work';
  return { reason: `Goals are named in another way: ${what}. Alignment is still compared.`, parts: false };
}

/** Finds by the hashes of two audits what parts them. */
export function comparabilityOf(from: Snapshot, to: Snapshot): Comparability {
  const isSameScope = from.hashes.scope === to.hashes.scope;
  const isSameJudging = from.hashes.judging === to.hashes.judging;
  const goals = from.hashes.goals === to.hashes.goals ? null : goalsBreak(from, to);
  return {
    breaks: [
      ...(isSameScope ? [] : [{ hash: 'scope', reason: scopeReason(from, to) } as const]),
      ...(isSameJudging ? [] : [{ hash: 'judging', reason: judgingReason(from, to) } as const]),
      ...(goals === null ? [] : [{ hash: 'goals', reason: goals.reason } as const]),
    ],
    isSameWork: isSameScope && isSameJudging,
    isSameAims: goals?.parts !== true,
    reworded: goalChanges(from.goals ?? [], to.goals ?? []).reworded,
  };
}
