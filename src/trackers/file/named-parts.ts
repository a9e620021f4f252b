import type { Issue } from '../../model/issue.ts';
import type { TableColumn } from './column-names.ts';
import type { FieldRoles, FileConfig } from './config.ts';
import type { Gaps } from './gaps.ts';
import { fromGeneric } from './generic.ts';
import { valuesAt } from './record-rows.ts';
import { namedPaths } from './unknown-records.ts';

/** The parts of an issue that each thing decides. */
const parts: Readonly<Partial<Record<TableColumn, readonly (keyof Issue)[]>>> = {
  type: ['type', 'rawType'],
  status: ['status', 'rawStatus'],
  resolution: ['status'],
  sprint: ['sprint', 'otherSprints'],
};

/** Puts what the config's paths say of a record in the place of what its shape says. */
export interface NamedParts {
  over(issue: Issue, record: unknown, line: number): Issue;
  /** One sentence for the paths that no record had; null when each was found. */
  unfound(): string | null;
}

/** Reads the paths that `columns` names, of records whose shape is known; null where it names none. */
export function namedParts(config: FileConfig, roles: FieldRoles, gaps: Gaps): NamedParts | null {
  const { named } = namedPaths(config);
  const entries = Object.entries(named) as [TableColumn, readonly string[]][];
  if (entries.length === 0) return null;
  const unfound = new Set(entries.flatMap(([, paths]) => paths));
  return {
    over(issue, record, line) {
      const found = entries.flatMap(([column, paths]) => {
        const values = paths.flatMap((path) => {
          const own = valuesAt(record, path);
          if (own.length > 0) unfound.delete(path);
          return own;
        });
        return values.length === 0 ? [] : [{ column, path: paths[0] ?? column, values }];
      });
      if (found.length === 0) return issue;
      const said = Object.fromEntries(
        found.map(({ column, values }) => [column, ['labels', 'components', 'sprint'].includes(column) ? values : values[0]]),
      );
      const read = fromGeneric(
        { status: issue.rawStatus, ...said, key: String(said.key ?? issue.key), title: String(said.title ?? issue.title) },
        roles,
        config.bodyFormat ?? null,
        { line, gaps, nameOf: (date) => found.find(({ column }) => column === date)?.path ?? date },
      );
      let changed = issue;
      for (const { column, path, values } of found) {
        if (column === 'businessValue' || column === 'okr')
          changed = { ...changed, fields: [...changed.fields, { name: path, role: column, values }] };
        else for (const part of parts[column] ?? [column as keyof Issue]) changed = { ...changed, [part]: read[part] };
      }
      return changed;
    },
    unfound: () =>
      unfound.size === 0
        ? null
        : `no record has what columns names: ${[...unfound].join(', ')}; a path is written like fields.status.name or labels[].name`,
  };
}
