import { added, closed } from './goals.ts';
import { pick, randomFrom } from './random.ts';
import { at, sprintOf, weeks, weeksOfSprint } from './time.ts';

/** An issue as the generator knows it. */
export interface Work {
  readonly key: string;
  /** The key result that it names; null when it names none. */
  readonly goal: string | null;
  readonly estimate: number;
  readonly priority: number;
  readonly sprint: number | null;
  readonly createdAt: string;
  readonly closedAt: string | null;
}

/** What the generator did in the week before an audit. Keys of issues. */
export interface Ledger {
  readonly created: readonly string[];
  readonly closed: readonly string[];
  readonly linked: readonly string[];
  readonly unlinked: readonly string[];
  /** Into the running sprint, and out of it. */
  readonly entered: readonly string[];
  readonly left: readonly string[];
  readonly urgent: readonly string[];
  readonly reestimated: readonly string[];
}

export interface Week {
  readonly work: ReadonlyMap<string, Work>;
  readonly ledger: Ledger;
}

const keyOf = (n: number) => `Q-${n}`;
const nothing: Ledger = { created: [], closed: [], linked: [], unlinked: [], entered: [], left: [], urgent: [], reestimated: [] };

/** Key results that work may be linked to in a week. */
const linkable = (week: number) => [
  'O1-KR1',
  'O2-KR1',
  'O2-KR2',
  ...(week < closed ? ['O1-KR2'] : []),
  ...(week < 4 ? ['O3-KR1'] : []),
  ...(week < added ? [] : ['O4-KR1']),
];

function firstWeek(seed: number): Week {
  const random = randomFrom(seed);
  const named = ['O1-KR1', 'O1-KR1', 'O1-KR2', 'O2-KR1', 'O2-KR1', 'O2-KR2', 'O3-KR1', null, null, null];
  const rows = Array.from(
    { length: 300 },
    (_, n): Work => ({
      key: keyOf(n),
      goal: named[n % named.length] ?? null,
      estimate: 1 + Math.floor(random() * 8),
      priority: 3,
      sprint: n % 12 === 0 ? 1 : null,
      createdAt: at(0, 200 + n),
      closedAt: n % 9 === 0 ? at(0, 1 + n) : null,
    }),
  );
  return { work: new Map(rows.map((row) => [row.key, row])), ledger: nothing };
}

/** One week on: no issue has more than one of these things happen to it, so that each can be found again. */
function nextWeek(before: Week, earlier: readonly Week[], week: number, seed: number): Week {
  const random = randomFrom(seed * 1000 + week);
  const work = new Map(before.work);
  const touched = new Set<string>();
  const ledger: Record<keyof Ledger, string[]> = {
    created: [],
    closed: [],
    linked: [],
    unlinked: [],
    entered: [],
    left: [],
    urgent: [],
    reestimated: [],
  };
  const change = (what: keyof Ledger, keys: readonly string[], part: (old: Work) => Partial<Work>) => {
    for (const key of keys) {
      const old = work.get(key) as Work;
      work.set(key, { ...old, ...part(old) });
      touched.add(key);
      ledger[what].push(key);
    }
  };
  const some = (count: number, fits: (one: Work) => boolean) =>
    pick(
      [...work.values()].filter((one) => one.closedAt === null && !touched.has(one.key) && fits(one)).map(({ key }) => key),
      count,
      random,
    );
  const create = (part: Partial<Work>): string => {
    const key = keyOf(work.size);
    work.set(key, {
      key,
      goal: null,
      estimate: 1 + Math.floor(random() * 8),
      priority: 3,
      sprint: null,
      createdAt: at(week, 1 + Math.floor(random() * 160)),
      closedAt: null,
      ...part,
    });
    touched.add(key);
    ledger.created.push(key);
    return key;
  };
  const anyGoal = () => pick(linkable(week), 1, random)[0] ?? null;
  const running = sprintOf(week);

  // Ties that were made two weeks ago or more come undone again.
  const onceLinked = new Set(earlier.slice(0, -1).flatMap((one) => one.ledger.linked));
  change(
    'unlinked',
    some(1, ({ key, goal }) => goal !== null && onceLinked.has(key)),
    () => ({ goal: null }),
  );
  change(
    'unlinked',
    some(3, ({ goal }) => goal !== null && linkable(week).includes(goal)),
    () => ({ goal: null }),
  );
  change(
    'linked',
    some(5, ({ goal }) => goal === null),
    () => ({ goal: anyGoal() }),
  );
  const closing = () => ({ closedAt: at(week, 1 + Math.floor(random() * 160)) });
  change(
    'closed',
    some(2, ({ goal }) => goal === 'O2-KR1'),
    closing,
  );
  change(
    'closed',
    some(6, () => true),
    closing,
  );
  if (week % weeksOfSprint === 0) {
    change(
      'entered',
      some(25, () => true),
      () => ({ sprint: running }),
    );
  } else {
    change(
      'left',
      some(2, ({ sprint }) => sprint === running),
      () => ({ sprint: null }),
    );
    change(
      'entered',
      some(2, ({ sprint }) => sprint !== running),
      () => ({ sprint: running }),
    );
    const urgent = [1, 2].map((priority) => create({ priority, sprint: running, goal: priority === 2 ? anyGoal() : null }));
    ledger.urgent.push(...urgent);
    ledger.entered.push(...urgent);
    change(
      'reestimated',
      some(3, ({ sprint }) => sprint === running),
      ({ estimate }) => ({ estimate: estimate + 1 + Math.floor(random() * 5) }),
    );
  }
  for (let n = 0; n < 6; n += 1) create({ goal: n % 2 === 0 ? anyGoal() : null });
  return { work, ledger };
}

/** Thirteen weeks of some 300 issues. The same seed makes the same quarter. */
export function quarterOf(seed: number): readonly Week[] {
  const made: Week[] = [firstWeek(seed)];
  while (made.length < weeks) made.push(nextWeek(made.at(-1) as Week, made, made.length, seed));
  return made;
}
