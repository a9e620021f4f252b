import type { Audit, AuditNote, Unmatched } from '../model/audit.ts';
import { count } from './figures.ts';

/** A note as one line: where, what, and what would mend it. */
const noteText = ({ at, message, mend }: AuditNote): string =>
  `${at === null ? '' : `${at}: `}${message}${mend === null ? '' : ` → ${mend}`}`;

/** A row of the mapping that no issue answers to, with the row that one would answer to where it is near. */
function rowText({ at, kind, value, goal, nearest }: Unmatched, read: number): string {
  const meant = nearest === null ? '' : `; did you mean ${kind},${nearest},${goal}?`;
  return `${at}: ${kind} "${value}" matches nothing of what was read (${count(read, 'issue')})${meant}`;
}

const nouns = { exemption: 'exemption', override: 'override' } as const;

/** The exemptions or overrides that no issue answers to, all in one line. */
function conditionsText(what: keyof typeof nouns, found: readonly Unmatched[], read: number): string {
  const places = found.slice(0, 5).map(({ at, value }) => `${at} (${value})`);
  const more = found.length > places.length ? `, and ${found.length - places.length} more` : '';
  return `${count(found.length, nouns[what])} of the config ${found.length === 1 ? 'matches' : 'match'} nothing of what was read (${count(read, 'issue')}): ${places.join(', ')}${more}`;
}

function unmatchedTexts({ unmatched, issues }: Pick<Audit, 'unmatched' | 'issues'>): readonly string[] {
  const of = (what: Unmatched['what']) => unmatched.filter((one) => one.what === what);
  const conditions = (['exemption', 'override'] as const).map((what) => [what, of(what)] as const).filter(([, found]) => found.length > 0);
  return [
    ...of('mapping').map((row) => rowText(row, issues.length)),
    ...conditions.map(([what, found]) => conditionsText(what, found, issues.length)),
  ];
}

/** The first of many lines, and how many more there are: what is long is mended from its first lines on. */
function* first(texts: readonly string[], limit: number, where: string): Iterable<string> {
  const kept = texts.length === limit + 1 ? texts : texts.slice(0, limit);
  yield* kept;
  if (kept.length < texts.length) yield `and ${count(texts.length - kept.length, 'more note')}; ${where} lists them all`;
}

/** What of the goals was not understood and what of mapping and config is of no use, as lines; the first of them. */
export const noteTexts = (audit: Pick<Audit, 'notes' | 'unmatched' | 'issues'>, limit = 8): Iterable<string> =>
  first([...audit.notes.map(noteText), ...unmatchedTexts(audit)], limit, '--format json');

/** The same for goals alone. */
export const goalNoteTexts = (notes: readonly AuditNote[], limit: number): Iterable<string> =>
  first(notes.map(noteText), limit, '"throughline goals lint"');
