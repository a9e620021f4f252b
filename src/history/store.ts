import type { Kysely, SelectQueryBuilder } from 'kysely';
import { severities } from '../model/policy.ts';
import type { Snapshot, SnapshotFinding, SnapshotHead } from '../model/snapshot.ts';
import { attempt, type Patience } from './attempts.ts';
import type { Engine } from './engine.ts';
import type { History, Pruned, Retention, Span } from './history.ts';
import { insertRows } from './insert.ts';
import { fading } from './retention.ts';
import {
  findingColumns,
  findingContent,
  findingOf,
  findingValues,
  headOf,
  isSet,
  issueColumns,
  issueContent,
  issueReader,
  issueValues,
  snapshotRow,
} from './rows.ts';
import { readText, storedText } from './stored-text.ts';
import type { Tables } from './tables.ts';

export interface StoreDeps extends Patience {
  now(): Date;
  /** What every save forgets of what is older; null keeps all. */
  readonly retention: Retention | null;
}

/** How many ids stand in one list of a statement. */
const idsTogether = 500;

/** Rows that are read together: few enough that those read before are forgotten cheaply. */
const rowsTogether = 2000;

/** All rows of a snapshot, made into what they stand for. `read` gives those from a position on, `rowsTogether` at most. */
async function paged<Row, T>(read: (position: number) => Promise<readonly Row[]>, made: (row: Row) => T): Promise<T[]> {
  const all: T[] = [];
  for (let full = true; full; ) {
    const rows = await read(all.length);
    for (const row of rows) all.push(made(row));
    full = rows.length === rowsTogether;
  }
  return all;
}

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));

function* valuesOf<T>(items: readonly T[], values: (item: T, position: number) => readonly unknown[]) {
  for (const [position, item] of items.entries()) yield values(item, position);
}

async function dropRows(db: Kysely<Tables>, workspace: string, ids: readonly string[]): Promise<void> {
  for (const some of chunks(ids, idsTogether)) {
    for (const table of ['throughline_issue', 'throughline_finding'] as const) {
      await db.deleteFrom(table).where('workspace_id', '=', workspace).where('snapshot_id', 'in', some).execute();
    }
  }
}

/** The ids of what goes and of what loses its rows. */
async function fadingIn(db: Kysely<Tables>, workspace: string, retention: Retention, now: Date): Promise<ReturnType<typeof fading>> {
  const rows = await db
    .selectFrom('throughline_snapshot')
    .select(['id', 'at_ms', 'scope', 'origin', 'has_issues', 'has_findings'])
    // A text within the head has its quotes escaped, so that only the part itself is found.
    .select(({ eb }) => eb.case().when('head', 'like', '%"report":{%').then(1).else(0).end().as('is_report'))
    .where('workspace_id', '=', workspace)
    .execute();
  return fading(
    rows.map(({ id, at_ms, scope, origin, has_issues, has_findings, is_report }) => ({
      id,
      at: Number(at_ms),
      scope,
      origin,
      isReport: isSet(is_report),
      hasRows: isSet(has_issues) || isSet(has_findings),
    })),
    retention,
    now,
  );
}

async function forget(db: Kysely<Tables>, workspace: string, retention: Retention, now: Date): Promise<Pruned> {
  const { gone, emptied } = await fadingIn(db, workspace, retention, now);
  await dropRows(db, workspace, [...gone, ...emptied]);
  for (const some of chunks(gone, idsTogether)) {
    await db.deleteFrom('throughline_snapshot').where('workspace_id', '=', workspace).where('id', 'in', some).execute();
  }
  for (const some of chunks(emptied, idsTogether)) {
    const change = db.updateTable('throughline_snapshot').set({ has_issues: 0, has_findings: 0 });
    await change.where('workspace_id', '=', workspace).where('id', 'in', some).execute();
  }
  return { snapshots: gone.length, emptied: emptied.length };
}

const identityOf = ({ rule, source, issue, subject }: SnapshotFinding) => JSON.stringify([rule, source, issue, subject]);

/** One of each identity, of several severities the worst; in an order that no engine decides. */
function eachOnce(findings: readonly SnapshotFinding[]): readonly SnapshotFinding[] {
  const each = new Map<string, SnapshotFinding>();
  for (const finding of findings) {
    const identity = identityOf(finding);
    const before = each.get(identity);
    if (before === undefined || severities.indexOf(finding.severity) < severities.indexOf(before.severity)) each.set(identity, finding);
  }
  return [...each].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding);
}

/** Which rows of the snapshots lie in a span, the newest first. */
function placeIn<Q extends SelectQueryBuilder<Tables, 'throughline_snapshot', object>>(query: Q, { since, until, limit }: Span): Q {
  let rows = query as SelectQueryBuilder<Tables, 'throughline_snapshot', object>;
  if (since !== undefined) rows = rows.where('at_ms', '>=', Date.parse(since));
  if (until !== undefined) rows = rows.where('at_ms', '<=', Date.parse(until));
  rows = rows.orderBy('at_ms', 'desc').orderBy('id', 'desc');
  return (limit === undefined ? rows : rows.limit(limit)) as Q;
}

/** The history of one workspace in a database whose schema is up to date. `name` is the workspace as people call it. */
export function createStore(db: Kysely<Tables>, name: string, engine: Engine, deps: StoreDeps): History {
  const workspace = storedText(name);
  const whole = <T>(work: (transaction: Kysely<Tables>) => Promise<T>) => attempt(engine, deps, () => db.transaction().execute(work));
  const issuesOf = (from: Kysely<Tables>, id: string) =>
    paged((position) => {
      const rows = from.selectFrom('throughline_issue').select(issueContent).where('workspace_id', '=', workspace);
      return rows.where('snapshot_id', '=', id).where('position', '>=', position).orderBy('position').limit(rowsTogether).execute();
    }, issueReader());
  const findingsOf = (from: Kysely<Tables>, id: string) =>
    paged((position) => {
      const rows = from.selectFrom('throughline_finding').select(findingContent).where('workspace_id', '=', workspace);
      return rows.where('snapshot_id', '=', id).where('position', '>=', position).orderBy('position').limit(rowsTogether).execute();
    }, findingOf);

  return {
    save(snapshot: Snapshot): Promise<boolean> {
      const { issues, findings } = snapshot;
      const row = snapshotRow(workspace, snapshot);
      const clock = deps.now();
      const counted = new Date(Math.min(Number(row.at_ms), clock.getTime()));
      return whole(async (transaction) => {
        const { numInsertedOrUpdatedRows: added } = await transaction
          .insertInto('throughline_snapshot')
          .values(row)
          .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
          .executeTakeFirstOrThrow();
        if (added === 0n) {
          const told = transaction.updateTable('throughline_snapshot').set({ head: row.head });
          if (snapshot.report !== undefined) await told.where('workspace_id', '=', workspace).where('id', '=', row.id).execute();
          return false;
        }
        const issueRows = valuesOf(issues ?? [], (issue, position) => issueValues(workspace, row.id, issue, position));
        await insertRows(transaction, 'throughline_issue', issueColumns, issueRows, deps.signal);
        const findingRows = valuesOf(findings ?? [], (finding, position) => findingValues(workspace, row.id, finding, position));
        await insertRows(transaction, 'throughline_finding', findingColumns, findingRows, deps.signal);
        if (deps.retention !== null) await forget(transaction, workspace, deps.retention, counted);
        return true;
      });
    },

    heads(span: Span = {}): Promise<readonly SnapshotHead[]> {
      return attempt(engine, deps, async () => {
        const all = db.selectFrom('throughline_snapshot').select('head').where('workspace_id', '=', workspace);
        return (await placeIn(all, span).execute()).map(headOf);
      });
    },

    withIssues(span: Span = {}): Promise<ReadonlySet<string>> {
      return attempt(engine, deps, async () => {
        const all = db.selectFrom('throughline_snapshot').select(['id', 'has_issues']).where('workspace_id', '=', workspace);
        const rows = await placeIn(all, span).execute();
        return new Set(rows.flatMap((row) => (isSet(row.has_issues) ? [readText(row.id)] : [])));
      });
    },

    snapshot(asked: string): Promise<Snapshot | null> {
      const id = storedText(asked);
      return attempt(engine, deps, () =>
        db
          .transaction()
          .setIsolationLevel('repeatable read')
          .execute(async (transaction) => {
            const row = await transaction
              .selectFrom('throughline_snapshot')
              .select(['head', 'has_issues', 'has_findings'])
              .where('workspace_id', '=', workspace)
              .where('id', '=', id)
              .executeTakeFirst();
            if (row === undefined) return null;
            return {
              ...headOf(row),
              issues: isSet(row.has_issues) ? await issuesOf(transaction, id) : null,
              findings: isSet(row.has_findings) ? await findingsOf(transaction, id) : null,
            };
          }),
      );
    },

    findingsBefore(at: string): Promise<readonly SnapshotFinding[]> {
      return attempt(engine, deps, async () => {
        const rows = await db
          .selectFrom('throughline_finding')
          .select(findingContent)
          .distinct()
          .where('workspace_id', '=', workspace)
          .where('snapshot_id', 'in', (query) =>
            query.selectFrom('throughline_snapshot').select('id').where('workspace_id', '=', workspace).where('at_ms', '<', Date.parse(at)),
          )
          .execute();
        return eachOnce(rows.map(findingOf));
      });
    },

    prune: (retention, now) => whole((transaction) => forget(transaction, workspace, retention, now)),
    prunable: async (retention, now) => {
      const { gone, emptied } = await attempt(engine, deps, () => fadingIn(db, workspace, retention, now));
      return { snapshots: gone.length, emptied: emptied.length };
    },
    close: () => db.destroy(),
  };
}
