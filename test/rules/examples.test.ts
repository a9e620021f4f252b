import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { rules } from '../../src/rules/index.ts';
import type { Example } from '../../src/rules/rule.ts';
import { lintText } from '../world/goals.ts';
import { judgeRecords } from '../world/world.ts';

/** What comes with the failing example of a rule, because the rule is about a permission that no longer silences it. */
const companions: Readonly<Record<string, readonly string[]>> = {
  'exemption-expired': ['business-value-missing', 'okr-link-missing'],
  'exemption-unreasoned': ['business-value-missing', 'okr-link-missing'],
};

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, { examples, scope, severity, why, title }) => {
  const set = severity === 'off' ? 'warning' : severity;
  const findings = ({ issues = [], goals, earlierGoals, classes, options = {} }: Example) => {
    const config = stringify({ rules: { [id]: [set, options] }, ...(classes === undefined ? {} : { classes }) });
    if (scope === 'lint') {
      return lintText({ config, ...(goals === undefined ? {} : { goals }) }).findings.map(({ goal, ...rest }) => ({
        ...rest,
        subject: goal.id,
        known: false,
      }));
    }
    return judgeRecords({
      records: issues,
      config,
      ...(goals === undefined ? {} : { goals }),
      ...(earlierGoals === undefined ? {} : { earlierGoals }),
    }).audit.findings;
  };
  const firing = (example: Example) => [...new Set(findings(example).map(({ rule }) => rule))];

  test('its passing example passes', () => {
    expect(findings(examples.passing).filter(({ rule }) => rule === id)).toEqual([]);
  });

  test('its failing example fails by it, and by nothing that the passing one does not show', () => {
    const before = firing(examples.passing);
    const more = firing(examples.failing).filter((rule) => !before.includes(rule));
    expect(more.sort()).toEqual([id, ...(companions[id] ?? [])].sort());
  });

  test('its findings are as severe as it is set, and tell what is wrong and what to do', () => {
    const found = findings(examples.failing).filter(({ rule }) => rule === id);
    for (const finding of found) {
      expect(finding).toMatchObject({ severity: set, subject: expect.stringMatching(/\S/), known: false });
      expect(finding.message, 'a sentence without its full stop').toMatch(/^\P{Lu}.*[^.\s]$/u);
      expect(finding.help).toMatch(/\S/);
    }
    expect([title, why].every((text) => /^\p{Lu}/u.test(text) || text.startsWith('"'))).toBe(true);
  });
});
