/** How work is classed by size and kind; `other` when the tracker has no types. */
export const issueTypes = ['epic', 'story', 'task', 'bug', 'subtask', 'incident', 'spike', 'other'] as const;
export type IssueType = (typeof issueTypes)[number];

/** Where work stands; `dropped` is won't do, duplicate, not planned. */
export const issueStatuses = ['todo', 'doing', 'done', 'dropped'] as const;
export type IssueStatus = (typeof issueStatuses)[number];

export const bodyFormats = ['markdown', 'adf', 'wiki', 'textile', 'html', 'plain'] as const;
export type BodyFormat = (typeof bodyFormats)[number];

/** Text with the markup it is written in. `value` is a string, or the document object for ADF. */
export interface MarkupText {
  readonly format: BodyFormat;
  readonly value: unknown;
}

/** A tracker's own field. `values` are texts as the tracker shows them; an ADF document keeps its shape. */
export interface Field {
  readonly name: string;
  /** What the source's config says the field holds; null leaves it to the name. */
  readonly role: 'businessValue' | 'okr' | null;
  readonly values: readonly (string | MarkupText)[];
}

/** Another issue or page this issue points to. `kind` is the tracker's word ("contributes to"). */
export interface IssueLink {
  readonly kind: string;
  readonly key: string | null;
  readonly url: string | null;
}

export interface Sprint {
  readonly name: string;
  /** ISO 8601, null when not known. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  /** What the tracker itself says of it, where it does: an active one runs on past its end. */
  readonly state?: 'closed' | 'active' | 'future' | undefined;
  /** Whose sprint it is, where one source has several teams: the id of a board, a repository, a project. Each has its own current one. */
  readonly board?: string | undefined;
  /** The sprint's own number in its tracker: tells sprints of one name apart, and orders those without dates. */
  readonly number?: number | undefined;
}

/**
 * One piece of work, the same shape whichever tracker it came from.
 * `null` means that this tracker cannot say; texts are exactly as the tracker gave them, hostile characters included.
 */
export interface Issue {
  /** "acme/shop#12", "SHOP-12"; unique within its source. */
  readonly key: string;
  /** Its key of today, where `key` is one it had before it was moved: only of issues that were looked up by that. */
  readonly currentKey?: string;
  readonly url: string | null;
  readonly title: string;
  /** `null` when there is none; `'withheld'` when the tracker did not give the text. */
  readonly body: MarkupText | null | 'withheld';
  readonly type: IssueType;
  readonly rawType: string | null;
  readonly status: IssueStatus;
  readonly rawStatus: string | null;
  readonly labels: readonly string[];
  readonly milestone: string | null;
  readonly components: readonly string[];
  readonly project: string | null;
  /** Key of the parent (for Jira also the epic link). */
  readonly parent: string | null;
  readonly links: readonly IssueLink[];
  /** The one it is in: the active one, else one to come, else the last that it was in. */
  readonly sprint: Sprint | null;
  /** Those that it was or will be in besides, where the tracker tells. */
  readonly otherSprints: readonly Sprint[];
  readonly estimate: number | null;
  /** 1 is the most urgent, 5 the least. */
  readonly priority: number | null;
  readonly team: string | null;
  readonly author: string | null;
  readonly assignee: string | null;
  /** ISO 8601 in UTC. */
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
  readonly closedAt: string | null;
  /** Said where the tracker has no date of closing: `closedAt` is that of its last change, before which it was closed. */
  readonly closedAtIs?: 'last-change' | undefined;
  readonly fields: readonly Field[];
}

/** An issue of which only the key and the title are known; trackers spread what they know over it. */
export const bareIssue = (key: string, title: string): Issue => ({
  key,
  url: null,
  title,
  body: null,
  type: 'other',
  rawType: null,
  status: 'todo',
  rawStatus: null,
  labels: [],
  milestone: null,
  components: [],
  project: null,
  parent: null,
  links: [],
  sprint: null,
  otherSprints: [],
  estimate: null,
  priority: null,
  team: null,
  author: null,
  assignee: null,
  createdAt: null,
  updatedAt: null,
  closedAt: null,
  fields: [],
});
