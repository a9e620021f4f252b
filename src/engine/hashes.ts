import { createHash } from 'node:crypto';
import type { Audit } from '../model/audit.ts';
import type { Goals } from '../model/goals.ts';
import type { Policy } from '../model/policy.ts';
import { readerVersion } from '../model/read-issue.ts';

/** A short fingerprint of plain data; two audits with the same one can be compared. */
const fingerprint = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

/** In an order of their own: rows that only moved in a sheet change nothing. */
const sorted = (rows: readonly (readonly unknown[])[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

/**
 * What the sources together are, and what the slices of them mean; not which slices were asked for: only those of both audits are
 * compared.
 */
const scopeOf = (sources: readonly unknown[], { window, adopted, sprint }: Policy['slices']): unknown => [
  sources,
  window,
  adopted,
  ...(sprint === null ? [] : [sprint]),
];

/** Said or not said: a config without own words has the fingerprints it always had. */
const ownNames = ({ names }: Pick<Policy, 'names'>): readonly unknown[] =>
  Object.values(names).some((lists) => Object.keys(lists).length > 0) ? [names] : [];

/** What decides how an issue is judged: neither plans nor severities, nor the places in the config. */
const judgingOf = ({ conventions, classes, exemptions, teams, names, slices: { timeZone } }: Policy): unknown => [
  readerVersion,
  conventions,
  classes.map(({ planned, ...judging }) => judging),
  exemptions.map(({ origin, ...judging }) => judging),
  teams,
  ...ownNames({ names }),
  ...(timeZone === undefined ? [] : [{ timeZone }]),
];

/** By what goals are named and when they hold, with what is mapped to them: not their metrics, owners and plans. */
const namingOf = ({ goals, mapping }: Goals): unknown => [
  sorted(
    goals.map(({ id, parent, title, aliases, urls, period, status, closed }) => [id, parent, title, aliases, urls, period, status, closed]),
  ),
  sorted(mapping.map(({ kind, value, goal }) => [kind, value, goal])),
];

/** By what issues are read: ReadIssues of different conventions are never put together. */
export const conventionsHash = ({ conventions, scoring, names }: Pick<Policy, 'conventions' | 'scoring' | 'names'>): string =>
  fingerprint([readerVersion, conventions, scoring, ...ownNames({ names })]);

/** The fingerprints by which drift tells whether two audits can be compared. `sources` are their configs, plain data. */
export const hashesOf = (sources: readonly unknown[], goals: Goals | null, policy: Policy): Audit['hashes'] => ({
  scope: fingerprint(scopeOf(sources, policy.slices)),
  judging: fingerprint(judgingOf(policy)),
  goals: goals === null ? null : fingerprint(namingOf(goals)),
});
