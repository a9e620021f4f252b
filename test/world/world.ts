import { type Config, defaultConfig, parseConfig } from '../../src/config/load.ts';
import { audit } from '../../src/engine/audit.ts';
import { parseGoals } from '../../src/goals/load.ts';
import type { Audit, AuditedSource } from '../../src/model/audit.ts';
import type { LinkedIssue } from '../../src/model/linked-issue.ts';
import type { ReadIssue } from '../../src/model/read-issue.ts';
import { createReader } from '../../src/read/read.ts';
import { exampleGoals, exampleNow } from '../../src/rules/example-goals.ts';
import { rules } from '../../src/rules/index.ts';
import type { ExampleIssue } from '../../src/rules/rule.ts';
import { fieldRoles, fileConfig } from '../../src/trackers/file/config.ts';
import { openGaps } from '../../src/trackers/file/gaps.ts';
import { genericRecordSchema, readGeneric } from '../../src/trackers/file/generic.ts';
import { openNames } from '../../src/trackers/kit/names/names.ts';

export interface World {
  /** Generic records, as NDJSON holds them. */
  readonly records: readonly ExampleIssue[];
  /** Records of parents that were looked up outside of the source. */
  readonly outside?: readonly ExampleIssue[];
  /** goals.yml as text; the examples' goals when absent, null for an audit without goals. */
  readonly goals?: string | null;
  /** The same, as they were in the last stored audit; there is none when absent. */
  readonly earlierGoals?: string;
  /** throughline.yml as text; the recommended preset when absent. */
  readonly config?: string;
  /** The source failed after these records. */
  readonly incomplete?: boolean;
  /** ISO 8601; the examples' instant when absent. */
  readonly now?: string;
}

export interface Judged {
  readonly audit: Audit;
  readonly linked: readonly LinkedIssue[];
}

const roles = fieldRoles(fileConfig.parse({ tracker: 'file', path: 'issues.ndjson' }));
const known = new Set(Object.keys(genericRecordSchema.shape));

function configOf(text: string | undefined, now: string): Config {
  const input = { cwd: '/team', env: {}, now };
  return text === undefined ? defaultConfig(input) : parseConfig(text, '/team/throughline.yml', 'throughline.yml', input);
}

function issueOf(record: ExampleIssue) {
  const stranger = Object.keys(record).find((name) => !known.has(name));
  if (stranger !== undefined) throw new Error(`a record has the unknown part "${stranger}"`);
  const outcome = readGeneric(record, roles, 'markdown', 1, openGaps(openNames('file')));
  if (outcome.kind !== 'issue') throw new Error(`a record does not fit: ${JSON.stringify(outcome)}`);
  return outcome.issue;
}

/** Runs records through everything but the fetching: read, linked, judged by every rule, measured. */
export function judgeRecords({
  records,
  outside = [],
  goals = exampleGoals,
  earlierGoals,
  config,
  incomplete = false,
  now = exampleNow,
}: World): Judged {
  const { policy } = configOf(config, now);
  const read = createReader(policy.conventions, [], policy.scoring);
  const from = (list: readonly ExampleIssue[], inScope: boolean): ReadIssue[] =>
    list.map((record) => read(issueOf(record), { source: 'shop', inScope }));
  const source: AuditedSource = {
    name: 'shop',
    tracker: 'file',
    status: incomplete ? 'failed' : 'read',
    issues: records.length,
    skipped: 0,
    expected: null,
    requests: 0,
    reason: incomplete ? 'the server went away' : null,
    notes: [],
    skips: [],
  };
  return audit({
    version: '0.0.0',
    issues: [...from(records, true), ...from(outside, false)],
    goals: goals === null ? null : parseGoals(goals, 'goals.yml', { columns: null }),
    earlierGoals: earlierGoals === undefined ? null : parseGoals(earlierGoals, 'goals.yml', { columns: null }).goals,
    policy,
    rules,
    sources: [source],
    hashes: { scope: '', judging: '', goals: null },
    headline: 'open',
    failOn: null,
    refused: false,
  });
}

/** An open issue of the shop that says `body`. */
export const work = (number: number, body: string, more: ExampleIssue = {}): ExampleIssue => ({
  key: `SHOP-${number}`,
  title: `Piece of work ${number}`,
  body,
  ...more,
});

/** What one rule finds, a line for each: `SHOP-1 error "Business Value": it does not say …`; `-` for what is about no issue. */
export const told = (rule: string, { audit }: Judged): readonly string[] =>
  audit.findings
    .filter((finding) => finding.rule === rule)
    .map(({ issue, severity, subject, message }) => `${issue ?? '-'} ${severity} "${subject}": ${message}`);

/** A row of a rule's table. */
export interface Case extends World {
  readonly why: string;
  /** What `told` gives. */
  readonly found: readonly string[];
}
