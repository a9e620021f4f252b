import { z } from 'zod';
import { sourceSchema } from './audit.ts';
import { readerVersion } from './read-issue.ts';

/** Raised when the form of a shard's file changes: shards of different forms are never merged. */
export const shardVersion = 1;

/** Which part of the sources: the `index`th of `of`, counted from 1. */
export const partSchema = z.object({ index: z.int().min(1), of: z.int().min(1) });
export type Part = z.output<typeof partSchema>;

/** The first line of a shard's file; the issues that it read follow, one a line, and a line with their count. */
export const shardHeaderSchema = z.object({
  shard: z.literal(shardVersion),
  reader: z.literal(readerVersion),
  part: partSchema,
  /** ISO 8601: the instant of the run. */
  at: z.string(),
  /** Fingerprints of all the sources, and of the conventions that they were read by: shards of one whole have the same. */
  scope: z.string(),
  conventions: z.string(),
  sources: z.array(sourceSchema),
  /** A source of it refused the credentials. */
  refused: z.boolean(),
});
export type ShardHeader = z.output<typeof shardHeaderSchema>;

/** The last line: without it, or with another count, a part of the file is missing. */
export const shardEndSchema = z.strictObject({ issues: z.int().min(0) });
