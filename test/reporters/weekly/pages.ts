import type { Piece, WeeklyReport, WeeklySection } from '../../../src/model/weekly.ts';
import type { WeeklyReporter } from '../../../src/reporters/weekly/weekly-reporter.ts';
import { examplePage } from '../../engine/weekly/builders.ts';
import { complete } from '../audits.ts';

const view = { color: false, width: 80, limit: null, again: '' };

/** What a format makes of a page, as text. */
export async function rendered(reporter: WeeklyReporter, report: WeeklyReport, limit: number | null = null): Promise<string> {
  const pieces = await reporter.render({ report, audit: complete(), triage: null }, { ...view, limit });
  return [...pieces].map((piece) => (typeof piece === 'string' ? piece : new TextDecoder().decode(piece))).join('');
}

const hostilePiece =
  (text: string) =>
  (piece: Piece): Piece => {
    if (typeof piece === 'string' || piece.kind === 'figure') return piece;
    if (piece.kind === 'issue') return { ...piece, key: text, title: text, url: 'javascript:alert(1)' };
    return piece.kind === 'goal' ? { ...piece, id: text, title: text } : { ...piece, text };
  };

/** The page with a stranger's text wherever a tracker or a goals file speaks. */
export function hostilePage(text: string): WeeklyReport {
  const soiled = hostilePiece(text);
  const section = (part: WeeklySection): WeeklySection => ({
    ...part,
    sentences: part.sentences.map((sentence) => sentence.map(soiled)),
    items: part.items.map((item) => item.map(soiled)),
    charts: part.charts.map((chart) => {
      if (chart.kind === 'capacity') return { ...chart, rows: chart.rows.map((row) => ({ ...row, bucket: text, label: text })) };
      return chart.kind === 'pace' ? { ...chart, rows: chart.rows.map((row) => ({ ...row, goal: text, title: text })) } : chart;
    }),
    tables: part.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => row.map((cell) => ('value' in cell ? cell : cell.map(soiled)))),
    })),
  });
  return {
    ...examplePage,
    title: text,
    sections: examplePage.sections.map(section),
    lists: examplePage.lists.map((list) => ({
      ...list,
      title: text,
      issues: list.issues.map((issue) => ({ ...issue, key: text, title: text, url: 'javascript:alert(1)' })),
    })),
  };
}

/** The page of 5 000 issues: every list and table as long as they are many. */
export function hugePage(title = 'Replace the settlement batch of the acquirer by the new streaming one'): WeeklyReport {
  const issues = Array.from({ length: 5000 }, (_, i) => ({
    key: `PAY-${i}`,
    title: `${title} ${i}`,
    url: `https://acme.example/browse/PAY-${i}`,
    team: 'payouts',
  }));
  return {
    ...examplePage,
    sections: examplePage.sections.map((part) => ({
      ...part,
      items: issues.slice(0, 500).map((issue): Piece[] => [{ kind: 'issue', ...issue }, ' is tied to no goal']),
      tables: part.tables.map((table) => ({
        ...table,
        rows: issues.map((issue) => [
          [{ kind: 'issue', ...issue } as const],
          { value: 13, unit: '' },
          { value: 1.2, unit: '%' },
          ['–'],
          ['–'],
        ]),
      })),
    })),
    lists: examplePage.lists.map((list) => ({ ...list, issues, count: issues.length })),
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** Every object within a value, the value among them. */
export function* objectsIn(value: unknown): Iterable<Readonly<Record<string, unknown>>> {
  if (!isObject(value)) return;
  if (!Array.isArray(value)) yield value;
  for (const part of Object.values(value)) yield* objectsIn(part);
}
