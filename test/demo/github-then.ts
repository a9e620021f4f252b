import { type Change, notYet, valuesOf } from './changes.ts';

/** What of a record changes with time. Instants in ISO 8601. */
interface Timed {
  readonly number: number;
  readonly repository_url: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly closed_at: string | null;
}

function undo(record: Timed, change: Change): Timed {
  const values = valuesOf(change);
  if (change.field === 'labels') return { ...record, ...{ labels: values.map((name) => ({ name })) } };
  if (change.field === 'milestone' && values.length === 0) return { ...record, ...{ milestone: null } };
  throw new Error(`"${change.field}" of ${change.what} cannot be undone: only labels, and a milestone that was set`);
}

const keyOf = ({ number, repository_url: url }: Timed) => `${url.split('/').slice(-2).join('/')}#${number}`;

/** A dump of GitHub's REST API as it would have been at an instant: without what was created later, and open what was closed later. */
export function githubThen(text: string, at: Date, changes: readonly Change[]): string {
  const isLater = (time: string | null) => time !== null && new Date(time) > at;
  const then = (JSON.parse(text) as readonly Timed[])
    .filter((record) => !isLater(record.created_at))
    .map((record) => (isLater(record.updated_at) ? { ...record, updated_at: record.created_at } : record))
    .map((record) => (isLater(record.closed_at) ? { ...record, state: 'open', state_reason: null, closed_at: null } : record))
    .map((record) =>
      notYet(changes, at)
        .filter(({ what }) => what === keyOf(record))
        .reduce(undo, record),
    );
  return `${JSON.stringify(then, null, 1)}\n`;
}
