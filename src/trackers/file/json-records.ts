import type { Issue } from '../../model/issue.ts';
import { type FileConfig, fieldRoles } from './config.ts';
import type { Gaps } from './gaps.ts';
import { readGeneric } from './generic.ts';
import { ghReader, githubReader } from './github.ts';
import { jiraReader } from './jira.ts';
import type { Notes } from './notes.ts';
import type { Outcome } from './outcome.ts';
import { type Batches, BrokenOff, type Piece } from './pieces.ts';
import { isObject, type Page, recordsIn, type Shape, shapeOf } from './shapes.ts';

const shapes: Readonly<Partial<Record<FileConfig['format'], Shape>>> = { github: 'github', gh: 'gh', jira: 'jira' };

/** The issues in the pieces of a JSON file. The first record that looks like an issue says whose records they are; throws BrokenOff when none does. */
export async function* jsonIssues(
  pieces: AsyncIterable<Iterable<Piece>>,
  config: FileConfig,
  source: string,
  notes: Notes,
  gaps: Gaps,
): Batches<Issue> {
  const roles = fieldRoles(config);
  const readers: Readonly<Record<Shape, (record: unknown, page: Page | null, line: number) => Outcome>> = {
    generic: (record, _page, line) => readGeneric(record, roles, config.bodyFormat ?? 'markdown', line, gaps),
    github: githubReader(config, gaps.names),
    gh: ghReader(config, gaps.names),
    jira: jiraReader(config, source, gaps.names),
  };
  let shape = shapes[config.format] ?? null;
  let strange = null as { readonly line: number; readonly record: unknown } | null;
  function* issuesIn(batch: Iterable<Piece>): Generator<Issue> {
    for (const { line, text } of batch) {
      const value = parsed(text);
      if (value instanceof SyntaxError) {
        if (shape === null) strange ??= { line, record: null };
        notes.skip(line, null, `it is not JSON: ${value.message}`);
        continue;
      }
      const { records, page } = recordsIn(value);
      if (page !== null) notes.page(page);
      for (const record of records) {
        shape ??= shapeOf(record);
        if (shape === null) {
          strange ??= { line, record };
          notes.skip(line, null, 'it is like no issue that is known here; a record needs at least key and title');
          continue;
        }
        const outcome = readers[shape](record, page, line);
        if (outcome.kind === 'issue') yield shape === 'generic' ? outcome.issue : reformatted(outcome.issue, config);
        else if (outcome.kind === 'misfit') notes.skip(line, outcome.name, outcome.reason);
      }
    }
  }
  for await (const batch of pieces) yield issuesIn(batch);
  if (strange !== null && shape === null) throw new BrokenOff(strange.line, nothingLike(strange.record));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}

function nothingLike(record: unknown): string {
  const keys = isObject(record) ? Object.keys(record).slice(0, 8).join(', ').slice(0, 200) : '';
  return `no record looks like an issue${keys === '' ? '' : ` (this one has ${keys})`}; a record needs at least key and title`;
}

/** Text bodies of a tracker's own records, in the markup that the config says. */
function reformatted(issue: Issue, { bodyFormat }: FileConfig): Issue {
  if (bodyFormat === undefined || issue.body === null || issue.body === 'withheld') return issue;
  return typeof issue.body.value === 'string' ? { ...issue, body: { format: bodyFormat, value: issue.body.value } } : issue;
}
