import { type Checklist, checklistOf, typedBox } from './checklists.ts';
import {
  type Found,
  isLabelShaped,
  type Labelled,
  labelled,
  laterLabel,
  nextBoldLabel,
  nextPlainLabel,
  withoutDivider,
} from './label-lines.ts';
import type { Labels } from './labels.ts';
import type { Block, Heading, Hidden, Line, Row, Styled } from './outline.ts';
import { part } from './styled.ts';
import { isText, tableLabels } from './tables.ts';

/** A label that was seen where none counts. */
export interface Refused {
  readonly text: string;
  readonly at: string;
  readonly reason: string;
}

interface Started {
  readonly begun: Labelled;
  readonly at: Found['at'];
  readonly lines: Styled[];
  /** What ends it: a section its level, a line its paragraph or item, a label alone on its line the next label. */
  readonly extent: 'section' | 'line' | 'following';
  readonly level: number;
  readonly nest: number;
  readonly line: Line | null;
  gap: boolean;
  /** What its author struck out below it. */
  struck: string;
}

const mostFound = 50;
const mostRefused = 10;
const mostOnLine = 10;
const hiddenReasons = {
  code: 'it stands in code',
  comment: 'it stands in a comment',
  quote: 'it stands in a quote',
  struck: 'it is struck out',
} as const;

/** Finds every labelled text of a body, in reading order. */
export function findLabelled(blocks: readonly Block[], labels: Labels): { found: readonly Found[]; refused: readonly Refused[] } {
  const search = new Search(labels);
  const tables = tableLabels(blocks, labels);
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'row') search.row(block, tables.get(block), isOverRows(block, blocks[i + 1]));
    else if (block.kind === 'heading') search.heading(block);
    else if (block.kind === 'line') search.line(block, blocks[i - 1], blocks[i + 1]);
    else if (block.kind === 'hidden') search.hidden(block);
    else search.mark(block.kind);
  }
  search.finish();
  return search;
}

/** One walk over the blocks of a body: at most one label is open at a time. */
class Search {
  readonly found: Found[] = [];
  readonly refused: Refused[] = [];
  readonly #labels: Labels;
  #current: Started | null = null;
  #nest = 0;
  /** What the last heading makes of the lists below it, and the last line that stood over one. */
  #section: Checklist = null;
  #list: Checklist = null;

  constructor(labels: Labels) {
    this.#labels = labels;
  }

  heading(heading: Heading): void {
    this.#section = checklistOf(heading);
    this.#list = null;
    const begun = labelled(heading, this.#labels, true);
    if (begun) this.#start(begun, 'body:section', 'section', heading.level, null);
    else if (this.#current && endsAtHeading(this.#current, heading, this.#nest)) this.finish();
    else this.#current?.lines.push({ ...heading, heads: true });
  }

  line(line: Line, before: Block | undefined, after: Block | undefined): void {
    const named = labelled(line, this.#labels, line.first && line.depth === 0) ?? laterLabel(line, this.#labels);
    const isKey = named !== null && isBareKey(named, line, before, after);
    if (isKey) this.#refuse(line.text, 'body:line', 'it is a key with a value, among others');
    const begun = isKey ? null : named;
    if (line.depth === 0) this.#list = line.spans.length > 0 || /[:：]$/.test(line.text) ? checklistOf(line) : null;
    const box = begun || this.#current ? typedBox(line.text) : null;
    const task = box?.task ?? line.task;
    if (begun && task === 'none' && !this.#isPoint(begun, line)) {
      this.#startOnLine(begun, line);
      return;
    }
    if (begun) this.#refuse(line.text, 'body:checklist', 'it is an item of a checklist');
    if (!this.#current) return;
    if (endsBefore(this.#current, line)) this.finish();
    else if (task !== 'open') this.#current.lines.push(box ? part(line, box.end) : line);
  }

  row(row: Row, labelledCells: readonly Found[] | undefined, heads: boolean): void {
    if (labelledCells || this.#current?.extent === 'line') this.finish();
    for (const cell of labelledCells ?? []) this.#add(cell);
    const lines = row.cells.flat().filter(isText);
    this.#current?.lines.push(...(heads ? lines.map((line) => ({ ...line, heads }) as const) : lines));
  }

  hidden({ why, text }: Hidden): void {
    if (why === 'struck' && this.#current) this.#current.struck ||= text.trim();
    for (const line of text.slice(0, 2000).split('\n')) {
      const styled = { text: line.trim(), spans: [], urls: [] };
      if (this.refused.length < mostRefused && labelled(styled, this.#labels, false)) {
        this.#refuse(styled.text, `body:${why}`, hiddenReasons[why]);
      }
    }
  }

  mark(kind: 'open' | 'close' | 'rule' | 'gap'): void {
    if (kind === 'open') this.#nest += 1;
    if (kind === 'close') this.#nest -= 1;
    const current = this.#current;
    if (!current) return;
    if (kind === 'gap') current.gap = true;
    if ((kind === 'close' && this.#nest < current.nest) || (kind === 'rule' && current.extent !== 'section')) this.finish();
  }

  /** Ends the open label, because of `next` if that is another label. */
  finish(next: Labelled | null = null): void {
    const current = this.#current;
    this.#current = null;
    if (!current) return;
    const { begun, at, lines, gap, struck } = current;
    if (lines.length === 0 && !gap && struck !== '') {
      this.#refuse(`${begun.label}: ${struck}`, at, hiddenReasons.struck);
      return;
    }
    // A label that only stands over finer ones of its family says nothing itself.
    const isOver = lines.length === 0 && !gap && begun.kinds.every((kind) => next?.kinds.includes(kind));
    if (!isOver) this.#add({ kinds: begun.kinds, label: begun.label, at, lines, gap });
  }

  #start(begun: Labelled, at: Found['at'], extent: Started['extent'], level: number, line: Line | null): void {
    this.finish(begun);
    const lines = begun.rest.text === '' ? [] : [begun.rest];
    this.#current = { begun, at, lines, extent, level, nest: this.#nest, line, gap: false, struck: '' };
  }

  /** Several bold labels may share a line: each ends the one before it. */
  #startOnLine(begun: Labelled, line: Line): void {
    let step: Labelled | null = begun;
    for (let count = 0; step && count < mostOnLine; count++) {
      const [bold, plain] = [nextBoldLabel(step.rest), nextPlainLabel(step.rest, this.#labels)];
      const cut = bold < 0 || plain < 0 ? Math.max(bold, plain) : Math.min(bold, plain);
      if (cut < 0) {
        this.#start(step, 'body:line', step.rest.text === '' ? 'following' : 'line', 0, line);
        return;
      }
      this.#start({ ...step, rest: withoutDivider(part(step.rest, 0, cut)) }, 'body:line', 'line', 0, line);
      step = labelled(part(step.rest, cut), this.#labels, false);
    }
    this.finish();
  }

  /** Whether a labelled line is a point of a checklist that has no boxes. */
  #isPoint({ marked }: Labelled, { depth }: Line): boolean {
    const list = depth === 0 ? null : (this.#list ?? this.#section);
    return list === 'all' || (list === 'plain' && !marked);
  }

  #add(found: Found): void {
    if (this.found.length < mostFound) this.found.push(found);
  }

  #refuse(text: string, at: string, reason: string): void {
    if (this.refused.length < mostRefused) this.refused.push({ text, at, reason });
  }
}

const bareKey = /^[a-z_][\w.-]*\s*[:=](?:\s|$)/;
const bareValue = /^(?:-?\d[\d.,]*%?|true|false|null|~|"[^"]*"|'[^']*'|\{\}|\[\])?$/i;

/** "value: 0" beside "name: checkout": pasted settings, not what the work is worth. */
function isBareKey({ kinds, marked, rest }: Labelled, line: Line, before: Block | undefined, after: Block | undefined): boolean {
  if (marked || kinds.includes('okr') || !bareKey.test(line.text) || !bareValue.test(rest.text)) return false;
  const isKey = (block: Block | undefined): boolean =>
    block?.kind === 'line' &&
    bareKey.test(block.text) &&
    (block.paragraph === line.paragraph || (block.depth > 0 && block.depth === line.depth));
  return isKey(before) || isKey(after);
}

/** A header with rows below it names them, as a heading does. */
const isOverRows = (row: Row, next: Block | undefined): boolean => row.header && next?.kind === 'row' && next.table === row.table;

const endsAtHeading = ({ extent, level, nest }: Started, heading: Heading, at: number): boolean =>
  extent !== 'section' || (heading.level <= level && at <= nest);

function endsBefore({ extent, line: label, begun }: Started, line: Line): boolean {
  if (!label) return false;
  if (isLabelShaped(line, begun.marked) && line.depth <= label.depth) return true;
  if (extent === 'following') return false;
  const sameItem = label.depth > 0 && (line.item === label.item || line.depth > label.depth);
  return line.paragraph !== label.paragraph && !sameItem;
}
