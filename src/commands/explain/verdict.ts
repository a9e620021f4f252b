import type { Audit } from '../../model/audit.ts';
import type { LinkedIssue } from '../../model/linked-issue.ts';
import { type Case, isEligible } from './case.ts';
import type { ExplainedIssue } from './explanation.ts';
import { conventionOf } from './texts.ts';

/** What "aligned" asks of an issue, by the definition in force. */
export const alignedMeans: Readonly<Record<Audit['alignedMeans'], string>> = {
  linked: 'it is linked to a goal',
  stated: 'it states its business value',
  both: 'it is linked to a goal and states its business value',
};

const notCounted: Readonly<Record<Exclude<LinkedIssue['standing'], 'counted'>, string>> = {
  carrier: 'Not counted: it carries links for the work below it',
  subtask: 'Not counted: a sub-task of an issue that was read',
  dropped: 'Not counted: the work was dropped',
  'out-of-scope': 'Not counted: a parent outside the sources, or left out by its type; read for what it passes down',
};

function says({ one, input }: Case): string {
  const { standing, exempt, aligned, slices, businessValue, okr } = one;
  if (standing !== 'counted') return notCounted[standing];
  if (slices.length === 0) return 'Counted, but in no slice that was asked for';
  if (exempt !== null) return 'Exempt: left out of the percentage';
  if (!isEligible(one)) return 'Left out of the percentage: work of the class run, which nobody chose';
  const found = `goal link ${okr.status}, business value ${businessValue.status}`;
  if (aligned === null) return `No verdict, for there are no goals: ${found}`;
  return `${aligned ? 'Aligned' : 'Not aligned'}: ${found}. Aligned means that ${alignedMeans[input.policy.conventions.aligned]}`;
}

const through = (via: readonly string[]) => (via.length === 0 ? 'its own' : `inherited through ${via.join(' → ')}`);
const dayAfter = (date: string, ms: number) => new Date(Date.parse(`${date}T00:00:00Z`) + ms).toISOString().slice(0, 10);

function linksThatHold({ one, input }: Case): string[] {
  const holding = one.okr.links.filter(({ status }) => status === 'ok');
  return holding.map(({ goal, via, grace, origin }) => {
    const period = input.goals?.goals.find(({ id }) => id === goal)?.period ?? null;
    const ends = period !== null && grace === period.to;
    const byGrace =
      grace === null
        ? ''
        : ends
          ? `, by grace: the goal ended on ${grace}, and until ${dayAfter(grace, input.policy.conventions.grace)} that is allowed`
          : `, by grace: the goal begins on ${grace}`;
    return `its link to ${goal} (${through(via)}${origin === null ? '' : `, ${origin}`})${byGrace}${holding.length === 1 ? '; there is no other that holds' : ''}`;
  });
}

/** What an aligned or exempt issue would lose its verdict with. */
function hangsOn(subject: Case): string[] {
  const { one, input } = subject;
  if (one.standing !== 'counted') return [];
  if (one.exempt !== null) {
    const { by, origin, until } = one.exempt;
    return [`the exemption by ${by} (${origin})${until === null ? ', which has no end' : `, to ${until}`}`];
  }
  if (one.aligned !== true) return [];
  const means = input.policy.conventions.aligned;
  const { label, via } = one.businessValue;
  const statement = `its statement under "${label ?? ''}" (${through(via)})`;
  return [...(means === 'stated' ? [] : linksThatHold(subject)), ...(means === 'linked' ? [] : [statement])];
}

/** The verdict in one sentence, and what it rests on. */
export function explainVerdict(subject: Case): Pick<ExplainedIssue, 'verdict' | 'hangsOn'> {
  const { one } = subject;
  return {
    verdict: { aligned: isEligible(one) ? one.aligned : null, eligible: isEligible(one), standing: one.standing, says: says(subject) },
    hangsOn: hangsOn(subject),
  };
}

/** The statement that was taken, with the configured label that was matched. */
export function explainStatement({ one, input }: Case): Omit<ExplainedIssue['statement'], 'texts'> {
  const { status, reason, text, label, at, via } = one.businessValue;
  const convention = label === null ? null : conventionOf(label, 'businessValue', input.policy.conventions);
  return { status, reason, text, label, convention, at, via: [...via] };
}
