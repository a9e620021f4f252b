import type { Moscow, ReadScores, Score, ScoreInput, ScoreInputName, Scores } from '../../model/scores.ts';
import { moscowNames } from '../../model/scores.ts';

/** What people call the inputs. */
const titles: Readonly<Record<ScoreInputName, string>> = {
  reach: 'reach',
  impact: 'impact',
  confidence: 'confidence',
  effort: 'effort',
  businessValue: 'business value',
  timeCriticality: 'time criticality',
  riskReduction: 'risk reduction',
  costOfDelay: 'cost of delay',
  jobSize: 'job size',
};

/** A score of the named inputs, or the names of those that are missing; what divides must be more than zero. */
function scoreOf(
  given: readonly ScoreInput[],
  names: readonly ScoreInputName[],
  divisor: ScoreInputName,
  compute: (value: (name: ScoreInputName) => number) => number,
): Score {
  const inputs = names.flatMap((name) => given.find((input) => input.name === name) ?? []);
  const numberOf = (name: ScoreInputName) => inputs.find((input) => input.name === name)?.value ?? Number.NaN;
  const missing = names.filter((name) => !Number.isFinite(numberOf(name)) || (name === divisor && numberOf(name) <= 0));
  if (missing.length > 0) return { value: null, inputs, missing: missing.map((name) => titles[name]) };
  return { value: compute(numberOf), inputs, missing: [] };
}

/**
 * RICE (Intercom): reach × impact × confidence ÷ effort. WSJF (SAFe): cost of delay ÷ job size, where the cost of delay is given, or the sum
 * of business value, time criticality and risk reduction. Nothing that is missing is guessed.
 */
export function scoresOf(said: ReadScores | { readonly inputs: readonly ScoreInput[]; readonly moscow: Moscow | null } | null): Scores {
  const given = said?.inputs ?? [];
  const parts = ['businessValue', 'timeCriticality', 'riskReduction'] as const;
  const isWhole = given.some(({ name }) => name === 'costOfDelay');
  return {
    rice: scoreOf(
      given,
      ['reach', 'impact', 'confidence', 'effort'],
      'effort',
      (of) => (of('reach') * of('impact') * of('confidence')) / of('effort'),
    ),
    wsjf: isWhole
      ? scoreOf(given, ['costOfDelay', 'jobSize'], 'jobSize', (of) => of('costOfDelay') / of('jobSize'))
      : scoreOf(given, [...parts, 'jobSize'], 'jobSize', (of) => parts.reduce((sum, name) => sum + of(name), 0) / of('jobSize')),
    moscow: said?.moscow ?? null,
  };
}

/** How a class of MoSCoW counts: the more, the dearer. */
export const moscowValueOf = (moscow: Moscow): number => moscowNames.length - moscowNames.indexOf(moscow);
