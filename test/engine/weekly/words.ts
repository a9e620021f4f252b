import type { Cell, Piece, Sentence, WeeklyReport, WeeklySection } from '../../../src/model/weekly.ts';

const textOf = (piece: Piece): string => {
  if (typeof piece === 'string') return piece;
  if (piece.kind === 'issue') return piece.key;
  if (piece.kind === 'goal') return piece.id;
  return piece.kind === 'quote' ? `“${piece.text}”` : piece.text;
};

/** A sentence as a person reads it: goals by their ids, issues by their keys. */
export const plain = (sentence: Sentence): string => sentence.map(textOf).join('');

export const partOf = (report: WeeklyReport, id: WeeklySection['id']): WeeklySection => {
  const found = report.sections.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
};

/** All that a part says, a line for each sentence and item. */
export const said = (report: WeeklyReport, id: WeeklySection['id']): readonly string[] => {
  const { sentences, items } = partOf(report, id);
  return [...sentences, ...items].map(plain);
};

export const cellText = (cell: Cell): string =>
  'value' in cell ? `${cell.value ?? '–'}${cell.unit === '' ? '' : ` ${cell.unit}`}` : plain(cell);

/** Rows of the tables of a part. */
export const tabled = (report: WeeklyReport, id: WeeklySection['id']): readonly (readonly string[])[] =>
  partOf(report, id).tables.flatMap(({ rows }) => rows.map((row) => row.map(cellText)));

/** Every sentence of the page, wherever it stands. */
export const everySentence = (report: WeeklyReport): readonly Sentence[] => [
  ...(report.northStar === null ? [] : [report.northStar]),
  ...report.sections.flatMap(({ sentences, items, tables }) => [
    ...sentences,
    ...items,
    ...tables.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap((cell) => ('value' in cell ? [] : [cell])))),
  ]),
];
