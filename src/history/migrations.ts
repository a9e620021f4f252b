import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** Changes the database from the version before it, its place in the list, to the next; inside one transaction. */
export type Migration = (db: Kysely<Tables>) => Promise<void>;

const real = sql`double precision`;

async function first({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('throughline_snapshot')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('judging', 'text', (column) => column.notNull())
    .addColumn('goals', 'text')
    .addColumn('headline', 'text', (column) => column.notNull())
    .addColumn('has_issues', 'integer', (column) => column.notNull())
    .addColumn('has_findings', 'integer', (column) => column.notNull())
    .addColumn('head', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('throughline_snapshot_key', ['workspace_id', 'id'])
    .execute();
  await schema.createIndex('throughline_snapshot_at').on('throughline_snapshot').columns(['workspace_id', 'at_ms']).execute();
  await schema
    .createTable('throughline_issue')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('snapshot_id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('issue_key', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('url', 'text')
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('standing', 'text', (column) => column.notNull())
    .addColumn('team', 'text')
    .addColumn('sprint', 'text')
    .addColumn('priority', real)
    .addColumn('created_at', 'text')
    .addColumn('closed_at', 'text')
    .addColumn('estimate', real)
    .addColumn('weight', real)
    .addColumn('slices', 'text', (column) => column.notNull())
    .addColumn('buckets', 'text', (column) => column.notNull())
    .addColumn('aligned', 'integer')
    .addColumn('stated', 'text', (column) => column.notNull())
    .addColumn('okr', 'text', (column) => column.notNull())
    .addColumn('goals', 'text', (column) => column.notNull())
    .addColumn('exempt', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('throughline_issue_key', ['workspace_id', 'snapshot_id', 'position'])
    .execute();
  await schema
    .createTable('throughline_finding')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('snapshot_id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('rule', 'text', (column) => column.notNull())
    .addColumn('severity', 'text', (column) => column.notNull())
    .addColumn('source', 'text')
    .addColumn('issue_key', 'text')
    .addColumn('subject', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('throughline_finding_key', ['workspace_id', 'snapshot_id', 'position'])
    .execute();
}

/** Every version of the schema, in order; none is ever changed once it was released. */
export const migrations: readonly Migration[] = [first];
