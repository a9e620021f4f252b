import type { ExemptionRule, TitlePattern } from '../model/policy.ts';

const dashboard = /^dependency dashboard$/i;
const title: TitlePattern = { source: dashboard.source, test: (text) => dashboard.test(text) };
const origin = 'conventions.exemptBots';

/** What bots keep for themselves: nobody chose it, and nobody will finish it. */
export const botExemptions: readonly ExemptionRule[] = [
  { when: { title: [title] }, reason: 'A list that a bot keeps', until: null, origin },
  {
    when: { authors: ['renovate[bot]', 'renovate-bot', 'app/renovate', 'dependabot[bot]', 'dependabot-preview[bot]', 'app/dependabot'] },
    reason: 'Kept by a bot',
    until: null,
    origin,
  },
];
