import { sortFaults } from '../documents/fault-list.ts';
import { quote } from '../documents/words.ts';
import { readYaml, type YamlDocument } from '../documents/yaml.ts';
import type { Fault } from '../errors.ts';
import type { Goal, MappingRow, NorthStar, Period } from '../model/goals.ts';
import { type GoalDraft, type GoalPart, matchKeys, matchNames } from './draft.ts';
import { fiscalLine, isFiscal, periodOf } from './period.ts';
import { type GoalEntry, type GoalsFile, goalsSchema, type WrittenPeriod } from './schema.ts';
import { shapedGoals } from './shapes.ts';

type Path = readonly (string | number)[];

/** What a key result takes from its objective, or an objective from the file. */
interface Above {
  readonly kind: Goal['kind'];
  readonly parent: string | null;
  readonly period: Period | null;
  readonly planned: number | null;
}

/** A goals file, whose periods can be read. */
interface Opened extends YamlDocument<GoalsFile> {
  periodOf(written: WrittenPeriod | undefined, path: Path): Period | null;
}

function matchRows(entry: GoalEntry, path: Path, document: YamlDocument<GoalsFile>): readonly MappingRow[] {
  return matchNames.flatMap((name) =>
    (entry.match?.[name] ?? []).map((value, index) => ({
      kind: matchKeys[name],
      value,
      goal: entry.id,
      origin: document.origin([...path, 'match', name, index]),
    })),
  );
}

function draftOf(entry: GoalEntry, above: Above, path: Path, document: Opened): GoalDraft {
  const { metric } = entry;
  return {
    goal: {
      id: entry.id,
      title: entry.title,
      ...above,
      owner: entry.owner ?? null,
      serves: entry.serves ?? [],
      period: document.periodOf(entry.period, [...path, 'period']) ?? above.period,
      status: entry.status ?? (entry.closed === undefined ? 'active' : 'done'),
      closed: entry.closed ?? null,
      aliases: entry.aliases ?? [],
      urls: entry.urls ?? [],
      metric:
        metric === undefined
          ? null
          : { from: metric.from, to: metric.to, now: metric.now ?? null, unit: metric.unit ?? null, updated: metric.updated ?? null },
      worth: entry.worth ?? null,
      origin: document.origin(path),
    },
    match: matchRows(entry, path, document),
    slugged: false,
    place: (part: GoalPart) => {
      const { file, line, column } = document.fault([...path, part], '');
      return { file, line, column };
    },
  };
}

/** Reads periods by the fiscal year; that none is set is said once. */
function openPeriods(document: YamlDocument<GoalsFile>, fiscalStart: number | null, warnings: Fault[]): Opened {
  return {
    ...document,
    periodOf: (written, path) => {
      if (typeof written === 'object') return { name: null, ...written };
      if (written === undefined) return null;
      const text = String(written);
      const period = periodOf(text, { fiscalStart: fiscalStart ?? 1 });
      if (period !== null && fiscalStart === null && isFiscal(text) && warnings.length === 0) {
        const message = `${quote(text)} is read as ${period.from} to ${period.to}: no fiscal year is set`;
        warnings.push(document.fault(path, message, fiscalLine));
      }
      return period;
    },
  };
}

/** The goals of a goals.yml. Throws AppError `document-invalid`. */
export function readGoalsYaml(
  text: string,
  file: string,
  fiscalStart: number | null,
): { readonly northStar: NorthStar | null; readonly drafts: readonly GoalDraft[]; readonly warnings: readonly Fault[] } {
  const warnings: Fault[] = [];
  const document = openPeriods(readYaml(text, { file, schema: goalsSchema, reshape: shapedGoals }), fiscalStart, warnings);
  const { northStar, objectives } = document.value;
  const filePeriod = document.periodOf(document.value.period, ['period']);
  const drafts = objectives.flatMap((objective, index) => {
    const path = ['objectives', index];
    const planned = objective.share === undefined ? null : objective.share / 100;
    const own = draftOf(objective, { kind: 'objective', parent: null, period: filePeriod, planned }, path, document);
    const below: Above = { kind: 'key-result', parent: objective.id, period: own.goal.period, planned: null };
    return [
      own,
      ...(objective.keyResults ?? []).map((keyResult, place) => draftOf(keyResult, below, [...path, 'keyResults', place], document)),
    ];
  });
  return {
    northStar: northStar === undefined ? null : { title: northStar.title, unit: northStar.unit ?? null, now: northStar.now ?? null },
    drafts,
    warnings: sortFaults([...document.warnings, ...warnings]),
  };
}
