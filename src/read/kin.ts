import { copied } from './copy.ts';
import type { Block, Line } from './outline.ts';
import { urlEnd } from './urls.ts';

/** Other issues that a body ties its own to, as written there: "#3", "acme/shop#3", "SHOP-3" or an address. */
export interface Kin {
  /** What it says that it is part of. */
  readonly statedParents: readonly string[];
  /** What stands in its task lists. */
  readonly listedIssues: readonly string[];
}

export const noKin: Kin = { statedParents: [], listedIssues: [] };

const most = 500;
/** Words that say of whom an issue is part: with a colon, or, for those that say no more than that, without. */
const parentWords =
  'parent(?: (?:issue|ticket|epic|story|task|item|work item))?|epic(?: link)?|übergeordnet(?:er? \\p{L}+)?|epos|tâche parente|épica|épico|principal|padre|pai|rodzic|родитель|эпик|親(?:課題|チケット)?|父(?:任务|任務|议题|問題)?|상위(?: ?이슈)?';
const partWords =
  'part of|belongs to|child of|sub-?(?:issue|task) of|teil von|gehört zu|fait partie de|parte de|parte di|faz parte de|onderdeel van|część|часть';
const leads = new RegExp(`^[\\s\\p{P}\\p{S}]*?(?:(?:${parentWords})\\s*[:：]|(?:${partWords})\\s*[:：]?)\\s*`, 'iu');
const name = /^[([]?((?:[\w.-]+\/[\w.-]+(?:\/[\w.-]+)*)?#\d+|\p{Lu}[\p{Lu}\d_]+-\d+)(?![\p{L}\p{N}-])/u;
/** Whether a source may tie its issue to others; most do not, which one look tells. */
const mayTie = new RegExp(
  `\\[[ xX]\\]\\s+[^\\n]{0,8}(?:#\\d|https?:|\\w[\\w./-]*#\\d|\\p{Lu}[\\p{Lu}\\d_]+-\\d)|^[^\\p{L}\\n]{0,12}(?:${parentWords}|${partWords})(?![\\p{L}\\p{N}])`,
  'imu',
);

export const mayHoldKin = (source: string): boolean => mayTie.test(source);

/** The issue that a line names where its text begins at `from`: by name, by address, or by a link. */
function namedAt({ text, urls }: Line, from: number): string | null {
  const named = name.exec(text.slice(from, from + 200))?.[1];
  if (named !== undefined) return named;
  const end = urlEnd(text, from);
  if (end > from) return text.slice(from, end);
  const [only, ...others] = urls;
  return only !== undefined && others.length === 0 && /\/\S*\d+(?:[?#].*)?$/.test(only) ? only : null;
}

/** What a parsed body ties its issue to; code, quotes and comments tie nothing. */
export function kinIn(blocks: readonly Block[]): Kin {
  const statedParents = new Set<string>();
  const listedIssues = new Set<string>();
  for (const block of blocks) {
    if (block.kind !== 'line') continue;
    if (block.task !== 'none') {
      const listed = block.first && listedIssues.size < most ? namedAt(block, 0) : null;
      if (listed !== null) listedIssues.add(copied(listed));
      continue;
    }
    const lead = statedParents.size < most ? leads.exec(block.text.slice(0, 200))?.[0] : undefined;
    const parent = lead === undefined ? null : namedAt(block, lead.length);
    if (parent !== null) statedParents.add(copied(parent));
  }
  return statedParents.size + listedIssues.size === 0 ? noKin : { statedParents: [...statedParents], listedIssues: [...listedIssues] };
}
