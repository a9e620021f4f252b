import { driftBetween } from '../../../src/engine/drift/drift.ts';
import type { Snapshot } from '../../../src/model/snapshot.ts';
import type { DriftInput } from '../../../src/reporters/drift/drift-reporter.ts';
import { auditedGoal, found, measure, ratio, row, snapshot, tied } from '../../engine/drift/builders.ts';

const sprint = { name: 'Sprint 9', startsAt: '2026-11-13T08:00:00.000Z', endsAt: '2026-11-27T08:00:00.000Z' };
const metric = (now: number) => ({ from: 5, to: 3, now, unit: '%', updated: '2026-11-19' });
const share = (bucket: string, planned: number | null, actual: number) => ({ bucket, planned, actual, issues: 3, verdict: null });

/** A week in which something of every kind moved; `say` stands wherever a stranger may write. */
export function movingWeek(say = 'plain', to: Partial<Snapshot> = {}): DriftInput {
  const goals = (now: number, title: string) => [
    auditedGoal('O1', { kind: 'objective', title: say, planned: 0.4 }),
    auditedGoal('O1-KR1', { parent: 'O1', title, metric: { ...metric(now), unit: say.slice(0, 20) || null } }),
  ];
  const team = (hit: number, of: number) => ({
    ...(measure().groups?.team[0] as NonNullable<ReturnType<typeof measure>['groups']>['team'][0]),
    name: say,
    aligned: ratio(hit, of),
  });
  const measured = (hit: number, share1: number, mixDrift: number) => ({
    open: measure({
      aligned: ratio(hit, 100),
      allocation: [share('O1', 0.4, share1), share(say, null, 0.1), share('untied', null, 0.9 - share1)],
      mixDrift,
      groups: { team: [team(hit, 100)], source: [], label: [], type: [], sprint: [] },
    }),
  });
  const inSprint = { sprint: 'Sprint 9', title: say, url: 'https://acme.example/browse/X' };
  const from = snapshot({
    id: `20261113T090000000Z-${'a'.repeat(12)}`,
    at: '2026-11-13T09:00:00.000Z',
    goals: goals(4.6, `${say} before`),
    measures: measured(62, 0.3, 0.05),
    issues: [row('A-1', { ...inSprint, estimate: 3 }), row('A-2', inSprint)],
    findings: [found('okr-link-missing', 'A-1'), found('business-value-missing', 'A-2')],
  });
  const later = snapshot({
    id: `20261120T090000000Z-${'b'.repeat(12)}`,
    sprints: [{ ...sprint }],
    hashes: { ...from.hashes, goals: 'reworded' },
    goals: goals(4.2, say),
    measures: measured(58, 0.2, 0.1),
    issues: [
      row('A-1', { ...inSprint, estimate: 8 }),
      row(say === 'plain' ? 'A-3' : say.slice(0, 2000), { ...inSprint, createdAt: '2026-11-18T09:00:00.000Z', priority: 1 }),
      row('A-4', { ...inSprint, ...tied, createdAt: '2026-11-17T09:00:00.000Z' }),
    ],
    findings: [found('okr-link-missing', 'A-1'), found('okr-link-missing', 'A-3'), found(say.slice(0, 300), null)],
    ...to,
  });
  const drift = driftBetween(from, later, { earlierFindings: [found('okr-link-missing', 'A-3')], heads: [] });
  return { drift, to: later };
}

/** The same audit twice. */
export function quietWeek(): DriftInput {
  const one = snapshot({ measures: { open: measure() } });
  return { drift: driftBetween(one, one, { earlierFindings: [], heads: [] }), to: one };
}
