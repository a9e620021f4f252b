import { type Drift, type DriftKind, driftKinds, type Moved } from '../../model/drift.ts';

const changed = ({ change }: Pick<Moved, 'change'>): boolean => change !== null && change !== 0;

const tests: Readonly<Record<DriftKind, (drift: Omit<Drift, 'moved'>) => boolean>> = {
  regress: ({ regress }) => regress.some((slice) => changed(slice) || slice.teams.some(changed)),
  'new-work': ({ newWork }) => newWork !== null && newWork.issues.length > 0,
  findings: ({ findings }) => findings !== null && findings.new.length + findings.fixed.length > 0,
  mix: ({ mix }) => mix.some((slice) => changed(slice) || slice.buckets.some(changed)),
  scope: ({ scope }) => scope !== null && scope.added.length + scope.removed.length + scope.reestimated.length > 0,
  pace: ({ pace }) => pace.some(({ was, metric, verdict }) => was === null || was.now !== metric.now || was.verdict !== verdict),
};

/** The kinds in which something moved. Time alone moves a pace only where it changes the verdict. */
export const movedKinds = (drift: Omit<Drift, 'moved'>): readonly DriftKind[] => driftKinds.filter((kind) => tests[kind](drift));
