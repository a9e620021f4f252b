import { type Found, isLabelShaped, type Labelled, labelled } from './label-lines.ts';
import type { Labels } from './labels.ts';
import type { Block, Row, Styled } from './outline.ts';

/** What each row of the tables that hold labels gives: labelled cells, or, for a header row, labelled columns. */
export function tableLabels(blocks: readonly Block[], labels: Labels): ReadonlyMap<Row, readonly Found[]> {
  const tables = new Map<number, Row[]>();
  for (const block of blocks) {
    if (block.kind !== 'row') continue;
    const rows = tables.get(block.table);
    if (rows) rows.push(block);
    else tables.set(block.table, [block]);
  }
  const given = new Map<Row, readonly Found[]>();
  for (const rows of tables.values()) {
    const columns = columnLabels(rows, labels);
    for (const row of rows) {
      const found = columns.length > 0 ? (row === rows[0] ? columns : []) : cellLabels(row, labels);
      if (columns.length > 0 || found.length > 0) given.set(row, found);
    }
  }
  return given;
}

function columnLabels(rows: readonly Row[], labels: Labels): Found[] {
  const [head, ...body] = rows;
  if (!head?.header || body.length === 0 || isKeyed(head, body, labels)) return [];
  return head.cells.flatMap((cell, column) => {
    const begun = cell[0] && cell.length === 1 ? labelled(cell[0], labels, true) : null;
    return begun?.rest.text === '' ? [asFound(begun, body.flatMap((row) => row.cells[column] ?? []).filter(isText))] : [];
  });
}

/** A table of names and values in two columns, whose first row is no header though the markup made it one. */
const isKeyed = (head: Row, body: readonly Row[], labels: Labels): boolean =>
  head.cells.length === 2 &&
  body.every(({ cells }) => {
    const name = cells[0]?.[0];
    return name !== undefined && (isOther(name) || labels.match(name.text) !== null);
  });

/** A box that nobody ticked says nothing. */
export const isText = (line: Styled): boolean => line.boxed !== 'open';

/** Whether a line of a cell looks like somebody's label. */
const isOther = (line: Styled): boolean =>
  isLabelShaped({ kind: 'line', paragraph: 0, first: true, item: 0, depth: 0, task: 'none', ...line }, true);

function cellLabels(row: Row, labels: Labels): Found[] {
  const found: { begun: Labelled; lines: Styled[]; cell: number; from: number; ended: boolean }[] = [];
  row.cells.forEach((cell, index) => {
    cell.forEach((line, at) => {
      const begun = line.boxed ? null : labelled(line, labels, index === 0 && at === 0 && row.cells.length > 1);
      const last = found.at(-1);
      if (begun) found.push({ begun, lines: begun.rest.text === '' ? [] : [begun.rest], cell: index, from: index, ended: false });
      else if (last?.from === index && isOther(line)) last.ended = true;
      else if (last && !last.ended && isText(line) && (last.cell === index || last.lines.length === 0)) {
        last.lines.push(line);
        last.cell = index;
      }
    });
  });
  return found.map(({ begun, lines }) => asFound(begun, lines));
}

const asFound = ({ kinds, label }: Labelled, lines: readonly Styled[]): Found => ({ kinds, label, at: 'body:table', lines, gap: false });
