import { z } from 'zod';
import type { Issue } from '../../model/issue.ts';
import { toIssue } from '../github/issue.ts';
import { isPullRequest, issueRecordSchema, nameOfRecord } from '../github/record.ts';
import type { Names } from '../tracker.ts';
import { type FileConfig, listOf } from './config.ts';
import { faultIn } from './faults.ts';
import { isObject } from './objects.ts';
import { issueOutcome, misfit, type Outcome, otherOutcome } from './outcome.ts';

type FieldNames = NonNullable<Parameters<typeof toIssue>[3]>;

const fieldNames = ({ fields }: FileConfig): FieldNames => ({
  businessValue: [...listOf(fields?.businessValue)],
  okr: [...listOf(fields?.okr)],
  estimate: [...listOf(fields?.estimate)],
  team: [...listOf(fields?.team)],
});

/** "acme/shop" from the address of an issue's page, "" when there is none. */
const repositoryOf = (page: unknown): string => {
  const path = typeof page === 'string' ? URL.parse(page)?.pathname : undefined;
  return /^\/([^/]+\/[^/]+)\/issues\/\d+$/.exec(path ?? '')?.[1] ?? '';
};

/** Reads records of GitHub's REST API, as `gh api --paginate` and migrations write them. Pull requests are none of ours. */
export function githubReader(config: FileConfig, names: Names): (record: unknown) => Outcome {
  const fields = fieldNames(config);
  return (record) => {
    if (isPullRequest(record)) return otherOutcome(nameOfRecord(record, '') || null);
    const checked = issueRecordSchema.safeParse(record);
    if (!checked.success) return misfit(faultIn(record, checked.error), nameOfRecord(record, '') || null);
    const issue = toIssue(checked.data, repositoryOf(checked.data.html_url), names, fields);
    return issueOutcome(issue.project === '' ? { ...issue, project: null } : issue);
  };
}

const ghExtras = z.object({
  parent: z.object({ url: z.string().nullish(), number: z.number().nullish() }).nullish(),
});

function parentOf(record: unknown, repository: string): string | null {
  const parent = ghExtras.safeParse(record).data?.parent;
  if (!parent) return null;
  const number = parent.number ?? /\/issues\/(\d+)$/.exec(parent.url ?? '')?.[1] ?? null;
  return number === null ? null : `${repositoryOf(parent.url) || repository}#${number}`;
}

/** A list as `gh` writes it, or the nodes of a GraphQL connection. */
const listIn = (value: unknown): readonly unknown[] | undefined => {
  if (Array.isArray(value)) return value;
  return isObject(value) && Array.isArray(value.nodes) ? value.nodes : undefined;
};

const lower = (value: unknown): unknown => (typeof value === 'string' && value !== '' ? value.toLowerCase() : undefined);

/** Reads records of `gh issue list --json …`: the same facts under GraphQL's names. */
export function ghReader(config: FileConfig, names: Names): (record: unknown) => Outcome {
  const read = githubReader(config, names);
  return (record) => {
    if (!isObject(record)) return misfit('it is not an object');
    const page = record.url;
    if (typeof page === 'string' && /\/pull\/\d+$/.test(page)) return otherOutcome(page);
    const assignees = listIn(record.assignees) ?? [];
    const outcome = read({
      number: record.number,
      title: record.title,
      state: lower(record.state) ?? (record.closed === true ? 'closed' : 'open'),
      state_reason: lower(record.stateReason),
      body: record.body,
      html_url: page,
      labels: listIn(record.labels),
      milestone: milestoneOf(record.milestone),
      type: record.issueType,
      user: loginOf(record.author),
      assignee: loginOf(assignees[0]),
      created_at: record.createdAt,
      updated_at: record.updatedAt,
      closed_at: record.closedAt,
    });
    if (outcome.kind !== 'issue') return outcome;
    const issue: Issue = { ...outcome.issue, parent: parentOf(record, repositoryOf(page)) };
    return issueOutcome(issue);
  };
}

/** Under the names of the REST API. */
const milestoneOf = (milestone: unknown): unknown => (isObject(milestone) ? { ...milestone, due_on: milestone.dueOn } : milestone);

const loginOf = (person: unknown): unknown => (isObject(person) && typeof person.login === 'string' ? person : null);
