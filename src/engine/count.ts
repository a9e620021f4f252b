import type { LinkedIssue } from '../model/linked-issue.ts';
import { isEstimate } from './weights.ts';

/** How many eligible issues meet a question, how many of these through a parent, and how many could still, by a parent not read. */
export interface Hits {
  hit: number;
  inherited: number;
  undecided: number;
}

/** What an issue can be asked, and is counted for. */
export type Question = 'stated' | 'linked' | 'both';

/** All that is counted of some counted issues. Eligible is the work the team chose: neither exempt nor of the class `run`. */
export interface Count extends Readonly<Record<Question, Hits>> {
  counted: number;
  exempt: number;
  run: number;
  /** Has an estimate. */
  estimated: number;
  eligible: number;
  /** Of the eligible. */
  untied: number;
  unreadable: number;
}

const noHits = (): Hits => ({ hit: 0, inherited: 0, undecided: 0 });

/** Nothing counted yet. */
export const noCount = (): Count => ({
  counted: 0,
  exempt: 0,
  run: 0,
  estimated: 0,
  eligible: 0,
  untied: 0,
  unreadable: 0,
  stated: noHits(),
  linked: noHits(),
  both: noHits(),
});

const linkedByItself = ({ okr }: LinkedIssue) => okr.links.some(({ status, via }) => status === 'ok' && via.length === 0);

function ask(hits: Hits, isHit: boolean, isInherited: boolean, isUndecided: boolean): void {
  if (isHit) {
    hits.hit += 1;
    if (isInherited) hits.inherited += 1;
  } else if (isUndecided) hits.undecided += 1;
}

function addEligible(count: Count, issue: LinkedIssue): void {
  const { businessValue, okr, buckets, stated, unreadableParent } = issue;
  const linked = issue.linked === true;
  const isUndecided = unreadableParent !== null;
  const statedAbove = businessValue.via.length > 0;
  const linkedAbove = linked && !linkedByItself(issue);
  count.eligible += 1;
  if (buckets.untied !== undefined) count.untied += 1;
  if (businessValue.status === 'unreadable' || okr.status === 'unreadable') count.unreadable += 1;
  ask(count.stated, stated, statedAbove, isUndecided);
  ask(count.linked, linked, linkedAbove, isUndecided);
  ask(count.both, linked && stated, linkedAbove || statedAbove, isUndecided);
}

/** Counts an issue whose standing is `counted`. */
export function addIssue(count: Count, issue: LinkedIssue): void {
  count.counted += 1;
  if (isEstimate(issue.issue.estimate)) count.estimated += 1;
  if (issue.exempt !== null) count.exempt += 1;
  else if (issue.buckets.run !== undefined) count.run += 1;
  else addEligible(count, issue);
}

function addHits(sum: Hits, { hit, inherited, undecided }: Hits): void {
  sum.hit += hit;
  sum.inherited += inherited;
  sum.undecided += undecided;
}

/** The count of several sets together. */
export function sumOf(counts: Iterable<Count>): Count {
  const sum = noCount();
  for (const count of counts) {
    sum.counted += count.counted;
    sum.exempt += count.exempt;
    sum.run += count.run;
    sum.estimated += count.estimated;
    sum.eligible += count.eligible;
    sum.untied += count.untied;
    sum.unreadable += count.unreadable;
    addHits(sum.stated, count.stated);
    addHits(sum.linked, count.linked);
    addHits(sum.both, count.both);
  }
  return sum;
}
