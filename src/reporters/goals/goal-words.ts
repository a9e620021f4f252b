import type { AuditedGoal } from '../../model/audit.ts';
import type { Pace } from '../../model/drift.ts';
import type { GoalNode, GoalTree, Provenance } from '../../model/goal-tree.ts';
import type { Money } from '../../model/goals.ts';
import { count, figure, listed, percent } from '../figures.ts';
import { paceVerdicts } from '../pace-verdicts.ts';

/** What can be said of a goal, a sentence part each, in plain words; texts of the goals file are not yet neutralised. */
export interface GoalFacts {
  /** Whose, when, whether closed. */
  readonly facts: readonly string[];
  /** Capacity, open work and what was spent, empty when nothing was read. */
  readonly work: readonly string[];
  readonly metric: string | null;
}

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** "120 000 EUR"; the digits in groups that no language reads as a decimal sign. */
export const money = ({ amount, currency }: Money): string =>
  `${grouped.format(amount).replaceAll(',', ' ')}${currency === null ? '' : ` ${currency}`}`;

/** "12 250"; as far as five digits are long, and a metric's own decimals stay. */
const plain = (value: number): string => (Math.abs(value) < 10_000 ? String(value) : grouped.format(value).replaceAll(',', ' '));

/** "Weekly active merchants, now 18 200 merchants". */
export const northStarText = ({ title, unit, now }: NonNullable<GoalTree['northStar']>): string =>
  `${title}${now === null ? '' : `, now ${plain(now)}${unit === null ? '' : ` ${unit}`}`}`;

const metricText = ({ from, to, now, unit, updated }: NonNullable<AuditedGoal['metric']>): string => {
  const measured = updated === null ? '' : ` (${updated})`;
  return `from ${plain(from)} to ${plain(to)}${unit === null ? '' : ` ${unit}`}${now === null ? '' : `, now ${plain(now)}${measured}`}`;
};

function paceText(pace: Pace | null): string {
  if (pace === null) return '';
  const parts = [
    pace.verdict === 'unknown' ? '' : paceVerdicts[pace.verdict],
    ...(pace.pace === null ? [] : [`pace ${figure(pace.pace)}`]),
    ...(pace.stalled && pace.verdict !== 'stalled' ? ['stalled: not measured for 14 days'] : []),
    ...(pace.notMoving === true && pace.verdict !== 'not-moving' ? ['work is shipped, the number does not move'] : []),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const how: Readonly<Record<Provenance, string>> = {
  text: 'by its text',
  field: 'by a field',
  label: 'by a label',
  milestone: 'by a milestone',
  url: 'by an address',
  inline: 'by an id in passing',
  'issue-link': 'by an issue link',
  mapping: 'by the mapping',
  inherited: 'inherited',
};

const linksText = (links: GoalNode['links']): string => {
  const parts = Object.entries(links).map(([name, n]) => `${n} ${how[name as Provenance]}`);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
};

const openText = ({ goal, links }: GoalNode): string =>
  goal.covered === false ? 'nobody works on it' : `${count(goal.issues, 'open issue')}${linksText(links)}`;

function capacityText({ goal, actual, verdict }: GoalNode): string | null {
  if (goal.planned === null && actual === null) return null;
  const plan = goal.planned === null ? [] : [`planned ${percent(goal.planned)}`];
  const got = actual === null ? [] : [`actual ${percent(actual)}`];
  return `${[...plan, ...got].join(', ')}${verdict === null ? '' : `: ${verdict}`}`;
}

const spentText = ({ goal, spent }: GoalNode): string | null => {
  if (spent === null || (spent.issues === 0 && goal.worth === null)) return null;
  const share = spent.share === null ? '' : `, ${percent(spent.share)} of what was shipped`;
  return `${count(spent.issues, 'issue')} shipped for it since ${spent.since}${share}`;
};

/** What to say of a goal; `read` is false when no source was read. */
export function factsOf(node: GoalNode, read: boolean): GoalFacts {
  const { goal, pace } = node;
  const facts = [
    ...(goal.status === 'active' ? [] : [goal.status]),
    ...(goal.owner === null ? [] : [goal.owner]),
    ...(goal.period === null ? [] : [goal.period.name ?? `${goal.period.from} to ${goal.period.to}`]),
    ...(goal.serves.length === 0 ? [] : [`serves ${listed(goal.serves)}`]),
    ...(goal.worth === null ? [] : [`worth ${money(goal.worth)}`]),
    ...(!read && goal.planned !== null ? [`planned ${percent(goal.planned)}`] : []),
  ];
  const work = read ? [capacityText(node), openText(node), spentText(node)].filter((part) => part !== null) : [];
  const told = paceText(pace);
  return { facts, work, metric: goal.metric === null ? null : `${metricText(goal.metric)}${told === '' ? '' : `: ${told}`}` };
}
