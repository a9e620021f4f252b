import { Writable } from 'node:stream';
import { type Io, run } from '../../src/cli.ts';
import { type Audit, auditSchema } from '../../src/model/audit.ts';

/** The instant of every run that does not say another one. */
export const runNow = '2026-11-20T09:00:00Z';

export interface RunOptions {
  readonly cwd?: string;
  /** Nothing is remembered unless this says THROUGHLINE_HISTORY. */
  readonly env?: Io['env'];
  readonly stdin?: string | Uint8Array | AsyncIterable<Uint8Array | string>;
  /** Both streams are terminals. */
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly fetch?: typeof fetch;
  readonly now?: string | (() => Date);
  readonly signal?: AbortSignal;
  readonly ghToken?: () => Promise<string>;
  readonly random?: () => number;
  /** Replaces stdout, for streams that fail. */
  readonly stdout?: Io['stdout'];
}

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Milliseconds of every wait; none is slept. */
  readonly waits: readonly number[];
}

class Memory extends Writable {
  readonly isTTY: boolean;
  readonly columns?: number;
  readonly #chunks: Buffer[] = [];

  constructor(isTTY: boolean, columns: number | undefined) {
    super();
    this.isTTY = isTTY;
    if (columns !== undefined) this.columns = columns;
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#chunks.push(chunk);
    done();
  }

  /** What was written; bytes that are no UTF-8 make it throw. */
  text(): string {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(this.#chunks));
  }
}

async function* once(input: string | Uint8Array) {
  yield input;
}

/** Runs the whole tool in this process: no streams, signals, clock or waits but those given here. */
export async function runCli(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { stdin = '', isTTY = false, columns, now = runNow } = options;
  const stdout = new Memory(isTTY, columns);
  const stderr = new Memory(isTTY, columns);
  const waits: number[] = [];
  const code = await run({
    argv: args,
    env: { THROUGHLINE_HISTORY: 'false', ...options.env },
    stdin: typeof stdin === 'string' || stdin instanceof Uint8Array ? once(stdin) : stdin,
    stdout: options.stdout ?? stdout,
    stderr,
    cwd: options.cwd ?? process.cwd(),
    version: '0.0.0-test',
    now: typeof now === 'string' ? () => new Date(now) : now,
    sleep: async (ms) => {
      waits.push(ms);
    },
    random: options.random ?? (() => 0),
    signal: options.signal ?? new AbortController().signal,
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
    ...(options.ghToken === undefined ? {} : { ghToken: options.ghToken }),
  });
  return { code, stdout: stdout.text(), stderr: stderr.text(), waits };
}

/** A `fetch` that no test may reach. */
export const noNetwork: typeof fetch = (input) => {
  throw new Error(`a request that must not be sent: ${String(input)}`);
};

/** The audit in a text, checked against the schema that is promised to programs: no field missing, none that it does not name. */
export function auditIn(text: string): Audit {
  const value: unknown = JSON.parse(text);
  const audit = auditSchema.parse(value);
  // Parsing drops what the schema does not know.
  if (JSON.stringify(sorted(audit)) !== JSON.stringify(sorted(value)))
    throw new Error('the audit holds fields that its schema does not name');
  return audit;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => [name, sorted(part)]);
}

/** `audit --format json` with these arguments, and its audit. */
export async function audited(args: readonly string[], options: RunOptions = {}): Promise<Ran & { readonly audit: Audit }> {
  const ran = await runCli(['audit', '--format', 'json', ...args], options);
  try {
    return { ...ran, audit: auditIn(ran.stdout) };
  } catch (error) {
    throw new Error(`no audit; code ${ran.code}, stderr: ${ran.stderr}`, { cause: error });
  }
}
