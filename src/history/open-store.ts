import { Kysely } from 'kysely';
import { attempt } from './attempts.ts';
import type { Engine } from './engine.ts';
import type { History } from './history.ts';
import { migrate } from './migrate.ts';
import { createStore, type StoreDeps } from './store.ts';
import type { Tables } from './tables.ts';

/** The history of a workspace in what an engine runs on, with its schema brought up to date. */
export async function openStore(engine: Engine, workspace: string, deps: StoreDeps): Promise<History> {
  const db = new Kysely<Tables>({ dialect: engine.dialect });
  try {
    await attempt(engine, deps, () => migrate(db, engine));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return createStore(db, workspace, engine, deps);
}
