import type { GateResult, Measure, Ratio } from '../model/audit.ts';
import type { Gate, GateName, Policy, SliceName } from '../model/policy.ts';

type Count = Pick<Ratio, 'hit' | 'of'>;

/** What each gate measures; null when it cannot be asked of this slice. */
const counts: Record<GateName, (measure: Measure) => Count | null> = {
  aligned: ({ aligned }) => aligned,
  linked: ({ linked }) => linked,
  stated: ({ stated }) => stated,
  coverage: ({ coverage }) => {
    if (coverage === null) return null;
    return coverage.keyResults.of > 0 ? coverage.keyResults : coverage.objectives;
  },
  exempt: ({ population }) => ({ hit: population.exempt, of: population.counted }),
  untied: ({ untied }) => untied,
};

const namesGoals: ReadonlySet<GateName> = new Set(['linked', 'coverage', 'untied']);

/** True when a gate measures what is tied to goals, so that it means nothing without any. */
export const needsGoals = (gate: GateName, aligned: Policy['conventions']['aligned']): boolean =>
  namesGoals.has(gate) || (gate === 'aligned' && aligned !== 'stated');

/** Gates that hold a number down; all others hold it up. */
const ceilings: ReadonlySet<GateName> = new Set(['exempt', 'untied']);

/** To a tenth of a per cent, rounded away from passing: 79.96 is not shown as 80. */
const shown = (gate: GateName, { hit, of }: Count) =>
  (ceilings.has(gate) ? Math.ceil((hit * 1000) / of) : Math.floor((hit * 1000) / of)) / 10;

const meets = ({ gate, limit }: Gate, { hit, of }: Count) => (ceilings.has(gate) ? hit * 100 <= limit * of : hit * 100 >= limit * of);

/**
 * Holds the measures against the limits of the config. `passed` is null on incomplete data and
 * for a slice that was not asked for. With nothing to measure a gate passes and says so.
 */
export function judgeGates(
  gates: readonly Gate[],
  measures: Partial<Record<SliceName, Measure>>,
  complete: boolean,
): readonly GateResult[] {
  return gates.map((gate): GateResult => {
    const base = { gate: gate.gate, slice: gate.slice, limit: gate.limit, actual: null, advisoryUntil: null };
    if (!complete) return { ...base, passed: null, note: 'data is incomplete' };
    const measure = measures[gate.slice];
    const count = measure === undefined ? null : counts[gate.gate](measure);
    if (count === null) return { ...base, passed: null, note: `the slice ${gate.slice} was not measured` };
    if (count.of === 0) return { ...base, passed: true, note: 'nothing to measure' };
    return { ...base, actual: shown(gate.gate, count), passed: meets(gate, count), note: null };
  });
}
