import type { WeeklyChart, WeeklySection, WeeklyTable } from '../../../model/weekly.ts';
import { type Html, type HtmlValue, html } from '../../sinks/html.ts';
import { cut } from '../words/cut.ts';
import { capacity } from './charts/capacity.ts';
import { drawable } from './charts/drawable.ts';
import { pace } from './charts/pace.ts';
import { trend } from './charts/trend.ts';
import { rowsThatFit } from './room.ts';
import { type Anchors, sentence, titleLength } from './say.ts';
import { tableOf, weeklyRows } from './table.ts';

/** No table or list of a section has more rows, and all of them take no more bytes than this. */
const longest = 100;
const room = 60_000;

const chartOf = (chart: WeeklyChart, id: string, anchors: Anchors): Html | null => {
  const shown = drawable(chart);
  switch (shown?.kind) {
    case 'trend':
      return trend(shown, id);
    case 'capacity':
      return capacity(shown, id, anchors);
    case 'pace':
      return pace(shown, id);
    case undefined:
      return null;
  }
};

/** The parts of the page in their order. `lead` is what stands beside the heading of the first: the figure that the page is about. */
export function weeklySections(sections: readonly WeeklySection[], anchors: Anchors, lead: HtmlValue): readonly Html[] {
  const items = sections.map((part) =>
    part.items.slice(0, longest).map(
      (item) => html`<li>${sentence(item, anchors)}</li>
`,
    ),
  );
  const tables = sections.flatMap((part) => part.tables.map((table) => ({ table, rows: weeklyRows(table, longest, anchors) })));
  const kept = rowsThatFit([...items, ...tables.map(({ rows }) => rows)], room);
  const shown = new Map<WeeklyTable, readonly Html[]>(
    tables.map(({ table, rows }, i) => [table, rows.slice(0, kept[items.length + i] ?? 0)]),
  );
  return sections.map((part, i) => {
    const listed = (items[i] ?? []).slice(0, kept[i] ?? 0);
    return html`<section class="part ${part.id}" aria-labelledby="${part.id}">
<div class="head"><h2 id="${part.id}">${cut(part.heading, titleLength)}</h2>${i === 0 && lead}</div>
<div class="body">
${part.sentences.map(
  (one) => html`<p>${sentence(one, anchors)}</p>
`,
)}${
  listed.length > 0 &&
  html`<ul>
${listed}</ul>
`
}${
  part.items.length > listed.length &&
  html`<p class="more">and ${part.items.length - listed.length} more</p>
`
}${part.charts.map((chart, n) => chartOf(chart, `${part.id}-${n + 1}`, anchors))}${part.tables.map((table) => {
  const rows = shown.get(table) ?? [];
  return tableOf(table.caption, table.columns, rows, table.rows.length - rows.length);
})}</div>
</section>
`;
  });
}
