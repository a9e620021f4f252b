import type { AuditedIssue } from '../../src/model/audit.ts';
import { type Form, type OkrStatus, okrForms, type StatementStatus, statementForms } from './forms.ts';
import { type Block, heading, paragraph } from './markup.ts';

export type Kind = 'epic' | 'story' | 'task' | 'bug' | 'incident' | 'spike' | 'subtask';
export type State = 'todo' | 'doing' | 'done' | 'dropped';

/** A piece of work as it would be in any tracker. */
export interface Piece {
  readonly number: number;
  readonly title: string;
  readonly kind: Kind;
  readonly state: State;
  readonly parent: number | null;
  readonly milestone: string | null;
  readonly blocks: readonly Block[];
  /** What stands in the tracker's own fields. */
  readonly fields: { readonly 'Business Value'?: string; readonly OKR?: string };
  /** ISO 8601. */
  readonly createdAt: string;
  readonly closedAt: string | null;
  /** What it says itself, and what should come of that. */
  readonly statement: StatementStatus;
  readonly okr: OkrStatus;
  readonly objectives: readonly string[];
  readonly exempt: boolean;
}

const epics = 6;
const titleOf = (number: number) => `Work ${number}: mend the "payout", again ✓`;
const textOf = (number: number) => `Merchants of segment ${number} wait ${1 + (number % 4)} days less, worth ${number} k€`;
const day = (number: number) => String(1 + (number % 28)).padStart(2, '0');

function kindOf(number: number): Kind {
  if (number <= epics) return 'epic';
  if (number > 20 && number % 10 === 7) return 'subtask';
  if (number % 25 === 0) return 'incident';
  if (number % 9 === 0) return 'bug';
  if (number % 11 === 0) return 'spike';
  return number % 5 === 0 ? 'task' : 'story';
}

function stateOf(number: number): State {
  if (number <= epics) return 'todo';
  if (number % 13 === 5) return 'dropped';
  if (number % 8 === 3) return 'done';
  return number % 6 === 4 ? 'doing' : 'todo';
}

/** Sub-tasks hang below stories, some of these below epics. */
function parentOf(number: number): number | null {
  if (kindOf(number) === 'subtask') return number - 6;
  return number > epics && number % 3 !== 0 ? 1 + (Math.floor(number / 3) % epics) : null;
}

/** The epics name a goal, another one, a closed one, none, an unknown one, and decline. */
const okrOfEpic = [0, 2, 7, 1, 5, 13];

function pieceOf(number: number): Piece {
  const statements = statementForms(textOf(number), titleOf(number));
  const statement: Form<StatementStatus> = (number % 50 === 0 ? undefined : statements[(number * 5) % statements.length]) ?? {
    status: 'missing',
  };
  const goal = number <= epics ? okrOfEpic[number - 1] : (number * 7) % okrForms.length;
  const okr: Form<OkrStatus> = (number % 50 === 0 ? undefined : okrForms[goal ?? 0]) ?? { status: 'missing' };
  const state = stateOf(number);
  const exempt = number % 17 === 16;
  const blocks = [
    ...(exempt ? [paragraph('Throughline: exempt because the regulator asks for it')] : []),
    ...(number % 3 === 0 ? [] : [paragraph('Call the bank again when a payout comes back.')]),
    ...(statement.blocks ?? []),
    ...(okr.blocks === undefined ? [] : [heading(1, 'Notes'), paragraph('Ask the team.'), ...okr.blocks]),
  ];
  return {
    number,
    title: titleOf(number),
    kind: kindOf(number),
    state,
    parent: parentOf(number),
    milestone: okr.milestone ?? null,
    blocks: number % 50 === 0 ? [] : blocks,
    fields: {
      ...(statement.field === undefined ? {} : { 'Business Value': statement.field }),
      ...(okr.field === undefined ? {} : { OKR: okr.field }),
    },
    createdAt: `2026-09-${day(number)}T08:00:00Z`,
    closedAt: state === 'done' || state === 'dropped' ? `2026-10-${day(number)}T09:00:00Z` : null,
    statement: statement.status,
    okr: okr.status,
    objectives: okr.objectives ?? [],
    exempt: exempt && number % 50 !== 0,
  };
}

/** The same hundred pieces of work every time, the epics first and parents before their children. */
export const hundred: readonly Piece[] = Array.from({ length: 100 }, (_, i) => pieceOf(i + 1));

/** What an audit says of one issue, as far as it should not depend on the tracker. */
export interface Verdict {
  readonly statement: AuditedIssue['businessValue']['status'];
  readonly okr: AuditedIssue['okr']['status'];
  readonly linked: boolean;
  readonly standing: AuditedIssue['standing'];
  readonly slices: AuditedIssue['slices'];
  readonly buckets: AuditedIssue['buckets'];
}

const classes: Readonly<Partial<Record<Kind, string>>> = { bug: 'run', incident: 'run', spike: 'explore' };
const isSilent = ({ okr }: Piece) => okr === 'missing' || okr === 'placeholder';
const pieceAt = (number: number | null) => (number === null ? undefined : hundred[number - 1]);

/** The nearest piece upwards that names a goal, or the piece itself. */
function speaker(piece: Piece): Piece {
  for (let at: Piece | undefined = piece; at !== undefined; at = pieceAt(at.parent)) {
    if (!isSilent(at)) return at.okr === 'declined' && at !== piece ? piece : at;
  }
  return piece;
}

/** The verdict that a piece deserves; `parents` tells whether its tracker knows them. */
export function deserved(piece: Piece, parents: boolean): Verdict {
  const { kind, state, exempt } = piece;
  const parent = parents ? pieceAt(piece.parent) : undefined;
  const { okr, objectives } = parents ? speaker(piece) : piece;
  const inherits = kind === 'subtask' && piece.statement !== 'stated' && parent?.statement === 'stated';
  const standing = state === 'dropped' ? 'dropped' : kind === 'epic' ? 'carrier' : kind === 'subtask' && parent ? 'subtask' : 'counted';
  const listed = standing === 'counted' || standing === 'carrier';
  const shares = objectives.length > 0 ? objectives : [exempt ? 'exempt' : (classes[kind] ?? 'untied')];
  const buckets: Record<string, number> = {};
  if (standing === 'counted') for (const name of shares) buckets[name] = shares.filter((one) => one === name).length / shares.length;
  return {
    statement: inherits ? 'stated' : piece.statement,
    okr,
    linked: okr === 'linked',
    standing,
    slices: listed ? [state === 'done' ? 'shipped' : 'open'] : [],
    buckets,
  };
}
