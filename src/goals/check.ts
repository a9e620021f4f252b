import { nearest } from '../documents/nearest.ts';
import { quote } from '../documents/words.ts';
import type { Fault } from '../errors.ts';
import { classNames } from '../model/policy.ts';
import { fold, type GoalDraft, type GoalPart, shownPlace } from './draft.ts';
import { areSuccessive, periodName, spansOver } from './period.ts';

const fault = (draft: GoalDraft, part: GoalPart, message: string, example: string | null): Fault => ({
  ...draft.place(part),
  message,
  example,
});

function idFaults(drafts: readonly GoalDraft[]): { readonly byId: ReadonlyMap<string, GoalDraft>; readonly faults: readonly Fault[] } {
  const byId = new Map<string, GoalDraft>();
  const faults: Fault[] = [];
  for (const draft of drafts) {
    const { id } = draft.goal;
    const first = byId.get(fold(id));
    if (first === undefined) byId.set(fold(id), draft);
    else {
      const period = areSuccessive(first.goal.period, draft.goal.period) ? (draft.goal.period?.name ?? null) : null;
      const hint =
        period === null ? 'upper and lower case are the same' : 'give each period ids of its own, and both goals this one as an alias';
      const message = draft.slugged
        ? `two goals get the id ${quote(id)} from their titles (the other one: ${shownPlace(first.place('id'))}); give them ids in a column "id"`
        : `the id ${quote(id)} is taken already (${shownPlace(first.place('id'))}); ${hint}`;
      faults.push(fault(draft, 'id', message, draft.slugged ? 'O2-KR1' : `id: ${period === null ? `${id}-2` : `${period}-${id}`}`));
    }
  }
  return { byId, faults };
}

/** Where capacity goes that serves no goal: a goal of that name could not be told from it. */
const bucketNames: ReadonlySet<string> = new Set([...classNames, 'exempt', 'untied']);

/** The one name that objects of JSON lose on their way: capacity of such a goal would be gone when it is read again. */
const lostName = '__proto__';

const takenFaults = (drafts: readonly GoalDraft[]): readonly Fault[] =>
  drafts.flatMap((draft) => {
    const { id, kind } = draft.goal;
    if (id !== lostName && !bucketNames.has(fold(id))) return [];
    const why = id === lostName ? 'cannot be kept in JSON' : 'is kept for work without a goal';
    const message = `the id ${quote(id)}${draft.slugged ? ', made from the title,' : ''} ${why}; ${draft.slugged ? 'give it another in a column "id"' : 'choose another'}`;
    return [fault(draft, 'id', message, draft.slugged || kind === 'key-result' ? 'O1-KR1' : 'id: O1')];
  });

/** Everything that is wrong between goals: ids, aliases, parents, periods. */
export function goalFaults(drafts: readonly GoalDraft[]): readonly Fault[] {
  const { byId, faults: found } = idFaults(drafts);
  const faults = [...found, ...takenFaults(drafts)];
  for (const draft of drafts) {
    const { goal } = draft;
    for (const alias of goal.aliases) {
      const other = byId.get(fold(alias));
      if (other !== undefined && other.goal.id !== goal.id && !areSuccessive(other.goal.period, goal.period)) {
        const message = `the alias ${quote(alias)} is the id of another goal (${shownPlace(other.place('id'))}) of the same time`;
        faults.push(fault(draft, 'aliases', message, null));
      }
    }
    if (goal.parent === null) continue;
    const parent = byId.get(fold(goal.parent));
    if (parent === undefined) {
      const objectives = drafts.filter((other) => other.goal.kind === 'objective').map((other) => other.goal.id);
      const near = nearest(goal.parent, objectives);
      const hint = near === null ? `known: ${objectives.slice(0, 10).join(', ') || 'none'}` : `did you mean ${quote(near)}?`;
      faults.push(fault(draft, 'parent', `there is no objective ${quote(goal.parent)}; ${hint}`, near ?? objectives[0] ?? 'O1'));
    } else if (parent.goal.kind !== 'objective') {
      faults.push(fault(draft, 'parent', `${quote(goal.parent)} is a key result; a key result belongs to an objective`, null));
    } else if (goal.period !== null && parent.goal.period !== null && !spansOver(parent.goal.period, goal.period)) {
      const { from, to } = parent.goal.period;
      const message = `the period ${periodName(goal.period)} lies outside that of its objective ${parent.goal.id}, ${periodName(parent.goal.period)}`;
      faults.push(fault(draft, 'period', message, `period: {from: ${from}, to: ${to}}`));
    }
  }
  return faults;
}
