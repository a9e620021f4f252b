import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { rules } from '../../src/rules/index.ts';

/** Every text in a value, however deep. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];

describe.each(rules.filter(({ scope }) => scope !== 'lint').map((rule) => [rule.id, rule] as const))(
  'the documentation of %s',
  (_id, { examples, options }) => {
    test('shows issues as people write them: with a key and a title, and nothing left empty', () => {
      for (const { issues } of [examples.passing, examples.failing]) {
        expect(issues).not.toEqual([]);
        for (const issue of issues ?? [])
          expect(issue).toMatchObject({ key: expect.stringMatching(/^[A-Z]+-\d+$/), title: expect.any(String) });
        expect(textsIn(issues).filter((text) => text.trim() === '')).toEqual([]);
      }
    });

    test('says what each option is for', () => {
      for (const option of Object.values(options.shape as Record<string, z.ZodType>)) expect(option.description).toMatch(/^\p{Lu}/u);
    });
  },
);
