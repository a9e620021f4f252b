import type { RuleSetting } from '../model/policy.ts';
import type { Preset } from './presets.ts';
import type { Rule } from './registries.ts';
import type { RuleEntry } from './schema.ts';

const settingOf = (entry: RuleEntry, before: RuleSetting): RuleSetting =>
  typeof entry === 'string' ? { severity: entry, options: before.options } : { severity: entry[0], options: entry[1] };

/** Every registered rule with its severity and options: the preset's, unless the config says otherwise. */
export function ruleSettings(
  rules: readonly Rule[],
  preset: Preset,
  entries: Readonly<Record<string, RuleEntry | undefined>>,
): Record<string, RuleSetting> {
  const made: Record<string, RuleSetting> = Object.create(null);
  for (const rule of rules) {
    const before: RuleSetting = { severity: preset.severity(rule), options: rule.options.parse({}) };
    const entry = entries[rule.id];
    made[rule.id] = entry === undefined ? before : settingOf(entry, before);
  }
  return made;
}

/** The rules that an override names; a severity alone keeps the options that hold elsewhere. */
export function overriddenSettings(
  base: Readonly<Record<string, RuleSetting>>,
  entries: Readonly<Record<string, RuleEntry | undefined>>,
): Record<string, RuleSetting> {
  const made: Record<string, RuleSetting> = Object.create(null);
  for (const [id, entry] of Object.entries(entries)) {
    const before = base[id];
    if (entry !== undefined && before !== undefined) made[id] = settingOf(entry, before);
  }
  return made;
}
