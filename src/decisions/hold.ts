import type { PlacedDecision } from '../model/decisions.ts';

const addressOf = ({ issue, source }: PlacedDecision): string => `${source ?? ''}\0${issue.toLowerCase()}`;

/** The decisions that hold, in the order of the file: of several about one issue the latest by date, of one day the last. */
export function decisionsThatHold(decisions: readonly PlacedDecision[]): readonly PlacedDecision[] {
  const latest = new Map<string, PlacedDecision>();
  for (const decision of decisions) {
    const known = latest.get(addressOf(decision));
    if (known === undefined || known.date <= decision.date) latest.set(addressOf(decision), decision);
  }
  return decisions.filter((decision) => latest.get(addressOf(decision)) === decision);
}
