import type { Issue } from '../../model/issue.ts';
import { calledBy } from '../kit/called-by.ts';
import type { LookupDeps } from '../tracker.ts';
import { statusOf } from '../transport/failure.ts';
import { createClient } from './client.ts';
import type { GithubConfig } from './config.ts';
import { toIssue } from './issue.ts';
import { faultOf, issueRecordSchema } from './record.ts';

const refusals: ReadonlyMap<number | null, string> = new Map([
  [403, 'these credentials may not read it'],
  [404, 'it does not exist, or is not visible with these credentials'],
  [410, 'it was deleted, or its repository has no issues any more'],
]);

/** The issues with these keys, one request each. What may not be seen or does not exist is refused; every other failure is thrown. */
export async function* lookup(keys: readonly string[], config: GithubConfig, deps: LookupDeps): AsyncGenerator<Issue> {
  const client = await createClient(config, deps);
  for (const key of new Set(keys)) {
    deps.signal.throwIfAborted();
    const [, owner, repo, number] = /^([^/#\s]+)\/([^/#\s]+)#(\d+)$/.exec(key) ?? [];
    if (owner === undefined || repo === undefined) continue;
    try {
      const { data } = await client.get('/repos/{owner}/{repo}/issues/{number}', { owner, repo, number });
      const record = issueRecordSchema.safeParse(data);
      if (record.success) yield calledBy(toIssue(record.data, `${owner}/${repo}`, deps.names, config.fields, config.site), key);
      else deps.refuse(key, faultOf(record.error));
    } catch (error) {
      const reason = refusals.get(statusOf(error));
      if (reason === undefined) throw error;
      deps.refuse(key, reason);
    }
  }
}
