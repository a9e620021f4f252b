import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Audit, AuditedIssue, Ratio } from '../src/model/audit.ts';
import { audited } from './cli/run.ts';
import { hundredGoals } from './world/forms.ts';
import { deserved, hundred, type Verdict } from './world/hundred.ts';
import { type Filled, places } from './world/places.ts';

/** Far enough ahead, and looking back far enough, that the day on which an emulator closed an issue does not matter. */
const now = '2090-01-01T00:00:00Z';
const config = { goals: 'goals.yml', window: '36500d', lookback: '36500d', slices: ['open', 'shipped'] };

const numberOf = (title: string) => Number(/^Work (\d+):/.exec(title)?.[1]);

const verdictOf = (issue: AuditedIssue): Verdict => ({
  statement: issue.businessValue.status,
  okr: issue.okr.status,
  linked: issue.aligned === true,
  standing: issue.standing,
  slices: issue.slices,
  buckets: issue.buckets,
});

const byNumber = (verdicts: readonly (readonly [number, Verdict])[]) =>
  Object.fromEntries([...verdicts].sort(([a], [b]) => a - b).map(([number, verdict]) => [`Work ${number}`, verdict]));

const written = (ratio: Ratio | null | undefined) => `${ratio?.hit} of ${ratio?.of}, ${ratio?.inherited} inherited`;

/** The headline, as people would say it. */
function numbersOf({ measures: { open, shipped } }: Audit) {
  const { counted, carriers, run, exempt } = open?.population ?? {};
  const buckets = open?.allocation?.map(({ bucket, issues }) => `${bucket}: ${Math.round(issues * 10) / 10}`);
  return {
    population: { counted, carriers, run, exempt },
    stated: written(open?.stated),
    linked: written(open?.linked),
    shipped: written(shipped?.linked),
    keyResults: written(open?.coverage?.keyResults),
    buckets,
  };
}

/** How many findings there are of each rule. */
function tally({ findings }: Audit): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

test('the hundred pieces of work come to every verdict there is for what can be read and judged', () => {
  const verdicts = hundred.map((piece) => deserved(piece, true));
  const seen = (of: (verdict: Verdict) => string | readonly string[]) => [...new Set(verdicts.flatMap(of))].sort();
  expect(seen(({ statement }) => statement)).toEqual(['missing', 'placeholder', 'stated']);
  expect(seen(({ okr }) => okr)).toEqual([
    ...['ambiguous', 'closed', 'declined', 'early', 'expired', 'linked', 'missing', 'placeholder', 'unknown'],
  ]);
  expect(seen(({ standing }) => standing)).toEqual(['carrier', 'counted', 'dropped', 'subtask']);
  expect(seen(({ slices }) => slices)).toEqual(['open', 'shipped']);
  expect(seen(({ buckets }) => Object.keys(buckets))).toEqual(['O1', 'O2', 'exempt', 'explore', 'run', 'untied']);
});

describe.each(places)('$name', ({ parents, missing, fill }) => {
  describe.skipIf(missing && !process.env.CI)('holds a hundred pieces of work', () => {
    let folder: string;
    let filled: Filled | undefined;
    let audit: Audit;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'throughline-hundred-'));
      filled = await fill(hundred, folder);
      await writeFile(join(folder, 'goals.yml'), hundredGoals);
      await writeFile(join(folder, 'throughline.yml'), stringify({ ...config, sources: [filled.source] }));
      const ran = await audited(['--config', 'throughline.yml', '--now', now], { cwd: folder, env: filled.env });
      expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
      audit = ran.audit;
    });
    afterAll(async () => {
      await filled?.close();
      await rm(folder, { recursive: true, force: true });
    });

    test('and every one of them gets the verdict that it deserves', () => {
      const found = byNumber(audit.issues.map((issue) => [numberOf(issue.title), verdictOf(issue)]));
      expect(found).toEqual(byNumber(hundred.map((piece) => [piece.number, deserved(piece, parents)])));
      expect(audit).toMatchObject({ complete: true, sources: [{ status: 'read', issues: 100, skipped: 0 }] });
    });

    // Without parents nothing is inherited, and sub-tasks count.
    if (parents) {
      test('which comes to the same numbers everywhere', () => {
        expect(numbersOf(audit)).toEqual({
          population: { counted: 71, carriers: 6, run: 5, exempt: 3 },
          stated: '30 of 63, 0 inherited',
          linked: '37 of 63, 3 inherited',
          shipped: '5 of 7, 1 inherited',
          keyResults: '3 of 3, 0 inherited',
          buckets: ['O1: 24.3', 'O2: 12.7', 'run: 5', 'invest: 0', 'explore: 2', 'exempt: 3', 'untied: 24'],
        });
        expect(tally(audit)).toEqual({
          'business-value-missing': 7,
          'business-value-placeholder': 28,
          'goal-link-scattered': 3,
          'okr-link-ambiguous': 2,
          'okr-link-closed': 5,
          'okr-link-early': 4,
          'okr-link-expired': 4,
          'okr-link-missing': 11,
          'okr-link-unknown': 6,
        });
      });
    }
  });
});
