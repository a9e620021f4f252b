import { z } from 'zod';
import type { Scoring } from '../model/policy.ts';
import { oneOrMore } from './parts.ts';

/** What fields, labels and lines are usually called. A config's own names take the place of these, one input at a time. */
const usualNames: Scoring['names'] = {
  reach: ['Reach', 'RICE Reach'],
  impact: ['Impact', 'RICE Impact'],
  confidence: ['Confidence', 'RICE Confidence'],
  effort: ['Effort', 'RICE Effort'],
  businessValue: ['User-Business Value', 'User and Business Value', 'Business Value Points', 'WSJF Business Value'],
  timeCriticality: ['Time Criticality', 'WSJF Time Criticality'],
  riskReduction: ['Risk Reduction', 'Risk Reduction/Opportunity Enablement', 'RR/OE', 'WSJF Risk Reduction'],
  costOfDelay: ['Cost of Delay', 'CoD'],
  jobSize: ['Job Size', 'WSJF Job Size'],
  moscow: ['MoSCoW', 'MoSCoW Priority'],
};

const named = (input: keyof Scoring['names'], text: string) =>
  oneOrMore(usualNames[input][0] ?? input)
    .optional()
    .describe(text);

export const scoringSchema = z.strictObject({
  reach: named('reach', 'How many it reaches in a period'),
  impact: named('impact', '0.25 to 3, or minimal, low, medium, high, massive'),
  confidence: named('confidence', 'Per cent, or low, medium, high'),
  effort: named('effort', 'Person-months, or XS to XL'),
  businessValue: named('businessValue', 'User and business value, on the scale of WSJF'),
  timeCriticality: named('timeCriticality', 'Time criticality, on the scale of WSJF'),
  riskReduction: named('riskReduction', 'Risk reduction or opportunity enablement, on the scale of WSJF'),
  costOfDelay: named('costOfDelay', 'In place of the three parts that it is the sum of'),
  jobSize: named('jobSize', 'On the scale of WSJF'),
  moscow: named('moscow', 'Must, should, could or won’t have'),
});

/** Where an issue says what it is worth: by the usual names in fields and labels, and in lines of its text where the config has `scoring`. */
export function scoringOf(entry: z.output<typeof scoringSchema> | undefined): Scoring {
  const own = Object.fromEntries(Object.entries(entry ?? {}).filter(([, names]) => names !== undefined));
  return { names: { ...usualNames, ...own }, lines: entry !== undefined };
}
