import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ratio } from '../../src/model/audit.ts';
import { configOf, fileSource } from './doubles.ts';
import { ndjson, shop } from './folder.ts';
import { audited } from './run.ts';

/** What the test knows of an issue, because it wrote it; nothing here is read back from a text. */
interface Written {
  readonly n: number;
  readonly type: 'story' | 'task' | 'bug' | 'spike' | 'epic' | 'subtask';
  readonly status: 'todo' | 'doing' | 'done' | 'dropped';
  readonly label: 'security' | 'tech-debt' | 'dependencies' | 'checkout' | null;
  readonly states: 'itself' | 'placeholder' | 'not';
  readonly names: 'current' | 'ended' | 'stranger' | 'placeholder' | 'declined' | 'not';
  /** Number of the issue it belongs to. */
  readonly parent: number | null;
  /** Days before now. */
  readonly createdAgo: number;
  readonly closedAgo: number;
}

const now = Date.parse('2026-11-20T09:00:00Z');
const day = 86_400_000;
const at = (ago: number) => new Date(now - ago * day).toISOString();

const written = (n: number): fc.Arbitrary<Written> =>
  fc.record({
    n: fc.constant(n),
    type: fc.constantFrom('story', 'story', 'task', 'bug', 'spike', 'subtask'),
    status: fc.constantFrom('todo', 'todo', 'doing', 'done', 'done', 'dropped'),
    label: fc.constantFrom('security', 'tech-debt', 'dependencies', 'checkout', null, null, null),
    states: fc.constantFrom('itself', 'itself', 'placeholder', 'not'),
    names: fc.constantFrom('current', 'current', 'ended', 'stranger', 'placeholder', 'declined', 'not', 'not', 'not'),
    // The first hundred are epics; others belong to one of those, to any earlier issue, or to none.
    parent: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 100 }), ...(n > 101 ? [fc.integer({ min: 101, max: n - 1 })] : [])),
    createdAgo: fc.double({ min: 0.1, max: 60, noNaN: true }),
    closedAgo: fc.double({ min: 0.01, max: 13, noNaN: true }),
  });

const epic = (n: number): fc.Arbitrary<Written> =>
  written(n).map((one) => ({ ...one, type: 'epic' as const, parent: null, label: null, status: 'todo' as const }));

const goalTexts: Readonly<Record<Written['names'], string | null>> = {
  current: 'O1-KR1',
  ended: 'OLD-KR1',
  stranger: 'O77-KR7',
  placeholder: 'TBD',
  declined: 'none, because the law asks for it',
  not: null,
};

function record({ n, type, status, label, states, names, parent, createdAgo, closedAgo }: Written) {
  const statement = { itself: `saves merchant number ${n} an hour of work a week`, placeholder: 'TBD', not: null }[states];
  const goal = goalTexts[names];
  return {
    key: `SHOP-${n}`,
    title: `Piece of work ${n}`,
    type,
    status,
    labels: label === null ? [] : [label],
    parent: parent === null ? null : `SHOP-${parent}`,
    body: [
      statement === null ? 'Some words.' : `**Business Value:** ${statement}`,
      goal === null ? 'More words.' : `**OKR:** ${goal}`,
    ].join('\n\n'),
    createdAt: at(Math.max(createdAgo, closedAgo)),
    closedAt: status === 'done' ? at(closedAgo) : null,
  };
}

interface Counted {
  hit: number;
  inherited: number;
  of: number;
}

/** Section 5 of the design, counted by hand: nothing of the engine is called. */
function count(issues: readonly Written[], slice: 'open' | 'shipped' | 'new') {
  const byNumber = new Map(issues.map((one) => [one.n, one]));
  const adopted = Date.parse('2026-11-01T00:00:00Z');
  const inSlice = (one: Written) => {
    if (slice === 'open') return one.status === 'todo' || one.status === 'doing';
    if (slice === 'shipped') return one.status === 'done' && Date.parse(at(one.closedAgo)) > now - 7 * day;
    return Date.parse(at(Math.max(one.createdAgo, one.closedAgo))) >= adopted;
  };
  // The whole of OLD's period lies more than the grace before every date in this test.
  const speaks = (one: Written) => one.names !== 'not' && one.names !== 'placeholder';
  const giver = (one: Written): Written | null => {
    for (let up: Written | undefined = one; up !== undefined; up = up.parent === null ? undefined : byNumber.get(up.parent))
      if (speaks(up)) return up;
    return null;
  };
  const population = { counted: 0, run: 0, exempt: 0, eligible: 0 };
  const linked: Counted = { hit: 0, inherited: 0, of: 0 };
  const stated: Counted = { hit: 0, inherited: 0, of: 0 };
  let untied = 0;
  for (const one of issues) {
    const isPart = one.type === 'subtask' && one.parent !== null;
    if (one.status === 'dropped' || one.type === 'epic' || isPart || !inSlice(one)) continue;
    population.counted += 1;
    if (one.label === 'dependencies') {
      population.exempt += 1;
      continue;
    }
    const from = giver(one);
    const isLinked = from?.names === 'current';
    const isRun = !isLinked && (one.type === 'bug' || one.label === 'security');
    if (isRun) {
      population.run += 1;
      continue;
    }
    population.eligible += 1;
    linked.of += 1;
    stated.of += 1;
    if (isLinked) linked.hit += 1;
    if (isLinked && from !== one) linked.inherited += 1;
    if (one.states === 'itself') stated.hit += 1;
    if (!isLinked && one.type !== 'spike' && one.label !== 'tech-debt') untied += 1;
  }
  return { population, linked, stated, untied };
}

/** To a tenth of a per cent, downwards, by whole numbers. */
const rateOf = ({ hit, of }: Counted) => (of === 0 ? null : Number((BigInt(hit) * 1000n) / BigInt(of)) / 1000);

const config = `adopted: 2026-11-01
exempt: [{when: {labels: [dependencies]}, reason: a bot does it}]
${configOf(fileSource('issues.ndjson'))}`;

const goals = `objectives:
  - id: O1
    title: Keep the merchants we win
    period: 2026-Q4
    keyResults: [{id: O1-KR1, title: Churn}]
  - id: OLD
    title: Win the first hundred
    period: 2026-Q1
    keyResults: [{id: OLD-KR1, title: Merchants}]
`;

test('the percentages of 10 000 issues are those of an independent count', async () => {
  const world = fc.tuple(...Array.from({ length: 10_000 }, (_, i) => (i < 100 ? epic(i + 1) : written(i + 1))));
  const [issues] = fc.sample(world, { numRuns: 1, seed: 20_261_120 });
  if (issues === undefined) throw new Error('nothing was generated');
  const { path } = shop({ 'throughline.yml': config, 'goals.yml': goals, 'issues.ndjson': ndjson(issues.map(record)) });
  const { audit, code } = await audited([], { cwd: path });
  expect(code).toBe(0);
  expect(audit.issues).toHaveLength(10_000);
  for (const slice of ['open', 'shipped', 'new'] as const) {
    const measure = audit.measures[slice];
    const expected = count(issues, slice);
    const ratio = (counted: Counted): Ratio => ({ ...counted, rate: rateOf(counted), bounds: null });
    expect(measure?.population, slice).toMatchObject(expected.population);
    expect(measure?.linked, slice).toEqual(ratio(expected.linked));
    expect(measure?.aligned, slice).toEqual(ratio(expected.linked));
    expect(measure?.stated, slice).toEqual(ratio(expected.stated));
    expect(measure?.untied, slice).toEqual(ratio({ hit: expected.untied, inherited: 0, of: expected.population.eligible }));
    // A world in which everything is 0 or all would prove nothing.
    expect(expected.population.eligible).toBeGreaterThan(500);
    expect(expected.linked.inherited).toBeGreaterThan(20);
  }
});

test('and so are those of small worlds of every shape', async () => {
  const world = fc.integer({ min: 1, max: 12 }).chain((size) => fc.tuple(...Array.from({ length: size }, (_, i) => written(i + 101))));
  const folder = shop({ 'throughline.yml': config, 'goals.yml': goals });
  await fc.assert(
    fc.asyncProperty(world, async (drawn) => {
      // Parents beyond this small world would be unread; they are taken off.
      const issues = drawn.map((one) => ({ ...one, parent: one.parent !== null && one.parent > 100 ? one.parent : null }));
      folder.write('issues.ndjson', ndjson(issues.map(record)));
      const { audit } = await audited([], { cwd: folder.path });
      for (const slice of ['open', 'shipped', 'new'] as const) {
        const expected = count(issues, slice);
        expect(audit.measures[slice]).toMatchObject({
          population: expected.population,
          linked: { ...expected.linked, rate: rateOf(expected.linked) },
          stated: { ...expected.stated, rate: rateOf(expected.stated) },
        });
      }
    }),
    { numRuns: 100 },
  );
});
