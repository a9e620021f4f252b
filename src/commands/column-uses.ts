import { indexGoals } from '../engine/goal-index.ts';
import type { AuditedSource } from '../model/audit.ts';
import type { Goals } from '../model/goals.ts';
import type { Conventions, Scoring } from '../model/policy.ts';
import { createLabels } from '../read/labels.ts';
import type { ColumnUse } from '../trackers/tracker.ts';

const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** The field in the name of a column of Jira's: `Custom field (OKR)`. */
const inBrackets = (column: string): string => /^[^(]*\((.*)\)$/.exec(column.trim())?.[1] ?? column;

/** What columns are read as once the conventions have their say: a field that no label and no score is named like is not used. */
export function usesByConvention(
  uses: readonly ColumnUse[],
  { conventions, scoring }: { readonly conventions: Conventions; readonly scoring: Scoring },
): readonly ColumnUse[] {
  const labels = createLabels(conventions);
  const scores = new Set(Object.values(scoring.names).flat().map(fold));
  return uses.map((use) => {
    if (use.readAs !== 'field') return use;
    const names = [use.column, inBrackets(use.column)];
    const kind = names.flatMap((name) => labels.match(name) ?? [])[0];
    return { ...use, readAs: kind ?? (names.some((name) => scores.has(fold(name))) ? 'score' : null) };
  });
}

const mostNamed = 3;

/** A name as YAML reads it back, inside brackets too. */
const inYaml = (name: string): string => (/^\p{L}(?:[\p{L}\p{N}_ ]*[\p{L}\p{N}_])?$/u.test(name) ? name : JSON.stringify(name));

/** For each column that is not used and yet holds ids, aliases or titles of the goals, what to write so that it is read. */
export function notesOnGoalColumns(uses: readonly ColumnUse[], goals: Goals | null): readonly string[] {
  const idle = uses.filter(({ readAs, cells }) => readAs === null && cells.length > 0);
  if (goals === null || idle.length === 0) return [];
  const index = indexGoals(goals);
  const titles = new Map(goals.goals.map(({ id, title }) => [fold(title), id]));
  const goalOf = (cell: string): string | null => {
    if (/^[\d\s.,]*$/.test(cell)) return null;
    const named = cell.split(/[,;|\n]/).flatMap((part) => index.named(part.trim()));
    return named[0]?.id ?? titles.get(fold(cell)) ?? index.atUrl(cell.trim())[0]?.id ?? null;
  };
  return idle.flatMap(({ column, cells }) => {
    const ids = cells.map(goalOf).filter((id) => id !== null);
    if (ids.length === 0 || ids.length < cells.length / 2) return [];
    const shown = [...new Set(ids)];
    const more = shown.length > mostNamed ? ', …' : '';
    return [
      `the column "${column}" holds ids of your goals (${shown.slice(0, mostNamed).join(', ')}${more}) and is not read; name it in throughline.yml: columns: {okr: ${inYaml(column)}}`,
    ];
  });
}

/** The sources with what is to be told of their columns beside the goals. */
export function withGoalColumns(
  sources: readonly AuditedSource[],
  columns: readonly (readonly ColumnUse[])[],
  goals: Goals | null,
): readonly AuditedSource[] {
  return sources.map((source, i) => {
    const notes = notesOnGoalColumns(columns[i] ?? [], goals);
    return notes.length === 0 ? source : { ...source, notes: [...source.notes, ...notes] };
  });
}
