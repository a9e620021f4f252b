import { z } from 'zod';
import { issueStatuses, issueTypes } from './issue.ts';
import { readScoresSchema } from './scores.ts';

/** Raised when the shape of a ReadIssue or the reading behind it changes: an older one is read again, never mixed in. */
export const readerVersion = 3;

/** Where in an issue a text stood. `field:NAME` for a tracker's field. */
const place = z.string();

/** A labelled text: what the label promises, and whether anything fills it. */
export const passageSchema = z.object({
  /** The label as written, markup removed: "Business Value", "Why is this important?". */
  label: z.string(),
  /** The text with markup removed, lines joined by "\n", cut at 2 000 characters; '' when nothing stood there. */
  text: z.string(),
  at: place,
  status: z.enum(['filled', 'placeholder', 'unreadable']),
  /** Why it is no more than a placeholder ("empty", "TBD", "hint", "same as the title"), for people. */
  reason: z.string().nullable(),
  /** Every URL in the passage, link targets included. */
  urls: z.array(z.string()),
});
export type Passage = z.output<typeof passageSchema>;

/** Text that looked like a label or a statement and was not taken, for `explain`. */
export const refusalSchema = z.object({ text: z.string(), at: place, reason: z.string() });

const sprintSchema = z.object({
  name: z.string(),
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  state: z.enum(['closed', 'active', 'future']).optional(),
  board: z.string().optional(),
  number: z.number().optional(),
});

/**
 * What judging needs of an issue, and nothing else: the facts, the labelled texts and the references, no body.
 * Plain, versioned and serialisable: the form for caches, offline snapshots and shards. It knows nothing of goals.
 */
export const readIssueSchema = z.object({
  version: z.literal(readerVersion),
  key: z.string(),
  /** Keys it had before it was moved, by which somebody still calls it. */
  formerKeys: z.array(z.string()).optional(),
  source: z.string(),
  /** False for a parent that was looked up outside the sources' extent: it carries links, and is never counted or listed. */
  inScope: z.boolean(),
  url: z.string().nullable(),
  title: z.string(),
  type: z.enum(issueTypes),
  rawType: z.string().nullable(),
  status: z.enum(issueStatuses),
  rawStatus: z.string().nullable(),
  labels: z.array(z.string()),
  milestone: z.string().nullable(),
  components: z.array(z.string()),
  project: z.string().nullable(),
  parent: z.string().nullable(),
  links: z.array(z.object({ kind: z.string(), key: z.string().nullable(), url: z.string().nullable() })),
  sprint: sprintSchema.nullable(),
  otherSprints: z.array(sprintSchema),
  estimate: z.number().nullable(),
  priority: z.number().nullable(),
  team: z.string().nullable(),
  author: z.string().nullable(),
  assignee: z.string().nullable(),
  createdAt: z.string().nullable(),
  updatedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  /** Absent where `closedAt` is what it says. */
  closedAtIs: z.literal('last-change').optional(),
  /** Texts under a business value label: fields first, then in the order of the body. */
  statements: z.array(passageSchema),
  /** Texts under an OKR label, in the same order. */
  goalTexts: z.array(passageSchema),
  /** URLs anywhere in the body outside code, comments and quotes. */
  urls: z.array(z.string()),
  /** Id-shaped words anywhere in title and body outside code, comments and quotes; only kept with `conventions.inline`. */
  tokens: z.array(z.string()),
  /** Issues that the text says it is part of ("Part of #2"), as written; only kept with `conventions.parents`. */
  statedParents: z.array(z.string()),
  /** Issues that its task list holds ("- [ ] #3"), as written; only kept with `conventions.parents`. */
  listedIssues: z.array(z.string()),
  /** The text after "Throughline:" of a line that starts with it. */
  directives: z.array(z.string()),
  /** Unreadable: the tracker withheld the body, or its markup was beyond what can be read. Then a missing text proves nothing. */
  body: z.enum(['read', 'unreadable']),
  refused: z.array(refusalSchema),
  /** What the issue says of its worth; null, as for most, when it says nothing. */
  scores: readScoresSchema.nullable(),
});
export type ReadIssue = z.output<typeof readIssueSchema>;
