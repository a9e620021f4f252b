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
/** What names another issue: a number, an address, a key. */
const naming = /#\d|:\/\/|[A-Z]-\d/g;
const mayLead = new RegExp(`^[^\\p{L}]*(?:${parentWords}|${partWords})`, 'iu');
const box = /\[[ xX]\][ \t]/;
const longestLead = 60;

/** Whether a source may tie its issue to others: some line that begins with a box, or with words for a parent, names one. Most do not. */
export function mayHoldKin(source: string): boolean {
  naming.lastIndex = 0;
  for (let found = naming.exec(source); found !== null; found = naming.exec(source)) {
    const start = source.lastIndexOf('\n', found.index) + 1;
    const lead = source.slice(start, Math.min(found.index, start + longestLead));
    if (lead.length >= 3 && (box.test(lead) || mayLead.test(lead))) return true;
    const next = source.indexOf('\n', found.index);
    if (next < 0) return false;
    naming.lastIndex = next;
  }
  return false;
}

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
