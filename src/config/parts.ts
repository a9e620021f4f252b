import { z } from 'zod';
import { durationOf } from '../documents/duration.ts';

/** The small parts of which config schemas are made, each with its plain words and an example that works. */

export const duration = (example: string) =>
  z
    .string()
    .regex(/^\d{1,6}[smhd]$/)
    .transform((text) => durationOf(text) ?? 0)
    .meta({ expected: 'a duration such as 30s, 5m, 2h or 14d', example });

export const isoDate = z.iso.date().meta({ expected: 'a date such as 2026-12-31', example: '2026-12-31' });

/** A planned share in per cent; a fraction is a mistake, not a very small share. */
export const share = z
  .number()
  .refine((value) => value === 0 || (value >= 1 && value <= 100))
  .meta({ expected: 'a planned share in per cent from 1 to 100 (40, not 0.4)', example: 25 });

export const percent = (example: number) => z.number().min(0).max(100).meta({ expected: 'per cent from 0 to 100', example });

const word = z.string().trim().min(1);

export const list = (example: readonly string[]) => z.array(word).max(1000).meta({ expected: 'a list of texts', example });

/** What every source may have beside what its tracker asks for. */
export const sourceTemplates = z
  .array(z.string().min(1))
  .max(50)
  .optional()
  .meta({
    description:
      "Files that new issues begin with: their text fills nothing. Markdown, Textile, wiki, plain text or a GitHub issue form; for GitHub instead of the repository's own",
    expected: 'a list of files',
    example: ['templates/story.md'],
  });

/** One text, or a list of them. */
export const oneOrMore = (example: string) =>
  z
    .union([word, z.array(word).min(1).max(1000)])
    .transform((names): readonly string[] => (typeof names === 'string' ? [names] : names))
    .meta({ expected: 'a text or a list of texts', example });

/** A list that replaces the preset's, or `add` to keep it. */
export const listOrAdd = (example: readonly string[]) =>
  z
    .union([list(example), z.strictObject({ add: list(example) })])
    .meta({ expected: "a list (it replaces the preset's) or {add: [...]}", example: { add: example } });
export type ListOrAdd = z.output<ReturnType<typeof listOrAdd>>;
