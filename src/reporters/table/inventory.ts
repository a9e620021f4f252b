import type { Audit } from '../../model/audit.ts';
import { count, listed } from '../figures.ts';
import { box } from './box.ts';
import { heading, type Lines, type Page, paragraph } from './page.ts';

/** Without goals: what the work hangs on, so that a goal can be hung on it. */
export function* inventoryLines(audit: Audit, page: Page): Lines {
  const { inventory } = audit;
  if (inventory === null) return;
  const rows = [
    ...inventory.epics.map(({ name, title, issues }) => ({ kind: 'epic', text: title === '' ? name : `${name}: ${title}`, issues })),
    ...inventory.milestones.map(({ name, issues }) => ({ kind: 'milestone', text: name, issues })),
    ...inventory.labels.map(({ name, issues }) => ({ kind: 'label', text: name, issues })),
    ...inventory.classes.map(({ name, issues }) => ({ kind: 'class', text: name, issues })),
  ];
  if (rows.length === 0) return;
  const kinds = Map.groupBy(rows, ({ kind }) => kind);
  if (page.limit === 0) {
    const counts = [...kinds].map(([kind, of]) => count(of.length, kind, kind === 'class' ? 'classes' : undefined));
    return yield* paragraph(page, `The work hangs on ${listed(counts)}.`);
  }
  yield* heading(page, 'What the work hangs on');
  const shown = [...kinds.values()].flatMap((of) => of.slice(0, page.limit));
  yield* box(
    [{ head: 'Kind' }, { head: 'Name', flexible: true }, { head: 'Issues', align: 'right' }],
    shown.map(({ kind, text, issues }) => [{ text: kind }, { text }, { text: String(issues) }]),
    page.width,
    page.ink,
  );
  if (rows.length > shown.length) yield* paragraph(page, `and ${rows.length - shown.length} more`);
}
