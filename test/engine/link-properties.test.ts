import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Goal, Goals } from '../../src/model/goals.ts';
import type { LinkedIssue } from '../../src/model/linked-issue.ts';
import type { ReadIssue } from '../../src/model/read-issue.ts';
import { goal, judgeLinks, passage, readIssue, twoObjectives } from './builders.ts';

const quarter = (number: number) => ({
  name: `2026-Q${number}`,
  from: `2026-${3 * number - 2}-01`.replace(/-(\d)-/, '-0$1-'),
  to: `2026-${3 * number}-28`.replace(/-(\d)-/, '-0$1-'),
});
const periods = fc.constantFrom(null, quarter(1), quarter(3), quarter(4));
const state = fc.constantFrom<Partial<Goal>>({}, {}, { status: 'done' }, { status: 'dropped', closed: '2026-11-01' });
const ids = ['O1', 'O1-KR1', 'O1-KR12', 'Growth', '目標1', 'A.1', 'O2-KR1'];
const aliases = ['churn', 'refunds', 'north'];
const titles = ['Fewer leave', 'Growth', 'Keep the merchants we win', 'Refunds'];
const nothing = fc.constant<string | null>(null);

const goalNamed = (id: fc.Arbitrary<string>): fc.Arbitrary<Goal> =>
  fc
    .record({ id, title: fc.constantFrom(...titles), period: periods, state, aliases: fc.subarray(aliases, { maxLength: 2 }) })
    .map((drawn) =>
      goal(drawn.id, { kind: 'objective', title: drawn.title, period: drawn.period, aliases: drawn.aliases, ...drawn.state }),
    );
const someGoals = fc.uniqueArray(goalNamed(fc.constantFrom(...ids)), { selector: ({ id }) => id, minLength: 1 });

const keys = ['S-1', 'S-2', 'S-3', 'E-1', 'E-2', 'E-3'];
const names = [...ids, ...aliases, ...titles, 'O9-KR9', 'none, because it is the law', 'TBD'];
const words = fc.oneof(
  nothing,
  fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }).map((some) => some.join(', ')),
);
const content = fc.record({
  okr: words,
  label: fc.oneof(
    nothing,
    fc.constantFrom(...names).map((name) => `okr:${name}`),
  ),
  milestone: fc.oneof(nothing, fc.constantFrom(...names)),
  parent: fc.oneof(nothing, fc.constantFrom(...keys, 'GONE-1')),
  project: fc.oneof(nothing, fc.constant('SHOP')),
  closedAt: fc.oneof(nothing, fc.constantFrom('2026-02-03T00:00:00Z', '2026-10-05T00:00:00Z')),
  type: fc.constantFrom<ReadIssue['type']>('story', 'epic', 'subtask'),
});
type Content = typeof content extends fc.Arbitrary<infer T> ? T : never;
const issueOf = (key: string, { okr, label, closedAt, ...rest }: Content): ReadIssue =>
  readIssue(key, {
    ...rest,
    ...(closedAt === null ? {} : { status: 'done', closedAt }),
    labels: label === null ? [] : [label],
    goalTexts:
      okr === null ? [] : [passage(okr, { label: 'OKR', ...(okr === 'TBD' ? { status: 'placeholder' as const, reason: '"TBD"' } : {}) })],
  });
const someIssues = fc.tuple(...keys.map((key) => content.map((drawn) => issueOf(key, drawn))));

const known = (goals: readonly Goal[]): Goals => ({
  ...twoObjectives,
  goals,
  mapping: [
    { kind: 'project', value: 'SHOP', goal: 'O1', origin: 'mapping.csv:2' },
    { kind: 'epic', value: 'E-2', goal: 'O1-KR1', origin: 'mapping.csv:3' },
  ],
});
const verdict = ({ okr, businessValue, standing, linked, aligned, buckets, workClass, exempt, cycle, path, slices }: LinkedIssue) => ({
  okr,
  businessValue,
  standing,
  linked,
  aligned,
  buckets,
  workClass,
  exempt,
  cycle: [...cycle].sort(),
  path,
  slices,
});
const verdicts = (issues: readonly ReadIssue[], goals: Goals) => keys.map(judgeLinks(issues, goals)).map(verdict);

test('the order of issues, and of goals, does not matter', () => {
  fc.assert(
    fc.property(someIssues, someGoals, fc.infiniteStream(fc.nat()), (issues, goals, random) => {
      const shuffled = <T>(list: readonly T[]): T[] =>
        list
          .map((one) => ({ one, at: random.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
      const sorted = (all: ReturnType<typeof verdicts>) =>
        all.map((one) => ({
          ...one,
          okr: { ...one.okr, links: one.okr.links.map((link) => ({ ...link, candidates: [...link.candidates].sort() })) },
        }));
      expect(sorted(verdicts(shuffled(issues), known(shuffled(goals))))).toEqual(sorted(verdicts(issues, known(goals))));
    }),
  );
});

test('an issue that nobody is below changes nothing for the others', () => {
  fc.assert(
    fc.property(someIssues, someGoals, content, (issues, goals, drawn) => {
      expect(verdicts([...issues, issueOf('X-1', drawn)], known(goals))).toEqual(verdicts(issues, known(goals)));
    }),
  );
});

test('a goal with new words for its title keeps what names it otherwise', () => {
  fc.assert(
    fc.property(someIssues, someGoals, fc.nat(), (issues, goals, which) => {
      const renamed = goals.map((one, i) => (i === which % goals.length ? { ...one, title: 'Quite another wording' } : one));
      const before = judgeLinks(issues, known(goals));
      const after = judgeLinks(issues, known(renamed));
      for (const key of keys) {
        const kept = before(key).okr.links.filter(
          ({ ref, status }) => status === 'ok' && !titles.map((title) => title.toLowerCase()).includes(ref.toLowerCase()),
        );
        for (const { goal: id } of kept) expect(after(key).okr.links).toContainEqual(expect.objectContaining({ goal: id, status: 'ok' }));
      }
    }),
  );
});

// A longer name that holds a shorter one takes its place, so none here does.
test('a goal more breaks no link, but by making its name ambiguous', () => {
  fc.assert(
    fc.property(someIssues, someGoals, goalNamed(fc.constantFrom('NEW-1', 'churn', 'Fewer leave', 'refunds')), (issues, goals, added) => {
      const before = judgeLinks(issues, known(goals));
      const after = judgeLinks(issues, known([...goals, added]));
      for (const key of keys) {
        const { status, links } = after(key).okr;
        // What comes from above gives way to the issue's own word, once that means something.
        if (before(key).okr.links.some(({ via, at }) => via.length > 0 || at === 'mapping:project')) continue;
        const inDoubt = links.flatMap(({ candidates }) => candidates);
        if (before(key).okr.status === 'linked') expect(status === 'linked' || inDoubt.includes(added.id)).toBe(true);
      }
    }),
  );
});
