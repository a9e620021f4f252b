import type { WeeklyTable } from '../../../model/weekly.ts';
import { type Html, type HtmlValue, html } from '../../sinks/html.ts';
import { cut } from '../words/cut.ts';
import { type Anchors, cell, words } from './say.ts';

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/** The rows of a table: the first cell is the head of its row, and each knows the title of its column, for screens too narrow for both. */
export const tableRow = (columns: readonly Column[], cells: readonly HtmlValue[]): Html =>
  html`<tr>${cells.map((value, i) => {
    const { title = '', align = 'left' } = columns[i] ?? {};
    return i === 0
      ? html`<th scope="row" class="${align}">${value}</th>`
      : html`<td class="${align}" data-title="${cut(title, 60)}">${value}</td>`;
  })}</tr>
`;

/** A table with its caption. `more` tells of rows that are left out. */
export const tableOf = (caption: HtmlValue, columns: readonly Column[], rows: readonly Html[], more = 0): Html => html`<table>
<caption>${typeof caption === 'string' ? words(caption) : caption}</caption>
<thead><tr>${columns.map(({ title, align }) => html`<th scope="col" class="${align}">${words(title, 60)}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>
${
  more > 0 &&
  html`<p class="more">and ${more} more</p>
`
}`;

export const weeklyRows = ({ columns, rows }: WeeklyTable, most: number, anchors: Anchors): readonly Html[] =>
  rows.slice(0, most).map((cells) =>
    tableRow(
      columns,
      cells.map((value) => cell(value, anchors)),
    ),
  );
