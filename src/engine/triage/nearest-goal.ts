import MiniSearch from 'minisearch';
import type { AuditedIssue } from '../../model/audit.ts';
import type { Goals } from '../../model/goals.ts';
import type { NearestGoal } from '../../model/triage.ts';
import { dueGoals } from '../coverage.ts';
import { remember } from '../remember.ts';

/** Words that goals of all kinds share, so that they tell nothing. */
const common = new Set(
  `a an and are as at be by can cent days day decrease do done each every for from get goal goals half has have how improve in increase
  into is it its keep key late less make many month monthly months more most must need new no none not number objective of on one or our out over per
  percent quarter rate reduce result results should so than that the their them then this time times to under up use used user users want we week weekly
  weeks when which who will with within work year years you your
  aber auf aus bei bis das dem den der des die ein eine einen einer für im ist mit nach nicht oder soll und unser unsere vom von vor wie wir zu zum zur`.split(
    /\s+/,
  ),
);

/** One form for the words that count: lower case, without accents and the plural's s; null for those that do not. */
function termOf(word: string): string | null {
  const folded = word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  if (folded.length < 3 || common.has(folded) || !/\p{L}/u.test(folded)) return null;
  return folded.length > 4 && /[^su]s$/.test(folded) ? folded.slice(0, -1) : folded;
}

const longestText = 2000;
/** A word in more of the titles than this (a share, and at least so many) is a word of the product, and tells goals apart no more. */
const usual = { share: 0.03, titles: 5 };

const wordsOf = (text: string): string[] => text.slice(0, longestText).split(/[^\p{L}\p{M}\p{N}]+/u);

/** The words that stand in so many titles that they say nothing of one of them. */
function usualTerms(titles: readonly string[], term: (word: string) => string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const title of titles) for (const one of new Set(wordsOf(title).map(term))) counts.set(one, (counts.get(one) ?? 0) + 1);
  return new Set([...counts].flatMap(([one, count]) => (count >= usual.titles && count > usual.share * titles.length ? [one] : [])));
}

/**
 * Finds the goal, of those due now, whose title and aliases (and, for less, its objective's title) share the most words with an issue's title and
 * business value: rare words count more (BM25+). Null when they share fewer than two words, or none but the usual words of `titles`, those of the tracker. No more than a suggestion.
 */
export function nearestGoalFinder(
  goals: Goals,
  now: string,
  titles: readonly string[],
): (issue: Pick<AuditedIssue, 'title' | 'businessValue'>) => NearestGoal | null {
  const due = [...dueGoals(goals, Date.parse(now))];
  const term = remember((word: string) => termOf(word) ?? '');
  const usualOnes = usualTerms(titles, term);
  const index = new MiniSearch<{ id: string; title: string; names: string; above: string }>({
    fields: ['title', 'names', 'above'],
    processTerm: term,
    tokenize: wordsOf,
    searchOptions: { boost: { title: 2, names: 2, above: 0.5 }, prefix: false, fuzzy: false },
  });
  index.addAll(
    due.map(({ id, title, aliases, parent }) => ({
      id,
      title,
      names: aliases.join(' '),
      above: goals.goals.find((goal) => goal.id === parent)?.title ?? '',
    })),
  );
  const titleOf = new Map(due.map(({ id, title }) => [id, title]));

  return ({ title, businessValue }) => {
    const found = index.search(`${title} ${businessValue.status === 'stated' ? (businessValue.text ?? '') : ''}`);
    for (const { id, match } of found) {
      const isItsOwn = Object.values(match)
        .flat()
        .some((field) => field !== 'above');
      const words = Object.keys(match).sort();
      if (isItsOwn && words.length > 1 && words.some((word) => !usualOnes.has(word)))
        return { goal: id, title: titleOf.get(id) ?? '', words };
    }
    return null;
  };
}
