import { conventionsHash } from '../../engine/hashes.ts';
import { appError, type ExitCode } from '../../errors.ts';
import type { AuditedSource } from '../../model/audit.ts';
import { readerVersion } from '../../model/read-issue.ts';
import { type ShardHeader, shardVersion } from '../../model/shard.ts';
import { tellFailedSources } from '../failure.ts';
import { type Io, streamOf } from '../io.ts';
import { readSources } from '../judge.ts';
import type { AuditOptions } from '../options.ts';
import { writeOutputs } from '../output.ts';
import { refuseOverwriting } from '../targets.ts';
import { openWorkspace } from '../workspace.ts';
import { readPart } from './part.ts';
import { shardLines } from './shard-lines.ts';

const judged = ['format', 'failOn', 'exitZero'] as const;

function refuseJudging(args: readonly string[], options: AuditOptions): void {
  if (args.length > 0) {
    throw appError('usage-invalid', {
      message: '--shard divides the sources of throughline.yml, and sources were given beside it',
      hint: 'List the sources in the config, so that "throughline merge" knows what the whole is.',
      example: 'throughline audit --shard 1/2 --output shard-1.ndjson',
    });
  }
  if (judged.some((option) => options[option] !== undefined)) {
    throw appError('usage-invalid', {
      message: 'a shard is read and not judged: --format, --fail-on and --exit-zero belong to the merge',
      hint: 'Give them to "throughline merge".',
      example: 'throughline merge shard-*.ndjson --format json=audit.json',
    });
  }
}

const isRead = ({ status }: AuditedSource) => status === 'read';

/** `throughline audit --shard i/n`: reads a part of the sources and writes what judging will need of their issues. */
export async function shardCommand(args: readonly string[], options: AuditOptions, io: Io): Promise<ExitCode> {
  const part = readPart(options.shard ?? '');
  refuseJudging(args, options);
  const workspace = await openWorkspace(args, options, io);
  const target = options.output ?? '-';
  const stream = streamOf(target);
  const to = stream === null ? { file: target } : { stream };
  refuseOverwriting([{ to }], workspace.inputs, io.cwd);
  const { issues, sources, refused } = await readSources(workspace, options, io, { part });
  const { scope } = workspace.hashes;
  const header = {
    shard: shardVersion,
    reader: readerVersion,
    part,
    at: workspace.now.toISOString(),
    scope,
    conventions: conventionsHash(workspace.policy),
    sources: [...sources],
    refused,
  } satisfies ShardHeader;
  await writeOutputs([{ ...to, pieces: shardLines(header, issues) }], io);
  if (sources.every(isRead)) return 0;
  tellFailedSources({ sources: [...sources] }, io);
  return refused ? 4 : 3;
}
