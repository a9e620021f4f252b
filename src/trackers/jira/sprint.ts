import type { Sprint } from '../../model/issue.ts';
import { instantOf, isObject } from './values.ts';

/** The sprint an issue is in: the active one, else the last of the list. Takes objects, and the text form of older Jiras. */
export function sprintOf(value: unknown): Sprint | null {
  const sprints = (Array.isArray(value) ? value : [value])
    .map((entry) => (typeof entry === 'string' ? attributesOf(entry) : entry))
    .filter(isObject)
    .filter((sprint) => typeof sprint.name === 'string' && sprint.name !== '');
  const chosen = sprints.find((sprint) => String(sprint.state).toLowerCase() === 'active') ?? sprints.at(-1);
  return chosen === undefined
    ? null
    : { name: String(chosen.name), startsAt: instantOf(chosen.startDate), endsAt: instantOf(chosen.endDate) };
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
