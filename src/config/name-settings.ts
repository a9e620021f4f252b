import { z } from 'zod';
import { issueStatuses, issueTypes } from '../model/issue.ts';
import type { NameSettings } from '../model/policy.ts';
import { list } from './parts.ts';

/** Words of the team's own under what they mean. Refuses a word that stands under two meanings. */
function lists<T extends string>(meanings: readonly T[], example: Readonly<Partial<Record<T, readonly string[]>>>, description: string) {
  const shape = Object.fromEntries(meanings.map((meaning) => [meaning, list(['Live']).optional()]));
  return z
    .strictObject(shape as Record<T, z.ZodOptional<ReturnType<typeof list>>>)
    .superRefine((value, context) => {
      const seen = new Map<string, string>();
      for (const [meaning, words] of Object.entries(value as Readonly<Record<string, readonly string[] | undefined>>)) {
        for (const word of words ?? []) {
          const other = seen.get(word.toLowerCase()) ?? meaning;
          if (other === meaning) seen.set(word.toLowerCase(), meaning);
          else
            context.addIssue({
              code: 'custom',
              path: [meaning],
              message: `"${word}" stands under ${other} too: it means one of them`,
            });
        }
      }
    })
    .optional()
    .meta({ description, example });
}

const types = [...issueTypes.filter((type) => type !== 'other'), 'ignore'] as const;

/** What may be said of a tracker's words, for all sources or for one. */
export const nameEntries = {
  statuses: lists(
    issueStatuses,
    { done: ['Live'], dropped: ['Parked'] },
    'What statuses mean that are not known, or mean something else to the team; dropped work counts nowhere',
  ),
  types: lists(
    types,
    { epic: ['Outcome'], bug: ['Störung'], ignore: ['Test Execution'] },
    'What types mean that are not known, or mean something else to the team; issues of an ignored type are left out of everything',
  ),
  resolutions: lists(
    ['done', 'dropped'] as const,
    { dropped: ['Parked'] },
    'How work ended that is closed with a resolution: done, or dropped',
  ),
} as const;

type Entries = { readonly [K in keyof NameSettings]?: NameSettings[K] | undefined };

/** What the config says of words, for all sources. */
export const nameSettingsOf = ({ statuses = {}, types: named = {}, resolutions = {} }: Entries): NameSettings => ({
  statuses,
  types: named,
  resolutions,
});
