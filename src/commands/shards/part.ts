import { appError } from '../../errors.ts';
import type { Part } from '../../model/shard.ts';

/** Reads `--shard 2/3`. Throws `option-invalid`. */
export function readPart(value: string): Part {
  const [, index = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? []).map(Number);
  if (index < 1 || index > of) {
    throw appError('option-invalid', {
      option: '--shard',
      value,
      expected: 'which part of how many, from 1/1 on',
      example: '--shard 2/3',
    });
  }
  return { index, of };
}

/** The members of a list that belong to a part: every `of`th, so that sources that stand together are read by different shards. */
export const membersOf = <T>(list: readonly T[], { index, of }: Part): readonly T[] => list.filter((_, i) => i % of === index - 1);
