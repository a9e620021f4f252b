import type { Policy } from '../model/policy.ts';
import type { Rule } from '../rules/rule.ts';
import { compareTexts } from './issue-order.ts';

/** Ids of the rules that an audit asks, of all issues or, by an override, of some: only what two audits both asked can be compared. */
export const rulesOn = (rules: readonly Rule[], hasGoals: boolean, { rules: settings, overrides }: Policy): string[] =>
  rules
    .filter(({ scope, needsGoals }) => scope !== 'lint' && (hasGoals || needsGoals !== true))
    .map(({ id }) => id)
    .filter((id) => [settings, ...overrides.map((override) => override.rules)].some((one) => (one[id]?.severity ?? 'off') !== 'off'))
    .sort(compareTexts);
