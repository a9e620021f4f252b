import type { Dialect } from 'kysely';

/** What of an error of the engine matters to the store. */
export type ErrorKind =
  /** Another process was in the way; the whole transaction may be tried again. */
  | 'busy'
  | 'table-missing'
  | 'unreachable'
  /** The server does not take the credentials, or not for this. */
  | 'refused'
  | 'damaged'
  /** A bug, or what nobody foresaw. */
  | 'other';

/** Where the tables live: an embedded file, or a server. */
export interface Engine {
  readonly dialect: Dialect;
  /** How people call the place; without any password. */
  readonly name: string;
  kindOf(error: unknown): ErrorKind;
  /** How often a piece of work is begun while others are in the way. */
  readonly attempts: number;
  /** What else a person should know who reads that the place cannot be reached or refuses. */
  readonly advice: string | null;
}
