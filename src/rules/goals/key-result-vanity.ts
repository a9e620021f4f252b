import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { quote } from '../wording.ts';
import { vanityIn } from './vanity-cues.ts';

export const keyResultVanity = defineRule({
  id: 'key-result-vanity',
  scope: 'lint',
  title: 'A key result names work, or a number that grows by itself, not an outcome (in English)',
  why: 'A launch can be on time and change nothing. Only what changes for customers or the business tells whether the work was worth it.',
  severity: 'warning',
  options: z.strictObject({}),
  examples: {
    passing: {
      goals: `objectives:
  - id: O1
    title: Keep the merchants we win
    owner: payments-lead
    keyResults:
      - {id: O1-KR1, title: Merchants who use one-tap from 0 % to 30 %}
`,
    },
    failing: {
      goals: `objectives:
  - id: O1
    title: Keep the merchants we win
    owner: payments-lead
    keyResults:
      - {id: O1-KR1, title: Release 3 features for merchants}
`,
    },
  },
  *check(_goals, { pursued }) {
    for (const goal of pursued) {
      const found = goal.kind === 'key-result' ? vanityIn(goal.title, goal.metric) : null;
      if (found === null) continue;
      yield {
        goal,
        message:
          found.kind === 'work'
            ? `its title says what is done (${quote(found.cue)}), not what comes of it: ${quote(goal.title)}`
            : `${quote(found.cue)} can grow while nobody gains anything: ${quote(goal.title)}`,
        help: 'Say for whom it changes what, from which number to which; the work itself belongs in the issues',
      };
    }
  },
});
