import { durationOf } from '../documents/duration.ts';
import type { YamlDocument } from '../documents/yaml.ts';
import type { Fault } from '../errors.ts';
import { classNames, type ExemptionRule, type Gate, type Policy, type SliceName, type When, type WorkClass } from '../model/policy.ts';
import { timeZoneOf } from '../model/zones.ts';
import { botExemptions } from './bot-exemptions.ts';
import { type Overlay, sprintOption } from './layers.ts';
import { nameSettingsOf } from './name-settings.ts';
import type { ListOrAdd } from './parts.ts';
import { type Preset, presets } from './presets.ts';
import type { Rule } from './registries.ts';
import { overriddenSettings, ruleSettings } from './rule-settings.ts';
import type { ConfigFile, WhenEntry } from './schema.ts';
import { scoringOf } from './scoring.ts';
import { PatternRefused, titlePattern } from './title-pattern.ts';

type Document = Pick<YamlDocument<ConfigFile>, 'value' | 'origin' | 'fault'>;
type Path = readonly (string | number)[];

const unique = (names: readonly string[]): readonly string[] =>
  [...new Map([...names].reverse().map((name) => [name.toLowerCase(), name])).values()].reverse();

const merged = (entry: ListOrAdd | undefined, before: readonly string[]): readonly string[] => {
  if (entry === undefined) return before;
  return unique('add' in entry ? [...before, ...entry.add] : entry);
};

const milliseconds = (text: string): number => durationOf(text) ?? 0;

/** The condition with its patterns compiled; those refused become faults with their place. */
function whenOf({ title, ...entry }: WhenEntry, path: Path, document: Document, faults: Fault[]): When {
  const kept = Object.fromEntries(Object.entries(entry).filter(([, names]) => names !== undefined)) as When;
  if (title === undefined) return kept;
  const patterns = title.flatMap((source, index) => {
    try {
      return [titlePattern(source)];
    } catch (error) {
      if (!(error instanceof PatternRefused)) throw error;
      faults.push(document.fault([...path, 'title', index], error.message, 'title: ^\\[release\\]'));
      return [];
    }
  });
  return { ...kept, title: patterns };
}

function classesOf(file: ConfigFile, preset: Preset): readonly WorkClass[] {
  return classNames.map((name) => {
    const entry = file.classes?.[name];
    return {
      name,
      planned: entry?.share === undefined ? null : entry.share / 100,
      types: merged(entry?.types, preset.classes[name].types),
      labels: merged(entry?.labels, preset.classes[name].labels),
    };
  });
}

const gatesOf = (file: ConfigFile): readonly Gate[] =>
  Object.entries(file.gates ?? {}).flatMap(([slice, limits]) =>
    Object.entries(limits ?? {}).map(([gate, limit]) => ({ slice, gate, limit }) as Gate),
  );

const needsDate = 'the slice "new" needs `adopted`, the date since which work counts as new';

/** Why the gates of a slice would never be judged, and what to write; null when they will be. */
function whyUnjudged(
  { slices, sprint }: ConfigFile,
  slice: SliceName,
  adopted: string | null,
  names: readonly SliceName[],
): { readonly message: string; readonly example: string } | null {
  if (slice === 'new' && adopted === null) return { message: needsDate, example: 'adopted: 2026-11-01' };
  if (names.includes(slice)) return null;
  const never = 'so this gate would never be judged';
  if (slice === 'sprint') {
    return sprint === undefined ? { message: `the slice "sprint" is not asked for, ${never}`, example: 'sprint: current' } : null;
  }
  if (slices === undefined || slices.includes(slice)) return null;
  return { message: `the slice "${slice}" is not among \`slices\`, ${never}`, example: `slices: [${[...slices, slice].join(', ')}]` };
}

/** Faults of parts that are right by themselves and wrong together. */
function clashes(document: Document, adopted: string | null, names: readonly SliceName[]): readonly Fault[] {
  const { value: file, fault } = document;
  const faults: Fault[] = [];
  const shares = classNames.map((name) => file.classes?.[name]?.share ?? 0);
  const sum = shares.reduce((a, b) => a + b, 0);
  if (sum > 100)
    faults.push(fault(['classes'], `the planned shares of the classes add up to ${sum} %, more than 100 %`, 'run: {share: 25}', 'key'));
  if (adopted === null && file.slices?.includes('new') === true) {
    faults.push(fault(['slices', file.slices.indexOf('new')], needsDate, 'adopted: 2026-11-01'));
  }
  for (const slice of Object.keys(file.gates ?? {}) as SliceName[]) {
    const reason = whyUnjudged(file, slice, adopted, names);
    if (reason !== null) faults.push(fault(['gates', slice], reason.message, reason.example, 'key'));
    if (slice !== 'open' && file.gates?.[slice]?.coverage !== undefined) {
      faults.push(fault(['gates', slice, 'coverage'], 'coverage is measured of open work only', 'gates: {open: {coverage: 80}}', 'key'));
    }
  }
  return faults;
}

/** Which work is judged: asking for a sprint adds its slice, and the slice alone means the current one. */
function sliceNamesOf(file: ConfigFile, overlay: Overlay, adopted: string | null): Pick<Policy['slices'], 'names' | 'sprint'> {
  const names = overlay.slices ?? file.slices ?? (adopted === null ? ['open', 'shipped'] : ['open', 'shipped', 'new']);
  const isAsked = names.includes('sprint') || overlay.sprint !== undefined || (overlay.slices === undefined && file.sprint !== undefined);
  if (!isAsked) return { names: [...new Set(names)], sprint: null };
  const sprint = overlay.sprint ?? (file.sprint === undefined ? 'current' : sprintOption(file.sprint));
  return { names: [...new Set([...names, 'sprint' as const])], sprint };
}

/**
 * The policy that the config makes: command line and environment (`overlay`) beat the file, the file beats its preset.
 * `now` is ISO 8601. Faults are what no schema sees, each with its place.
 */
export function resolvePolicy(
  document: Document,
  overlay: Overlay,
  { rules, now }: { readonly rules: readonly Rule[]; readonly now: string },
): { readonly policy: Policy; readonly lookback: number; readonly faults: readonly Fault[] } {
  const file = document.value;
  const { extends: presetName = 'recommended', ...entries } = file.rules ?? {};
  const preset = presets[presetName];
  const conventions = file.conventions ?? {};
  const { boilerplate = preset.conventions.boilerplate } = conventions;
  const adopted = overlay.adopted ?? file.adopted ?? null;
  const { names, sprint } = sliceNamesOf(file, overlay, adopted);
  const settings = ruleSettings(rules, preset, entries);
  const zone = file.timeZone === undefined ? null : timeZoneOf(file.timeZone);
  const faults: Fault[] = [...clashes(document, adopted, names)];

  const exemptsBots = conventions.exemptBots ?? preset.conventions.exemptBots;
  const exemptions = (file.exempt ?? []).map(
    ({ when, reason, until }, index): ExemptionRule => ({
      when: whenOf(when, ['exempt', index, 'when'], document, faults),
      reason: reason ?? null,
      until: until ?? null,
      origin: document.origin(['exempt', index]),
    }),
  );
  const overrides = (file.overrides ?? []).map((override, index) => ({
    when: whenOf(override.when, ['overrides', index, 'when'], document, faults),
    rules: overriddenSettings(settings, override.rules),
    origin: document.origin(['overrides', index]),
  }));
  const policy: Policy = {
    conventions: {
      businessValue: merged(conventions.businessValue, preset.conventions.businessValue),
      okr: merged(conventions.okr, preset.conventions.okr),
      inline: conventions.inline ?? preset.conventions.inline,
      aligned: overlay.aligned ?? conventions.aligned ?? preset.conventions.aligned,
      inheritStatement: conventions.inheritStatement ?? preset.conventions.inheritStatement,
      parents: conventions.parents ?? preset.conventions.parents,
      exemptBots: exemptsBots,
      grace: conventions.grace ?? milliseconds(preset.conventions.grace),
      boilerplate: { issues: boilerplate.issues, share: boilerplate.share / 100 },
    },
    scoring: scoringOf(file.scoring),
    names: nameSettingsOf(file),
    classes: classesOf(file, preset),
    teams: Object.entries(file.teams ?? {}).map(([name, team]) => ({
      name,
      people: team.people ?? null,
      labels: team.labels ?? [],
      projects: team.projects ?? [],
    })),
    exemptions: exemptsBots ? [...exemptions, ...botExemptions] : exemptions,
    rules: settings,
    overrides,
    gates: gatesOf(file),
    slices: {
      ...(zone === null || zone === 'UTC' ? {} : { timeZone: zone }),
      names,
      now,
      window: overlay.window ?? file.window ?? milliseconds(preset.window),
      adopted,
      sprint,
    },
  };
  return { policy, lookback: overlay.lookback ?? file.lookback ?? milliseconds(preset.lookback), faults };
}
