import { nearest } from '../../documents/nearest.ts';
import { appError, type ExitCode } from '../../errors.ts';
import type { SnapshotHead } from '../../model/snapshot.ts';
import { count, percent } from '../../reporters/figures.ts';
import { jsonText } from '../../reporters/sinks/json.ts';
import type { Io } from '../io.ts';
import { plainLines } from '../lines.ts';
import { readCount } from '../options.ts';
import { writeTo } from '../output.ts';
import type { ListOptions } from './options.ts';
import { findHistory, withStored } from './place.ts';

/** A stored snapshot as it is listed. */
interface Listed {
  readonly id: string;
  readonly at: string;
  readonly origin: SnapshotHead['origin'];
  readonly headline: SnapshotHead['headline'];
  /** Of the headline's slice; null where it was not measured, or there were no goals. */
  readonly aligned: { readonly hit: number; readonly of: number; readonly rate: number | null } | null;
  /** Its issues were not forgotten yet. */
  readonly hasIssues: boolean;
}

const formats = ['text', 'json'] as const;

function readFormat(value = 'text'): (typeof formats)[number] {
  const format = formats.find((name) => name === value);
  if (format === undefined)
    throw appError('name-unknown', { what: 'format', name: value, nearest: nearest(value, formats), known: formats });
  return format;
}

function listed({ id, at, origin, headline, measures }: SnapshotHead, withIssues: ReadonlySet<string>): Listed {
  const aligned = measures[headline]?.aligned ?? null;
  const ratio = aligned === null ? null : { hit: aligned.hit, of: aligned.of, rate: aligned.rate };
  return { id, at, origin, headline, aligned: ratio, hasIssues: withIssues.has(id) };
}

const figure = ({ aligned }: Listed): string =>
  aligned === null ? 'not measured' : `${percent(aligned.rate)} (${aligned.hit} of ${aligned.of})`;

function* table(rows: readonly Listed[]): Generator<string> {
  const figures = rows.map(figure);
  const width = Math.max(...figures.map(({ length }) => length));
  for (const [i, { id, at, origin, headline, hasIssues }] of rows.entries()) {
    const kept = hasIssues ? 'with its issues' : 'measures alone';
    yield `${id}  ${at}  ${origin.padEnd(8)}  ${headline.padEnd(7)}  ${(figures[i] ?? '').padEnd(width)}  ${kept}`;
  }
}

/** `throughline history list`: what is remembered, the newest first. */
export async function listCommand(options: ListOptions, io: Io): Promise<ExitCode> {
  const format = readFormat(options.format);
  const limit = options.limit === undefined || options.limit === 'all' ? null : readCount('--limit', options.limit, 1);
  const { place } = await findHistory(options, io.now(), io);
  const span = limit === null ? {} : { limit };
  const rows = await withStored(place, io, [], async (history) => {
    const [heads, withIssues] = [await history.heads(span), await history.withIssues(span)];
    return heads.map((head) => listed(head, withIssues));
  });
  if (format === 'json') await writeTo(io.stdout, [`${jsonText(rows, 2)}\n`]);
  else
    await writeTo(
      io.stdout,
      table(rows).map((line) => plainLines([line])),
    );
  if (rows.length === 0)
    io.stderr.write(plainLines(['throughline: nothing is remembered yet: every complete audit of the configured sources is']));
  else if (format === 'text' && rows.length === limit)
    io.stderr.write(plainLines([`throughline: ${count(rows.length, 'snapshot')}; --limit all lists every one`]));
  return 0;
}
