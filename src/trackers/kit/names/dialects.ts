import type { IssueStatus } from '../../../model/issue.ts';
import { keyOf } from './fold.ts';
import type { TypeMeaning } from './types.ts';

/** What words mean in one product that mean something else elsewhere. */
export interface Dialect {
  readonly statuses: ReadonlyMap<string, IssueStatus>;
  readonly types: ReadonlyMap<string, TypeMeaning>;
}

const listed = <T extends string>(lists: Readonly<Partial<Record<T, string>>>): ReadonlyMap<string, T> =>
  new Map(
    (Object.entries(lists) as [T, string][]).flatMap(([meaning, words]) => words.split(',').map((word) => [keyOf(word), meaning] as const)),
  );

/** By the product's name. */
const dialects: ReadonlyMap<string, Dialect> = new Map([
  // Nothing is done before it was accepted, and what was rejected is to be done again. A release is a mark between stories.
  ['Pivotal Tracker', { statuses: listed({ doing: 'finished, delivered, rejected' }), types: listed({ ignore: 'release' }) }],
  // Resolved work is open until somebody closes it.
  [
    'Redmine',
    {
      statuses: listed({
        doing:
          'Resolved, Gelöst, Résolu, Resuelta, Resolvido, Resolvida, Risolto, Opgelost, Rozwiązany, Решена, 解決, 已解决, 已解決, 해결, Vyřešený, Löst, Løst, Avklart, Hyväksytty, Вирішено, Çözüldü',
      }),
      types: listed({}),
    },
  ],
  // Too little was told to do anything.
  ['YouTrack', { statuses: listed({ dropped: 'Incomplete' }), types: listed({}) }],
]);

/** How the words of a product are to be taken; null where they mean what they mean everywhere. */
export const dialectOf = (product: string): Dialect | null => dialects.get(product) ?? null;
