import { z } from 'zod';
import type { Issue } from '../../model/issue.ts';
import { type FieldRoles, type FileConfig, fieldRoles } from './config.ts';
import type { Dump } from './dumps/dump.ts';
import { dumps } from './dumps/index.ts';
import { errorIn, type Page, recordsIn } from './envelopes.ts';
import { gitHubOrigin, jiraOrigin } from './export-limits.ts';
import { faultIn } from './faults.ts';
import type { Gaps } from './gaps.ts';
import { fromGeneric, readGeneric } from './generic.ts';
import { ghReader, githubReader } from './github.ts';
import { jiraReader } from './jira.ts';
import { namedParts } from './named-parts.ts';
import type { Notes } from './notes.ts';
import { isObject } from './objects.ts';
import { issueOutcome, misfit, type Outcome, otherOutcome } from './outcome.ts';
import { type Batches, BrokenOff, type Piece } from './pieces.ts';
import { type Shape, shapeOf } from './shapes.ts';
import { pathsToPaste, type UnknownReader, unknownReader } from './unknown-records.ts';

type Frame = Readonly<Record<string, unknown>> | null;
type RecordReader = (record: unknown, page: Page | null, line: number, frame: Frame) => Outcome;

const shapes: Readonly<Partial<Record<FileConfig['format'], Shape>>> = { github: 'github', gh: 'gh', jira: 'jira' };
const ownName = (name: string): string => name;

/** By so many records the names of unknown ones are found. */
const sampleSize = 50;

/** The same batches, the first of them large enough to show all names that unknown records have. What came before a fault is given first. */
async function* sampled(pieces: AsyncIterable<Iterable<Piece>>): Batches<Piece> {
  const first: Piece[] = [];
  let isGiven = false;
  try {
    for await (const batch of pieces) {
      if (isGiven) {
        yield batch;
        continue;
      }
      for (const piece of batch) first.push(piece);
      if (first.length < sampleSize) continue;
      isGiven = true;
      yield first;
    }
  } catch (error) {
    if (!isGiven && first.length > 0) yield first;
    throw error;
  }
  if (!isGiven && first.length > 0) yield first;
}

/** Reads the records of another tool. What was put away or given up is no open work. */
function dumpReader(dump: Dump, config: FileConfig, roles: FieldRoles, gaps: Gaps): RecordReader {
  const nameIn = (record: unknown): string | null => {
    if (!isObject(record)) return null;
    const id = record.id ?? record.gid ?? record.iid ?? record.identifier ?? record.idReadable;
    return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
  };
  return (record, _page, line, frame) => {
    try {
      const read = dump.read(record, frame);
      if (read === null) return otherOutcome(nameIn(record));
      const { mark = null, typeMark = null, isGone, isWithheld, ...generic } = read;
      const place = { line, gaps, nameOf: ownName };
      // What was put away needs no status that is known.
      const issue = fromGeneric(generic, roles, config.bodyFormat ?? null, place, { status: mark, type: typeMark }, isGone === true);
      const isOver = issue.status === 'done' || issue.status === 'dropped';
      return issueOutcome({
        ...issue,
        body: isWithheld === true ? 'withheld' : issue.body,
        status: isGone === true && !isOver ? 'dropped' : issue.status,
        closedAt: isOver || isGone === true ? issue.closedAt : null,
      });
    } catch (error) {
      if (error instanceof z.ZodError) return misfit(faultIn(record, error), nameIn(record));
      throw error;
    }
  };
}

/** The issues in the pieces of a JSON file. The first record that looks like an issue says whose records they are; throws BrokenOff when none does. */
export async function* jsonIssues(
  pieces: AsyncIterable<Iterable<Piece>>,
  config: FileConfig,
  source: string,
  file: string,
  notes: Notes,
  gaps: Gaps,
): Batches<Issue> {
  const roles = fieldRoles(config);
  const named = namedParts(config, roles, gaps);
  const readers = new Map<Shape, RecordReader>([
    ['generic', (record, _page, line) => readGeneric(record, roles, config.bodyFormat ?? null, line, gaps)],
    ['github', githubReader(config, gaps.names)],
    ['gh', ghReader(config, gaps.names)],
    ['jira', jiraReader(config, source, gaps.names)],
    ...dumps.map((dump) => [`dump:${dump.id}`, dumpReader(dump, config, roles, gaps)] as const),
  ]);
  let shape = shapes[config.format] ?? null;
  let unknown: UnknownReader | null = null;
  let strange = null as { readonly line: number; readonly record: unknown } | null;

  function begin(): void {
    const dump = dumps.find(({ id }) => shape === `dump:${id}`);
    const origin = dump ?? (shape === 'jira' ? jiraOrigin : shape === 'github' || shape === 'gh' ? gitHubOrigin[shape] : null);
    if (origin !== null) notes.origin(origin);
  }
  /** What a record comes to; null for one that is like no issue. `sample` are the records around it. */
  function outcomeOf(record: unknown, page: Page | null, line: number, frame: Frame, sample: readonly unknown[]): Outcome | null {
    if (shape === null && unknown === null) {
      shape = shapeOf(record);
      if (shape !== null) begin();
      else unknown = unknownReader(sample.length > 1 ? sample.slice(0, sampleSize) : [record], config, file, roles, gaps, notes);
    }
    if (shape !== null) return readers.get(shape)?.(record, page, line, frame) ?? null;
    return unknown?.read(record, line) ?? null;
  }
  function* issuesIn(batch: Iterable<Piece>): Generator<Issue> {
    const first = shape === null && unknown === null ? recordsOfFirst(batch) : [];
    for (const { line, text } of batch) {
      const value = parsed(text);
      if (value instanceof SyntaxError) {
        if (shape === null) strange ??= { line, record: null };
        notes.skip(line, null, `it is not JSON: ${value.message}`);
        continue;
      }
      const { records, page, frame } = recordsIn(value);
      if (page !== null) notes.page(page);
      for (const record of records) {
        const outcome = outcomeOf(record, page, line, frame, records.length > 1 ? records : first);
        if (outcome === null) {
          strange ??= { line, record };
          notes.skip(line, null, 'it is like no issue that is known here; a record needs at least key and title');
        } else if (outcome.kind === 'issue') {
          const issue = shape === 'generic' || unknown !== null ? outcome.issue : reformatted(outcome.issue, config);
          yield named === null || unknown !== null ? issue : named.over(issue, record, line);
        } else if (outcome.kind === 'misfit') notes.skip(line, outcome.name, outcome.reason);
        else if (outcome.name !== null) notes.other(outcome.name);
      }
    }
  }
  for await (const batch of sampled(pieces)) yield issuesIn(batch);
  if (strange !== null && shape === null && unknown === null)
    throw new BrokenOff(strange.line, nothingLike(strange.record), paste(strange.record, config));
  (unknown as UnknownReader | null)?.told();
  const unfound = unknown === null ? (named?.unfound() ?? null) : null;
  if (unfound !== null) notes.remark(unfound);
}

/** The records of the first pieces, by which the names of unknown ones are found. */
const recordsOfFirst = (batch: Iterable<Piece>): readonly unknown[] =>
  (Array.isArray(batch) ? (batch as readonly Piece[]).slice(0, sampleSize) : []).flatMap(({ text }) => recordsIn(parsed(text)).records);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}

function nothingLike(record: unknown): string {
  const error = errorIn(record);
  if (error !== null) return `it holds an error and no issues: ${error}`;
  const keys = isObject(record) ? Object.keys(record).slice(0, 8).join(', ').slice(0, 200) : '';
  return `no record looks like an issue${keys === '' ? '' : ` (this one has ${keys})`}; a record needs at least key and title`;
}

function paste(record: unknown, config: FileConfig): string | undefined {
  const entry = pathsToPaste(record, config);
  return entry === null ? undefined : `Put this into throughline.yml, with a path in place of each "…": ${entry}`;
}

/** Text bodies of a tracker's own records, in the markup that the config says. */
function reformatted(issue: Issue, { bodyFormat }: FileConfig): Issue {
  if (bodyFormat === undefined || issue.body === null || issue.body === 'withheld') return issue;
  return typeof issue.body.value === 'string' ? { ...issue, body: { format: bodyFormat, value: issue.body.value } } : issue;
}
