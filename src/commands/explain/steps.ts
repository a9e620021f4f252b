import type { Goal } from '../../model/goals.ts';
import type { Case } from './case.ts';
import type { Edit, Step } from './explanation.ts';
import { goalEdits, linkEdits, mappingEdits, statementEdits } from './proposals.ts';
import { proposedGoals } from './proposed-goals.ts';
import { effectOf, tried } from './what-if.ts';

/** What an edit is to bring about. */
type Wish = 'linked' | 'stated';

const isMet = (wish: Wish, { one }: Case): boolean => (wish === 'linked' ? one.linked === true : one.stated);

/** What an issue lacks, first what its verdict needs, then what rules ask beside that. */
function wishesOf(subject: Case): readonly Wish[] {
  const { one, input } = subject;
  if ((one.standing !== 'counted' && one.standing !== 'carrier') || one.slices.length === 0 || one.exempt !== null) return [];
  if (one.standing === 'carrier' || one.workClass === 'run') return isMet('linked', subject) ? [] : ['linked'];
  const means = input.policy.conventions.aligned;
  const needed: readonly Wish[] = means === 'stated' ? ['stated'] : means === 'linked' ? ['linked'] : ['linked', 'stated'];
  const asked: readonly Wish[] = one.workClass === null ? ['linked', 'stated'] : ['stated'];
  return [...new Set([...needed, ...asked])].filter((wish) => !isMet(wish, subject));
}

/** Each proposal costs an audit; what is further down a list of guesses is not worth it. */
const mostTries = 12;

/** An edit may take with one hand what it gives with the other: a line within a block of HTML ends it. */
const loses = (before: Case, after: Case): boolean =>
  (['linked', 'stated'] as const).some((wish) => isMet(wish, before) && !isMet(wish, after));

/** The first of some proposals with which a second audit grants the wish, and nothing that was granted before is lost. */
function firstThat(wish: Wish, subject: Case, proposals: Iterable<Edit>): { readonly edit: Edit; readonly after: Case } | null {
  for (const edit of Iterator.from(proposals).take(mostTries)) {
    const after = tried(subject, edit);
    if (after !== null && isMet(wish, after) && !loses(subject, after)) return { edit, after };
  }
  return null;
}

function* forWish(wish: Wish, subject: Case, goal: Goal | undefined): Generator<Edit> {
  if (wish === 'stated') yield* statementEdits(subject);
  else if (goal !== undefined) yield* linkEdits(subject, goal);
  if (wish === 'linked') yield* goalEdits(subject);
}

/** Ways to tie it that leave the issue itself alone. */
function elsewhere(subject: Case, goal: Goal | undefined): Step[] {
  const silent = subject.one.okr.status === 'missing' || subject.one.okr.status === 'placeholder';
  const found = goal === undefined || !silent ? null : firstThat('linked', subject, mappingEdits(subject, goal));
  return found === null ? [] : [{ edit: found.edit, instead: true, others: [], effect: effectOf(subject, found.after) }];
}

/**
 * The smallest edits with which the verdict turns, each tried by a second audit on top of those before it; what did not turn it is
 * not among them.
 */
export function stepsFor(subject: Case): Step[] {
  const steps: Step[] = [];
  const wishes = wishesOf(subject);
  const [goal, ...others] = wishes.includes('linked') ? proposedGoals(subject) : [];
  let at = subject;
  for (const wish of wishes) {
    const found = firstThat(wish, at, forWish(wish, at, goal));
    if (found === null) continue;
    const namesGoal = wish === 'linked' && found.edit.place !== 'goals';
    steps.push({
      edit: found.edit,
      instead: false,
      others: namesGoal ? others.map(({ id }) => id) : [],
      effect: effectOf(at, found.after),
    });
    at = found.after;
  }
  return wishes.includes('linked') ? [...steps, ...elsewhere(subject, goal)] : steps;
}
