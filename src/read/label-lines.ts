import type { LabelKind, Labels } from './labels.ts';
import type { Line, Styled } from './outline.ts';
import { leadOf, part } from './styled.ts';
import { namesGoal } from './urls.ts';

/** A label with what stands under it, not yet judged. */
export interface Found {
  readonly kinds: readonly LabelKind[];
  readonly label: string;
  readonly at: 'body:section' | 'body:line' | 'body:table';
  readonly lines: readonly Styled[];
  /** Part of the text was not given by the tracker. */
  readonly gap: boolean;
}

/** A line that begins with a label of the team. */
export interface Labelled {
  readonly kinds: readonly LabelKind[];
  /** As written, markup removed. */
  readonly label: string;
  /** What follows on the line; its text is '' when nothing does. */
  readonly rest: Styled;
  /** The label is marked (bold, a heading, a cell), not just the beginning of a sentence. */
  readonly marked: boolean;
}

const reach = 220;
const separators = /[:：](?!\/\/)|\?(?=\s|$)|\s[–—-](?=\s)|\|/g;
/** A colon may also begin the code of an emoji. */
const afterLabel = /^(?:[\s：?|]|:(?![a-z0-9_+-]+:))*(?:[–—]|-(?=\s|$))?(?:[\s：|]|:(?![a-z0-9_+-]+:))*/;
/** "[Business Value] …": brackets mark a label as bold does. */
const bracketed = /^[^\p{L}\p{N}[【［]*(?:\[[^[\]]{2,80}\]|【[^【】]{2,80}】|［[^［］]{2,80}］)/u;

/** The label that `line` carries, in any of its forms; null for prose. `whole` admits a line that is nothing but the label. */
export function labelled(line: Styled, labels: Labels, whole: boolean): Labelled | null {
  if (!labels.mayBegin(line.text, 0) && !(line.text.includes(' OKR') && labels.mayNameTeam(line.text, 0))) return null;
  return (whole ? wholeLabel(line, labels) : null) ?? bracketedLabel(line, labels) ?? leadLabel(line, labels) ?? plainLabel(line, labels);
}

function bracketedLabel(line: Styled, labels: Labels): Labelled | null {
  const run = bracketed.exec(line.text)?.[0];
  const kinds = run === undefined ? null : labels.match(run);
  return run !== undefined && kinds ? { kinds, label: asWritten(run), rest: restOf(line, run.length), marked: true } : null;
}

function leadLabel(line: Styled, labels: Labels): Labelled | null {
  const lead = leadOf(line);
  if (!lead || lead.end > reach) return null;
  const run = line.text.slice(0, lead.end);
  const separated = /[:：?–—-]\s*$/.test(run) || /^\s*(?:[:：?–—|]|-\s|$)/.test(line.text.slice(lead.end, lead.end + 8));
  const kinds = separated ? labels.match(run) : null;
  return kinds ? { kinds, label: asWritten(run), rest: restOf(line, lead.end), marked: true } : null;
}

function plainLabel(line: Styled, labels: Labels): Labelled | null {
  separators.lastIndex = 0;
  const head = line.text.slice(0, reach);
  let labelled: Labelled | null = null;
  let end = 0;
  for (let count = 0; count < 3; count++) {
    const found = separators.exec(head);
    if (!found) break;
    const run = head.slice(0, found.index);
    if (end > 0 && run.slice(end).trim() === '') break;
    const kinds = labels.match(run);
    // One word and a dash or a question mark are too little to tell a label from a sentence: "Why? It looks odd."
    if (!kinds || ((/^\s/.test(found[0]) || (found[0] === '?' && /\S$/.test(run))) && !/\S\s+\S/.test(run))) continue;
    end = found.index + found[0].length;
    labelled = { kinds, label: asWritten(line.text.slice(0, end)), rest: restOf(line, end), marked: leadOf(line) !== null };
  }
  return labelled;
}

/** "Why is this important? (required):"; what a remark names is no remark: "OKR (O1-KR2)". */
function wholeLabel(line: Styled, labels: Labels): Labelled | null {
  const kinds = /[.!]$|[:：]\s*\S/.test(line.text) ? null : labels.match(line.text);
  if (!kinds) return null;
  const remark = /[([]([^()[\]]*)[)\]]$/.exec(line.text);
  const names = remark !== null && namesGoal(remark[1] ?? '');
  const end = names ? remark.index : line.text.length;
  const rest = names ? part(line, end + 1, line.text.length - 1) : part(line, end);
  return { kinds, label: asWritten(line.text.slice(0, end)), rest, marked: leadOf(line) !== null };
}

function restOf(line: Styled, from: number): Styled {
  const skip = afterLabel.exec(line.text.slice(from, from + reach))?.[0].length ?? 0;
  const rest = part(line, from + skip);
  if (!/^[*_]|\|$/.test(rest.text)) return rest;
  // Marks without a partner ("**Label:**text") and the bars of a table that is none.
  const start = /^[*_]{1,3}(?![^*_]*[*_])/.exec(rest.text)?.[0].length ?? 0;
  const end = rest.text.endsWith('|') ? rest.text.length - 1 : rest.text.length;
  return part(rest, start, end);
}

const asWritten = (run: string): string =>
  run
    .replace(/^[\s#*_`|>~-]+/, '')
    .replace(/[\s:：|*_`~–—-]+$/, '')
    .replace(/^[[【［]([^[\]【】［］]*)[\]】］]$/, '$1');

/** Where, within a line, the next bold label begins ("… **Team:** Shop"); -1 when there is none. */
export function nextBoldLabel(line: Styled): number {
  const span = line.spans.find(
    ({ start, end, style }) =>
      style === 'bold' &&
      end - start <= 60 &&
      (/[:：]\s*$/.test(line.text.slice(start, end)) || /^\s*[:：]/.test(line.text.slice(end, end + 3))),
  );
  return span?.start ?? -1;
}

const divider = /\s*[|·•;]\s+|\s+\/\s+|\s{2,}/g;
const divided = /^\p{Lu}[^\s:|]{0,30}(?:\s[^\s:|]{1,30}){0,2}\s?[:：]\s/u;

/** Where, within a line, the next plain label begins: one of the team's behind a divider, or what looks like one behind a bar or a dot; -1 when there is none. */
export function nextPlainLabel(line: Styled, labels: Labels): number {
  for (const found of line.text.matchAll(divider)) {
    const from = found.index + found[0].length;
    const rest = line.text.slice(from, from + reach);
    const colon = rest.search(/[:：](?:\s|$)/);
    if (colon > 0 && (labels.match(rest.slice(0, colon)) !== null || (/[|·•]/.test(found[0]) && divided.test(rest)))) return from;
  }
  return -1;
}

/** A text without the divider that stood between it and the next label. */
export const withoutDivider = (line: Styled): Styled => part(line, 0, line.text.replace(/[\s|/·•;,]+$|\s+[–—-]+$/u, '').length);

/** The label of the team that follows others' on a line: "**Team:** Shop **Business Value:** …"; null for most lines. */
export function laterLabel(line: Styled, labels: Labels): Labelled | null {
  if (line.spans.length < 2 || nextBoldLabel(line) !== leadOf(line)?.start) return null;
  let step = line;
  for (let count = 0; count < 10; count++) {
    const lead = leadOf(step)?.end ?? 0;
    const cut = nextBoldLabel(part(step, lead));
    if (cut < 0) return null;
    step = part(part(step, lead), cut);
    const begun = labelled(step, labels, false);
    if (begun) return begun;
  }
  return null;
}

/** Looks like somebody's label, though none of the team's: it ends the text of the label before it. `bold` asks for a marked one. */
export function isLabelShaped(line: Line, bold: boolean): boolean {
  const lead = leadOf(line);
  if (lead && lead.style !== 'code' && lead.end <= 80) {
    const run = line.text.slice(0, lead.end).trim();
    const after = line.text.slice(lead.end, lead.end + 3);
    if (/[:：]$/.test(run) || /^\s*[:：]/.test(after)) return true;
    if (lead.style === 'bold' && lead.end === line.text.length)
      return /\?$/.test(run) || (!/[.!;,\d]$/.test(run) && run.split(/\s+/).length <= 5);
  }
  return !bold && line.depth === 0 && /^\p{Lu}[^\s:]{0,30}(?:\s[^\s:]{1,30}){0,2}\s?[:：](?:\s|$)/u.test(line.text);
}
