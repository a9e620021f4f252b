import type { AuditedGoal, AuditedIssue } from '../../model/audit.ts';
import type { Triage, TriageRow } from '../../model/triage.ts';
import { clip } from '../figures.ts';
import { markdownCode, markdownLink, markdownText } from '../sinks/markdown.ts';
import { shellWord } from '../sinks/shell.ts';
import { decisionText, doubtText, factsText, rankText, scoreText, starvesText, takesText } from './wording.ts';

/** What a memo is made of. */
export interface Memo {
  readonly triage: Triage;
  readonly row: TriageRow;
  readonly issue: AuditedIssue;
  readonly goals: readonly AuditedGoal[];
  /** As in View. */
  readonly again: string;
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
const longest = 800;
/** A text of somebody else's, no longer than fits a page. */
const shown = (text: string): string => markdownText(clip(text, longest));

function askedFor({ issue, row, triage }: Memo): string {
  const { status, text } = issue.businessValue;
  const value =
    status === 'stated' && text !== null
      ? `What it is to bring, in its own words:\n\n> ${shown(text)}`
      : 'It does not say what it brings to the business. Ask before you decide.';
  return `${markdownLink(clip(issue.key, 120), issue.url)} ${shown(issue.title)} (${shown(issue.rawType ?? issue.type)}; ${shown(factsText(row, triage))}).\n\n${value}`;
}

function serves({ row, goals }: Memo): string {
  const { nearest } = row;
  const doubt = row.doubt === 'untied' ? 'It names no goal.' : `Today it counts for no goal: ${doubtText(row)}.`;
  if (nearest === null) return `${doubt} No goal of this period shares its words.`;
  const goal = goals.find(({ id }) => id === nearest.goal);
  const above = goal?.parent === null || goal === undefined ? '' : `, below ${shown(goal.parent)}`;
  const words = nearest.words.map(markdownText).join(', ');
  return `${doubt} By its words the nearest goal is **${shown(nearest.goal)}** ${shown(nearest.title)}${above}; they share: ${words}. That is a likeness of words, not a reason.`;
}

function cost({ row }: Memo): string {
  const takes = takesText(row);
  if (row.takes === null || takes === null)
    return 'What it takes of the period cannot be worked out: see the notes of `throughline triage`.';
  return `It ${takes}: ${shown(row.takes.of.how)}. ${row.takes.share > 1 ? 'That is more than there is.' : ''}`.trim();
}

function standing({ row, triage }: Memo): string {
  const rank = rankText(row);
  const scores = [scoreText('RICE', row.scores.rice), scoreText('WSJF', row.scores.wsjf)].filter((text) => text !== null);
  const moscow = row.scores.moscow === null ? [] : [`MoSCoW: ${row.scores.moscow}`];
  const place =
    rank === null
      ? 'It cannot be ranked: neither it nor the linked work says enough.'
      : `It would be ${rank}, were it among the ${triage.linked} linked issues.`;
  return [place, ...[...scores, ...moscow].map((text) => `- ${shown(text)}`)].join('\n');
}

/** What the numbers lean to, and no further. */
function leaning({ row }: Memo): string {
  const { rank, takes, starves, nearest } = row;
  if (rank === null && takes === null) return 'There are too few numbers to lean either way.';
  const strain = starves !== null && starves.left < starves.planned / 2;
  if (rank?.by === 'priority') {
    const certain = strain ? `What they do show: ${shown(starves.goal)} would get less than half of its plan.` : 'They do not decide it.';
    return `Nobody said what it is worth: only its priority ranks it, and a priority is a wish. ${certain}`;
  }
  const isHigh = rank !== null && rank.of > 1 && rank.place <= rank.of / 2;
  const isLow = rank !== null && !isHigh;
  if (isHigh && nearest !== null)
    return `The numbers lean to linking it, if ${shown(nearest.goal)} is truly what it serves. They cannot tell whether it is.`;
  if (isHigh)
    return 'It ranks with the better half of the linked work, and serves no goal that we set: either a goal is missing, or the rank flatters it.';
  if (isLow && strain)
    return 'The numbers lean against doing it in this period: most linked work comes before it, and an objective would get less than half of its plan.';
  if (isLow) return 'Most linked work comes before it. The numbers lean to a later period, unless there is a reason that they do not hold.';
  return 'Nothing ranks it; the cost alone does not decide.';
}

/** The one-page decision memo, as Markdown. The last two columns are for people to fill in. */
export function* triageMemo(memo: Memo): Iterable<string> {
  const { row, triage, again } = memo;
  const starved = starvesText(row);
  const decided = decisionText(row);
  yield `# Decision: ${shown(row.issue.key)}\n\n${triage.at.slice(0, 10)}${decided === null ? '' : `. ${shown(sentence(decided))}`}\n`;
  yield `\n## What is asked\n\n${askedFor(memo)}\n`;
  yield `\n## What it would serve\n\n${serves(memo)}\n`;
  yield `\n## What it costs\n\n${cost(memo)}\n`;
  if (starved !== null) yield `\nIf it is done in this period, ${shown(starved)}, as the open work is divided today.\n`;
  yield `\n## Where it ranks\n\n${standing(memo)}\n`;
  yield `\n## What the numbers say\n\n${leaning(memo)}\n`;
  yield '\n## The three answers\n\n| | what to do | who | until when |\n| --- | --- | --- | --- |\n';
  yield `| **Link** | ${shown(row.answers.link)} | | |\n| **Plan** | ${shown(row.answers.plan)} | | |\n| **Drop** | ${shown(row.answers.drop)} | | |\n`;
  const command = `throughline triage --decide ${shellWord(row.issue.key)} --answer link|plan|drop --who NAME --by DATE${again}`;
  yield `\nTo remember it: ${markdownCode(command, 'line')}\n`;
}
