import type { Issue, Sprint } from '../../model/issue.ts';
import { instantOf, isObject } from './values.ts';

/** The sprints of an issue: the one it is in, and the others. */
export type Sprints = Pick<Issue, 'sprint' | 'otherSprints'>;

const states: ReadonlyMap<string, NonNullable<Sprint['state']>> = new Map([
  ['closed', 'closed'],
  ['active', 'active'],
  ['future', 'future'],
]);
const inTurn = ['active', 'future', 'closed'];

/** A whole number, or text that is one. */
const wholeOf = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
};

function toSprint(found: Readonly<Record<string, unknown>>): Sprint {
  const state = states.get(String(found.state).toLowerCase());
  const board = wholeOf(found.boardId ?? found.originBoardId ?? found.rapidViewId);
  const number = wholeOf(found.id);
  // A sprint often ends on another day than planned.
  const ended = state === 'closed' ? instantOf(found.completeDate) : null;
  return {
    name: String(found.name),
    startsAt: instantOf(found.startDate),
    endsAt: ended ?? instantOf(found.endDate),
    ...(state === undefined ? {} : { state }),
    ...(board === undefined ? {} : { board: String(board) }),
    ...(number === undefined ? {} : { number }),
  };
}

/** The sprints an issue has been in: it is in the active one, else in one to come, else in the last of the list. Takes objects, and the text form of older Jiras. */
export function sprintsOf(value: unknown): Sprints | null {
  const sprints = (Array.isArray(value) ? value : [value])
    .map((entry) => (typeof entry === 'string' ? attributesOf(entry) : entry))
    .filter(isObject)
    .filter((sprint) => typeof sprint.name === 'string' && sprint.name !== '')
    .map(toSprint);
  const rankOf = ({ state }: Sprint) => inTurn.indexOf(state ?? 'closed');
  const first = Math.min(...sprints.map(rankOf));
  const sprint = sprints.findLast((one) => rankOf(one) === first);
  return sprint === undefined ? null : { sprint, otherSprints: sprints.filter((one) => one !== sprint) };
}

const attributes = ['id', 'rapidViewId', 'state', 'name', 'goal', 'startDate', 'endDate', 'completeDate', 'activatedDate', 'sequence'];

/**
 * `com.atlassian.greenhopper.service.sprint.Sprint@1f[id=7,state=ACTIVE,name=Sprint 7, late,goal=…]` → its attributes.
 * A name may hold commas, so a value runs to the next known attribute.
 */
function attributesOf(text: string): Readonly<Record<string, unknown>> | null {
  const open = text.indexOf('[');
  if (open < 0 || !text.endsWith(']')) return null;
  const found = new Map<string, string>();
  let last = '';
  for (const piece of text.slice(open + 1, -1).split(',')) {
    const equals = piece.indexOf('=');
    const name = piece.slice(0, Math.max(0, equals));
    if (attributes.includes(name) && !found.has(name)) {
      last = name;
      found.set(name, piece.slice(equals + 1));
    } else if (last !== '') found.set(last, `${found.get(last) ?? ''},${piece}`);
  }
  return Object.fromEntries(found);
}
