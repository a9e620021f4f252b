import type { Audit } from '../../model/audit.ts';
import { clip, count } from '../figures.ts';
import { fullFailure, noteParts, ratioText, sourceState } from '../wording.ts';
import { box } from './box.ts';
import { heading, type Lines, type Page, paragraph } from './page.ts';

/** What was read, and every record that was not. */
export function* sourceLines(audit: Audit, page: Page): Lines {
  if (audit.sources.length === 0) return;
  const groups = new Map((audit.measures[audit.headline]?.groups?.source ?? []).map((group) => [group.name, group]));
  const { ink } = page;
  yield* heading(page, 'Sources');
  yield* box(
    [
      { head: 'Source', flexible: true },
      { head: 'State', flexible: true },
      { head: 'Issues', align: 'right' },
      ...(groups.size > 1 ? [{ head: 'Aligned', align: 'right' } as const] : []),
    ],
    audit.sources.map((source) => [
      { text: source.name },
      { text: sourceState(source), paint: source.status === 'read' ? ink.good : ink.bad },
      { text: String(source.issues) },
      ...(groups.size > 1 ? [{ text: ratioText(groups.get(source.name)?.aligned ?? null) }] : []),
    ]),
    page.width,
    ink,
  );
  for (const source of audit.sources) {
    const { name, skipped, skips, notes } = source;
    for (const reason of fullFailure(source)) yield* paragraph(page, `${clip(name, 80)}: ${reason}`, { paint: ink.bad, limit: 60 });
    for (const note of notes) {
      const { say, paste } = noteParts(source, note);
      yield* paragraph(page, `${clip(name, 80)}: ${say}`, { paint: ink.warn });
      if (paste !== null) yield* paragraph(page, paste, { first: '  ', paint: ink.copy, limit: 60 });
    }
    if (skipped === 0) continue;
    yield* paragraph(page, `${clip(name, 80)}: ${count(skipped, 'record was', 'records were')} skipped`, { paint: ink.warn });
    for (const { record, reason } of skips) yield* paragraph(page, `${clip(record, 80)}: ${clip(reason, 160)}`, { first: '  ' });
    if (skipped > skips.length) yield* paragraph(page, `and ${skipped - skips.length} more`, { first: '  ' });
  }
}
