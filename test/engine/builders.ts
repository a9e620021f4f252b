import { scoringOf } from '../../src/config/scoring.ts';
import { link } from '../../src/engine/link.ts';
import type { Goal, Goals } from '../../src/model/goals.ts';
import { bareIssue } from '../../src/model/issue.ts';
import type { LinkedIssue } from '../../src/model/linked-issue.ts';
import type { Policy } from '../../src/model/policy.ts';
import { type Passage, type ReadIssue, readerVersion } from '../../src/model/read-issue.ts';

export const now = '2026-11-20T09:00:00.000Z';

export const passage = (text: string, more: Partial<Passage> = {}): Passage => ({
  label: 'Business Value',
  text,
  at: 'body:line',
  status: 'filled',
  reason: null,
  urls: [],
  ...more,
});

/** An issue as reading leaves it; by default an open story of the source "shop" that says nothing. */
export function readIssue(key: string, more: Partial<ReadIssue> & { value?: string; okr?: string } = {}): ReadIssue {
  const { value, okr, ...rest } = more;
  const { body: _body, fields: _fields, ...bare } = bareIssue(key, `Title of ${key}`);
  return {
    ...bare,
    labels: [],
    components: [],
    links: [],
    sprint: null,
    otherSprints: [],
    version: readerVersion,
    source: 'shop',
    inScope: true,
    type: 'story',
    statements: value === undefined ? [] : [passage(value)],
    goalTexts: okr === undefined ? [] : [passage(okr, { label: 'OKR' })],
    urls: [],
    tokens: [],
    statedParents: [],
    listedIssues: [],
    directives: [],
    body: 'read',
    refused: [],
    scores: null,
    ...rest,
  };
}

export const goal = (id: string, more: Partial<Goal> = {}): Goal => ({
  id,
  kind: 'key-result',
  title: `Title of ${id}`,
  parent: null,
  owner: null,
  planned: null,
  serves: [],
  period: { name: '2026-Q4', from: '2026-10-01', to: '2026-12-31' },
  status: 'active',
  closed: null,
  aliases: [],
  urls: [],
  metric: null,
  worth: null,
  origin: 'goals.yml:1:1',
  ...more,
});

/** Objectives O1 and O2 of this quarter with two key results each. */
export const twoObjectives: Goals = {
  northStar: null,
  goals: [
    goal('O1', { kind: 'objective', planned: 0.4 }),
    goal('O1-KR1', { parent: 'O1' }),
    goal('O1-KR2', { parent: 'O1' }),
    goal('O2', { kind: 'objective', planned: 0.2 }),
    goal('O2-KR1', { parent: 'O2' }),
    goal('O2-KR2', { parent: 'O2' }),
  ],
  mapping: [],
};

export const policy = (more: Partial<Policy> = {}): Policy => ({
  conventions: {
    businessValue: ['Business Value'],
    okr: ['OKR'],
    inline: false,
    aligned: 'linked',
    inheritStatement: 'subtasks',
    parents: true,
    exemptBots: true,
    grace: 21 * 86_400_000,
    boilerplate: { issues: 5, share: 0.02 },
  },
  names: { statuses: {}, types: {}, resolutions: {} },
  scoring: scoringOf(undefined),
  classes: [
    { name: 'run', planned: 0.25, types: ['bug', 'incident'], labels: ['on-call'] },
    { name: 'invest', planned: 0.1, types: [], labels: ['tech-debt'] },
    { name: 'explore', planned: null, types: ['spike'], labels: [] },
  ],
  teams: [],
  exemptions: [],
  rules: {},
  overrides: [],
  gates: [],
  slices: { names: ['open', 'shipped', 'new'], now, window: 7 * 86_400_000, adopted: '2026-11-01', sprint: null },
  ...more,
});

/** Links issues and gives each by its key. */
export function judgeLinks(
  issues: readonly ReadIssue[],
  goals: Goals | null = twoObjectives,
  more: Partial<Policy> = {},
): (key: string) => LinkedIssue {
  const linked = link(issues, goals, policy(more));
  return (key) => {
    const found = linked.find(({ issue }) => issue.key === key);
    if (found === undefined) throw new Error(`no ${key}`);
    return found;
  };
}
