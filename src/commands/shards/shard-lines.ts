import type { ReadIssue } from '../../model/read-issue.ts';
import type { ShardHeader } from '../../model/shard.ts';
import type { Pieces } from '../pieces.ts';

/** A shard's file: its header, one issue a line, and how many there were. */
export function* shardLines(header: ShardHeader, issues: readonly ReadIssue[]): Pieces {
  yield `${JSON.stringify(header)}\n`;
  for (const issue of issues) yield `${JSON.stringify(issue)}\n`;
  yield `${JSON.stringify({ issues: issues.length })}\n`;
}
