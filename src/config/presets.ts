import { stringify } from 'yaml';
import type { ClassName, Conventions, SeveritySetting } from '../model/policy.ts';
import type { Rule } from './registries.ts';

export const presetNames = ['recommended', 'strict'] as const;
export type PresetName = (typeof presetNames)[number];

/** What holds where a config says nothing. Durations as a config writes them. */
export interface Preset {
  readonly conventions: Omit<Conventions, 'grace' | 'boilerplate'> & {
    readonly grace: string;
    readonly boilerplate: { readonly issues: number; readonly share: number };
  };
  /** In the order in which they are tried. */
  readonly classes: Readonly<Record<ClassName, { readonly types: readonly string[]; readonly labels: readonly string[] }>>;
  readonly window: string;
  readonly lookback: string;
  severity(rule: Rule): SeveritySetting;
}

/** Labels that mean a statement wherever they stand. */
const businessValue = [
  'Business Value',
  'Value / Purpose',
  'Value or Importance',
  'Value Statement',
  'Value Proposition',
  'Business Justification',
  'Business Case',
  'Justification',
  'Why is this important',
  'Why this matters',
  'Why it matters',
];

const okr = [
  'OKR',
  'OKRs',
  'Key Result',
  'Key Results',
  'KR',
  'Objective / Key Result',
  'Objectives or Key Results',
  'Link to OKR',
  'Roadmap Item',
];

/** Labels that often head something else; a team adds them when it uses them so. */
export const optIn = {
  businessValue: ['Why', 'Value', 'Purpose', 'Motivation', 'Rationale', 'Impact', 'Benefits', 'Business Need', 'Business Outcome'],
  okr: ['Objective', 'Objectives', 'Goal', 'Goals', 'Initiative', 'Roadmap Alignment'],
};

const recommended: Preset = {
  conventions: {
    businessValue,
    okr,
    inline: false,
    aligned: 'linked',
    inheritStatement: 'subtasks',
    grace: '21d',
    boilerplate: { issues: 5, share: 2 },
  },
  classes: {
    run: { types: ['bug', 'incident'], labels: ['incident', 'on-call', 'hotfix', 'security', 'vulnerability', 'dependencies'] },
    invest: { types: [], labels: ['tech-debt', 'refactoring', 'tooling', 'chore'] },
    explore: { types: ['spike'], labels: ['spike', 'research'] },
  },
  window: '7d',
  lookback: '14d',
  severity: (rule) => rule.severity,
};

export const presets: Readonly<Record<PresetName, Preset>> = {
  recommended,
  strict: {
    ...recommended,
    conventions: { ...recommended.conventions, aligned: 'both' },
    severity: (rule) => rule.strict ?? rule.severity,
  },
};

const commented = (labels: readonly string[]) => labels.map((label) => `    # - ${label}`).join('\n');

/** A preset written out as a throughline.yml that a team may copy and change. */
export function presetYaml(name: PresetName, rules: readonly Rule[]): string {
  const { conventions, classes, window, lookback, severity } = presets[name];
  const { businessValue, okr, ...others } = conventions;
  const block = (key: string, labels: readonly string[], weak: readonly string[]) =>
    `  ${key}:\n${labels.map((label) => `    - ${label}`).join('\n')}\n    # Add these if your team uses them for nothing else:\n${commented(weak)}`;
  const options = (rule: Rule) => {
    const defaults = rule.options.parse({});
    const setting = Object.keys(defaults).length === 0 ? severity(rule) : [severity(rule), defaults];
    return `  ${rule.id}: ${stringify(setting, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim()}`;
  };
  const indented = (value: unknown) => stringify(value).trimEnd().replace(/^/gm, '  ');
  return [
    `# The preset "${name}" written out. With "rules: {extends: ${name}}" all of this holds without being copied;`,
    '# copy what you want to change into your throughline.yml.',
    'conventions:',
    block('businessValue', businessValue, optIn.businessValue),
    block('okr', okr, optIn.okr),
    indented(others),
    'classes:',
    indented(classes),
    `window: ${window}`,
    `lookback: ${lookback}`,
    'rules:',
    `  extends: ${name}`,
    ...rules.map(options),
    '',
  ].join('\n');
}
