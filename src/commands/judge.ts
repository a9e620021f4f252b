import { audit } from '../engine/audit.ts';
import { appError } from '../errors.ts';
import type { Audit } from '../model/audit.ts';
import type { LinkedIssue } from '../model/linked-issue.ts';
import type { Severity } from '../model/policy.ts';
import { rules } from '../rules/index.ts';
import { collect } from './collect.ts';
import type { Io } from './io.ts';
import { readMaxWait, type SourceOptions } from './options.ts';
import { createProgress } from './progress.ts';
import type { Workspace } from './workspace.ts';

const needGoals = new Set(['aligned', 'linked', 'coverage', 'untied']);

/** With `--token-from gh` the token that gh is signed in with stands in for GITHUB_TOKEN. */
async function withGhToken(io: Io, tokenFrom: string | undefined): Promise<Io> {
  if (tokenFrom === undefined) return io;
  if (tokenFrom !== 'gh' || io.ghToken === undefined) {
    throw appError('option-invalid', { option: '--token-from', value: tokenFrom, expected: '"gh"', example: '--token-from gh' });
  }
  return { ...io, env: { ...io.env, GITHUB_TOKEN: await io.ghToken() } };
}

/** Reads the sources of a workspace and judges what they hold. */
export async function judge(
  workspace: Workspace,
  options: SourceOptions,
  failOn: Severity | null,
  io: Io,
): Promise<{ readonly audit: Audit; readonly linked: readonly LinkedIssue[] }> {
  const { root, sources, goals, policy, now, closedSince, hashes } = workspace;
  const gate = policy.gates.find((one) => needGoals.has(one.gate));
  if (goals === null && gate !== undefined) {
    throw appError('usage-invalid', {
      message: `the gate ${gate.slice}.${gate.gate} needs goals, and there are none`,
      hint: 'Name the goals, or take the gate away.',
      example: 'throughline audit --goals goals.yml',
    });
  }
  const world = await withGhToken(io, options.tokenFrom);
  const maxWait = readMaxWait(options.maxWait, io);
  const collected = await collect(
    { sources, conventions: policy.conventions, root, now, closedSince, maxWait },
    world,
    createProgress(io, false),
  );
  const [headline = 'open'] = policy.slices.names.includes('open') ? (['open'] as const) : policy.slices.names;
  return audit({
    version: io.version,
    issues: collected.issues,
    sources: collected.sources,
    refused: collected.refused,
    goals,
    policy,
    rules,
    hashes,
    headline,
    failOn,
  });
}
