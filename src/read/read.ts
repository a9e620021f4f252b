import type { Issue } from '../model/issue.ts';
import type { Conventions, Scoring } from '../model/policy.ts';
import { type Passage, type ReadIssue, readerVersion } from '../model/read-issue.ts';
import { createBodyReader } from './body.ts';
import { copiedUpTo } from './copy.ts';
import { type FieldText, labelledFields } from './fields.ts';
import { createLabels, type LabelKind } from './labels.ts';
import { none } from './lists.ts';
import { createPassageReader, type Labelled } from './passages.ts';
import { createScoreReader } from './scores.ts';
import { withoutTemplates } from './template-references.ts';
import type { TemplateText } from './templates.ts';

/** Where an issue came from: the name of its source, and whether it lies within the source's extent or was looked up as a parent. */
export interface Origin {
  readonly source: string;
  readonly inScope: boolean;
}

interface LabelledText extends Labelled {
  readonly kinds: readonly LabelKind[];
}

const ofField = ({ kinds, name, lines, unreadable }: FieldText): LabelledText => ({
  kinds,
  label: name,
  at: `field:${name}`,
  lines,
  gap: unreadable,
});

/** A list of its own, unless it is empty. */
const ownList = <T>(items: readonly T[]): T[] => (items.length === 0 ? none : [...items]);

/**
 * A reader for a team's conventions: turns an issue into its signals (statements, goal references, facts), without the body.
 * `templates` is what the templates of these issues have under the team's labels: that alone fills nothing. Without `scoring` no worth is read.
 * Pure and synchronous; it never throws on what a tracker wrote. What it keeps of texts are copies.
 */
export function createReader(
  conventions: Conventions,
  templates: readonly TemplateText[] = [],
  scoring: Scoring | null = null,
): (issue: Issue, from: Origin) => ReadIssue {
  const labels = createLabels(conventions);
  const readBody = createBodyReader(conventions, labels);

  const withoutTheirs = templates.length === 0 ? null : withoutTemplates(templates);
  const passageOf = createPassageReader(templates);
  const scoresOf = scoring === null ? () => null : createScoreReader(scoring, conventions);
  const passages = (kind: LabelKind, texts: readonly LabelledText[], title: string): Passage[] => {
    if (texts.length === 0) return none;
    const own = texts.filter(({ kinds }) => kinds.includes(kind));
    // Not pushed one by one: a list that grew keeps room for sixteen more, in every issue.
    return own.length === 0 ? none : own.map((text) => passageOf(kind, text, title));
  };

  return (issue, from) => {
    const body = readBody(issue.body, issue.title);
    const texts = issue.fields.length === 0 ? body.found : [...labelledFields(issue.fields, labels).map(ofField), ...body.found];
    const { urls, tokens } = withoutTheirs === null || texts.length === 0 ? body : withoutTheirs(body, issue.title);
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
      labels: ownList(issue.labels),
      milestone: issue.milestone,
      components: ownList(issue.components),
      project: issue.project,
      parent: issue.parent,
      links: ownList(issue.links),
      sprint: issue.sprint,
      otherSprints: ownList(issue.otherSprints),
      estimate: issue.estimate,
      priority: issue.priority,
      team: issue.team,
      author: issue.author,
      assignee: issue.assignee,
      createdAt: issue.createdAt,
      updatedAt: issue.updatedAt,
      closedAt: issue.closedAt,
      ...(issue.closedAtIs === undefined ? {} : { closedAtIs: issue.closedAtIs }),
      statements: passages('businessValue', texts, issue.title),
      goalTexts: passages('okr', texts, issue.title),
      urls: ownList(urls),
      tokens: ownList(tokens),
      statedParents: ownList(body.statedParents),
      listedIssues: ownList(body.listedIssues),
      directives: ownList(body.directives),
      body: body.complete ? 'read' : 'unreadable',
      refused: body.refused.length === 0 ? none : body.refused.map(({ text, at, reason }) => ({ text: copiedUpTo(text, 200), at, reason })),
      scores: scoresOf(issue),
    };
  };
}
