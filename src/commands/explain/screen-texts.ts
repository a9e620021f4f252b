import type { Lines, Page } from '../../reporters/table/page.ts';
import type { ExplainedIssue, ExplainedLink, ExplainedParent, ExplainedText } from './explanation.ts';
import { detail, fact, placeName, quoted, section, underLabel, viaText } from './screen-parts.ts';

const sharedText = ({ sharedBy }: ExplainedText) =>
  sharedBy === null ? '' : `; ${sharedBy.issues} of the ${sharedBy.of} issues with that label say the same words`;

function* textLines(page: Page, found: ExplainedText, family: string): Lines {
  const reason = found.reason === null ? '' : ` (${found.reason})`;
  yield* fact(
    page,
    `${found.status === 'filled' ? '' : `${found.status}${reason}: `}${found.text === '' ? 'nothing' : quoted(found.text)}`,
  );
  yield* detail(page, `in ${placeName(found.at)}; ${underLabel(found.label, found.convention, family)}${sharedText(found)}`);
}

/** The statement that was taken, where it stood, what else stood there, and what was refused. */
export function* statementLines(page: Page, { statement, refused }: ExplainedIssue): Lines {
  const { status, reason, text, label, convention, at, via, texts } = statement;
  const { good, bad, warn } = page.ink;
  const paint = status === 'stated' ? good : status === 'unreadable' ? warn : bad;
  yield* section(page, 'Business value', `${status}${reason === null ? '' : ` (${reason})`}${viaText(via)}`, paint);
  if (via.length > 0 && text !== null) {
    yield* fact(page, quoted(text));
    yield* detail(page, `of ${via.at(-1)}, in ${placeName(at ?? '')}; ${underLabel(label ?? '', convention, 'businessValue')}`);
  }
  const isTaken = (one: ExplainedText) => via.length === 0 && one.at === at && one.text === text && one.label === label;
  for (const one of texts.toSorted((a, b) => Number(isTaken(b)) - Number(isTaken(a)))) yield* textLines(page, one, 'businessValue');
  if (texts.length === 0 && via.length === 0) {
    yield* fact(
      page,
      status === 'unreadable' ? 'The tracker did not give its text.' : 'No label for it stands in its fields or its description.',
    );
  }
  for (const one of refused) yield* fact(page, `refused: ${quoted(one.text)}: ${one.reason}`);
}

function* linkLines(page: Page, link: ExplainedLink): Lines {
  const { ref, goal, title, period, status, at, label, via, origin, grace, candidates } = link;
  const named =
    goal === null
      ? ''
      : `${goal === ref ? '' : ` → ${goal}`}${title === null ? '' : ` ${quoted(title)}`}${period === null ? '' : `, ${period}`}`;
  yield* fact(page, `${status}: ${quoted(ref)}${named}${candidates.length === 0 ? '' : `, could be ${candidates.join(' or ')}`}`);
  const where =
    origin === null
      ? `in ${placeName(at)}${label === null || at.startsWith('field:') ? '' : `, label "${label}"`}`
      : `by the mapping, ${origin}`;
  yield* detail(page, `${where}${viaText(via)}${grace === null ? '' : `; ok by grace only (${grace})`}`);
}

const judgedBy: Readonly<Record<ExplainedIssue['goalLink']['judgedBy'], string>> = {
  now: 'now',
  closed: 'when it was closed',
  sprint: 'when its sprint begins',
};

const toldBy = { tracker: '', text: ', named as the parent in the text', 'task-list': ', whose task list holds it' } as const;

const saysOfGoals = ({ read, goals, goalStatus }: ExplainedParent): string => {
  if (!read) return 'could not be read';
  if (goals.length > 0) return goals.map(({ ref, goal, status }) => `${goal ?? quoted(ref)} ${status}`).join(', ');
  return goalStatus === null || goalStatus === 'missing' ? 'names no goal' : `its goal link is ${goalStatus}`;
};

function* parentLines(page: Page, { parents, goalLink }: ExplainedIssue): Lines {
  const { path, cycle } = parents;
  if (cycle.length > 0)
    yield* fact(page, `Its parents go in a circle, so nothing comes down: ${[...cycle.slice(0, 8), cycle[0] ?? ''].join(' → ')}`);
  else yield* fact(page, path.length === 0 ? 'It has no parent.' : 'Its parents, nearest first:');
  const ownWins = path.length > 0 && goalLink.links.some(({ via, at }) => via.length === 0 && at !== 'mapping:project');
  for (const parent of path) {
    const what = parent.type === null ? '' : ` (${parent.type}${parent.title === null ? '' : `, ${quoted(parent.title)}`})`;
    const gave = parent.gives.length === 0 ? '' : `; gave the ${parent.gives.join(' and the ')}`;
    yield* detail(page, `${parent.key}${what}${toldBy[parent.by]}: ${saysOfGoals(parent)}${gave}`);
  }
  if (ownWins) yield* detail(page, 'What the issue says of its goals itself wins over all of them.');
}

/** Every reference to a goal with where it stood, and the way upwards. */
export function* goalLinkLines(page: Page, explained: ExplainedIssue): Lines {
  const { status, reason, judgedAt, judgedBy: by, links, texts } = explained.goalLink;
  const { good, bad } = page.ink;
  const because = reason === null ? '' : ` (${status === 'declined' ? quoted(reason) : reason})`;
  yield* section(page, 'Goal link', `${status}${because}`, status === 'linked' ? good : bad);
  for (const link of links) yield* linkLines(page, link);
  const refs = links.map(({ ref }) => ref.toLowerCase());
  for (const one of texts) if (!refs.some((ref) => one.text.toLowerCase().includes(ref))) yield* textLines(page, one, 'okr');
  if (links.length === 0 && texts.length === 0) {
    yield* fact(page, 'Nothing names a goal: no field, label, milestone, link, address or row of the mapping, and no text under a label.');
  }
  yield* fact(page, `Judged as of ${judgedAt.slice(0, 10)}, ${judgedBy[by]}.`);
  yield* parentLines(page, explained);
}
