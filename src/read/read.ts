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

/** Most lists of most issues are empty. These are all one, frozen: a hundred thousand issues would have a million of them. */
const none: never[] = [];
Object.freeze(none);
const listOf = <T>(items: readonly T[]): T[] => (items.length === 0 ? none : [...items]);

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
    // Spelled out: copying what is left of an object is slow, and this is done for every issue.
    return {
      version: readerVersion,
      key: issue.key,
      source: from.source,
      inScope: from.inScope,
      url: issue.url,
      title: issue.title,
      type: issue.type,
      rawType: issue.rawType,
      status: issue.status,
      rawStatus: issue.rawStatus,
      labels: listOf(issue.labels),
      milestone: issue.milestone,
      components: listOf(issue.components),
      project: issue.project,
      parent: issue.parent,
      links: listOf(issue.links),
      sprint: issue.sprint,
      estimate: issue.estimate,
      priority: issue.priority,
      team: issue.team,
      author: issue.author,
      assignee: issue.assignee,
      createdAt: issue.createdAt,
      updatedAt: issue.updatedAt,
      closedAt: issue.closedAt,
      statements: listOf(under('businessValue')),
      goalTexts: listOf(under('okr')),
      urls: listOf(body.urls),
      tokens: listOf(body.tokens),
      directives: listOf(body.directives),
      body: body.complete ? 'read' : 'unreadable',
      refused: listOf(body.refused.map(({ text, at, reason }) => ({ text: copiedUpTo(text, 200), at, reason }))),
    };
  };
}
