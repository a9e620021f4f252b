import type { Audit, AuditedIssue, GateResult, Ratio } from '../model/audit.ts';
import { clip, count } from './figures.ts';
import { least } from './least.ts';
import type { View } from './reporter.ts';
import { shellWord } from './sinks/shell.ts';
import { gateLimit } from './wording.ts';
import { isUntied, worklist } from './worklist.ts';

/** Something worth doing next, with the command or line for it. */
export interface NextStep {
  readonly say: string;
  /** A command, or the line to write; null when there is none. */
  readonly type: string | null;
}

/** What several issues hang on. */
interface Carrier {
  readonly kind: string;
  readonly name: string;
  readonly issues: number;
}

/** At most three things to do next, the most useful first; their commands read what this audit read. */
export const nextSteps = (audit: Audit, { again }: Pick<View, 'again'>): readonly NextStep[] =>
  [
    ...(audit.complete ? [] : [runAgain(audit)]),
    ...(audit.goals === null ? inventorySteps(audit, again) : alignmentSteps(audit)),
    ...explainStep(audit, again),
  ].slice(0, 3);

const runAgain = (audit: Audit): NextStep => {
  const failed = audit.sources.filter((source) => source.status === 'failed');
  return {
    say: `Mend what stopped ${failed.length === 1 ? (failed[0]?.name ?? 'the source') : 'the sources'}, then run the audit again: nothing was judged on partial data.`,
    type: null,
  };
};

const inventorySteps = (audit: Audit, again: string): NextStep[] => {
  const epic = audit.inventory?.epics[0];
  const label = audit.inventory?.labels.find(({ name }) => !urgency.test(name));
  const carrier = epic
    ? { kind: 'epic', name: epic.name, issues: epic.issues }
    : label
      ? { kind: 'label', name: label.name, issues: label.issues }
      : null;
  return [
    {
      say: 'Write your objectives and key results in goals.yml, or point to the spreadsheet that holds them.',
      // Without goals none were named, so that `again` names none either.
      type: `throughline audit --goals goals.yml${again}`,
    },
    ...(carrier && carrier.issues > 1 ? [mappingStep(carrier, '')] : []),
  ];
};

const alignmentSteps = (audit: Audit): NextStep[] => {
  const failing = audit.gates.filter(({ passed }) => passed === false);
  const gate = failing.find(({ advisoryUntil }) => advisoryUntil === null) ?? failing[0];
  const carrier = audit.complete ? largestUntied(audit.issues) : null;
  return [...(gate ? [gateStep(audit, gate)] : []), ...(carrier ? [mappingStep(carrier, 'untied ')] : [])];
};

const mappingStep = ({ kind, name, issues }: Carrier, which: string): NextStep => ({
  say: `${issues} ${which}issues share one ${kind}. If they serve a goal, a line in mapping.csv ties them all to it without editing one issue (first line kind,value,goal; named by mapping: in throughline.yml or --mapping mapping.csv):`,
  type: `${kind},${csvWord(clip(name, 120))},GOAL-ID`,
});

const csvWord = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const gateStep = (audit: Audit, gate: GateResult): NextStep => {
  const missing = shortfall(audit, gate);
  return {
    say:
      missing === null
        ? `Work on the gate that fails: ${gate.gate} of ${gate.slice} work, ${gateLimit(gate)}.`
        : `${missing} would pass the gate that fails (${gate.gate} of ${gate.slice} work, ${gateLimit(gate)}).`,
    type: null,
  };
};

/** "11 more issues", for gates that count issues up to a share. */
const shortfall = (audit: Audit, { gate, slice, limit }: GateResult): string | null => {
  const measure = audit.measures[slice];
  if (measure === undefined || (gate !== 'aligned' && gate !== 'linked' && gate !== 'stated')) return null;
  const ratio: Ratio | null = measure[gate];
  if (ratio === null || ratio.of === 0) return null;
  const missing = Math.ceil((limit / 100) * ratio.of - 1e-9) - ratio.hit;
  return missing > 0 && ratio.hit + missing <= ratio.of ? count(missing, `more ${gate} issue`) : null;
};

/** Labels that say how soon, not what for: mapping one of them to a goal would only hide the question. */
const urgency = /urgent|priority|critical|blocker|escalat|asap|^p\d$/i;

/** What untied open issues share, if at least two do: a parent says most about what they are for, a label least. */
const largestUntied = (issues: readonly AuditedIssue[]): Carrier | null => {
  const untied = issues.filter((issue) => isUntied(issue) && issue.slices.includes('open'));
  return (
    mostShared('epic', untied, ({ parent }) => (parent === null ? [] : [parent])) ??
    mostShared('milestone', untied, ({ milestone }) => (milestone === null ? [] : [milestone])) ??
    mostShared('label', untied, ({ labels }) => new Set(labels.filter((label) => !urgency.test(label))))
  );
};

/** `namesOf` gives each name once. */
const mostShared = (kind: string, issues: readonly AuditedIssue[], namesOf: (issue: AuditedIssue) => Iterable<string>): Carrier | null => {
  const tally = new Map<string, number>();
  for (const issue of issues) for (const name of namesOf(issue)) tally.set(name, (tally.get(name) ?? 0) + 1);
  const [best] = least([...tally], 1, ([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return best !== undefined && best[1] > 1 ? { kind, name: best[0], issues: best[1] } : null;
};

const explainStep = (audit: Audit, again: string): NextStep[] => {
  const [first] = worklist(audit).first(1);
  if (first === undefined) return [];
  return [
    {
      say: 'See why an issue counts as it does, and the smallest edit that changes it.',
      type: `throughline explain ${shellWord(first.issue.key)}${again}`,
    },
  ];
};
