import type { Issue } from '../model/issue.ts';
import type { Conventions } from '../model/policy.ts';
import { type Passage, type ReadIssue, readerVersion } from '../model/read-issue.ts';
import { createBodyReader } from './body.ts';
import { copiedUpTo } from './copy.ts';
import { labelledFields } from './fields.ts';
import { createLabels, type LabelKind } from './labels.ts';
import { type Labelled, passageOf } from './passages.ts';

/** Where an issue came from: the name of its source, and whether it lies within the source's extent or was looked up as a parent. */
export interface Origin {
  readonly source: string;
  readonly inScope: boolean;
}

/**
 * A reader for a team's conventions: turns an issue into its signals (statements, goal references, facts), without the body.
 * Pure and synchronous; it never throws on what a tracker wrote. What it keeps of texts are copies.
 */
export function createReader(conventions: Conventions): (issue: Issue, from: Origin) => ReadIssue {
  const labels = createLabels(conventions);
  const readBody = createBodyReader(conventions, labels);

  return (issue, from) => {
    const body = readBody(issue.body, issue.title);
    const texts: (Labelled & { readonly kinds: readonly LabelKind[] })[] = [
      ...labelledFields(issue.fields, labels).map(({ kinds, name, lines, unreadable }) => ({
        kinds,
        label: name,
        at: `field:${name}`,
        lines,
        gap: unreadable,
      })),
      ...body.found,
    ];
    const under = (kind: LabelKind): Passage[] =>
      texts.filter(({ kinds }) => kinds.includes(kind)).map((text) => passageOf(kind, text, issue.title));
    const { body: _body, fields: _fields, ...facts } = issue;
    return {
      version: readerVersion,
      ...facts,
      labels: [...issue.labels],
      components: [...issue.components],
      links: [...issue.links],
      source: from.source,
      inScope: from.inScope,
      statements: under('businessValue'),
      goalTexts: under('okr'),
      urls: [...body.urls],
      tokens: [...body.tokens],
      directives: [...body.directives],
      body: body.complete ? 'read' : 'unreadable',
      refused: body.refused.map(({ text, at, reason }) => ({ text: copiedUpTo(text, 200), at, reason })),
    };
  };
}
