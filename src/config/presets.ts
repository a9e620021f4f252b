import { stringify } from 'yaml';
import type { ClassName, Conventions, SeveritySetting } from '../model/policy.ts';
import { businessValueFamilies, type LabelFamilies, type LabelFamily, labelsOf, okrFamilies } from './label-families.ts';
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

const recommended: Preset = {
  conventions: {
    businessValue: labelsOf(businessValueFamilies.safe),
    okr: labelsOf(okrFamilies.safe),
    inline: false,
    aligned: 'linked',
    inheritStatement: 'subtasks',
    parents: true,
    exemptBots: true,
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

const listed = (families: readonly LabelFamily[], item: string): string =>
  families.map(({ about, labels }) => [`    # ${about}`, ...labels.map((label) => `${item}${label}`)].join('\n')).join('\n');

/** The labels of one kind as a list of YAML, the weak ones commented out. */
const labelList = (key: string, { safe, weak }: LabelFamilies): string =>
  [
    `  ${key}:`,
    listed(safe, '    - '),
    `    # These often head something else. If your team uses some for nothing else: conventions: {${key}: {add: [${weak[0]?.labels[0]}]}}`,
    listed(weak, '    # - '),
  ].join('\n');

/** A preset written out as a throughline.yml that a team may copy and change. */
export function presetYaml(name: PresetName, rules: readonly Rule[]): string {
  const { conventions, classes, window, lookback, severity } = presets[name];
  const { businessValue: _statements, okr: _goals, ...others } = conventions;
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
    labelList('businessValue', businessValueFamilies),
    labelList('okr', okrFamilies),
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
