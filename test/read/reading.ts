import { type BodyFormat, bareIssue, type Issue, type MarkupText } from '../../src/model/issue.ts';
import type { Conventions } from '../../src/model/policy.ts';
import type { Passage, ReadIssue } from '../../src/model/read-issue.ts';
import { createReader } from '../../src/read/read.ts';

/** A team's conventions with every default that reading looks at. */
export const conventions: Conventions = {
  businessValue: ['Business Value', 'Value / Purpose', 'Why is this important', 'Justification'],
  okr: ['OKR', 'Key Result', 'Link to OKR'],
  inline: false,
  aligned: 'linked',
  inheritStatement: 'subtasks',
  parents: true,
  exemptBots: true,
  grace: 0,
  boilerplate: { issues: 5, share: 0.02 },
};

export const body = (format: BodyFormat, value: unknown): MarkupText => ({ format, value });

export const readWith = (own: Partial<Conventions>, parts: Partial<Issue>): ReadIssue =>
  createReader({ ...conventions, ...own })({ ...bareIssue('A-1', 'Retry failed payments'), ...parts }, { source: 'test', inScope: true });

export const readParts = (parts: Partial<Issue>): ReadIssue => readWith({}, parts);
export const readMarkdown = (value: string): ReadIssue => readParts({ body: body('markdown', value) });

/** The statement in one line: its status with its text, as people see it. */
export const verdictOf = (passages: readonly Passage[]): string => {
  const one = passages.find(({ status }) => status === 'filled') ?? passages[0];
  if (!one) return 'missing';
  return one.status === 'filled' ? `filled: ${one.text.replaceAll('\n', ' / ')}` : one.status;
};
